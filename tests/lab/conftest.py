"""What the tests of the lab share: the small scenario, compiled, and ensembles of it."""

from __future__ import annotations

import pytest

from game.engine import World, compile_world
from game.scenario import load
from game.scenario.model import Scenario


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """Return the teaching scenario."""
    return load("first_offer").scenario


@pytest.fixture(scope="session")
def world(scenario) -> World:
    """Return the teaching scenario, compiled."""
    return compile_world(scenario)


@pytest.fixture
def small_units(monkeypatch) -> int:
    """Cut ensembles into units of 16 runs, so that a small one has several."""
    monkeypatch.setattr("game.lab.ensemble.UNIT", 16)
    return 16


@pytest.fixture(scope="session")
def flagship() -> World:
    """Return the flagship scenario, compiled."""
    return compile_world(load("beijing_2017").scenario)
