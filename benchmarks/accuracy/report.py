"""Whole clean reports written from a skeleton: what the structural defects are put into."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from random import Random

from accuracy.draft import PLACES, Draft
from accuracy.fields import fields
from accuracy.genres import Genre
from accuracy.layout import HAN, MARKERS, Layout, Line
from accuracy.template import Template, read_template

WEEKDAYS = "一二三四五六日"
WORDS = frozenset(
    {"year", "next", "last", "place", "office", "plenum", "session", "sections", "chapters", "items"}
)
GUIDANCE = (
    ("2022-12-20", "党的二十大精神"),
    ("2023-04-30", "党的二十大和二十届二中全会精神"),
    ("2024-07-30", "党的二十大和二十届二中、三中全会精神"),
    ("2025-11-30", "党的二十大和二十届历次全会精神"),
)
UNDATED = 0.5
EARLIER = "党的十九大和十九届历次全会精神"

_DAY = re.compile(r"\{day (\d+)-(\d+)\}")


def guidance(day: str) -> str:
    """The meetings of the party that a report signed on a day names."""
    return next((words for since, words in reversed(GUIDANCE) if since <= day), EARLIER)


def write_report(genre: Genre, name: str, rng: Random) -> Draft:
    """A report of a genre, in plain text or Markdown, the same for the same random source."""
    year = rng.randint(2021, 2025)
    markdown = any(line.startswith("|") for line in genre.lines) or rng.random() < 0.4
    return _Writer(genre, year, markdown, rng).draft(name)


class _Writer:
    """A report being written line by line."""

    def __init__(self, genre: Genre, year: int, markdown: bool, rng: Random) -> None:
        self._genre, self._year, self._markdown, self._rng = genre, year, markdown, rng
        self._signed = _signed(genre, year)
        self._as_of = self._signed if genre.signed == "none" and rng.random() < UNDATED else None
        self._words = {
            "year": str(year),
            "next": str(year + 1),
            "last": str(year - 1),
            "place": rng.choice(PLACES),
            "office": rng.choice(genre.offices),
            "plenum": guidance(self._signed),
            "session": "" if self._as_of else f"{year + 1}年1月12日",
        }
        self._figures = _figures(genre, rng)
        self._text = ""
        self._lines: list[Line] = []

    def draft(self, name: str) -> Draft:
        """The whole report."""
        numbers = [0, 0, 0]
        for index, block in enumerate(blocks := _blocks(self._genre.lines)):
            level = _level(block)
            words = self._filled(block.lstrip("# "), self._counts(blocks, index))
            if level < 0:
                self._put("table" if block.startswith("|") else "text", words)
                if numbers[0] == 1 and numbers[1] and self._figures:
                    self._put("text", self._figured())
            elif level == 0:
                self._put("title", words, "# " if self._markdown else "")
            else:
                numbers[level - 1 :] = [numbers[level - 1] + 1] + [0] * (3 - level)
                self._heading(level, numbers[level - 1], words)
        if self._genre.signed != "none":
            self._put("office", self._spoken("{office}" if self._local() else "{place}{office}"))
            day = date.fromisoformat(self._signed)
            self._put("date", f"{day.year}年{day.month}月{day.day}日")
        return Draft(name, self._text, self._markdown, (), self._layout(), self._as_of)

    def _layout(self) -> Layout:
        genre = self._genre
        return Layout(genre.profile, genre.promises, self._year, self._signed, tuple(self._lines))

    def _local(self) -> bool:
        return "{place}" not in self._genre.lines[0]

    def _figured(self) -> str:
        """A paragraph of sentences from the field of work: one without figures, and two with figures."""
        prose, sentences = self._figures.pop()
        years = {name: self._words[name] for name in ("year", "next", "last")}
        return prose + "".join(each.filled(self._rng, years).pieces[0] for each in sentences)

    def _heading(self, level: int, number: int, words: str) -> None:
        required = words.endswith(" !")
        hashes = "#" * (level + 1) + " " if self._markdown and level < 3 else ""
        words = words.removesuffix(" !")
        marker = len(self._text) + len(hashes)
        self._put("heading", MARKERS[level - 1](number) + words, hashes)
        self._lines[-1] = self._lines[-1]._replace(
            level=level, number=number, marker=marker, words=words, required=required
        )

    def _put(self, kind: str, words: str, hashes: str = "") -> None:
        start = len(self._text)
        end = start + len(hashes) + len(words)
        self._text += hashes + words + ("\n\n" if self._markdown else "\n")
        self._lines.append(Line(kind, start, end, len(self._text)))

    def _counts(self, blocks: Sequence[str], index: int) -> Mapping[str, str]:
        """How many chapters there are, and sections and items from here to the next chapter."""
        rest = [_level(block) for block in blocks[index + 1 :]]
        here = rest[: rest.index(1)] if 1 in rest else rest
        return {
            "chapters": HAN[[_level(block) for block in blocks].count(1) - 1],
            "sections": HAN[max(here.count(2) - 1, 0)],
            "items": HAN[sum(f"{number}是" in blocks[index] for number in HAN) - 1],
        }

    def _filled(self, source: str, counts: Mapping[str, str]) -> str:
        source = _DAY.sub(lambda match: self._day(int(match[1]), int(match[2])), source)
        return read_template("prose", source, WORDS).filled(self._rng, {**self._words, **counts}).pieces[0]

    def _spoken(self, words: str) -> str:
        for name, value in self._words.items():
            words = words.replace(f"{{{name}}}", value)
        return words

    def _day(self, month: int, day: int) -> str:
        weekday = WEEKDAYS[date(self._year, month, day).weekday()]
        year = f"{self._year}年" if self._rng.random() < 0.4 else ""
        return f"{year}{month}月{day}日（星期{weekday}）"


def _figures(genre: Genre, rng: Random) -> list[tuple[str, Sequence[Template]]]:
    """Prose and sentences for a few paragraphs, none of them used twice."""
    if not genre.field:
        return []
    field = fields()[genre.field]
    unfit = ("\n", "全年", "年末", "每月", "每季度") if "half-year" in genre.profile else ("\n",)
    fit = [
        each
        for each in field.sentences
        if len(each.pieces) == 1 and not any(words in each.source for words in unfit)
    ]
    sentences, prose = rng.sample(fit, min(8, len(fit))), rng.sample(list(field.prose), 4)
    return [(words, sentences[2 * i : 2 * i + 2]) for i, words in enumerate(prose)]


def _signed(genre: Genre, year: int) -> str:
    base, _, day = genre.signed.partition("-")
    return f"{year if base == 'year' else year + 1}-{day or '01-12'}"


def _blocks(lines: Sequence[str]) -> list[str]:
    """The lines, those of one table taken together."""
    made: list[str] = []
    for line in lines:
        if line.startswith("|") and made and made[-1].startswith("|"):
            made[-1] += "\n" + line
        else:
            made.append(line)
    return made


def _level(block: str) -> int:
    """0 for the title, 1 to 3 for a heading, -1 for text."""
    return len(block) - len(block.lstrip("#")) - 1
