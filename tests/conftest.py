"""What the tests share."""

from __future__ import annotations

import pytest

from sifalint.plugins import Plugins


@pytest.fixture(scope="session")
def plugins():
    """The installed plugins, loaded once."""
    return Plugins()
