"""The saves of a folder, whole and broken ones, the newest first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from game.errors import ReplayError
from game.playthrough.replay_file import Replay, read_replay

SET_ASIDE = "deleted"
"""The folder, in that of the saves, where deleted ones lie; nothing is ever taken out of it."""


@dataclass(frozen=True, slots=True)
class Saved:
    """
    A file in the folder of the saves.

    Attributes:
        path: Where it is.
        written: When, in the time zone of this system.
        replay: What stands in it; ``None`` where it cannot be read.
        problem: Why it cannot be read; empty where it can.
    """

    path: Path
    written: datetime.datetime
    replay: Replay | None
    problem: str

    @property
    def going_on(self) -> bool:
        """Whether it can be read, has not ended and somebody is played in it."""
        replay = self.replay
        return replay is not None and replay.ending is None and replay.play_as is not None


def saves_in(folder: Path) -> tuple[Saved, ...]:
    """
    Return the saves of a folder, the newest first; one that cannot be looked into has none.

    A broken one is in the list with the reason.
    """
    try:
        paths = list(folder.glob("*.json"))
    except OSError:  # not only no folder: a disk that has gone, or no right to it
        return ()
    found = [saved for path in paths if (saved := _saved(path)) is not None]
    return tuple(sorted(found, key=lambda one: (one.written, one.path.name), reverse=True))


def set_aside(path: Path) -> Path:
    """
    Move a save out of the list, into the folder of deleted ones beside it.

    Args:
        path: The save, whole or broken.

    Returns:
        Where it is now: under its name, with a number behind it where another bears that already.

    Raises:
        OSError: It cannot be moved; it is still where it was.
    """
    folder = path.parent / SET_ASIDE
    folder.mkdir(exist_ok=True)
    number, free = 1, folder / path.name
    while free.exists():
        number += 1
        free = folder / f"{path.stem}-{number}{path.suffix}"
    return path.rename(free)


def _saved(path: Path) -> Saved | None:
    try:
        seconds = path.stat().st_mtime
    except OSError:  # it went while we looked
        return None
    written = datetime.datetime.fromtimestamp(seconds).astimezone()
    try:
        return Saved(path, written, read_replay(path), "")
    except ReplayError as error:
        return Saved(path, written, None, str(error).removeprefix(f"{path}: "))
