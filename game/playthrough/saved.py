"""The saves of a folder, whole and broken ones, the newest first."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator
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


def saves_in(folder: Path) -> tuple[Saved, ...]:
    """
    Return the saves of a folder, the newest first.

    A broken one is in the list with the reason.
    """
    return tuple(newest_first(folder))


def newest_first(*folders: Path) -> Iterator[Saved]:
    """Yield the saves of some folders, the newest first; each is read when it is asked for."""
    for seconds, path in files_of(*folders):
        written = datetime.datetime.fromtimestamp(seconds).astimezone()
        try:
            yield Saved(path, written, read_replay(path), "")
        except ReplayError as error:
            yield Saved(path, written, None, str(error).removeprefix(f"{path}: "))


def files_of(*folders: Path) -> list[tuple[float, Path]]:
    """
    Return the files of some folders of saves, the newest first; nothing is read.

    Args:
        folders: Where they lie; one that cannot be looked into has none.

    Returns:
        When each was written, in seconds since the epoch, and where it is.
    """
    found = []
    for folder in folders:
        with contextlib.suppress(OSError):  # not only no folder: a disk that has gone, or no right
            for path in folder.glob("*.json"):
                with contextlib.suppress(OSError):  # it went while we looked
                    found.append((path.stat().st_mtime, path))
    return sorted(found, reverse=True)


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
