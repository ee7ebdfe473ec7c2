"""Where playthroughs are kept: the folder of the system, or one that the player has set."""

from __future__ import annotations

from pathlib import Path
from tempfile import NamedTemporaryFile

from game.desktop.settings import Settings
from game.desktop.troubles import cause_of
from game.errors import ReplayError
from game.playthrough import Playthrough, autosave, saves_dir
from game.playthrough import latest as latest_in
from game.playthrough.saved import Saved
from game.playthrough.saves import keep as keep_in


def folder(settings: Settings) -> Path:
    """Return the folder of the saves."""
    return Path(settings.saves).expanduser() if settings.saves else saves_dir()


def whole(text: str) -> str:
    """
    Return a folder as it is typed; one that begins nowhere is one of the player's home.

    Otherwise it would hang on where the game is started.
    """
    if not text or text.startswith("~") or Path(text).is_absolute():
        return text
    return str(Path.home() / text)


def trial(text: str) -> str:
    """
    Try whether saves can be written into a folder, which is made where it is not there.

    Args:
        text: The folder as it is typed; empty for the usual one.

    Returns:
        Why not, as the system says it; empty where they can.
    """
    try:
        place = folder(Settings(saves=whole(text)))
        place.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place):
            return ""
    except OSError as error:
        return cause_of(error)
    except (RuntimeError, ValueError) as error:
        return str(error)


def keep(settings: Settings, playthrough: Playthrough) -> Path:
    """
    Keep a playthrough and return its file.

    Raises:
        ReplayError: It cannot be written.
    """
    try:
        return keep_in(playthrough, folder(settings)) if settings.saves else autosave(playthrough)
    except ReplayError as error:  # it is the folder that can be chosen here
        raise ReplayError(str(error).removesuffix("; choose another file")) from error
    except OSError as error:  # the folder cannot be looked into
        place = folder(settings)
        raise ReplayError(f"cannot write {place}: {cause_of(error)}") from error


def latest(settings: Settings) -> Saved | None:
    """Return the newest kept playthrough that can be gone on with, or ``None``."""
    return latest_in([folder(settings)])
