"""What the tests of playthroughs share: a small crisis that is quick to leak and to clash."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import Loaded, load

CRISIS = Path(__file__).parent / "crisis" / "scenario.yaml"


@pytest.fixture(scope="session")
def crisis() -> Loaded:
    """Return the small crisis."""
    return load(CRISIS)
