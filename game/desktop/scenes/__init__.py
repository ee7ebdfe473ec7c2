"""
The screens of the game: they call the playthrough and draw what it returns.

A scene ``news`` is the class ``NewsScene`` of the module ``game.desktop.scenes.news``; `make` finds
it by that name when it is first shown, so that no scene has to import another.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.desktop.stack import Scene


def make(name: str, app: App, **arguments: Any) -> Scene:
    """
    Return a new scene.

    Args:
        name: Of its module, such as ``first_run``.
        app: The heart of the game.
        arguments: What the scene asks for beside.
    """
    module = importlib.import_module(f"{__name__}.{name}")
    kind = "".join(part.capitalize() for part in name.split("_"))
    scene: Scene = getattr(module, f"{kind}Scene")(app, **arguments)
    return scene
