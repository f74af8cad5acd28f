"""Words and sets that several rules rest on and that offices extend, as TOML files of this folder."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from sifalint.toml import read_toml


@cache
def read_pack(name: str) -> dict[str, Any]:
    """The content of ``packs/NAME.toml``, read once."""
    return read_toml(os.path.join(os.path.dirname(__file__), f"{name}.toml"))
