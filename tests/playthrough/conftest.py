"""What the tests of playthroughs share: a small crisis that is quick to leak and to clash."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.playthrough import Playthrough
from game.scenario import Loaded, load

CRISIS = Path(__file__).parent / "crisis" / "scenario.yaml"
AT_WAR, SPARED = 305, 19
"""Seeds with a war after an incident that passed, and with three incidents that passed."""


@pytest.fixture(scope="session")
def crisis() -> Loaded:
    """Return the small crisis."""
    return load(CRISIS)


def silent(crisis: Loaded, seed: int) -> Playthrough:
    """Return a playthrough in which the envoy never spoke."""
    playthrough = Playthrough(crisis, seed=seed, play_as="envoy")
    while not playthrough.finished:
        playthrough.step()
    return playthrough
