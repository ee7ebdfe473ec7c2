"""What the tests of the desktop share: SDL without a screen, an app and a driver for it."""

from __future__ import annotations

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from collections.abc import Iterator

import pygame
import pytest

from game.desktop.app import App
from game.desktop.settings import Settings
from tests.desktop.driver import Driver


@pytest.fixture(scope="session", autouse=True)
def sdl() -> Iterator[None]:
    """Start SDL's dummy screen once, and leave it at the end."""
    pygame.display.init()
    pygame.font.init()
    yield
    pygame.quit()


@pytest.fixture
def app() -> App:
    """Return an app in English, at 1280 x 800, that keeps no settings."""
    return App(Settings(language="en", reduced_motion=True), keep_settings=False)


@pytest.fixture
def driver(app: App) -> Driver:
    """Return a driver of the app."""
    return Driver(app)
