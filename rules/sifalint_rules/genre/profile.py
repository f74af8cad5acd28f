"""Which kind of report a document is, and what says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache

from sifalint import Document, Pattern, Span, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import read_sentences
from sifalint.facts.widths import fold
from sifalint.records import NamedTuple
from sifalint_rules.genre.profiles import Profile, ProfileError
from sifalint_rules.structure.roles import bare
from sifalint_rules.years.report_year import opening

_QUOTED_TITLE = Pattern(r"《[^《》]*+》")
_GAP = "…"
_LONGEST_TITLE = 80


class Evidence(Enum):
    """What says of which kind a report is; the value names it for a person."""

    USER = Text("设定", "the setting")
    TITLE = Text("标题", "the title")
    OPENING = Text("开头", "the opening")


class Detection(NamedTuple):
    """The profile of a document, what says so, where, and the wording that is met there."""

    profile: Profile
    evidence: Evidence
    span: Span | None
    wording: str


@cache
def profiles(files: tuple[str, ...]) -> Mapping[str, Profile]:
    """The profiles of TOML files by name, a later file replacing an earlier profile of the same name.

    Raises :class:`ProfileError`.
    """
    from sifalint_rules.genre.profile_file import read_profile

    found = [read_profile(file) for file in files]
    return {profile.name: profile for profile in found}


def profile_name(document: Document) -> str | None:
    """The name of a document's profile, or None where it is no report of a known kind.

    Raises :class:`ProfileError` where a profile cannot be read or the user names one that is not there.
    """
    found = document.once(read_detection)
    return found.profile.name if found else None


def profile_title(document: Document) -> Text | None:
    """The title of a document's profile and what says so; None and errors as :func:`profile_name`."""
    found = document.once(read_detection)
    if found is None:
        return None
    title, evidence = found.profile.title, found.evidence.value
    return Text(f"{title.zh}（据{evidence.zh}）", f"{title.en} (by {evidence.en})")


def read_profile_of(document: Document) -> Profile | None:
    """The profile of a document; None and errors as :func:`profile_name`."""
    found = document.once(read_detection)
    return found.profile if found else None


def read_detection(document: Document) -> Detection | None:
    """The profile of a document: the user's word, or what its title says, or else its opening.

    A word about another report never sets the profile: only the document's own title counts, or a sentence
    of the opening in which the document announces itself. Where several profiles fit, the one whose
    wording is the longest does. Raises :class:`ProfileError`.
    """
    known = profiles(document.context.profiles)
    named = document.context.profile
    if named is not None:
        if named not in known:
            raise _unknown(named, tuple(known))
        return Detection(known[named], Evidence.USER, None, "")
    title = document.once(read_outline).title
    if title is None:
        return _first_line(document, known.values()) or announced(document)
    words = plain(document[title])
    suited = [each for each in known.values() if not any(word in words for word in each.unless)]
    return _best(Detection(each, Evidence.TITLE, title, met(words, each.titles)) for each in suited)


def _first_line(document: Document, known: Iterable[Profile]) -> Detection | None:
    """The profile whose title a first line ends with, though it ends like no title of a known genre."""
    line = document.blocks[0].span if document.blocks else Span(0, 0)
    if line.end - line.start > _LONGEST_TITLE:
        return None
    words = plain(document[line])
    found = (Detection(each, Evidence.TITLE, line, met(words, each.titles)) for each in known)
    return _best(each for each in found if words.endswith(each.wording.rpartition(_GAP)[2]))


def announced(document: Document) -> Detection | None:
    """The kind of report as which a sentence of the opening announces a document, or None."""
    stretch = document.once(opening)
    own = [each for each in document.once(read_sentences) if stretch.covers(each)]
    said = [(each, plain(document[each])) for each in own]
    return _best(
        Detection(profile, Evidence.OPENING, sentence, met(words, profile.openings))
        for profile in profiles(document.context.profiles).values()
        for sentence, words in said
    )


def plain(words: str) -> str:
    """Folded words without spaces and without titles of other documents."""
    return _QUOTED_TITLE.sub("", bare(words))


def met(words: str, wordings: tuple[str, ...]) -> str:
    """The longest wording that words follow, empty where they follow none."""
    return max((each for each in wordings if _follows(words, each)), key=_length, default="")


def _follows(words: str, wording: str) -> bool:
    at = 0
    for part in _parts(wording):
        found = words.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _length(wording: str) -> int:
    return sum(map(len, _parts(wording)))


def _parts(wording: str) -> Iterator[str]:
    return filter(None, fold(wording).split(_GAP))


def _best(found: Iterable[Detection]) -> Detection | None:
    best = max(found, key=lambda each: _length(each.wording), default=None)
    return best if best and best.wording else None


def _unknown(name: str, known: tuple[str, ...]) -> ProfileError:
    from difflib import get_close_matches

    names = ", ".join(known)
    near = get_close_matches(name, known, 1)
    zh, en = (f"，是不是 {near[0]}？", f"; did you mean {near[0]}?") if near else ("", "")
    return ProfileError(
        Text(
            f"没有叫 {name} 的文种{zh or '，'}可以用：{names}",
            f"no profile is called {name}{en or ';'} there are {names}",
        )
    )
