"""Profiles: what each kind of report must contain, and how it is known."""

from __future__ import annotations

from sifalint import Severity, Text, UserError
from sifalint.records import NamedTuple
from sifalint_rules.structure.roles import Role


class ProfileError(UserError):
    """A profile that cannot be used; ``text`` names the file, the line and the key."""


class Chapter(NamedTuple):
    """A chapter that a kind of report must have.

    A heading is the chapter where it has ``role`` or holds one of ``synonyms``; a sentence that holds one
    of ``says``, or of those of the role, comes to its matter without a heading. ``basis`` is what asks for
    the chapter, and ``since`` the first report year for which it is asked, or None where it always is.
    """

    title: Text
    severity: Severity
    basis: Text | None
    role: Role | None
    synonyms: tuple[str, ...]
    says: tuple[str, ...]
    since: int | None


class Content(NamedTuple):
    """Something that a kind of report must say, in whatever chapter.

    It is there where a heading has ``role`` or the text holds one of ``says``; what stands in the plan does
    not count, and with ``within`` only what stands in a chapter of that role does.
    """

    title: Text
    severity: Severity
    basis: Text | None
    role: Role | None
    within: Role | None
    says: tuple[str, ...]
    since: int | None


class Deadline(NamedTuple):
    """The last day, in the year after the one reported on, on which a report may be published.

    ``basis`` is what sets it. It holds for the offices whose name in the title ends with one of ``offices``,
    for every office where there are none.
    """

    month: int
    day: int
    basis: Text
    offices: tuple[str, ...]


class Official(NamedTuple):
    """The name that a rule gives to a kind of report, and that rule."""

    name: str
    basis: Text


class Guidance(NamedTuple):
    """The words of the guiding thought that a kind of report names, since when and by what rule."""

    words: tuple[str, ...]
    basis: Text
    since: int | None


class Profile(NamedTuple):
    """A kind of report, how it is known, what it must have and the day by which it is due.

    ``titles`` and ``openings`` are wordings of its title and of a sentence in its opening; ``…`` in a
    wording stands for any words. A title with one of the words of ``unless`` is another kind of document.
    ``subject`` are words for its matter, one of which its announcement holds, where it has one. The title of
    an ``annual`` report names its year; a ``fixed`` one has its chapters in this order and under these
    names; a ``thematic`` one may go by its matters alone, and then no chapter is asked for. Of
    ``deadlines`` the first that holds for an office counts. ``file`` is where the profile is written.
    """

    name: str
    title: Text
    titles: tuple[str, ...]
    openings: tuple[str, ...]
    unless: tuple[str, ...]
    subject: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    contents: tuple[Content, ...]
    deadlines: tuple[Deadline, ...]
    official: Official | None
    guidance: Guidance | None
    annual: bool
    fixed: bool
    thematic: bool
    file: str
