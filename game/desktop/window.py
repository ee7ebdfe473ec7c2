"""
The window and its loop: the only place that touches `pygame.Window` and SDL's environment.

While nothing moves the loop waits for something to happen, so that an idle game costs nothing.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import time
import weakref
from collections.abc import Callable

import pygame

from game.desktop import crash, keeping, scenes
from game.desktop.app import App
from game.desktop.images import index
from game.desktop.language import _
from game.desktop.launch import BLIND
from game.desktop.leaving import Unsaved
from game.desktop.memory import give_back_large_blocks
from game.desktop.quiet import no_complaints
from game.desktop.scale import DESIGN
from game.desktop.settings import Settings, load_settings
from game.desktop.stack import Scene
from game.desktop.text import forget_fonts
from game.desktop.widgets.base import Pointer

TITLE = "Backchannel"
MINIMUM = (960, 600)
FRAMES = 60
"""Frames a second while something moves."""
IDLE = 250
"""Milliseconds that the loop waits for something to happen while nothing moves."""
_LONGEST = 0.1
_REPEAT = (350, 40)
_ICON = (64, 64)
_CURSORS: dict[Pointer, int] = {
    "arrow": pygame.SYSTEM_CURSOR_ARROW,
    "hand": pygame.SYSTEM_CURSOR_HAND,
    "beam": pygame.SYSTEM_CURSOR_IBEAM,
}
"""What SDL calls the shapes of the pointer."""
_AROUND = (32, 104)
"""Pixels of a desktop that frames and task bars may take, across and in height."""
_EXPOSED = (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.WINDOWFOCUSGAINED)


def prepare() -> None:
    """Set what SDL reads when it starts, where nobody has set it otherwise, and hold memory low."""
    give_back_large_blocks()
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", TITLE)
    os.environ.setdefault("SDL_APP_NAME", TITLE)
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")
    if sys.platform.startswith("linux"):
        # Frames are drawn in memory: to hand them over by way of OpenGL costs ten times as much
        # time where that is drawn in software, and 100 MB.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


class Window:
    """
    The game in a window.

    Args:
        app: What runs in it; default: one with the settings of this system, and sound.

    Attributes:
        app: What runs in it.

    Raises:
        pygame.error: A window cannot be opened here.
    """

    def __init__(self, app: App | None = None) -> None:
        _open_screen()
        pygame.font.init()
        self.app, self._keeps_place = (app, True) if app is not None else _new_app()
        self._size, self._maximised = first_place(self.app.settings)
        self._window = pygame.Window(TITLE, self._size, resizable=True, allow_high_dpi=True)
        self._window.minimum_size = MINIMUM
        _set_icon(self._window)
        if self._maximised:
            self._window.maximize()
        self.app.resize(self.surface.get_size())
        self._fullscreen = False
        self._scene: Callable[[], Scene | None] = lambda: None
        self._waiting: list[pygame.event.Event] = []
        self._clock = pygame.time.Clock()
        self._pointer: Pointer = "arrow"
        self._caret: pygame.Rect | None = None
        pygame.key.set_repeat(*_REPEAT)
        pygame.key.stop_text_input()

    @property
    def surface(self) -> pygame.Surface:
        """What is drawn on, as large as the window is now."""
        return self._window.get_surface()

    def run(self) -> None:
        """Show frames until the game ends."""
        last = time.perf_counter()
        while True:
            waited = self._wait()
            now = time.perf_counter()
            if not self.frame(0.0 if waited else min(now - last, _LONGEST)):
                return
            last = now
            self._clock.tick(FRAMES)

    def _wait(self) -> bool:
        """Wait for something to happen where nothing moves, and tell whether it waited."""
        if self.app.animating:
            return False
        event = pygame.event.wait(IDLE)
        if event.type != pygame.NOEVENT:
            self._waiting.append(event)
        return True

    def frame(self, dt: float) -> bool:
        """
        Take what has happened, move on and show it; a scene that breaks makes way for a word of it.

        Args:
            dt: Seconds since the last frame.

        Returns:
            Whether the game goes on.
        """
        try:
            return self._frame(dt)
        except Exception as error:
            scene = self.app.stack.top
            if scene is None or scene.name == "crash":
                raise
            left = crash.record(self.app, error)
            self.app.playthrough = None
            self.app.stack.drop()
            self.app.go(scenes.make("crash", self.app, crash=left))
            return True

    def _frame(self, dt: float) -> bool:
        events = [*self._waiting, *pygame.event.get()]
        self._waiting.clear()
        for event in events:
            self._take(event)
        self._follow_settings()
        if not self._maximised and not self._fullscreen:
            self._size = self._window.size
        surface = self.surface
        changed = self.app.animating or surface.get_size() != self.app.size
        going_on = self.app.frame(dt)
        if changed or self.app.animating:
            self.app.draw(surface)
            self._window.flip()
        self._shape_pointer()
        self._take_text()
        self._let_go()
        return going_on

    def _let_go(self) -> None:
        """
        Collect what other scenes have left, when a frame of the one that is shown has been drawn.

        Widgets know their parents, so only the collector frees a scene that has gone. It comes by
        the count of objects, late, and knows nothing of the pictures that they hold.
        """
        shown = self.app.stack.scenes[0] if self.app.stack.scenes else None
        if shown is not None and self._scene() is not shown:
            self._scene = weakref.ref(shown)
            gc.collect()

    def _take(self, event: pygame.event.Event) -> None:
        if event.type == pygame.WINDOWMAXIMIZED:
            self._maximised = True
        elif event.type == pygame.WINDOWRESTORED and not self._fullscreen:
            self._maximised = False
        if event.type in _EXPOSED:
            self.app.refresh()
        self.app.translator.ratio = self._ratio
        self.app.handle(event)

    @property
    def _ratio(self) -> float:
        """Pixels of the surface for each pixel that the system counts in."""
        return self.surface.get_width() / max(self._window.size[0], 1)

    def _shape_pointer(self) -> None:
        """Give the pointer the shape that fits what it is over."""
        if self.app.pointer_shape != self._pointer:
            self._pointer = self.app.pointer_shape
            with contextlib.suppress(pygame.error):  # some screens have no pointer
                pygame.mouse.set_cursor(_CURSORS[self._pointer])

    def _take_text(self) -> None:
        """
        Let input methods work where text is typed, beside the caret, and nowhere else.

        Where they work, the keys that they compose with are no shortcuts.
        """
        caret = self.app.caret
        if caret == self._caret:
            return
        if caret is None:
            pygame.key.stop_text_input()
        else:
            if self._caret is None:
                pygame.key.start_text_input()
            ratio = self._ratio
            pygame.key.set_text_input_rect([round(side / ratio) for side in caret])
        self._caret = caret

    def _follow_settings(self) -> None:
        wanted = self.app.settings.fullscreen
        if wanted == self._fullscreen:
            return
        self._fullscreen = wanted
        if wanted:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()
            if self._maximised:  # the system has forgotten that
                self._window.maximize()
        self.app.refresh()

    def close(self) -> None:
        """Keep how large the window was, and let it, the sounds and SDL go."""
        if self._keeps_place:
            width, height = self._size
            self.app.change(width=width, height=height, maximised=self._maximised)
        self.app.close()
        self._window.destroy()
        forget_fonts()
        pygame.quit()


def _open_screen() -> None:
    """
    Start what shows windows.

    Where no screen answers SDL takes a driver by itself that shows nothing, and would run on it for
    ever; one that somebody has asked for is left alone.
    """
    with no_complaints():
        pygame.display.init()
    if not os.environ.get("SDL_VIDEODRIVER") and pygame.display.get_driver() in BLIND:
        raise pygame.error("no screen that could be seen")


def _new_app() -> tuple[App, bool]:
    """Return the game of this system, and whether its settings could be read."""
    settings, loss = load_settings()
    settings = settings.having(saves=keeping.whole(settings.saves))
    app = App(settings)
    app.sound.open()
    if loss is not None:
        app.toast(loss.words())
    why = keeping.trial(settings.saves)
    if why:
        place = keeping.folder(settings)
        app.failure = Unsaved(f"cannot write {place}: {why}")
        form = _(
            "Nothing can be saved in {folder}: {why}. Another folder can be set in the settings "
            "(F10)."
        )
        app.toast(form.format(folder=place, why=_(why)))
    return app, loss is None


def _set_icon(window: pygame.Window) -> None:
    path = index().get(("icons", "backchannel"))
    if path is not None:
        with contextlib.suppress(pygame.error):
            window.set_icon(pygame.image.load_sized_svg(path, _ICON))


def first_place(settings: Settings) -> tuple[tuple[int, int], bool]:
    """
    Return how large the window opens, and whether it is maximised.

    It opens as it was closed, where the desktop of today has room for that. For the first time it
    is as large as designed; where frame and task bar leave no room for that it is maximised.

    Args:
        settings: What the player has set.
    """
    sizes = pygame.display.get_desktop_sizes()
    wide, high = sizes[0] if sizes else DESIGN
    room = (wide - _AROUND[0], high - _AROUND[1])
    known = bool(settings.width and settings.height)
    wanted = (settings.width, settings.height) if known else DESIGN
    size = (
        max(min(wanted[0], room[0]), MINIMUM[0]),
        max(min(wanted[1], room[1]), MINIMUM[1]),
    )
    return size, settings.maximised if known else size != DESIGN
