"""What a rule says: findings, and claims it checked."""

from __future__ import annotations

from enum import Enum

from sifalint.document import Span
from sifalint.records import NamedTuple


class Text(NamedTuple):
    """Words for a person, in Chinese and in English."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh

    def spoken(self, lang: str) -> str:
        """The words in ``lang``, which is ``zh`` or ``en``."""
        return self.en if lang == "en" else self.zh

    def filled(self, values: dict[str, object]) -> Text:
        """The text with ``{name}`` fields filled in; a value that is a ``Text`` speaks each language.

        Raises ``KeyError`` where a field has no value.
        """
        return Text(*(_fill(self.spoken(lang), values, lang) for lang in ("zh", "en")))


def _fill(template: str, values: dict[str, object], lang: str) -> str:
    if "{" not in template:
        return template
    return template.format_map(
        {name: value.spoken(lang) if isinstance(value, Text) else value for name, value in values.items()}
    )


class Severity(str, Enum):
    """How much a finding weighs: an error is provable, a warning is a judgement, info is style."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Related(NamedTuple):
    """A second place that a finding rests on, and what stands there."""

    span: Span
    message: Text


class Edit(NamedTuple):
    """Replace the words of ``span`` by ``text``."""

    span: Span
    text: str


class Applicability(str, Enum):
    """A safe fix cannot change the meaning; an unsafe one needs a look."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Fix(NamedTuple):
    """Edits that put a finding right; they do not overlap."""

    applicability: Applicability
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """One defect at one place. ``span`` is in code points of the document's text.

    ``rests_on`` are places that contradict one another, so that one of them at least must be wrong; findings
    that share such a place are given as one. ``settles`` are stretches that should not be there at all: what
    else is found in them is told with this finding.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    message: Text
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    rests_on: tuple[Span, ...] = ()
    settles: tuple[Span, ...] = ()


class Verdict(str, Enum):
    """What came of checking a claim: doubtful is one that may be wrong, unverifiable one left unchecked."""

    HOLDS = "holds"
    WRONG = "wrong"
    DOUBTFUL = "doubtful"
    UNVERIFIABLE = "unverifiable"


class Checked(NamedTuple):
    """A claim that a rule looked at, whether or not anything was wrong with it.

    ``kind`` names the sort of claim (``rates``, ``parts``, ``sums`` …); ``arithmetic`` shows the sum a person
    can redo by hand, or is empty where the claim could not be checked. ``reason`` says why it could not be,
    or what else there is to know of it.
    """

    kind: str
    span: Span
    verdict: Verdict
    arithmetic: str = ""
    reason: Text | None = None
