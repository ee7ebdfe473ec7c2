"""Where playthroughs are kept: the folder of the system, or one that the player has set."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from game.desktop.settings import Settings
from game.desktop.troubles import reason_of
from game.errors import ReplayError
from game.playthrough import Playthrough, autosave, saves_dir
from game.playthrough.replay_file import Replay, read_replay
from game.playthrough.saves import keep as keep_in


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept playthrough: its file, what stands in it, and when it was written, in seconds."""

    path: Path
    replay: Replay
    written: float

    @property
    def going_on(self) -> bool:
        """Whether it has not ended and somebody is played in it."""
        return self.replay.ending is None and self.replay.play_as is not None


def folder(settings: Settings) -> Path:
    """Return the folder of the saves."""
    return Path(settings.saves).expanduser() if settings.saves else saves_dir()


def trial(text: str) -> str:
    """
    Try whether saves can be written into a folder, which is made where it is not there.

    Args:
        text: The folder as it is typed; empty for the usual one.

    Returns:
        Why not, as the system says it; empty where they can.
    """
    try:
        place = folder(Settings(saves=text))
        place.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place):
            return ""
    except OSError as error:
        return reason_of(error)
    except (RuntimeError, ValueError) as error:
        return str(error)


def keep(settings: Settings, playthrough: Playthrough) -> Path:
    """
    Keep a playthrough and return its file.

    Raises:
        ReplayError: It cannot be written.
    """
    if not settings.saves:
        return autosave(playthrough)
    return keep_in(playthrough, folder(settings))


def kept(settings: Settings) -> tuple[Kept, ...]:
    """Return the kept playthroughs that can be read, the newest first."""
    found = []
    for path in folder(settings).glob("*.json"):
        try:
            found.append(Kept(path, read_replay(path), path.stat().st_mtime))
        except (ReplayError, OSError):
            continue
    return tuple(sorted(found, key=lambda one: one.written, reverse=True))


def latest(settings: Settings) -> Kept | None:
    """Return the newest kept playthrough that can be gone on with, or ``None``."""
    return next((one for one in kept(settings) if one.going_on), None)
