"""Reading TOML on every supported Python."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


def parse_toml(text: str) -> dict[str, Any]:
    """The content of a TOML text; raises ``ValueError`` (``TOMLDecodeError``) where it is not TOML."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib.loads(text)


def read_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file; raises ``OSError``, ``UnicodeDecodeError`` or ``ValueError``."""
    return parse_toml(path.read_text(encoding="utf-8"))
