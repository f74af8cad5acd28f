"""Tables and other renderables of rich, written to a stream as the settings ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from sifalint.reporters import Settings
from sifalint.reporters.screen.paint import writable

if TYPE_CHECKING:
    from rich.console import RenderableType


class Page:
    """A page as wide as the settings say; what is printed on it is not read as markup."""

    def __init__(self, settings: Settings, stream: TextIO) -> None:
        from rich.console import Console

        self._settings = settings
        self._stream = stream
        self._console = Console(
            file=stream,
            width=settings.width,
            force_terminal=settings.colour,
            color_system="standard" if settings.colour else None,
            highlight=False,
            emoji=False,
            markup=False,
        )

    def print(self, *words: RenderableType, style: str | None = None) -> None:
        """Print without the spaces that only fill a line up, where there is no colour to fill it with."""
        with self._console.capture() as captured:
            self._console.print(*words, style=style)
        text = captured.get()
        if not self._settings.colour:
            text = "".join(f"{line.rstrip()}\n" for line in text.splitlines())
        self._stream.write(writable(text, self._settings.encoding))
