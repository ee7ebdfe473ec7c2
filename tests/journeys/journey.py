"""A journey: the window and its twin, step by step, and what must be seen after each."""

from __future__ import annotations

import json
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import pygame

from game.desktop.settings import Settings, save_settings
from tests.journeys.player import Player
from tests.journeys.screen import Screen, wait_for
from tests.journeys.twin import Twin

TOLERANCE = 24
"""Of 255 that a colour may differ by."""
SHARE = 0.002
"""Of all pixels that may differ by more: the names of folders and a seed that is drawn do."""
ARROW = 36
"""Pixels at the pointer's place, which the twin has no arrow in."""
DESIGN = (1280, 800)
_STOPS = 60


class Journey:
    """
    A game in a window, and its twin.

    Args:
        screen: Where the window is.
        folder: Of everything that the two write; the one that was there before is gone on with.
        settings: What the player has set before; ``None`` for somebody who starts it for the first
            time, or once more.
    """

    def __init__(self, screen: Screen, folder: Path, settings: Settings | None = None) -> None:
        self.screen, self.folder = screen, folder
        # Letters of one width, so that the paths which are shown break at the same places.
        self.home, self.other = folder / "p", folder / "q"
        for home in (self.home, self.other):
            home.mkdir(exist_ok=True)
            if settings is not None:
                save_settings(settings, home / "config" / "backchannel" / "settings.json")
        self.player = Player(screen, self.home)
        self.twin = Twin(self.other, self.player.size)
        try:
            self.park()
            self.same()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the game, and let go of its twin."""
        self.player.kill()
        self.twin.close()

    # -- what is seen --------------------------------------------------------------------------

    def differing(self) -> float:
        """Return the share of pixels in which window and twin differ."""
        real, twin = self.player.picture(), self.twin.picture()
        if real.shape != twin.shape:
            return 1.0
        far = np.abs(real.astype(np.int16) - twin).max(axis=2) > TOLERANCE
        x, y = (max(at - ARROW // 2, 0) for at in self.twin.app.pointer)
        far[y : y + ARROW, x : x + ARROW] = False
        return float(far.mean())

    def same(self) -> None:
        """Wait until the window shows what its twin shows; keep both pictures where it does not."""
        self.twin.settle()
        try:
            wait_for(
                f"the {self.twin.scene} as it must look",
                lambda: self.player.process.poll() is not None or self.differing() <= SHARE,
            )
        except AssertionError as error:
            raise AssertionError(f"{error}; see {self._kept()}") from None
        assert self.player.process.poll() is None, "the game has ended"

    def _kept(self) -> str:
        paths = []
        for name, picture in (("window", self.player.picture()), ("twin", self.twin.picture())):
            paths.append(str(self.folder / f"{name}.png"))
            pygame.image.save(pygame.surfarray.make_surface(picture.swapaxes(0, 1)), paths[-1])
        return " and ".join(paths)

    def kept(self, name: str) -> Path:
        """Keep a picture of the window."""
        path = self.folder / f"{name}.png"
        picture = self.player.picture()
        pygame.image.save(pygame.surfarray.make_surface(picture.swapaxes(0, 1)), path)
        return path

    # -- what is done, in both -----------------------------------------------------------------

    def click(self, *names: str) -> None:
        """
        Click on a widget, scrolled to where it has to be.

        Where there are more names than one, those that follow are clicked on at once, before
        anything that the first has set going comes to rest.
        """
        name, *rest = names
        while (turn := self.twin.scrolled(name)) is not None:
            self.point(turn[0])
            self.player.wheel(turn[1])
            self.twin.wheel(*turn)
            self.same()
        self.point(self.twin.place(name))
        self._click()
        for name in rest:
            at = self.twin.place(name)
            self.player.point(at)
            self.twin.point(at)
            self._click()
        self.same()

    def _click(self) -> None:
        self.player.click()
        self.twin.click()

    def click_row(self, name: str, text: str) -> None:
        """Click on the row of a list that has a text."""
        self.click_at(self.twin.row(name, text))

    def click_at(self, at: tuple[int, int]) -> None:
        """Point at a place, and click there once what that shows has come."""
        self.point(at)
        self._click()
        self.same()

    def point(self, at: tuple[int, int]) -> None:
        """Move the pointer to a place."""
        self.player.point(at)
        self.twin.point(at)
        self.same()

    def leave_by(self, name: str) -> int:
        """Click on what ends the game, and return its exit status."""
        self.point(self.twin.place(name))
        self.player.click()
        return self.player.status()

    def press(self, *keys: str) -> None:
        """Press some keys one after the other, without waiting in between."""
        for key in keys:
            self.player.press(key)
            self.twin.press(key)
        self.same()

    def type(self, text: str) -> None:
        """Type a text."""
        self.player.type(text)
        self.twin.driver.type(text)
        self.same()

    def focus(self, name: str) -> None:
        """Go with Tab, and the arrows among what belongs together, to a widget."""
        seen: list[str] = []
        while self.twin.focused != name:
            seen.append(self.twin.focused)
            assert len(seen) < _STOPS, f"the keyboard does not come to {name}: {seen}"
            self.press(self.twin.way_to(name))

    def press_alone(self, key: str) -> None:
        """Press a key after which the sizes differ until the twin has followed."""
        self.player.press(key)
        self.twin.press(key)

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size."""
        self.player.resize(size)
        self.follow()

    def follow(self) -> None:
        """Wait until the window's size holds, and give it to the twin."""
        self.player.measure()
        self.twin.resize(self.player.size)
        self.park()
        self.same()

    def park(self) -> None:
        """Move the pointer off everything that shows it."""
        self.screen.do("mousemove", 1, 1)
        self.twin.point((-1, -1))

    # -- what is left --------------------------------------------------------------------------

    def settings(self) -> dict[str, Any]:
        """Return the settings as they are kept."""
        path = self.home / "config" / "backchannel" / "settings.json"
        return json.loads(path.read_text(encoding="utf-8"))

    def saves(self) -> dict[str, dict[str, Any]]:
        """Return what is saved, by the name of its file."""
        return _saves(self.home)

    def saves_of_the_twin(self) -> dict[str, dict[str, Any]]:
        """Return what the twin has saved."""
        return _saves(self.other)


def _saves(home: Path) -> dict[str, dict[str, Any]]:
    paths = sorted((home / "data" / "backchannel" / "saves").glob("*.json"))
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths}
