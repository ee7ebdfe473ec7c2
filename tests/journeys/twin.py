"""
The same game within the test, without a window: it knows where everything stands.

The window offers the tests no way in. So each thing that is done in it is done to a twin as well:
an app of the same size, settings and seed under SDL's dummy driver. The twin tells where a button
is, and what must be seen once the window has come as far.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.desktop import launch
from game.desktop.app import App
from game.desktop.settings import load_settings
from game.desktop.widgets.base import Widget
from game.desktop.widgets.focus import group_of
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.move_card import MoveCard
from game.desktop.widgets.scroll import ScrollBox
from tests.desktop.driver import Driver
from tests.journeys.player import folders

_MOST = 4_000


class Twin:
    """
    A game without a window.

    Args:
        home: The folder of its settings and saves.
        size: Of its picture, in pixels.

    Attributes:
        app: The game.
        driver: What drives it.
    """

    def __init__(self, home: Path, size: tuple[int, int]) -> None:
        self._patch = pytest.MonkeyPatch()
        for name, text in (folders(home) | {"HOME": str(home), "LC_ALL": "C.UTF-8"}).items():
            self._patch.setenv(name, text)
        self.app = App(load_settings()[0], size=size)
        self.app.sound.open()
        self.driver = Driver(self.app, size)
        launch._begin(self.app, None, None, None, None)
        self.settle()

    @property
    def scene(self) -> str:
        """The name of the scene that is shown."""
        return self.app.stack.top.name if self.app.stack.top else ""

    def close(self) -> None:
        """Let go of the app and of the environment."""
        self.app.close()
        self._patch.undo()

    def settle(self) -> None:
        """Go on until nothing moves and nothing is being worked out."""
        self.driver.settle(_MOST)
        assert not self.app.animating, f"{self.scene} never comes to rest"

    def picture(self) -> np.ndarray:
        """Return what is to be seen, shape [height, width, 3]."""
        return pygame.surfarray.array3d(self.driver.surface).swapaxes(0, 1)

    # -- where things are ----------------------------------------------------------------------

    def find(self, name: str) -> Widget:
        """Return a widget of the scene, or of the tips that lie on it."""
        guide = self.app.guide
        tips = guide.root.walk() if guide is not None and guide.active else ()
        return next((tip for tip in tips if tip.name == name), None) or self.driver.find(name)

    def place(self, name: str) -> tuple[int, int]:
        """Return the middle of a widget."""
        return self.find(name).rect.center

    def row(self, name: str, text: str) -> tuple[int, int]:
        """Return the middle of the first row of a list that has a text."""
        rows = self.driver.find(name)
        assert isinstance(rows, VirtualList)
        for number, row in enumerate(rows.rows):
            if any(text in said for said in rows.row_texts(row)):
                return rows.row_rect(number).center
        raise AssertionError(f"no row of {name} has {text!r}")

    def scrolled(self, name: str) -> tuple[tuple[int, int], int] | None:
        """Return where to turn the wheel, and how far, to see a widget; ``None`` if it is seen."""
        widget = self.find(name)
        box = _box_of(widget)
        if box is None or box.rect.contains(widget.rect) or box.rect.height < widget.rect.height:
            return None
        return box.rect.center, 1 if widget.rect.top < box.rect.top else -1

    @property
    def focused(self) -> str:
        """The name of what the keyboard is on; empty where that is not to be seen yet."""
        scene = self.app.stack.top
        return self.driver.focused if scene is not None and scene.focus.shown else ""

    def way_to(self, name: str) -> str:
        """Return the key that brings the keyboard nearer to a widget."""
        scene = self.app.stack.top
        current, goal = scene.focus.current, self.driver.find(name)
        group = group_of(goal)
        if current is None or not scene.focus.shown or group is None or group_of(current) != group:
            return "tab"
        across = abs(goal.rect.centerx - current.rect.centerx)
        down = abs(goal.rect.centery - current.rect.centery)
        if across > down:
            return "right" if goal.rect.centerx > current.rect.centerx else "left"
        return "down" if goal.rect.centery > current.rect.centery else "up"

    def playable(self, venue: str) -> list[str]:
        """Return the names of the cards of a hand that can be played and are in view."""
        hand = self.driver.find(f"table.hand.{venue}")
        cards = [widget for widget in hand.walk() if isinstance(widget, MoveCard)]
        return [card.name for card in cards if card.enabled and hand.rect.contains(card.rect)]

    def has(self, name: str) -> bool:
        """Tell whether a widget is there."""
        return self.driver.has(name)

    # -- what is done --------------------------------------------------------------------------

    def point(self, at: tuple[int, int]) -> None:
        """Move the pointer."""
        self.driver.point(at)

    def click(self) -> None:
        """Click where the pointer is."""
        at = self.app.pointer
        self.driver.event(pygame.MOUSEBUTTONDOWN, pos=at, button=1)
        self.driver.event(pygame.MOUSEBUTTONUP, pos=at, button=1)

    def wheel(self, at: tuple[int, int], steps: int) -> None:
        """Turn the wheel where the pointer is."""
        self.driver.wheel(at, steps)

    def press(self, key: str) -> None:
        """Press a key; one that makes a sign says that as well."""
        self.driver.press(key)
        sign = {"space": " "}.get(key, key)
        if len(sign) == 1:
            self.driver.type(sign)

    def resize(self, size: tuple[int, int]) -> None:
        """Have another size."""
        self.driver.resize(size)


def _box_of(widget: Widget) -> ScrollBox | None:
    at = widget.parent
    while at is not None and not isinstance(at, ScrollBox):
        at = at.parent
    return at
