"""
Opens the desktop game, or says why it cannot be opened.

Nothing of the desktop is imported before it is known that the right pygame is installed: both
distributions of that name install the same folder, and pip knows nothing of it.
"""

from __future__ import annotations

import gc
import importlib
import os
import shlex
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from game.threads import use_one_thread

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.playthrough import Playthrough
    from game.scenario import Loaded

DONE = 0
CRASHED = 1
WRONG_PYGAME = 2
NO_DISPLAY = 3
"""What `launch` returns where no window can be opened: the terminal game is for that."""

BLIND = frozenset({"dummy", "offscreen"})
"""The drivers of SDL that show nothing."""


def launch(
    scenario: str | None = None,
    play_as: str | None = None,
    seed: int | None = None,
    *,
    playthrough: Playthrough | None = None,
) -> int:
    """
    Open the game and return when its window is closed.

    Args:
        scenario: The id or path of a scenario to begin; without one the title is shown.
        play_as: The actor that is played in it; default: the first who can be.
        seed: The seed of all chance; default: a new one.
        playthrough: One to go on with, in place of a new one.

    Returns:
        `DONE`, `CRASHED`, `WRONG_PYGAME` after a line on standard error that says how to repair it,
        or `NO_DISPLAY`.

    Raises:
        BackchannelError: The scenario has problems, or the actor cannot be played in it.
    """
    if not has_display():
        return NO_DISPLAY
    use_one_thread()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    if not is_right_pygame():
        print(
            f"backchannel: another pygame is in the way of pygame-ce: {repair()}", file=sys.stderr
        )
        return WRONG_PYGAME
    loaded = None if scenario is None else _load(scenario, play_as)
    return _open(loaded, play_as, seed, playthrough)


def has_display() -> bool:
    """Tell whether a window could be seen: on Linux there is X11 or Wayland to open it on."""
    driver = os.environ.get("SDL_VIDEODRIVER", "")
    if driver:
        return driver not in BLIND
    if sys.platform.startswith(("linux", "freebsd")):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def saves_folder() -> Path:
    """Return the folder in which the window keeps playthroughs, as the player has set it."""
    from game.desktop import keeping  # noqa: PLC0415  # most commands need none of it
    from game.desktop.settings import load_settings  # noqa: PLC0415

    settings, _loss = load_settings()
    return keeping.folder(settings)


def is_right_pygame() -> bool:
    """Tell whether `import pygame` brings pygame-ce, whole."""
    try:
        pygame = importlib.import_module("pygame")
    except ImportError:
        return False
    return bool(getattr(pygame, "IS_CE", False)) and hasattr(pygame, "Window")


def repair() -> str:
    """Return the line that brings pygame-ce in place of another pygame, for this very Python."""
    python = sys.executable or "python"
    python = f'"{python}"' if sys.platform == "win32" else shlex.quote(python)
    pip = f"{python} -m pip"
    return f"{pip} uninstall -y pygame pygame-ce && {pip} install pygame-ce"


def _load(scenario: str, play_as: str | None) -> Loaded:
    from game.errors import UnknownNameError  # noqa: PLC0415  # the guards come first
    from game.scenario import load  # noqa: PLC0415

    loaded = load(scenario)
    if play_as is not None and play_as not in loaded.scenario.play_as:
        raise UnknownNameError("actor to play", play_as, loaded.scenario.play_as)
    return loaded


def _open(
    loaded: Loaded | None, play_as: str | None, seed: int | None, playthrough: Playthrough | None
) -> int:
    import pygame  # noqa: PLC0415  # the guards come first

    from game.desktop import crash, window  # noqa: PLC0415

    window.prepare()
    try:
        opened = window.Window()
    except pygame.error:
        pygame.quit()
        return NO_DISPLAY
    app = opened.app
    # What is loaded by now stays to the end: the collector need not go through it at each scene.
    gc.freeze()
    try:
        _begin(app, loaded, play_as, seed, playthrough)
        opened.run()
    except Exception as error:  # noqa: BLE001  # whatever it is, what is played is kept
        traceback.print_exception(error)
        print(crash.told(crash.record(app, error)), file=sys.stderr)
        return CRASHED
    finally:
        opened.close()
    return DONE


def _begin(
    app: App,
    loaded: Loaded | None,
    play_as: str | None,
    seed: int | None,
    playthrough: Playthrough | None,
) -> None:
    app.start("title")
    if playthrough is not None:
        app.open("table", playthrough=playthrough)
    elif loaded is not None:
        from game.engine import draw_seed  # noqa: PLC0415  # the guards come first

        seed = draw_seed() if seed is None else seed
        actor = play_as or loaded.scenario.play_as[0]
        app.open("briefing", loaded=loaded, play_as=actor, seed=seed)
    elif not app.settings.first_run_done:
        app.open("first_run")
