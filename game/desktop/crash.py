"""What is done when something breaks: the playthrough is kept, and the log says what it was."""

from __future__ import annotations

import datetime
import platform
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pygame
from platformdirs import user_log_path

from game import __version__
from game.desktop import keeping
from game.desktop.language import _

if TYPE_CHECKING:
    from game.desktop.app import App


@dataclass(frozen=True, slots=True)
class Crash:
    """
    What is left of something that broke.

    Attributes:
        log: Where it is described, or ``None`` where that could not be written.
        kept: Where the playthrough is, or ``None`` where there is none or it could not be kept.
        line: What broke, in one line.
    """

    log: Path | None
    kept: Path | None
    line: str


def log_path() -> Path:
    """Return where crashes are described on this system."""
    return user_log_path("backchannel", appauthor=False) / "crash.log"


def record(app: App, error: BaseException) -> Crash:
    """Describe what broke in the log, keep the playthrough, and return where both are."""
    line = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
    log = _log(app, error)
    return Crash(log, _keep(app), line)


def _log(app: App, error: BaseException) -> Path | None:
    path = log_path()
    scene = app.stack.top
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    systems = f"Python {platform.python_version()}, pygame-ce {pygame.version.ver}"
    head = f"{now} backchannel {__version__}, {systems}, {platform.platform()}"
    place = f"scene {scene.name if scene else 'none'}, window {app.size[0]} x {app.size[1]}"
    text = "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{head}\n{place}\n{text}\n")
    except OSError:
        return None
    return path


def _keep(app: App) -> Path | None:
    if app.playthrough is None or not app.playthrough.played:
        return None
    try:
        return keeping.keep(app.settings, app.playthrough)
    except Exception:  # noqa: BLE001  # what broke may be the playthrough itself
        return None


def told(crash: Crash) -> str:
    """Return what the player is told, on a line of its own each."""
    lines = [_("Something broke: {what}").format(what=crash.line)]
    if crash.kept is not None:
        lines.append(_("Your crisis is kept in {path}").format(path=crash.kept))
    if crash.log is not None:
        lines.append(_("What happened is described in {path}").format(path=crash.log))
    return "\n".join(lines)
