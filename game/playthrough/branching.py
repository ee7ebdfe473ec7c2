"""A playthrough that goes its own way from a turn of another one."""

from __future__ import annotations

import contextlib
from pathlib import Path

from game.playthrough.playthrough import Playthrough
from game.playthrough.saves import save_name


def forked(
    playthrough: Playthrough, turns: int, folder: Path, *, play_as: str | None = None
) -> Playthrough:
    """
    Return a playthrough that goes its own way from a turn on and is kept under another name.

    Args:
        playthrough: Where it comes from; not changed.
        turns: How many turns the two have in common.
        folder: Where playthroughs are kept; no file there bears the name of the new one.
        play_as: Who is played from there; default: who was played.

    Raises:
        UnknownNameError: There are not so many turns, or the actor cannot be played.
    """
    branch = playthrough.until(turns, play_as=play_as)
    branch.fork, branch.remark = 1, ""
    with contextlib.suppress(OSError):  # who saves into such a folder is told
        while (folder / f"{save_name(branch)}.json").exists():
            branch.fork += 1
    return branch
