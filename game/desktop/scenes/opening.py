"""Opens a save, or says why not and what may be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.desktop.language import _
from game.desktop.troubles import told
from game.errors import BackchannelError, ReplayMismatchError
from game.playthrough import Playthrough, load


@dataclass(frozen=True, slots=True)
class Opened:
    """
    What came of opening a save.

    Attributes:
        path: The file.
        playthrough: What it holds; ``None`` where it could not be opened.
        problem: Why not; empty where it could.
        advice: What to do about it.
        changed: What it holds by the scenario as it is now, where only that has changed and all
            moves still fit.
    """

    path: Path
    playthrough: Playthrough | None = None
    problem: str = ""
    advice: str = ""
    changed: Playthrough | None = None


def open_save(path: Path) -> Opened:
    """Open a save; nothing that a file can hold raises."""
    try:
        return Opened(path, load(path))
    except ReplayMismatchError as error:
        return _mismatch(path, error)
    except BackchannelError as error:
        problem, advice = refusal(path, error)
        return Opened(path, problem=problem, advice=advice)


def _mismatch(path: Path, error: ReplayMismatchError) -> Opened:
    try:
        changed = load(path, allow_changed=True)
    except BackchannelError as other:
        problem, advice = refusal(path, other)
        return Opened(path, problem=problem, advice=advice)
    words = _("The scenario file has changed since this was saved: {path}")
    return Opened(
        path,
        problem=words.format(path=changed.loaded.path),
        advice=_("All its moves still fit, so it can be opened; figures may differ from then."),
        changed=changed,
    )


def refusal(path: Path, error: BackchannelError) -> tuple[str, str]:
    """Return what an error says of a file, and the way out, in the language in use."""
    return told(str(error).removeprefix(f"{path}: "))
