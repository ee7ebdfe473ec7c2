"""The codex and the settings: they lie on whatever is shown, and lead back to it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from game.desktop import keeping
from game.errors import BackchannelError
from game.scenario import Loaded, load

if TYPE_CHECKING:
    from game.desktop.app import App

KEYS = {"f1": "codex", "f10": "settings"}
"""The scenes, by the keys that open them everywhere."""
FLAGSHIP = "beijing_2017"
"""The scenario that the codex tells of where none has been played."""
_ALONE = {"crash"}
"""Scenes on which nothing lies: what lay there may be what broke."""


def lay(app: App, name: str) -> None:
    """
    Lay the codex or the settings on what is shown.

    Where it is shown it goes; where it lies below others, such as the codex below the settings,
    those go.
    """
    names = [scene.name for scene in app.stack.scenes]
    if not names or names[-1] in _ALONE:
        return
    if name not in names:
        app.open(name, **({"loaded": about(app)} if name == "codex" else {}))
        return
    for _above in range(max(len(names) - 1 - names.index(name), 1)):
        app.pop()


def about(app: App) -> Loaded | None:
    """Return the scenario that is shown, or else the one that was played last."""
    for scene in reversed(app.stack.scenes):
        holder = getattr(scene, "playthrough", None) or scene
        loaded: Loaded | None = getattr(holder, "loaded", None)
        if loaded is not None:
            return loaded
    return _last(app)


def _last(app: App) -> Loaded | None:
    kept = keeping.latest(app.settings)
    replay = kept.replay if kept is not None else None
    for name in (replay.place if replay else "", FLAGSHIP):
        with contextlib.suppress(BackchannelError):
            if name:
                return load(name)
    return None
