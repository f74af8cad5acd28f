"""What proves that a run of paragraphs was copied, and stands again neither by chance nor by design."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sifalint.facts.alignment import Pair, Run, Unit
from sifalint.facts.likeness import alike, likeness
from sifalint.patterns import Pattern

STOPS = frozenset("。;!?")
NEAR = 60
MANY = 120
ALIKE = 0.9
_FIGURES = Pattern(r"\d[\d.,]*")
_MARKER = Pattern(r"[#*\s]*(?:\(?[一二三四五六七八九十\d]{1,3}[)、.])?")
_PERIOD = Pattern(
    r"(?:第?[一二两三四五六七八九十\d]{1,4}[-—至到、]?){1,2}(?:年|月|季|日|号|届|期|周|轮)|[上下]半年"
)
_NAME = Pattern(
    r".{0,4}?(?:[省市区县乡镇村州旗盟局厅所科队组院站庭室]|街道|社区|中心|支部|公司|半年|季度|阶段)|.?[年月日季期]"
)
_SOLID = 30
_LINE = 15
_STOPPED = 4
_OPENING = 6
_PERIOD_WITHIN = 16
_HARDLY_CHANGED = 0.95
_LONGEST_HEADING = 40


def is_copy(run: Run, units: Sequence[Unit]) -> bool:
    """Whether a run is long enough, and prose enough, to be proof of copying."""
    if any(is_solid(pair, units) for pair in run):
        return True
    if sum(_is_hardly_changed(units[pair.original], units[pair.copy]) for pair in run) > 1:
        return True
    return _is_edited_list(run, units) or _is_refilled(run, units) or _is_wrapped_prose(run, units)


def is_solid(pair: Pair, units: Sequence[Unit]) -> bool:
    """Whether a pair of units is by itself proof of copying."""
    original, copy = units[pair.original], units[pair.copy]
    words = copy.words
    if len(words) < _SOLID or STOPS.isdisjoint(words) or (words[0] == "“" and words[-1] == "”"):
        return False
    return original.words == words or (len(words) >= NEAR and _is_edited(original, copy))


def _is_wrapped_prose(run: Run, units: Sequence[Unit]) -> bool:
    """Whether a run repeats sentences cut into lines, not labels or the headings of a table of contents."""
    if run[-1].original - run[0].original >= 2 * len(run) or run[-1].copy - run[0].copy >= 2 * len(run):
        return False
    equal = [units[pair.copy].words for pair in run if units[pair.original].words == units[pair.copy].words]
    length = sum(map(len, equal))
    stopped = sum(not STOPS.isdisjoint(words) for words in equal)
    return length >= MANY and length >= _LINE * len(run) and _STOPPED * stopped >= len(run)


def _is_edited(original: Unit, copy: Unit) -> bool:
    """Whether a unit is another with a few changes, not a sibling built to the same pattern.

    A sibling has its own subject and its own figures: a copy keeps half of the figures and, unless it is
    long and hardly changed, the opening words.
    """
    share = likeness(original.words, copy.words)
    if share < ALIKE:
        return False
    figures = Counter(_FIGURES.findall(original.words))
    kept = sum((figures & Counter(_FIGURES.findall(copy.words))).values())
    if figures.total() - kept > max(1, figures.total() / 2):
        return False
    if _opens_alike(original, copy):
        return True
    return share >= _HARDLY_CHANGED and (len(copy.words) >= MANY or _is_slip(original.pattern, copy.pattern))


def _is_hardly_changed(original: Unit, copy: Unit) -> bool:
    """Whether two of the kind make a copy, whatever became of their figures."""
    if len(copy.words) < NEAR or not _opens_alike(original, copy):
        return False
    return alike(original.words, copy.words, _HARDLY_CHANGED)


def _opens_alike(original: Unit, copy: Unit) -> bool:
    return original.pattern[:_OPENING] == copy.pattern[:_OPENING]


def _is_slip(original: str, copy: str) -> bool:
    """Whether the opening words differ in one character, which is no part of a name or of a period."""
    at = next((i for i in range(_OPENING) if original[i] != copy[i]), _OPENING)
    goes_on = {original[at : at + _OPENING], original[at + 1 : at + 1 + _OPENING]}
    if goes_on.isdisjoint((copy[at : at + _OPENING], copy[at + 1 : at + 1 + _OPENING])):
        return False
    return not (_NAME.match(original, at) or _NAME.match(copy, at))


def _is_refilled(run: Run, units: Sequence[Unit]) -> bool:
    """Whether the same prose stands again with other figures, and speaks of no other time or place.

    Another time stands in the opening words; another time or place in a heading of the run, or in the
    headings right above it.
    """
    same = [pair for pair in run if units[pair.original].pattern == units[pair.copy].pattern]
    prose = [pair for pair in same if not STOPS.isdisjoint(units[pair.copy].words)]
    if sum(len(units[pair.copy].pattern) - units[pair.copy].pattern.count("0") for pair in prose) < NEAR:
        return False
    if any(_period(units[pair.original].words) != _period(units[pair.copy].words) for pair in prose):
        return False
    return _has_same_headings(run, units)


def _is_edited_list(run: Run, units: Sequence[Unit]) -> bool:
    """Whether several short paragraphs stand again with a few changes, under the same heading."""
    pairs = [pair for pair in run if not STOPS.isdisjoint(units[pair.copy].words)]
    edited = [pair for pair in pairs if units[pair.copy].telling and _is_edited(*_units(pair, units))]
    return (
        len(edited) > 1
        and sum(len(units[pair.copy].words) for pair in edited) >= MANY
        and _has_same_headings(run, units)
    )


def _units(pair: Pair, units: Sequence[Unit]) -> tuple[Unit, Unit]:
    return units[pair.original], units[pair.copy]


def _has_same_headings(run: Run, units: Sequence[Unit]) -> bool:
    """Whether a run's headings, and the ones right above it, are the same but for their numbers."""
    headings = [pair for pair in run if _is_heading(units[pair.copy].words)]
    above = Pair(run[0].original - 1, run[0].copy - 1)
    if above.original >= 0 and all(_is_heading(units[i].words) for i in above):
        headings.append(above)
    return all(
        _unnumbered(units[pair.original].words) == _unnumbered(units[pair.copy].words) for pair in headings
    )


def _is_heading(words: str) -> bool:
    return len(words) <= _LONGEST_HEADING and STOPS.isdisjoint(words)


def _unnumbered(words: str) -> str:
    return _MARKER.sub("", words[:_OPENING]) + words[_OPENING:]


def _period(words: str) -> list[str]:
    """The times that the opening words name."""
    return [match.group() for match in _PERIOD.finditer(_unnumbered(words[:_PERIOD_WITHIN]))]
