"""Rules that are imported only when they are needed.

What a run must know of every rule, and no more, is kept in the store while no file changes that it may come
from; a stand-in tells it. The rule itself is imported when a document holds its triggers, or when somebody
asks for more: its page, its options, its examples.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, cast

from sifalint.cross import CrossRule, Shared
from sifalint.document import Document, Span
from sifalint.finding import Checked, Finding, Text
from sifalint.rule import Rule
from sifalint.store import Store

_TOLD = ("code", "name", "triggers", "claims", "compares", "tabular", "enabled")
"""The attributes of a rule that a stand-in holds itself."""

_Card = tuple[str, str, bool, tuple[str, str], tuple[Any, ...]]
"""A rule's module and class, whether it compares the files of a run, its title, and its ``_TOLD``."""


def late_rules(folder: str, load: Callable[[], Iterable[type[Rule]]]) -> list[type[Rule]]:
    """Stand-ins for the rules that ``load`` imports, all of which come from the files of a folder.

    They are the rules themselves where nothing is kept between runs.
    """
    if Store.used is None:
        return list(load())
    folders = (folder, os.path.dirname(__file__))
    stamp = (_TOLD, *(tuple(sorted(_files(each))) for each in folders))
    cards: list[_Card] = Store.used.recalled(
        ("rules", folder), stamp, lambda: [_card(rule) for rule in load()]
    )
    return [_stand_in(*card) for card in cards]


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """The files under a folder, each with the time of its last change and its size."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                status = entry.stat()
                yield entry.path, status.st_mtime_ns, status.st_size


def _card(rule: type[Rule]) -> _Card:
    told = tuple(getattr(rule, name) for name in _TOLD)
    zh, en = rule.title()
    return rule.__module__, rule.__qualname__, issubclass(rule, CrossRule), (zh, en), told


def _stand_in(
    module: str, name: str, crosses: bool, title: tuple[str, str], told: tuple[Any, ...]
) -> type[Rule]:
    body = {**dict(zip(_TOLD, told, strict=True)), "__module__": module, "__qualname__": name, "told": title}
    return cast("type[Rule]", _Standing(name, (CrossStandIn if crosses else StandIn,), body))


class _Standing(type):
    """The kind of class that a stand-in is: what it does not hold is asked of the rule itself."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(cls.itself, name)

    @property
    def itself(cls) -> type[Rule]:
        """The rule, imported at the first call."""
        rule: type[Rule] = getattr(import_module(cls.__module__), cls.__qualname__)
        return rule

    @property
    def options(cls) -> Any:
        """The rule's options, which its base class has a default for."""
        return cls.itself.options

    @property
    def notes(cls) -> Any:
        """The rule's notes, which its base class has a default for."""
        return cls.itself.notes


class StandIn(Rule, metaclass=_Standing):
    """Stands for a rule as a class, and as an instance wherever the engine calls it."""

    told: tuple[str, str]

    def __init__(self, settings: Mapping[str, Any] | None = None) -> None:
        self._given = settings

    @cached_property
    def rule(self) -> Any:
        """The rule itself with its settings."""
        return type(self).itself(self._given)

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """What the rule says of a document."""
        said: Iterator[Finding | Checked] = self.rule.check(document)
        return said

    @classmethod
    def page(cls) -> str:
        """The rule's page."""
        return cls.itself.page()

    @classmethod
    def title(cls) -> Text:
        """The rule's title, which is kept."""
        return Text(*cls.told)


class CrossStandIn(StandIn, CrossRule):
    """Stands for a rule that compares the files of a run."""

    def traces(self, document: Document) -> Iterable[tuple[Span, str]]:
        """The stretches that the rule looks for."""
        traces: Iterable[tuple[Span, str]] = self.rule.traces(document)
        return traces

    def shared(self, document: Document, shared: Shared) -> Finding:
        """The rule's finding for stretches that two files share."""
        found: Finding = self.rule.shared(document, shared)
        return found
