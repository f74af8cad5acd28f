"""What code from outside gives, judged where it comes in: nothing crooked goes further."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sifalint.document import Document, Span
from sifalint.finding import Applicability, Checked, Finding, Severity, Text, Verdict
from sifalint.hookspecs import Guide, Property
from sifalint.late import StandIn
from sifalint.readers import Reader
from sifalint.rule import Option, Rule


def demand_usable(hook: str, given: object) -> None:
    """Raise ``TypeError`` or ``ValueError`` for what is not of the kind that a hook is there for."""
    _DEMANDS[hook](given)


def demand_document(given: object) -> None:
    """Raise ``TypeError`` for what a reader gives instead of a document."""
    _demand(given, Document)


def demand_sound(document: Document, said: Iterable[Finding | Checked]) -> None:
    """Raise an error for a finding or claim that has wrong types or points outside the document's text."""
    for word in said:
        if isinstance(word, Finding):
            _demand_finding(document, word)
        else:
            _demand(word, Checked)
            _demand_span(document, word.span)
            _demand(word.kind, str)
            _demand(word.verdict, Verdict)
            _demand(word.arithmetic, str)
            _demand(word.reason, (Text, type(None)))


def _demand_finding(document: Document, finding: Finding) -> None:
    hash(finding)
    _demand(finding.severity, Severity)
    for word in (finding.code, finding.name):
        _demand(word, str)
    _demand_span(document, finding.span)
    _demand(finding.message, Text)
    for place in finding.rests_on + finding.settles:
        _demand_span(document, place)
    for related in finding.related:
        _demand_span(document, related.span)
        _demand(related.message, Text)
    if finding.fix:
        _demand(finding.fix.applicability, Applicability)
        for edit in finding.fix.edits:
            _demand_span(document, edit.span)
            _demand(edit.text, str)


def _demand_span(document: Document, span: Span) -> None:
    _demand(span, Span)
    for place in span:
        _demand(place, int)
    if not 0 <= span.start <= span.end <= len(document.text):
        raise IndexError(f"{span} is outside the text, which has {len(document.text)} code points")


def _demand_rule(given: Any) -> None:
    _demand_class(given)
    if issubclass(given, StandIn):
        return
    if not issubclass(given, Rule):
        raise TypeError(f"{given.__name__} is no subclass of sifalint.Rule")
    for name in ("code", "name", "title_en", "summary_en", "basis"):
        _demand_attribute(given, name, str)
    family = given.family()
    if given.code == family or not (family.isascii() and family.isalpha() and family.isupper()):
        raise ValueError(f"{given.__name__}.code is {given.code!r}, not capital letters and a number")
    _demand_attribute(given, "severity", Severity)
    _demand_attribute(given, "notes", Mapping)
    _demand_attribute(given, "compares", bool)
    _demand_attribute(given, "tabular", bool)
    for name, kind in (("good", str), ("bad", str), ("triggers", str), ("claims", str), ("options", Option)):
        _demand_attribute(given, name, tuple)
        for each in getattr(given, name):
            _demand(each, kind, f"{given.__name__}.{name} holds")


def _demand_reporter(given: Any) -> None:
    _demand_class(given)
    _demand_attribute(given, "name", str)
    for name in ("begin", "report", "end"):
        _demand_attribute(given, name, Callable)


def _demand_property(given: Any) -> None:
    _demand(given, Property)
    _demand_attribute(given, "name", str)
    _demand_attribute(given, "read", Callable)


def _demand_guide(given: Any) -> None:
    _demand(given, Guide)
    _demand_attribute(given, "name", str)
    _demand_attribute(given, "title", Text)
    _demand_attribute(given, "read", Callable)


def _demand_reader(given: Any) -> None:
    _demand(given, Reader)
    _demand_attribute(given, "name", str)
    _demand_attribute(given, "read", Callable)
    _demand_attribute(given, "suffixes", tuple)
    for each in given.suffixes:
        _demand(each, str, "suffixes holds")


def _demand_path(given: Any) -> None:
    _demand(given, str)


def _demand_class(given: Any) -> None:
    if not isinstance(given, type):
        raise TypeError(f"{given!r} is no class")


def _demand_attribute(given: Any, name: str, kind: Any) -> None:
    holder = getattr(given, "__name__", type(given).__name__)
    if not hasattr(given, name):
        raise TypeError(f"{holder} has no {name}")
    _demand(getattr(given, name), kind, f"{holder}.{name} is")


def _demand(value: object, kind: Any, where: str = "given is") -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{where} {value!r}, not of type {getattr(kind, '__name__', kind)}")


_DEMANDS: Mapping[str, Callable[[Any], None]] = MappingProxyType(
    {
        "sifalint_rules": _demand_rule,
        "sifalint_profiles": _demand_path,
        "sifalint_packs": _demand_path,
        "sifalint_properties": _demand_property,
        "sifalint_guides": _demand_guide,
        "sifalint_readers": _demand_reader,
        "sifalint_reporters": _demand_reporter,
    }
)
