"""Opens a save, or says why not and what may be done about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from game.desktop.language import N_, _
from game.errors import BackchannelError, ReplayMismatchError
from game.playthrough import Playthrough, load

SENTENCES = (
    N_("No such file."),
    N_("A folder."),
    N_("Not a replay of Backchannel."),
    N_("Not text, so not a replay."),
    N_("Too large to be a replay."),
    N_("Its content has been changed since it was saved."),
    N_("Choose a file that `play` has saved."),
    N_("Save the playthrough again, or use another copy."),
    N_("Update backchannel."),
    N_("Put it back, or check it with `backchannel check`."),
)
"""What is said of files that cannot be read, as sentences."""
FORMS = (
    N_("Broken or cut off ({why})."),
    N_("Not a whole replay ({why})."),
    N_("Cannot be read ({why})."),
    N_("Written in format {format} by version {version}, newer than the format {own} read here."),
    N_("Its scenario {scenario} (looked for in {place}) is not there."),
    N_("Its scenario {scenario} (looked for in {place}) has problems now."),
)
"""The same with names and figures in them."""


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
        problem, advice = _split(path, error)
        return Opened(path, problem=problem, advice=advice)


def _mismatch(path: Path, error: ReplayMismatchError) -> Opened:
    try:
        changed = load(path, allow_changed=True)
    except BackchannelError as other:
        problem, advice = _split(path, other)
        return Opened(path, problem=problem, advice=advice)
    words = _("The scenario file has changed since this was saved: {path}")
    return Opened(
        path,
        problem=words.format(path=changed.loaded.path),
        advice=_("All its moves still fit, so it can be opened; figures may differ from then."),
        changed=changed,
    )


def _split(path: Path, error: BackchannelError) -> tuple[str, str]:
    return told(str(error).removeprefix(f"{path}: "))


def told(message: str) -> tuple[str, str]:
    """
    Return what an error says in the language in use: the problem, and the way out.

    Args:
        message: The problem, a colon, and the way out, without the name of the file.

    Returns:
        Two sentences; the second is empty where there is no colon.
    """
    problem, colon, advice = message.rpartition(": ")
    if not colon:
        problem, advice = message, ""
    return _sentence(problem), _sentence(advice)


def _sentence(text: str) -> str:
    whole = text[:1].upper() + text[1:] + ("." if text and text[-1] not in ".!?" else "")
    for form in FORMS:
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(form))
        if found := re.fullmatch(pattern, whole, re.DOTALL):
            return _(form).format(**found.groupdict())
    return _(whole)
