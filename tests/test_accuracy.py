"""The benchmark that puts reports wrong: its arithmetic, its injectors, and that its clean reports are clean."""

import sys
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

from accuracy.fields import YEARS, fields
from accuracy.genres import genres
from accuracy.injectors import INJECTORS
from accuracy.injectors.defect import Defect, Edit
from accuracy.injectors.edits import removed, unpromised
from accuracy.injectors.wrong_number import defects
from accuracy.jobs import drafted, jobs, structured_jobs
from accuracy.layout import MARKERS
from accuracy.report import write_report
from accuracy.template import read_template
from accuracy.trial import tried

WORDS = {"year": "2025", "next": "2026", "last": "2024"}


def true(source, **numbers):
    template = read_template("any", source, YEARS)
    return template.true({name: Decimal(number) for name, number in numbers.items()})


@pytest.mark.parametrize(
    ("source", "numbers", "right"),
    [
        ("{a=1..9}{b=1..9}{p=rate(b, a)}", {"a": "812", "b": "804", "p": "99.01"}, True),
        ("{a=1..9}{b=1..9}{p=rate(b, a)}", {"a": "812", "b": "804", "p": "99.20"}, False),
        ("{a=1..9}{b=1..9}{p=rate(b, a)}", {"a": "812", "b": "804", "p": "100"}, False),
        ("{a=1..9}{b=1..9}{p=rate(b, a)}", {"a": "1640", "b": "1607", "p": "97.98"}, True),
        ("{a=1..9}{b=1..9}{p=rate(b, a)}", {"a": "1640", "b": "1607", "p": "98"}, True),
        ("{a=1..9}{b=1..9}{p=growth(a, b)}", {"a": "400", "b": "520", "p": "30.0"}, True),
        ("{a=1..9}{b=1..9}{p=growth(a, b)}", {"a": "400", "b": "520", "p": "23.1"}, False),
        ("{a=1..9}{b=1..9}{r=times(a, b)}", {"a": "10", "b": "35", "r": "2.5"}, True),
        ("{a=1..9}{b=1..9}{r=ratio(b, a)}", {"a": "10", "b": "35", "r": "2.5"}, False),
        ("{a=1..9}{b=1..9}{t=sum(a, b)}", {"a": "1204", "b": "896", "t": "2100"}, True),
        ("{a=1..9}{b=1..9}{t=sum(a, b)}", {"a": "1204", "b": "896", "t": "2101"}, False),
        ("{a=1..9}{b=1..9}{t=sum(a, b)}", {"a": "44.38", "b": "61.17", "t": "105.56"}, True),
        ("{a=1..9}{b=1..9}{t=sum(a, b)}", {"a": "44.38", "b": "61.17", "t": "105.65"}, False),
        ("{a=1..9}{b=1..9}{t=open(a, b)}", {"a": "66", "b": "176", "t": "1245"}, True),
        ("{a=1..9}{b=1..9}{t=open(a, b)}", {"a": "66", "b": "176", "t": "243"}, False),
        ("{a=1..9}{b=1..9}{t=open(a, b)}", {"a": "66", "b": "176", "t": "200"}, False),
        ("{a=1..9}{b=1..9}{c=others(a, b)}", {"a": "33.3", "b": "33.3", "c": "33.3"}, True),
        ("{a=1..9}{b=1..9}{c=others(a, b)}", {"a": "33.3", "b": "33.3", "c": "32.3"}, False),
        ("{t=1..9}{n=1..9}{v=average(t*10000, n) .0}", {"t": "126", "n": "894", "v": "1409"}, True),
        ("{t=1..9}{n=1..9}{v=average(t*10000, n) .0}", {"t": "126", "n": "894", "v": "1490"}, False),
        ("{n=1..9}{p=feasible(n) .1}", {"n": "57", "p": "91.2"}, True),
        ("{n=1..9}{p=feasible(n) .1}", {"n": "57", "p": "92.5"}, False),
        ("{a=1..9}{x=over(a)}", {"a": "1347", "x": "1300"}, True),
        ("{a=1..9}{x=over(a)}", {"a": "1400", "x": "1300"}, False),
        ("{a=1..9}{x=nearly(a)}", {"a": "103", "x": "100"}, False),
        ("{a=1..9}{x=beyond(a)}", {"a": "98", "x": "90"}, True),
        ("{a=1..9}{b=same(a*10000)}", {"a": "3.31", "b": "33148"}, True),
        ("{a=1..9}{b=same(a*10000)}", {"a": "3.31", "b": "34100"}, False),
        ("{d=1..9}{e=after(d, 1, 2)}", {"d": "21", "e": "19"}, False),
        ("{a=1..9}{b=1..9}{t=1..9} where a + b <= t", {"a": "5", "b": "6", "t": "10"}, False),
        ("{n=三}", {"n": "4"}, False),
    ],
)
def test_laws(source, numbers, right):
    assert true(source, **numbers) is right


def test_a_number_printed_twice_must_agree():
    filled = read_template("repeated", "化解{a=30..90}件。 // 化解{a}件。", YEARS).filled(Random(1), WORDS)
    assert filled.pieces[0] == filled.pieces[1]
    assert filled.contradicted(filled.places[0], Decimal(7))


def test_not_understood():
    with pytest.raises(ValueError, match="not a slot"):
        read_template("any", "{a=rte(b, c)}", YEARS)
    with pytest.raises(ValueError, match="never drawn"):
        read_template("any", "{a}", YEARS)


def test_places_in_the_clean_text():
    defect = Defect("any", "any", (Edit(2, 4, "xyz"), Edit(6, 7, "")), ((0, 9),))
    assert defect.applied("012345678") == "01xyz4578"
    assert [defect.origin(offset) for offset in range(9)] == [0, 1, 2, 3, 3, 4, 5, 7, 8]


def test_every_template_can_be_filled():
    for field in fields().values():
        texts = [text for each in field.texts.values() for text in each]
        for template in (*field.sentences, *field.traps, *field.plans, *texts):
            template.filled(Random(0), WORDS)


def test_deterministic_and_decidable():
    job = jobs(seed=3, reports=1, per_number=1)[0]
    draft = drafted(job)
    assert draft == drafted(job)
    found = list(defects(draft, 1, Random(0)))
    assert found == list(defects(draft, 1, Random(0)))
    for passage in draft.passages:
        for (start, end), piece in zip(passage.spans(), passage.filled.pieces, strict=True):
            assert draft.text[start:end] in (piece, piece.translate(str.maketrans("，；：（）", ",;:()")))


def test_clean_reports_raise_no_error():
    for job in jobs(seed=1, reports=len(fields()), per_number=0):
        result = tried(job)
        assert not result.crashes
        assert [alarm for alarm in result.alarms if alarm.severity == "error"] == []


def structured(name, seed=0):
    return write_report(genres()[name], name, Random(seed))


def made(draft, *groups):
    rng = Random(0)
    return [each for group in groups for inject in INJECTORS[group] for each in inject(draft, 2, rng)]


def test_structured_reports_are_sound():
    for job in structured_jobs(seed=1, reports=len(genres()), per_place=0, kinds=["none"]):
        result = tried(job)
        assert not result.crashes
        assert [alarm for alarm in result.alarms if alarm.severity != "info"] == []


@pytest.mark.parametrize("name", genres())
def test_layout_tells_what_stands_where(name):
    draft = structured(name)
    assert draft.text == "".join(draft.text[line.start : line.stop] for line in draft.layout.lines)
    for heading in draft.layout.headings():
        marker = MARKERS[heading.level - 1](heading.number)
        assert draft.text[heading.marker : heading.end] == marker + heading.words
        numbers = [each.number for each in draft.layout.siblings(heading)]
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("name", genres())
def test_structural_defects(name):
    draft = structured(name)
    found = made(draft, *INJECTORS)
    assert found == made(draft, *INJECTORS)
    for defect in found:
        ends = [0, *(edge for edit in defect.edits for edge in (edit.start, edit.end)), len(draft.text)]
        assert ends == sorted(ends)
        assert defect.applied(draft.text) != draft.text


def test_a_chapter_removed_and_the_others_counted_anew():
    draft = structured("work-summary")
    problems = draft.layout.headings(1)[1]
    text = Defect("any", "any", removed(draft.layout, problems, renumber=True)).applied(draft.text)
    assert "存在的问题\n" not in text
    assert "二、" + draft.layout.headings(1)[2].words in text
    assert "现将" not in Defect("any", "any", unpromised(draft, draft.layout)).applied(draft.text)


def test_decidable_only_where_the_text_tells():
    lost = [
        each
        for seed in range(5)
        for each in made(structured("research-report", seed), "structure")
        if each.kind == "chapter deleted" and each.way == "renumbered"
    ]
    assert {each.decidable for each in lost} == {True, False}
    promised = made(structured("duty-report"), "structure")
    assert all(each.decidable for each in promised if each.kind == "promised chapter deleted")


def test_kinds_and_groups():
    job = structured_jobs(seed=0, reports=1, per_place=1, kinds=["repetition", "weekday wrong"])[0]
    assert {outcome.group for outcome in tried(job).outcomes} == {"repetition", "time"}
    assert all(each.severity for each in tried(job).outcomes if each.kind == "document twice")
