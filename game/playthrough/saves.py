"""Where playthroughs are kept without being asked to: one replay file each."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_data_path

from game.errors import UnknownNameError
from game.playthrough.playthrough import Playthrough
from game.playthrough.replay_file import Replay
from game.playthrough.saved import Saved, files_of, newest_first
from game.scenario.places import find

KEPT = 20
"""How many playthroughs are kept; older ones make room."""
_OWN = re.compile(r"[a-z0-9_]+-[a-z0-9_]+-\d+-\d+(-fork\d+)?(-\d+)?")
"""What `autosave_path` makes; a file that a player has named is never let go."""


def saves_dir() -> Path:
    """Return the folder of the saves, in the user's data folder of this system."""
    return user_data_path("backchannel", appauthor=False) / "saves"


def autosave_path(playthrough: Playthrough, folder: Path | None = None) -> Path:
    """
    Return where a playthrough is kept: its own file, or else a name that nothing bears yet.

    Args:
        playthrough: One that was kept or loaded from this folder has its file there.
        folder: Where playthroughs are kept; default: that of this system.
    """
    folder = folder or saves_dir()
    own = playthrough.kept_in
    if own is not None and own.parent == folder.absolute():
        return own
    stem, number = save_name(playthrough), 1
    path = folder / f"{stem}.json"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.json"
    return path


def save_name(playthrough: Playthrough) -> str:
    """Return how saves of this scenario, actor, seed, run and fork begin."""
    actor, fork = playthrough.play_as or "nobody", playthrough.fork
    name = f"{playthrough.loaded.scenario.id}-{actor}-{playthrough.seed}-{playthrough.run}"
    return f"{name}-fork{fork}" if fork else name


def keep(playthrough: Playthrough, folder: Path) -> Path:
    """
    Keep a playthrough in a folder, in its own file there, and return the file.

    Raises:
        ReplayError: It cannot be written.
    """
    path = autosave_path(playthrough, folder)
    playthrough.save(path)
    playthrough.kept_in = path.absolute()
    return path


def autosave(playthrough: Playthrough) -> Path:
    """
    Keep a playthrough, and let the oldest go where there are too many.

    Returns:
        The file.

    Raises:
        ReplayError: It cannot be written.
    """
    path = keep(playthrough, saves_dir())
    with contextlib.suppress(OSError):  # what cannot be let go stays
        own = [path for _, path in files_of(saves_dir()) if _OWN.fullmatch(path.stem)]
        for old in own[KEPT:]:
            old.unlink(missing_ok=True)
    return path


def latest(folders: Iterable[Path], scenario: str | None = None) -> Saved | None:
    """
    Return the newest kept playthrough that can be gone on with, or ``None``.

    Args:
        folders: Where playthroughs are kept.
        scenario: Only of this scenario, by its name, path or id.
    """
    for saved in newest_first(*folders):
        replay = saved.replay
        if replay and replay.going_on and (scenario is None or _plays(replay, scenario)):
            return saved
    return None


def _plays(replay: Replay, scenario: str) -> bool:
    """Tell whether a replay is of a scenario; copies of one have its id and another file."""
    wanted = _file_of(scenario)
    if wanted is None:
        return replay.scenario == scenario
    return wanted == (Path(replay.path) if replay.path else _file_of(replay.scenario))


def _file_of(scenario: str) -> Path | None:
    try:
        return find(scenario).resolve()
    except (UnknownNameError, OSError, ValueError):
        return None
