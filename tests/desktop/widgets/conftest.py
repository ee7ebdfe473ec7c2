"""What the tests of widgets share: what notes changes."""

from __future__ import annotations

import pytest


@pytest.fixture
def told():
    """Return what notes changes."""
    return []
