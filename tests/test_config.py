"""The configuration file, and what is said of mistakes in it."""

from __future__ import annotations

import pytest

from sifalint import Option, Rule, Severity, Text, UserError
from sifalint.commands import check
from sifalint.commands.session import Session
from sifalint.config import Config, Patterns, find_config, load_config
from sifalint.config_check import ConfigError
from sifalint.selection import Selection, SelectionError, chosen, laid_over


def made(code, name, *, enabled=True, options=()):
    body = {"code": code, "name": name, "severity": Severity.ERROR, "enabled": enabled, "options": options}
    return type(code, (Rule,), body)


LEAST = Option("least", 15, Text("最少字数", "fewest code points"))
WORDS = Option("words", ("a",), Text("词", "words"))
RULES = {
    rule.code: rule
    for rule in (
        made("NUM001", "rate-mismatch"),
        made("NUM002", "part-exceeds-whole"),
        made("STR009", "empty-section", options=(LEAST, WORDS)),
        made("DUP006", "refrain", enabled=False),
    )
}


def write(folder, text, name="sifalint.toml"):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def written(*arguments):
    return str(write(*arguments))


def mistakes(folder, text, name="sifalint.toml"):
    with pytest.raises(ConfigError) as error:
        load_config(str(write(folder, text, name)), RULES)
    return [mistake.en.replace(str(folder) + "/", "") for mistake in error.value.mistakes]


def codes(selection):
    return [rule.code for rule in chosen(RULES, selection)]


def test_every_setting_is_read(tmp_path):
    config = load_config(
        written(
            tmp_path,
            """
            select = ["NUM"]
            ignore = ["part-exceeds-whole"]
            extend-select = ["DUP006"]
            fail-on = "warning"
            lang = "en"
            report-year = 2025
            profile = "work-summary"
            profiles = ["ours.toml"]
            packs = ["ours/partitions.toml"]
            as-of = 2025-12-15
            plugins = ["builtin"]
            exclude = ["old/"]
            [rules.STR009]
            least = 20
            words = ["x"]
            """,
        ),
        RULES,
    )
    assert codes(config.selection) == ["NUM001", "DUP006"]
    assert (config.fail_on, config.lang, config.report_year, config.profile) == (
        "warning",
        "en",
        2025,
        "work-summary",
    )
    assert config.profiles == (str(tmp_path / "ours.toml"),)
    assert config.packs == (str(tmp_path / "ours/partitions.toml"),)
    assert config.as_of == "2025-12-15"
    assert config.plugins == ("builtin",)
    assert config.exclude == (Patterns(str(tmp_path), ("old/",)),)
    assert config.rules == {"STR009": {"least": 20, "words": ["x"]}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", ["sifalint.toml:1: unknown key selct; did you mean select?"]),
        ("\nselect = 3", ["sifalint.toml:2: select must be a list of strings"]),
        (
            'select = [\n  "NUM",\n  "NUM01",\n]',
            ["sifalint.toml:3: no rule is called NUM01; did you mean NUM001? (see: sifalint rules)"],
        ),
        ('fail-on = "errors"', ["sifalint.toml:1: fail-on must be one of error, warning, info, never"]),
        ("report-year = 25", ["sifalint.toml:1: report-year must be a year of four digits"]),
        ("report-year = true", ["sifalint.toml:1: report-year must be a year of four digits"]),
        ('as-of = "2025-2-30"', ["sifalint.toml:1: as-of must be a date such as 2025-12-31"]),
        ("as-of = 2025", ["sifalint.toml:1: as-of must be a date such as 2025-12-31"]),
        ("[rules.STR009]\nlest = 3", ["sifalint.toml:2: unknown key lest; did you mean least?"]),
        ("[rules.STR009]\n\nleast = '3'", ["sifalint.toml:3: least must be int"]),
        ("[rules.STR999]", ["sifalint.toml:1: no rule is called STR999"]),
        ("[rules.STR]\nleast = 3", ["sifalint.toml:1: no rule is called STR"]),
        ("\n[rules]\nSTR009 = 5", ["sifalint.toml:3: [rules.STR009] must be a table"]),
        (
            "[rules.STR009]\nleast = 3\n[rules.empty-section]\nleast = 4",
            ["sifalint.toml:3: [rules] has STR009 twice: make them one table"],
        ),
        (
            "[[overrides]]\nfiles = ['a']\n[[overrides]]\nignor = ['NUM']",
            [
                "sifalint.toml:4: unknown key ignor; did you mean ignore?",
                "sifalint.toml:3: [[overrides]] has no files",
            ],
        ),
        ("overrides = [1]", ["sifalint.toml:1: overrides must be an array of tables ([[overrides]])"]),
        ("lang = 'en'\nx = y", ["sifalint.toml:2: not valid TOML: Invalid value"]),
        ("\nx = [", ["sifalint.toml:2: not valid TOML: Invalid value (at end of document)"]),
        (
            "lang = 'fr'\nselect = ['NOPE']",
            [
                "sifalint.toml:1: lang must be one of zh, en",
                "sifalint.toml:2: no rule is called NOPE (see: sifalint rules)",
            ],
        ),
    ],
)
def test_mistakes_are_named_with_line_and_suggestion(tmp_path, text, said):
    assert mistakes(tmp_path, text) == said


def test_pyproject_lines_are_the_files_lines(tmp_path):
    text = '[project]\nname = "x"\n[tool.sifalint]\nselect = ["NUM"]\nlangs = "zh"\n'
    assert mistakes(tmp_path, text, "pyproject.toml") == [
        "pyproject.toml:5: unknown key langs; did you mean lang?"
    ]


def test_a_pyproject_whose_table_is_no_table_is_a_mistake(tmp_path):
    assert mistakes(tmp_path, "[tool]\nsifalint = 3\n", "pyproject.toml") == [
        "pyproject.toml:2: [tool.sifalint] must be a table"
    ]


def test_missing_and_undecodable_files_are_mistakes(tmp_path):
    with pytest.raises(ConfigError, match="cannot open"):
        load_config(str(tmp_path / "none.toml"), RULES)
    (tmp_path / "gbk.toml").write_bytes('lang = "中"'.encode("gbk"))
    with pytest.raises(ConfigError, match="UTF-8"):
        load_config(str(tmp_path / "gbk.toml"), RULES)


def test_the_nearest_file_upward_wins(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    outer = write(tmp_path, "")
    write(tmp_path / "a", "[project]\n", "pyproject.toml")
    assert find_config(str(deep)) == str(outer)
    inner = write(tmp_path / "a", "[tool.sifalint]\n", "pyproject.toml")
    assert find_config(str(deep)) == str(inner)
    assert find_config(str(tmp_path)) == str(outer)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("[tool.sifalint]\n", True),
        ("[tool]\nsifalint = {}\n", True),
        ('[tool."sifalint"]\n', True),
        ('[project]\ndescription = "drafts for tool.sifalint"\n', False),
        ('[project]\ndependencies = ["sifalint"]\n', False),
        ("tool = 'sifalint'\n", False),
        ("[tool.sifalint]\nselect = [", True),
        ('[project]\ndependencies = ["sifalint"', False),
    ],
)
def test_a_pyproject_counts_only_with_the_table(tmp_path, text, counts):
    (tmp_path / "inner").mkdir()
    outer = write(tmp_path, "")
    inner = write(tmp_path / "inner", text, "pyproject.toml")
    assert find_config(str(tmp_path / "inner")) == str(inner if counts else outer)


def test_extends_lays_one_file_over_another(tmp_path):
    write(tmp_path, 'ignore = ["NUM001"]\nlang = "en"\nfail-on = "info"', "base.toml")
    config = load_config(written(tmp_path, 'extends = "base.toml"\nignore = ["STR"]\nlang = "zh"'), RULES)
    assert (config.lang, config.fail_on) == ("zh", "info")
    assert codes(config.selection) == ["NUM002"]


def test_extends_adds_up_lists_and_options(tmp_path):
    (tmp_path / "base").mkdir()
    write(
        tmp_path / "base",
        'exclude = ["/old/"]\nplugins = ["a"]\nprofiles = ["a.toml"]\nselect = ["NUM"]\n'
        '[rules.STR009]\nleast = 20\n[[overrides]]\nfiles = ["/2024/"]\nreport-year = 2024',
    )
    config = load_config(
        written(
            tmp_path,
            'extends = "base/sifalint.toml"\nexclude = ["new/"]\nplugins = ["b"]\nprofiles = ["b.toml"]\n'
            'select = ["STR"]\n[rules.empty-section]\nwords = ["x"]\n'
            '[[overrides]]\nfiles = ["*.md"]\nreport-year = 2023',
        ),
        RULES,
    )
    assert config.rules == {"STR009": {"least": 20, "words": ["x"]}}
    assert config.plugins == ("a", "b")
    assert config.profiles == (str(tmp_path / "base" / "a.toml"), str(tmp_path / "b.toml"))
    assert codes(config.selection) == ["STR009"]
    assert config.excludes(str(tmp_path / "base" / "old" / "a.txt"))
    assert not config.excludes(str(tmp_path / "old" / "a.txt"))
    assert config.excludes(str(tmp_path / "new" / "a.txt"))
    assert config.for_file(str(tmp_path / "base" / "2024" / "a.txt")).report_year == 2024
    assert config.for_file(str(tmp_path / "2024" / "a.txt")).report_year is None
    assert config.for_file(str(tmp_path / "base" / "2024" / "a.md")).report_year == 2023


def test_extends_in_a_circle_is_a_mistake(tmp_path):
    write(tmp_path, 'extends = "sifalint.toml"', "base.toml")
    assert mistakes(tmp_path, 'extends = "base.toml"')[0].startswith("extends goes in a circle")


def test_overrides_change_the_settings_of_matching_files(tmp_path):
    config = load_config(
        written(
            tmp_path,
            '[[overrides]]\nfiles = ["2024/"]\nreport-year = 2024\nignore = ["STR"]\n'
            '[[overrides]]\nfiles = ["*.md"]\nselect = ["DUP006"]\n',
        ),
        RULES,
    )
    assert config.for_file(str(tmp_path / "a.txt")) == config
    old = config.for_file(str(tmp_path / "2024" / "a.txt"))
    assert old.report_year == 2024
    assert codes(old.selection) == ["NUM001", "NUM002"]
    assert codes(config.for_file(str(tmp_path / "2024" / "a.md")).selection) == ["DUP006"]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["NUM001", "NUM002", "STR009"]),
        (Selection(select=("num",)), ["NUM001", "NUM002"]),
        (Selection(select=("NUM",), ignore=("NUM001",)), ["NUM002"]),
        (Selection(select=("NUM001",), ignore=("NUM",)), ["NUM001"]),
        (Selection(ignore=("rate-mismatch",)), ["NUM002", "STR009"]),
        (Selection(extend_select=("refrain",)), ["NUM001", "NUM002", "STR009", "DUP006"]),
        (Selection(select=("ALL",)), list(RULES)),
        (Selection(select=("ALL",), ignore=("ALL",)), []),
        (Selection(select=("ALL",), ignore=("NUM",)), ["STR009", "DUP006"]),
        (Selection(select=("NUM001",), ignore=("all",)), ["NUM001"]),
    ],
)
def test_selection(selection, expected):
    assert codes(selection) == expected


def test_an_entry_that_names_no_rule_says_which_is_near():
    with pytest.raises(SelectionError) as error:
        chosen(RULES, Selection(select=("rate-mismatsch",)))
    assert "rate-mismatch" in error.value.text.zh
    assert Config().for_file("a.txt") == Config()


@pytest.mark.parametrize(
    ("kept", "given", "expected"),
    [
        (Selection(ignore=("NUM001",)), Selection(select=("NUM001",)), ["NUM001"]),
        (Selection(extend_select=("DUP006",)), Selection(select=("NUM001",)), ["NUM001"]),
        (Selection(ignore=("rate-mismatch", "STR")), Selection(extend_select=("NUM",)), ["NUM001", "NUM002"]),
        (Selection(ignore=("NUM",)), Selection(extend_select=("NUM001",)), ["NUM001", "STR009"]),
        (Selection(select=("NUM",)), Selection(ignore=("NUM001",)), ["NUM002"]),
        (
            Selection(select=("NUM",), ignore=("NUM001",)),
            Selection(extend_select=("DUP006",)),
            ["NUM002", "DUP006"],
        ),
    ],
)
def test_the_command_line_wins_over_the_file(kept, given, expected):
    assert codes(laid_over(RULES, kept, given)) == expected


def test_what_is_wrong_with_a_configuration_is_a_user_error_with_every_mistake(tmp_path):
    with pytest.raises(UserError) as error:
        load_config(written(tmp_path, "lang = 'fr'\nselct = []"), RULES)
    assert error.value.text.zh.splitlines() == [mistake.zh for mistake in error.value.mistakes]
    assert len(error.value.mistakes) == 2
    assert "lang must be one of zh, en\n" in error.value.text.en


def test_every_command_lets_the_command_line_win(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path, 'ignore = ["SRC001"]\n[[overrides]]\nfiles = ["*.md"]\nignore = ["SRC001"]')
    session = Session(check.parser("zh").parse_args(["--select", "SRC001", "a.md"]))
    for config in (session.config, session.for_file("a.md")):
        assert [rule.code for rule in session.rules(config)] == ["SRC001"]
