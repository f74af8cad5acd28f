"""What a terminal can show: its width, its language and the marks it has."""

from __future__ import annotations

from sifalint.finding import Text
from sifalint.records import NamedTuple
from sifalint.reporters import NARROWEST, Settings
from sifalint.reporters.screen.columns import columns
from sifalint.reporters.shared.words import FAILURE, SEVERITIES

MARGIN = "  "

_MARKS = {
    "opening": ("⟦", "【", "["),
    "closing": ("⟧", "】", "]"),
    "point": ("‸", "^"),
    "blank": ("␣", "_"),
    "arrow": ("↳", "→", "->"),
    "path": ("›", ">"),
    "bar": ("│", "|"),
    "rule": ("─", "-"),
    "tick": ("✓", "√", "*"),
}


class Look(NamedTuple):
    """How words are shown.

    ``opening`` and ``closing`` stand around marked words; they are empty where colour does it. ``point``
    marks a place between two characters, ``blank`` a marked space. ``indent`` is the space before whatever
    belongs to a label.
    """

    lang: str
    width: int
    indent: str
    opening: str
    closing: str
    point: str
    blank: str
    arrow: str
    path: str
    bar: str
    rule: str
    tick: str

    def spoken(self, text: Text) -> str:
        """A text in the language of the look, as it is."""
        return text.spoken(self.lang)

    def say(self, template: Text, **values: object) -> str:
        """A template in the language of the look, with its fields filled in."""
        return template.spoken(self.lang).format_map(values)

    def counted(self, template: Text, count: int) -> str:
        """A template with ``{count}`` filled in, and ``{s}`` with the ending of the English plural."""
        return self.say(template, count=count, s="" if count == 1 else "s")


def look_of(settings: Settings) -> Look:
    """The look of a terminal with some settings; each mark is the first one its encoding can write."""
    marks = {name: _writable(choices, settings.encoding) for name, choices in _MARKS.items()}
    if settings.colour:
        marks["opening"] = marks["closing"] = ""
    widest = max(columns(label.spoken(settings.lang)) for label in (*SEVERITIES.values(), FAILURE))
    indent = MARGIN + " " * widest + MARGIN
    return Look(settings.lang, max(settings.width, NARROWEST), indent, **marks)


def _writable(choices: tuple[str, ...], encoding: str) -> str:
    for choice in choices:
        try:
            choice.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            continue
        return choice
    return choices[-1]
