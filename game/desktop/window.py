"""
The window and its loop: the only place that touches `pygame.Window` and SDL's environment.

While nothing moves the loop waits for something to happen, so that an idle game costs nothing.
"""

from __future__ import annotations

import os
import time

import pygame

from game.desktop.app import App
from game.desktop.scale import DESIGN

TITLE = "Backchannel"
MINIMUM = (960, 600)
FRAMES = 60
"""Frames a second while something moves."""
IDLE = 250
"""Milliseconds that the loop waits for something to happen while nothing moves."""
_LONGEST = 0.1
_EXPOSED = (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.WINDOWFOCUSGAINED)


def prepare() -> None:
    """Set what SDL reads when it starts."""
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", TITLE)


class Window:
    """
    The game in a window.

    Args:
        app: What runs in it.

    Raises:
        pygame.error: A window cannot be opened here.
    """

    def __init__(self, app: App) -> None:
        self.app = app
        self._window = pygame.Window(
            TITLE, _first_size(), resizable=True, allow_high_dpi=True, hidden=False
        )
        self._window.minimum_size = MINIMUM
        self._fullscreen = False
        self._clock = pygame.time.Clock()
        pygame.key.set_repeat(350, 40)
        pygame.key.start_text_input()

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
            self._take(event)
        return True

    def frame(self, dt: float) -> bool:
        """
        Take what has happened, move on and show it.

        Args:
            dt: Seconds since the last frame.

        Returns:
            Whether the game goes on.
        """
        for event in pygame.event.get():
            self._take(event)
        self._follow_settings()
        changed = self.app.animating or self.surface.get_size() != self.app.size
        going_on = self.app.frame(dt)
        if changed or self.app.animating:
            self.app.draw(self.surface)
            self._window.flip()
        return going_on

    def _take(self, event: pygame.event.Event) -> None:
        self.app.translator.ratio = self.surface.get_width() / max(self._window.size[0], 1)
        if event.type in _EXPOSED:
            self.app.refresh()
        self.app.handle(event)

    def _follow_settings(self) -> None:
        wanted = self.app.settings.fullscreen
        if wanted == self._fullscreen:
            return
        self._fullscreen = wanted
        if wanted:
            self._window.set_fullscreen(True)
        else:
            self._window.set_windowed()
        self.app.refresh()

    def close(self) -> None:
        """Take the window away."""
        self._window.destroy()


def _first_size() -> tuple[int, int]:
    sizes = pygame.display.get_desktop_sizes()
    wide, high = sizes[0] if sizes else DESIGN
    return (max(min(DESIGN[0], wide), MINIMUM[0]), max(min(DESIGN[1], high - 80), MINIMUM[1]))
