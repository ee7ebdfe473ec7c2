"""What the tests of the desktop share: SDL without a screen, an app, a driver, and a bench."""

from __future__ import annotations

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop import language
from game.desktop.app import App
from game.desktop.settings import Settings
from game.desktop.stack import Scene
from game.desktop.widgets.base import Widget
from tests.desktop.driver import Driver
from tests.desktop.noting import Paper


class Bench(Scene):
    """A scene with one widget in it."""

    name = "bench"

    def __init__(self, app: App, widget: Widget) -> None:
        super().__init__(app)
        self.widget = widget

    def build(self) -> Widget:
        """Return the widget."""
        return self.widget


@pytest.fixture(scope="session", autouse=True)
def sdl() -> Iterator[None]:
    """Start SDL's dummy screen once, and leave it at the end."""
    pygame.display.init()
    pygame.font.init()
    yield
    pygame.quit()


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep saves and scenarios of the user in an empty folder, and leave the language English."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    language.use("en")
    yield
    language.use("en")


@pytest.fixture
def app() -> App:
    """Return an app in English, at 1280 x 800, that keeps no settings."""
    return App(Settings(language="en", reduced_motion=True), keep_settings=False)


@pytest.fixture
def driver(app: App) -> Driver:
    """Return a driver of the app."""
    return Driver(app)


@pytest.fixture
def paper(app: App) -> Paper:
    """Return a canvas of 400 x 300 that notes what is drawn on it."""
    return Paper(app.context)


@pytest.fixture
def show(app: App, driver: Driver) -> Callable[[Widget], Widget]:
    """Return what shows a widget over the whole window, and gives it back."""

    def put(widget: Widget) -> Widget:
        app.go(Bench(app, widget))
        driver.step()
        return widget

    return put
