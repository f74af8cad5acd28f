"""Writing lines to a stream, with colour or without."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from sifalint.reporters import Settings
from sifalint.reporters.screen.wrap import Line

STYLES = {
    "path": "bold",
    "section": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold cyan",
    "failure": "bold magenta",
    "clean": "green",
    "label": "bold",
    "mark.error": "reverse red",
    "mark.warning": "reverse yellow",
    "mark.info": "reverse cyan",
    "stretch.error": "underline red",
    "stretch.warning": "underline yellow",
    "stretch.info": "underline cyan",
    "dim": "dim",
}

Painter = Callable[[Iterable[Line]], None]


def painter(settings: Settings, stream: TextIO) -> Painter:
    """A function that writes lines to a stream as the settings ask."""
    return _coloured(settings, stream) if settings.colour else _plain(settings, stream)


def _plain(settings: Settings, stream: TextIO) -> Painter:
    def paint(lines: Iterable[Line]) -> None:
        for line in lines:
            text = "".join(segment.text for segment in line).rstrip()
            stream.write(writable(text, settings.encoding) + "\n")

    return paint


def _coloured(settings: Settings, stream: TextIO) -> Painter:
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(style) for name, style in STYLES.items()}
    plain = Style.null()

    def paint(lines: Iterable[Line]) -> None:
        for line in lines:
            for segment in line:
                text = writable(segment.text, settings.encoding)
                style = styles.get(segment.style, plain)
                stream.write(style.render(text, color_system=ColorSystem.STANDARD))
            stream.write("\n")

    return paint


def writable(text: str, encoding: str) -> str:
    """The text with a question mark for each character that an encoding cannot write."""
    if text.isascii() or encoding.lower().replace("_", "-") in ("utf-8", "utf8"):
        return text
    try:
        return text.encode(encoding, "replace").decode(encoding)
    except LookupError:
        return text
