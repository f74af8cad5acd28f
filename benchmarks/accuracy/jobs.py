"""Which reports to write, and writing them."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import NamedTuple

from accuracy.draft import Draft, write
from accuracy.fields import fields
from accuracy.genres import genres
from accuracy.report import write_report
from accuracy.template import Template


class Job(NamedTuple):
    """One report to write and to test: of a field of work, full of figures, or of a genre, full of structure.

    ``source`` is the name of the field or genre; ``kinds`` are the kinds and groups of defects to put in,
    none meaning all.
    """

    number: int
    source: str
    seed: int
    per_place: int
    kinds: frozenset[str] = frozenset()
    sentences: tuple[Template, ...] = ()
    traps: int = 0

    def wants(self, group: str, kind: str) -> bool:
        """Whether defects of a kind are to be put in."""
        return not self.kinds or group in self.kinds or kind in self.kinds

    def random(self) -> Random:
        """The random source of the job, the same for the same job."""
        return Random(f"{self.seed}/{self.source}/{self.number}")


def drafted(job: Job) -> Draft:
    """The clean report of a job, the same for the same job."""
    name, rng = f"{job.source}-{job.number}", job.random()
    if job.sentences:
        return write(fields()[job.source], job.sentences, job.traps, name, rng)
    return write_report(genres()[job.source], name, rng)


def jobs(seed: int, reports: int, per_number: int, kinds: Iterable[str] = (), traps: int = 6) -> list[Job]:
    """Reports that between them use every sentence of every field about equally often."""
    rng = Random(seed)
    wanted = frozenset(kinds)
    decks: dict[str, list[Template]] = {name: [] for name in fields()}
    names = list(decks)
    made = []
    for number in range(reports):
        name = names[number % len(names)]
        made.append(Job(number, name, seed, per_number, wanted, _dealt(name, decks, rng), traps))
    return made


def structured_jobs(seed: int, reports: int, per_place: int, kinds: Iterable[str] = ()) -> list[Job]:
    """Reports of every genre in turn."""
    names, wanted = list(genres()), frozenset(kinds)
    return [Job(number, names[number % len(names)], seed, per_place, wanted) for number in range(reports)]


def _dealt(name: str, decks: dict[str, list[Template]], rng: Random) -> tuple[Template, ...]:
    """The next sentences of a field, tables of one form only, the deck shuffled anew when it runs out."""
    markdown = rng.random() < 0.4
    hand: list[Template] = []
    kept: list[Template] = []
    while len(hand) < min(15, len(fields()[name].sentences) // 2):
        if not decks[name]:
            decks[name] = rng.sample(list(fields()[name].sentences), len(fields()[name].sentences))
        card = decks[name].pop()
        fits = not markdown if "\t" in card.source else markdown or "|--" not in card.source
        (hand if fits and card not in hand else kept).append(card)
    decks[name] += kept
    return tuple(hand)
