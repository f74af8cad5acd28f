"""The plugin door: what a plugin may give. Every hook is a getter; the engine does the running."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import pluggy

from sifalint.records import NamedTuple

if TYPE_CHECKING:
    from sifalint.document import Context, Document
    from sifalint.finding import Text
    from sifalint.readers import Reader
    from sifalint.report import PropertyValue
    from sifalint.reporters import Reporter
    from sifalint.rule import Rule

PROJECT = "sifalint"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class Property(NamedTuple):
    """Something worth knowing about a document as a whole, shown with it.

    Outputs know ``report_year``, ``profile`` (a name for programs) and ``profile_title`` (the same for
    people) and show any other under its name.
    """

    name: str
    read: Callable[[Document], PropertyValue]


class Topic(NamedTuple):
    """Something that ``sifalint explain`` explains: its name, its title, and its page in a language.

    ``page`` takes ``zh`` or ``en`` and gives Markdown; the topic is found by its name or by either title.
    """

    name: str
    title: Text
    page: Callable[[str], str]


class Guide(NamedTuple):
    """Topics of one kind, under a name that stands for the list of them.

    ``read`` finds the topics that there are for the settings of a run; a :class:`UserError` it raises ends
    the run.
    """

    name: str
    title: Text
    read: Callable[[Context], Iterable[Topic]]


@hookspec
def sifalint_rules() -> Iterable[type[Rule]]:  # type: ignore[empty-body]
    """The rule classes of this plugin."""


@hookspec
def sifalint_profiles() -> Iterable[str]:  # type: ignore[empty-body]
    """Paths of TOML files, each saying what one kind of report must contain."""


@hookspec
def sifalint_packs() -> Iterable[str]:  # type: ignore[empty-body]
    """Paths of TOML files that add to the data of rules, each named after the pack it adds to."""


@hookspec
def sifalint_properties() -> Iterable[Property]:  # type: ignore[empty-body]
    """Properties of a document that outputs show beside its path."""


@hookspec
def sifalint_guides() -> Iterable[Guide]:  # type: ignore[empty-body]
    """What ``sifalint explain`` explains besides rules."""


@hookspec
def sifalint_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """Readers of further file formats."""


@hookspec
def sifalint_reporters() -> Iterable[type[Reporter]]:  # type: ignore[empty-body]
    """Further output formats."""
