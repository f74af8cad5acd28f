"""What a rule is."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from sifalint.document import Document, Span
from sifalint.finding import Checked, Finding, Fix, Related, Severity, Text
from sifalint.records import NamedTuple


class Option(NamedTuple):
    """A setting of a rule that a user may change under ``[rules.CODE]``.

    A value must have the type of ``default``; ``meaning`` says what it does, with its unit.
    """

    name: str
    default: int | float | bool | str | tuple[str, ...]
    meaning: Text


class Rule:
    """One check.

    The docstring is the rule's page in Chinese: its first line is the title, its first paragraph the
    summary, the rest says why it matters and how to put it right. ``good`` and ``bad`` are examples, whole
    little documents; in a bad one ⟦ ⟧ mark each place where a finding must be. ``message`` and ``notes``
    are templates whose ``{fields}`` are filled by :meth:`finding` and :meth:`related`. ``triggers`` are
    literals of which at least one must stand in the text for the rule to be able to fire; empty means that
    it always runs. ``claims`` are the kinds of claims that :meth:`check` lists beside its findings, for the
    ledger and the coverage line. ``basis`` is the law, standard or practice the rule rests on. A rule that is
    ``tabular`` fires only where a document holds a table. Where a rule ``compares``, each example is two
    documents with a line ``=====`` between them: first the one that it compares with, which is the report of
    the year before, then the one that it checks.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    title_en: ClassVar[str]
    summary_en: ClassVar[str]
    basis: ClassVar[str]
    message: ClassVar[Text]
    notes: ClassVar[Mapping[str, Text]] = {}
    good: ClassVar[tuple[str, ...]]
    bad: ClassVar[tuple[str, ...]]
    options: ClassVar[tuple[Option, ...]] = ()
    triggers: ClassVar[tuple[str, ...]] = ()
    claims: ClassVar[tuple[str, ...]] = ()
    compares: ClassVar[bool] = False
    tabular: ClassVar[bool] = False
    enabled: ClassVar[bool] = True

    def __init__(self, settings: Mapping[str, Any] | None = None) -> None:
        self.settings: dict[str, Any] = {option.name: option.default for option in self.options}
        self.settings.update(settings or {})

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """The findings of this rule in a document, in any order."""
        raise NotImplementedError

    def can_fire(self, text: str) -> bool:
        """Whether a text holds any of the rule's triggers."""
        return not self.triggers or any(trigger in text for trigger in self.triggers)

    def finding(
        self,
        span: Span,
        *,
        note: str = "",
        severity: Severity | None = None,
        related: Iterable[Related] = (),
        fix: Fix | None = None,
        rests_on: Iterable[Span] = (),
        settles: Iterable[Span] = (),
        **values: object,
    ) -> Finding:
        """A finding of this rule; ``note`` picks a message of ``notes`` instead of ``message``."""
        template = self.notes[note] if note else self.message
        return Finding(
            self.code,
            self.name,
            severity or self.severity,
            span,
            template.filled(values),
            tuple(related),
            fix,
            tuple(rests_on),
            tuple(settles),
        )

    def related(self, span: Span, note: str, **values: object) -> Related:
        """A second place of a finding, described by a message of ``notes``."""
        return Related(span, self.notes[note].filled(values))

    @classmethod
    def family(cls) -> str:
        """The letters of the code: ``NUM`` of ``NUM001``."""
        return cls.code.rstrip("0123456789")

    @classmethod
    def page(cls) -> str:
        """The rule's documentation in Chinese, without indentation."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def title(cls) -> Text:
        """The title in both languages."""
        return Text(cls.page().partition("\n")[0].rstrip("。"), cls.title_en)

    @classmethod
    def summary(cls) -> Text:
        """The summary, one paragraph, in both languages."""
        paragraph = cls.page().partition("\n\n")[2].partition("\n\n")[0]
        return Text(paragraph.replace("\n", ""), cls.summary_en)
