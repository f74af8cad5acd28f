"""Whole clean reports, put together from the sentences of one field of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple

from accuracy.fields import Chapter, Field
from accuracy.layout import Layout
from accuracy.template import Filled, Template

PLACES = (
    "青石县", "柳湾区", "松岭市", "云溪县", "白塔区", "临江市", "桐山县", "荷塘区", "石桥县", "清河市",
)  # fmt: skip
HAN = "一二三四五六七八九十"
HALF_WIDTH = str.maketrans("，；：（）％", ",;:()%")


class Passage(NamedTuple):
    """A filled sentence in a draft, and where each of its pieces starts."""

    filled: Filled
    starts: tuple[int, ...]

    def spans(self) -> tuple[tuple[int, int], ...]:
        """The start and end of each piece."""
        pieces = zip(self.starts, self.filled.pieces, strict=True)
        return tuple((start, start + len(piece)) for start, piece in pieces)


class Draft(NamedTuple):
    """The source of a clean report.

    ``passages`` are the sentences with claims in it; ``layout`` tells what stands where, and is there only
    for reports written from a skeleton. ``as_of`` is the day told to the engine where the report has none.
    """

    name: str
    text: str
    markdown: bool
    passages: tuple[Passage, ...]
    layout: Layout | None = None
    as_of: str | None = None


def write(field: Field, sentences: Sequence[Template], traps: int, name: str, rng: Random) -> Draft:
    """A report of a field with the given sentences and a number of traps between them."""
    year = rng.randint(2021, 2025)
    years = {"year": str(year), "next": str(year + 1), "last": str(year - 1)}
    return _Writer(field, years, _markdown(field, sentences), rng).draft(sentences, traps, name)


def _markdown(field: Field, sentences: Sequence[Template]) -> bool:
    every = [*sentences, *(text for texts in field.texts.values() for text in texts)]
    return any("|--" in each.source for each in every)


class _Writer:
    """A report being written; knows where each piece of a sentence came to stand."""

    def __init__(self, field: Field, years: Mapping[str, str], markdown: bool, rng: Random) -> None:
        self._field, self._years, self._markdown, self._rng = field, years, markdown, rng
        self._parts: list[str] = []
        self._length = 0
        self._starts: dict[int, list[int]] = {}
        self._filled: dict[int, Filled] = {}

    def draft(self, sentences: Sequence[Template], traps: int, name: str) -> Draft:
        """The whole report."""
        rng, field = self._rng, self._field
        fit = [trap for trap in field.traps if "\n" not in trap.source or self._fits(trap)]
        pool = rng.sample(fit, min(traps, len(fit)))
        chosen = [each.filled(rng, self._years) for each in (*sentences, *pool)]
        self._words = {
            **self._years,
            "place": rng.choice(PLACES),
            "office": rng.choice(field.offices),
        }
        self._texts = {
            name: [text.filled(rng, self._years) for text in texts] for name, texts in field.texts.items()
        }
        summed_up = [*chosen, *(text for texts in self._texts.values() for text in texts)]
        self._head(rng.choice(field.titles), [each for each in summed_up if len(each.pieces) > 1])
        for number, chapter in enumerate(field.chapters):
            self._chapter(number, chapter, chosen)
        self._say(self._spoken("{place}{office}") + "\n" + self._years["next"] + "年1月8日\n")
        text = "".join(self._parts)
        if not self._markdown and rng.random() < 0.2:
            text = text.translate(HALF_WIDTH)
        passages = tuple(
            Passage(self._filled[key], tuple(starts))
            for key, starts in self._starts.items()
            if self._filled[key].template.kind not in ("traps", "plans")
        )
        return Draft(name, text, self._markdown, passages)

    def _fits(self, table: Template) -> bool:
        return ("|--" in table.source) == self._markdown

    def _head(self, title: str, summaries: Sequence[Filled]) -> None:
        self._say(("# " if self._markdown else "") + self._spoken(title) + "\n\n")
        self._say(self._spoken(self._rng.choice(list(self._field.openings))))
        for summary in summaries:
            self._put(summary, 0)
        self._say(self._spoken(self._field.promise) + "\n\n")

    def _chapter(self, number: int, chapter: Chapter, chosen: Sequence[Filled]) -> None:
        mark = "## " if self._markdown else ""
        self._say(f"{mark}{HAN[number]}、{self._spoken(chapter.title)}\n\n")
        if chapter.holds == "figures":
            self._figures(chosen)
        elif chapter.holds == "problems":
            problems = self._rng.sample(list(self._field.problems), min(3, len(self._field.problems)))
            self._say("；".join(f"{HAN[i]}是{each}" for i, each in enumerate(problems)) + "。\n\n")
        elif chapter.holds == "plans":
            plans = self._rng.sample(list(self._field.plans), min(3, len(self._field.plans)))
            for i, plan in enumerate(plans):
                self._say(f"（{HAN[i]}）")
                self._put(plan.filled(self._rng, self._years))
                self._say("\n\n")
        else:
            for text in self._texts[chapter.holds]:
                self._put(text, len(text.pieces) - 1)
                self._say("\n\n")

    def _figures(self, chosen: Sequence[Filled]) -> None:
        """The sentences, a few to a section; each section has a heading and a line without figures."""
        rng, sentences = self._rng, list(chosen)
        rng.shuffle(sentences)
        size = rng.randint(3, 5)
        groups = [sentences[i : i + size] for i in range(0, len(sentences), size)]
        topics = rng.sample(list(self._field.topics), len(groups))
        prose = rng.sample(list(self._field.prose), min(len(groups), len(self._field.prose)))
        for i, (topic, group) in enumerate(zip(topics, groups, strict=True)):
            self._say(f"（{HAN[i]}）{topic}。" + (prose[i] if i < len(prose) else ""))
            tables = [each for each in group if "\n" in each.pieces[-1]]
            for each in group:
                if each not in tables:
                    for piece in range(min(1, len(each.pieces) - 1), len(each.pieces)):
                        self._put(each, piece)
            self._say("\n\n")
            for table in tables:
                self._put(table)
                self._say("\n\n")

    def _put(self, filled: Filled, piece: int = 0) -> None:
        self._filled[id(filled)] = filled
        self._starts.setdefault(id(filled), []).append(self._length)
        self._say(filled.pieces[piece])

    def _spoken(self, words: str) -> str:
        for name, value in self._words.items():
            words = words.replace(f"{{{name}}}", value)
        return words

    def _say(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
