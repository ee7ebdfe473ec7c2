"""An X server of its own, seen by nobody, with a window manager; its picture can be read."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

SIZE = (2720, 1760)
"""Pixels of the screen: room for a window of 2560 by 1600 with its frame."""
PROGRAMS = ("Xvfb", "openbox", "xdotool")
"""What has to be installed."""
PATIENCE = 30.0
"""Seconds after which something that ought to happen is taken not to happen."""
_HEADER = 25

Found = TypeVar("Found")


def missing() -> list[str]:
    """Return the programs that are not installed."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def wait_for(what: str, ask: Callable[[], Found | None], patience: float = PATIENCE) -> Found:
    """Ask until the answer is something, and return it."""
    until = time.monotonic() + patience
    while True:
        found = ask()
        if found:
            return found
        if time.monotonic() > until:
            raise AssertionError(f"{what}: not within {patience:.0f} s")
        time.sleep(0.02)


class Screen:
    """
    A screen.

    Args:
        folder: Where the server keeps its picture, and its log.

    Attributes:
        surroundings: The environment of a process that shall be seen on it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log = (folder / "log").open("wb")
        readable, writable = os.pipe()
        self._server = self._start(
            "Xvfb",
            *("-displayfd", str(writable)),
            *("-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"),
            *("-fbdir", str(folder), "-nolisten", "tcp", "-noreset"),
            pass_fds=(writable,),
        )
        os.close(writable)
        with os.fdopen(readable) as told:
            number = told.readline().strip()
        self.surroundings = os.environ | {"DISPLAY": f":{number}"}
        for name in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY"):
            self.surroundings.pop(name, None)
        self._manager = self._start("openbox", env=self.surroundings)
        wait_for("a window manager", lambda: self._try("get_desktop"))

    def _start(self, *command: str, **options: object) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log, **options
        )

    def _try(self, *words: object) -> str | None:
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.surroundings,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return done.stdout if done.returncode == 0 else None

    def do(self, *words: object) -> str:
        """Do something as a player does, in the words of xdotool, and return what that says."""
        said = self._try(*words)
        if said is None:
            raise AssertionError(f"xdotool {' '.join(map(str, words))}: it could not be done")
        return said

    def window_of(self, process: subprocess.Popen[bytes]) -> str:
        """Return the window of a process, once it is there."""

        def ask() -> str | None:
            if process.poll() is not None:
                raise AssertionError(f"it ended with {process.returncode} before it had a window")
            found = self._try("search", "--onlyvisible", "--pid", process.pid)
            return found.split()[0] if found else None

        return wait_for("a window", ask)

    def place_of(self, window: str) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a window, without its frame."""
        said = self._said("getwindowgeometry", "--shell", window)
        wide, high = said["WIDTH"], said["HEIGHT"]
        # What it says of the place is wrong under a window manager: the pointer knows better.
        before = self._said("getmouselocation", "--shell")
        self.do("mousemove", "--window", window, 0, 0)
        at = self._said("getmouselocation", "--shell")
        self.do("mousemove", before["X"], before["Y"])
        return at["X"], at["Y"], wide, high

    def _said(self, *words: object) -> dict[str, int]:
        pairs = (line.partition("=") for line in self.do(*words).splitlines())
        return {name: int(text) for name, _, text in pairs}

    def picture(self, place: tuple[int, int, int, int]) -> np.ndarray:
        """Return what is to be seen at a place: red, green and blue, shape [height, width, 3]."""
        file = self._folder / "Xvfb_screen0"
        header = np.fromfile(file, dtype=">u4", count=_HEADER)
        size, colours = int(header[0]), int(header[19])
        high, row = int(header[5]), int(header[12])
        pixels = np.memmap(file, mode="r", offset=size + 12 * colours, shape=(high, row // 4, 4))
        left, top, wide, tall = place
        return pixels[top : top + tall, left : left + wide, 2::-1].copy()

    def close(self) -> None:
        """End the window manager and the server."""
        for process in (self._manager, self._server):
            process.kill()
            process.wait()
        self._log.close()
