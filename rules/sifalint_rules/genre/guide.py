"""The page of a profile: what a kind of report must have, on what basis, and how it is known."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from sifalint import Context, Severity, Text, Topic
from sifalint_rules.genre.profile import profiles
from sifalint_rules.genre.profiles import Chapter, Content, Profile
from sifalint_rules.structure.roles import Role, Wording, wordings

KIND = Text("文种", "kinds of report")

_FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "profiles")
_SEVERITIES = MappingProxyType(
    {
        Severity.ERROR: Text("缺了报错误", "an error where it is missing"),
        Severity.WARNING: Text("缺了报警告", "a warning where it is missing"),
        Severity.INFO: Text("缺了只提示", "a hint where it is missing"),
    }
)
_HEADINGS = MappingProxyType(
    {
        "known": Text("怎样识别", "How it is known"),
        "chapters": Text("应有的章", "Chapters it must have"),
        "contents": Text("应写明的内容（写在哪一章都可以）", "What it must tell, in whatever chapter"),
        "more": Text("其他要求", "Further demands"),
    }
)
_LINES = MappingProxyType(
    {
        "titles": Text("标题里有：{words}", "its title holds: {words}"),
        "openings": Text(
            "没有标题时，开头一句里有：{words}", "or, without a title, its opening says: {words}"
        ),
        "unless": Text("标题里有这些词的不是：{words}", "not where the title holds: {words}"),
        "since": Text("{year}年度起", "from the report year {year} on"),
        "called": Text("叫法：{words}", "called: {words}"),
        "said": Text("写到这些说法之一就算：{words}", "any of these will do: {words}"),
        "within": Text("写在“{chapter}”一章里", "in the chapter on {chapter}"),
        "fixed": Text(
            "各章的次序和名称由格式规定，不能变动", "a form fixes the order and the names of the chapters"
        ),
        "thematic": Text(
            "全文按事项分章、没有写明上述各章的，不检查", "nothing is asked of one divided by its matters"
        ),
        "annual": Text("标题要写明年份", "the title names its year"),
        "official": Text("规范名称：{name}（{basis}）", "official name: {name} ({basis})"),
        "guidance": Text("要写到：{words}（{basis}）", "names: {words} ({basis})"),
        "deadline": Text(
            "次年{month}月{day}日以前公开（{basis}）{offices}",
            "public by {name} {day} of the year after ({basis}){offices}",
        ),
        "offices": Text("，限标题以{words}署名的", ", for offices called {words}"),
        "none": Text("没有必备的章", "no chapter is required"),
        "file": Text("写在 {file}", "written in {file}"),
        "built_in": Text("sifalint 自带", "comes with sifalint"),
    }
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def topics(context: Context) -> Iterator[Topic]:
    """A topic for each profile; raises :class:`~sifalint_rules.genre.profiles.ProfileError`."""
    for profile in profiles(context.profiles).values():
        yield Topic(profile.name, profile.title, partial(page, profile, context.packs))


def page(profile: Profile, packs: tuple[str, ...], lang: str) -> str:
    """What a profile demands, as Markdown in a language; ``packs`` are the files that add to known words."""
    known = wordings(packs)
    sections = {
        "known": _known(profile),
        "chapters": [_chapter(chapter, known) for chapter in profile.chapters] or [_LINES["none"]],
        "contents": [_content(content, known) for content in profile.contents],
        "more": list(_more(profile)),
    }
    written = [f"# {profile.name}: {profile.title.spoken(lang)}\n\n"]
    for name, lines in sections.items():
        if lines:
            written += [f"## {_HEADINGS[name].spoken(lang)}\n\n"]
            written += [f"- {line.spoken(lang)}\n" for line in lines] + ["\n"]
    return "".join(written)


def _known(profile: Profile) -> list[Text]:
    given = {"titles": profile.titles, "openings": profile.openings, "unless": profile.unless}
    lines = [_LINES[key].filled({"words": _listed(words)}) for key, words in given.items() if words]
    own = os.path.dirname(os.path.abspath(profile.file)) != os.path.abspath(_FOLDER)
    return [*lines, _LINES["file"].filled({"file": profile.file}) if own else _LINES["built_in"]]


def _chapter(chapter: Chapter, known: Mapping[Role, Wording]) -> Text:
    role = known[chapter.role] if chapter.role else None
    called = (*chapter.synonyms, *(role.ends if role else ()))
    return _line(
        chapter.title,
        chapter.severity,
        chapter.basis,
        chapter.since,
        _LINES["called"].filled({"words": _listed(called)}),
    )


def _content(content: Content, known: Mapping[Role, Wording]) -> Text:
    details = [_LINES["said"].filled({"words": _listed(content.says)})]
    if content.within is not None:
        details.insert(0, _LINES["within"].filled({"chapter": known[content.within].name}))
    return _line(content.title, content.severity, content.basis, content.since, *details)


def _line(title: Text, severity: Severity, basis: Text | None, since: int | None, *details: Text) -> Text:
    """A demand with what asks for it, how much it weighs, since when, and its details."""
    asked = [_SEVERITIES[severity]] + ([basis] if basis else [])
    asked += [_LINES["since"].filled({"year": since})] if since is not None else []
    zh = f"{title.zh}（{'；'.join(each.zh for each in asked)}）。{'；'.join(each.zh for each in details)}"
    en = f"{title.en} ({'; '.join(each.en for each in asked)}). {'; '.join(each.en for each in details)}"
    return Text(zh, en)


def _more(profile: Profile) -> Iterator[Text]:
    for name, holds in (("fixed", profile.fixed), ("thematic", profile.thematic), ("annual", profile.annual)):
        if holds:
            yield _LINES[name]
    if profile.official:
        yield _LINES["official"].filled(profile.official._asdict())
    if profile.guidance:
        guided: dict[str, object] = {
            "words": _listed(profile.guidance.words),
            "basis": profile.guidance.basis,
        }
        yield _LINES["guidance"].filled(guided)
    for deadline in profile.deadlines:
        offices = _LINES["offices"].filled({"words": _listed(deadline.offices)}) if deadline.offices else ""
        yield _LINES["deadline"].filled(
            {**deadline._asdict(), "name": _MONTHS[deadline.month - 1], "offices": offices}
        )


def _listed(words: Sequence[str]) -> Text:
    return Text("、".join(words), ", ".join(words))
