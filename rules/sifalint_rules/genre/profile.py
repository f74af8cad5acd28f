"""Which kind of report a document is."""

from __future__ import annotations

from sifalint import Document, Pattern, Text
from sifalint.facts.outline import read_outline
from sifalint.facts.sentences import read_sentences
from sifalint.facts.widths import fold
from sifalint_rules.genre.profiles import Profile, ProfileError, profiles
from sifalint_rules.structure.roles import bare
from sifalint_rules.years.report_year import opening

_QUOTED_TITLE = Pattern(r"《[^《》]*+》")
_GAP = "…"


def profile_name(document: Document) -> str | None:
    """The name of a document's profile, or None where it is no report of a known kind.

    Raises :class:`ProfileError` where a profile cannot be read or the user names one that is not there.
    """
    found = document.once(read_profile_of)
    return found.name if found else None


def profile_title(document: Document) -> Text | None:
    """The title of a document's profile for people; None and errors as :func:`profile_name`."""
    found = document.once(read_profile_of)
    return found.title if found else None


def read_profile_of(document: Document) -> Profile | None:
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
        return known[named]
    title = document.once(read_outline).title
    if title is not None:
        words = _plain(document[title])
        suited = [each for each in known.values() if not any(word in words for word in each.unless)]
        return _best([(_score(words, each.titles), each) for each in suited])
    stretch = document.once(opening)
    sentences = [_plain(document[each]) for each in document.once(read_sentences) if stretch.covers(each)]
    return _best([(max((_score(s, p.openings) for s in sentences), default=0), p) for p in known.values()])


def _plain(words: str) -> str:
    """Folded words without spaces and without titles of other documents."""
    return _QUOTED_TITLE.sub("", bare(words))


def _score(words: str, wordings: tuple[str, ...]) -> int:
    """The length of the longest wording that words follow, 0 where they follow none."""
    return max((_followed(words, wording) for wording in wordings), default=0)


def _followed(words: str, wording: str) -> int:
    at = length = 0
    for part in filter(None, fold(wording).split(_GAP)):
        found = words.find(part, at)
        if found < 0:
            return 0
        at, length = found + len(part), length + len(part)
    return length


def _best(scored: list[tuple[int, Profile]]) -> Profile | None:
    score, profile = max(scored, key=lambda each: each[0], default=(0, None))
    return profile if score else None


def _unknown(name: str, known: tuple[str, ...]) -> ProfileError:
    names = ", ".join(known)
    return ProfileError(
        Text(f"没有叫 {name} 的文种，可以用：{names}", f"no profile is called {name}; there are {names}")
    )
