"""Somebody who starts the game and plays it in its window, as any player would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import numpy as np

from tests.conftest import ROOT
from tests.journeys.screen import PATIENCE, Screen, wait_for

FOLDERS = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
}
KEYS = {
    "enter": "Return",
    "esc": "Escape",
    "tab": "Tab",
    "space": "space",
    "left": "Left",
    "right": "Right",
    "up": "Up",
    "down": "Down",
    "backspace": "BackSpace",
    "f11": "F11",
}
"""What xdotool calls the keys, by their names in the tests."""
_NEW_KEY = 400
"""Milliseconds between signs that no key has: each gets one anew, which the game must have seen."""
_STEADY = 8
"""How many looks in a row must find the same place."""


def folders(home: Path) -> dict[str, str]:
    """Return the variables that put a player's folders into one."""
    return {name: str(home / folder) for name, folder in FOLDERS.items()}


class Player:
    """
    A running game, and the hands on it.

    Args:
        screen: Where its window is.
        home: The folder of its settings and saves.
        arguments: Of the command.

    Attributes:
        process: The game.
        window: The number of its window.
        place: Left, top, width and height of the window, when it was last looked at.
    """

    def __init__(self, screen: Screen, home: Path, *arguments: str) -> None:
        self.screen = screen
        surroundings = screen.surroundings | folders(home)
        self._log = home.with_suffix(".log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", *arguments],
            cwd=ROOT,
            env=surroundings
            | {
                "HOME": str(home),
                "LC_ALL": "C.UTF-8",
                "SDL_AUDIODRIVER": "dummy",
                "SDL_FRAMEBUFFER_ACCELERATION": "0",
            },
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
        )
        self.window = screen.window_of(self.process)
        screen.do("windowfocus", "--sync", self.window)
        self.place = screen.place_of(self.window)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the window, when it was last looked at."""
        return self.place[2:]

    def measure(self) -> None:
        """Wait until place and size of the window hold, and keep them."""
        seen = [self.place]

        def steady() -> bool:
            seen.append(self.screen.place_of(self.window))
            return len(seen) > _STEADY and len(set(seen[-_STEADY:])) == 1

        wait_for("a size that holds", steady)
        self.place = seen[-1]

    def picture(self) -> np.ndarray:
        """Return what is to be seen in the window, shape [height, width, 3]."""
        return self.screen.picture(self.place)

    # -- what the hands do ---------------------------------------------------------------------

    def point(self, at: tuple[int, int]) -> None:
        """Move the pointer to a place in the window."""
        self.screen.do("mousemove", "--window", self.window, *at)

    def click(self) -> None:
        """Click where the pointer is."""
        self.screen.do("click", 1)

    def wheel(self, steps: int) -> None:
        """Turn the wheel where the pointer is; above 0 is up."""
        for _ in range(abs(steps)):
            self.screen.do("click", 4 if steps > 0 else 5)

    def press(self, key: str) -> None:
        """Press a key by its name, such as ``tab``, ``shift+tab`` or ``c``."""
        *held, name = key.split("+")
        self.screen.do("key", "+".join([*held, KEYS.get(name, name)]))

    def type(self, text: str) -> None:
        """Type a text, as fast as a quick hand does; signs that need a key of their own slower."""
        for known, run in groupby(text, str.isascii):
            self.screen.do("type", "--delay", 60 if known else _NEW_KEY, "".join(run))

    def resize(self, size: tuple[int, int]) -> None:
        """Draw the window to another size, as far as the window manager lets it."""
        self.screen.do("windowsize", self.window, *size)

    def ask_to_close(self) -> None:
        """Close the window by the window manager's own key."""
        self.screen.do("key", "alt+F4")

    # -- the end -------------------------------------------------------------------------------

    def status(self) -> int:
        """Wait until the game has ended, and return its exit status."""
        wait_for("the end of the game", lambda: self.process.poll() is not None)
        return self.process.returncode

    def kill(self) -> None:
        """End the game at once, as `kill -9` does; it may have ended already."""
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=PATIENCE)
        self._log.close()
