"""What sifalint knows about reports, given to the engine through the same door as any plugin."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from importlib import import_module

from sifalint import Guide, Property, Rule, hookimpl
from sifalint.late import late_rules

FAMILIES = (
    "placeholders",
    "residue",
    "structure",
    "duplicates",
    "figures",
    "years",
    "genre",
    "tables",
    "comparison",
)


@hookimpl
def sifalint_rules() -> Iterable[type[Rule]]:
    """The rules of every family, each imported when it is needed."""
    return late_rules(os.path.dirname(__file__), _rules)


def _rules() -> Iterator[type[Rule]]:
    """The rules themselves; each family lists its own in the ``RULES`` of its module ``rules``."""
    for family in FAMILIES:
        yield from import_module(f"{__name__}.{family}.rules").RULES


@hookimpl
def sifalint_profiles() -> Iterable[str]:
    """The profiles that ship with sifalint."""
    folder = os.path.join(os.path.dirname(__file__), "profiles")
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".toml"))


@hookimpl
def sifalint_properties() -> Iterable[Property]:
    """The report year and the profile."""
    from sifalint_rules.genre.profile import profile_name, profile_title
    from sifalint_rules.years.report_year import report_year

    return (
        Property("report_year", report_year),
        Property("profile", profile_name),
        Property("profile_title", profile_title),
    )


@hookimpl
def sifalint_guides() -> Iterable[Guide]:
    """The kinds of report that the profiles describe."""
    from sifalint_rules.genre.guide import KIND, topics

    return (Guide("profiles", KIND, topics),)
