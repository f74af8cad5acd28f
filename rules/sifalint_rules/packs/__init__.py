"""Words, sets and dates that rules rest on and that offices extend, as TOML files of this folder.

A file of an office's own that is called like one of them adds to it.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from sifalint.toml import read_toml

_FOLDER = os.path.dirname(__file__)


@cache
def read_pack(name: str, added: tuple[str, ...] = ()) -> dict[str, Any]:
    """The content of ``packs/NAME.toml``, read once, with ``added`` files of its name laid over it.

    Raises :class:`sifalint_rules.packs.additions.PackError` for an added file that cannot be used.
    """
    content = read_toml(os.path.join(_FOLDER, f"{name}.toml"))
    if not added:
        return content
    from sifalint_rules.packs.additions import with_additions

    return with_additions(name, content, added, pack_names())


@cache
def pack_names() -> tuple[str, ...]:
    """The names of all packs in order."""
    return tuple(sorted(name[:-5] for name in os.listdir(_FOLDER) if name.endswith(".toml")))
