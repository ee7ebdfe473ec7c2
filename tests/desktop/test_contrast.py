"""
In every theme, each text of each scene stands out from what it is really drawn on.

The plain run looks at the theme for those who see badly; the slow run at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pygame
import pytest

from game.desktop.app import App
from game.desktop.canvas import Canvas
from game.desktop.settings import Settings
from game.desktop.theme import THEMES
from tests.desktop.colour_vision import contrast
from tests.desktop.driver import Driver
from tests.desktop.legibility import drawn_text
from tests.desktop.staging import STAGES

LEAST, LEAST_OFF = 4.5, 3.0
"""Of texts, and of what cannot be used now."""
HIGH = "high_contrast"
LOOKS = (HIGH, *(pytest.param(name, marks=pytest.mark.slow) for name in THEMES if name != HIGH))
SAMPLES = 400

Found = set[tuple[str, str]]


@pytest.fixture
def found() -> Iterator[Found]:
    """Return the texts, with the roles of their colours, that do not stand out while drawn."""
    faults: Found = set()
    text = Canvas.text

    def watched(self: Canvas, asked: str, at: Any, *rest: Any, **more: Any) -> pygame.Rect:
        if asked:
            paint = rest[1] if len(rest) > 1 else more.get("paint", "text")
            ink = drawn_text(self, asked, at, *rest, **more)[1]
            ground = _ground(self.surface, ink)
            least = LEAST_OFF if paint == "text_off" else LEAST
            if ground and contrast(self.colour(paint), ground) < least:
                faults.add((asked, f"{paint} on {ground}"))
        return text(self, asked, at, *rest, **more)

    with patch.object(Canvas, "text", watched):
        yield faults


def _ground(surface: pygame.Surface, ink: pygame.Rect) -> tuple[int, int, int] | None:
    """Return the colour that most of a text would cover; None where nothing is below it."""
    area = ink.clip(surface.get_clip())
    step = max(int((area.width * area.height / SAMPLES) ** 0.5), 1)
    places = [
        (x, y)
        for x in range(area.left, area.right, step)
        for y in range(area.top, area.bottom, step)
    ]
    below = Counter(tuple(surface.get_at(place)) for place in places)
    if not below:
        return None
    red, green, blue, alpha = below.most_common(1)[0][0]
    return (red, green, blue) if alpha else None


def _staged(scene: str, theme: str) -> Driver:
    settings = Settings(saves="saves", theme=theme, reduced_motion=True, first_run_done=True)
    driver = Driver(App(settings, keep_settings=False))
    STAGES[scene](driver)
    if scene != "news":
        driver.settle(4000)
    return driver


def _draw(driver: Driver, found: Found) -> None:
    """Draw a frame, pictures that are kept too, and forget what was found before."""
    found.clear()
    driver.app.canvas._tiles.clear()
    driver.app.draw(driver.surface)


@pytest.mark.parametrize("theme", LOOKS)
@pytest.mark.parametrize("scene", STAGES)
def test_texts_stand_out_where_they_are_drawn(scene, theme, found, tmp_path, monkeypatch):
    """
    Text stands out by 4.5 to 1 from its ground, and what cannot be used now by 3 to 1.
    """
    monkeypatch.chdir(tmp_path)
    driver = _staged(scene, theme)
    _draw(driver, found)

    assert set() == found


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_the_choice_about_to_be_made_stands_out(by, theme, found, tmp_path, monkeypatch):
    """
    The rows of an open drop-down can be read, and so can the row with the pointer or the cursor.
    """
    monkeypatch.chdir(tmp_path)
    driver = _staged("settings", theme)
    driver.click("settings.theme")
    driver.settle()
    if by == "mouse":
        driver.point(driver.find("settings.theme.list").row_rect(1).center)
    else:
        driver.press("down")
    _draw(driver, found)

    assert set() == found
