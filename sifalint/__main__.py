"""``python -m sifalint``."""

from __future__ import annotations

from sifalint.cli import main

raise SystemExit(main())
