"""What the tests of scenes share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.desktop.app import App
from game.desktop.stack import Scene
from game.playthrough import Option, Playthrough
from tests.desktop.driver import Driver
from tests.desktop.scenes.crises import played, small


@pytest.fixture(scope="module")
def fresh() -> Playthrough:
    """Return the small crisis before its first turn, played as the envoy."""
    return Playthrough(small(), play_as="envoy")


@pytest.fixture
def option(fresh: Playthrough) -> Callable[[str], Option]:
    """Return what returns an option of the envoy."""
    return lambda move: next(one for one in fresh.options().all if one.move == move)


@pytest.fixture
def after_a_turn(driver: Driver) -> Scene:
    """Return the table after the first turn of the small crisis."""
    shown = driver.app.start("table", playthrough=played(1))
    driver.settle()
    return shown


@pytest.fixture
def saves(app: App, tmp_path: Path) -> Path:
    """Let the app keep its saves in a folder of the test, and return that."""
    folder = tmp_path / "saves"
    app.change(saves=str(folder))
    return folder


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> dict[str, Playthrough]:
    """Return what the table was opened with, as soon as it was; an empty scene stands for it."""
    shown = {}

    class Table(Scene):
        def __init__(self, app: App, playthrough: Playthrough) -> None:
            super().__init__(app)
            shown["playthrough"] = playthrough

    make = "game.desktop.scenes.make"
    monkeypatch.setattr(make, lambda name, app, **given: Table(app, **given))
    return shown
