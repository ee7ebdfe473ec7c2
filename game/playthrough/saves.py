"""Where playthroughs are kept without being asked to: one replay file each."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

from game.errors import ReplayError
from game.playthrough.playthrough import Playthrough
from game.playthrough.replay_file import read_replay

KEPT = 20
"""How many playthroughs are kept; older ones make room."""


def saves_dir() -> Path:
    """Return the folder of the saves, in the user's data folder of this system."""
    return user_data_path("backchannel", appauthor=False) / "saves"


def autosave_path(playthrough: Playthrough) -> Path:
    """Return where a playthrough is kept; one for each scenario, actor, seed, run and fork."""
    actor, fork = playthrough.play_as or "nobody", playthrough.fork
    name = f"{playthrough.loaded.scenario.id}-{actor}-{playthrough.seed}-{playthrough.run}"
    return saves_dir() / (f"{name}-fork{fork}.json" if fork else f"{name}.json")


def autosave(playthrough: Playthrough) -> Path:
    """
    Keep a playthrough, and let the oldest go where there are too many.

    Returns:
        The file.

    Raises:
        ReplayError: It cannot be written.
    """
    path = autosave_path(playthrough)
    playthrough.save(path)
    for old in _newest_first()[KEPT:]:
        old.unlink(missing_ok=True)
    return path


def latest(scenario: str | None = None) -> Path | None:
    """
    Return the newest kept playthrough that has not ended, or ``None``.

    Args:
        scenario: Only of this scenario, by id.
    """
    for path in _newest_first():
        try:
            replay = read_replay(path)
        except ReplayError:
            continue
        if replay.ending is None and scenario in (None, replay.scenario):
            return path
    return None


def _newest_first() -> list[Path]:
    found = [(path.stat().st_mtime_ns, path) for path in saves_dir().glob("*.json")]
    return [path for _, path in sorted(found, reverse=True)]
