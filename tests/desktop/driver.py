"""Drives the game as a player does, with a clock of its own and no window."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.desktop.app import App
from game.desktop.widgets.base import Widget

FRAME = 1 / 60
"""Seconds a frame of the driver's clock."""
KEYS = {
    "tab": pygame.K_TAB,
    "enter": pygame.K_RETURN,
    "space": pygame.K_SPACE,
    "esc": pygame.K_ESCAPE,
    "left": pygame.K_LEFT,
    "right": pygame.K_RIGHT,
    "up": pygame.K_UP,
    "down": pygame.K_DOWN,
    "home": pygame.K_HOME,
    "end": pygame.K_END,
    "pageup": pygame.K_PAGEUP,
    "pagedown": pygame.K_PAGEDOWN,
    "backspace": pygame.K_BACKSPACE,
    "delete": pygame.K_DELETE,
}


class Driver:
    """
    A player made of code: events go the way that real ones go.

    Args:
        app: The game.
        size: Of the surface that it is drawn on, in pixels.

    Attributes:
        running: Whether the game goes on.
    """

    def __init__(self, app: App, size: tuple[int, int] = (1280, 800)) -> None:
        self.app = app
        self.surface = pygame.Surface(size)
        self.running = True

    def resize(self, size: tuple[int, int]) -> None:
        """Give the game another size, and show a frame."""
        self.surface = pygame.Surface(size)
        self.step()

    def step(self, frames: int = 1) -> None:
        """Show some frames."""
        for _ in range(frames):
            self.running = self.app.frame(FRAME)
        self.app.draw(self.surface)

    def settle(self, most: int = 1200) -> None:
        """Show frames until nothing moves."""
        for _ in range(most):
            self.step()
            if not self.app.animating:
                return

    # -- finding -------------------------------------------------------------------------------

    def widgets(self) -> list[Widget]:
        """Return what can be seen, the topmost layer alone where there is one."""
        scene = self.app.stack.top
        return list(scene.top.walk()) if scene else []

    def has(self, name: str) -> bool:
        """Tell whether a widget of a name is there."""
        return any(widget.name == name for widget in self.widgets())

    def find(self, name: str) -> Widget:
        """Return the widget of a name."""
        names = [widget.name for widget in self.widgets() if widget.name]
        for widget in self.widgets():
            if widget.name == name:
                return widget
        raise AssertionError(f"no widget {name!r}; there are {', '.join(names)}")

    def texts(self) -> list[str]:
        """Return every text that is shown."""
        scene = self.app.stack.top
        if scene is None:
            return []
        shown = list(scene.root.said())
        for layer in scene.layers:
            shown += layer.root.said()
        return shown + [text for text, _ in self.app.toasts.notes]

    @property
    def focused(self) -> str:
        """The name of the widget in focus, or ''."""
        scene = self.app.stack.top
        current = scene.focus.current if scene else None
        return current.name if current else ""

    # -- doing ---------------------------------------------------------------------------------

    def event(self, kind: int, **attributes: object) -> None:
        """Hand an event to the game."""
        self.app.handle(pygame.event.Event(kind, **attributes))

    def point(self, at: tuple[int, int]) -> None:
        """Move the pointer."""
        self.event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))

    def click_at(self, at: tuple[int, int]) -> None:
        """Click at a place."""
        self.point(at)
        self.event(pygame.MOUSEBUTTONDOWN, pos=at, button=1)
        self.event(pygame.MOUSEBUTTONUP, pos=at, button=1)
        self.step()

    def click(self, name: str) -> None:
        """Click on a widget, brought into view where it is scrolled away."""
        widget = self.find(name)
        at: Widget | None = widget.parent
        while at is not None:
            reveal = getattr(at, "reveal", None)
            if reveal is not None:
                reveal(widget.rect)
            at = at.parent
        self.click_at(widget.rect.center)

    def wheel(self, at: tuple[int, int], steps: float) -> None:
        """Turn the wheel with the pointer at a place; above 0 is up."""
        self.point(at)
        self.event(pygame.MOUSEWHEEL, x=0, y=int(steps), precise_y=steps)
        self.step()

    def press(self, key: str) -> None:
        """Press a key by its name, such as ``tab``, ``shift+tab``, ``f11`` or ``s``."""
        *held, name = key.split("+")
        modifiers = {"shift": pygame.KMOD_SHIFT, "ctrl": pygame.KMOD_CTRL, "alt": pygame.KMOD_ALT}
        code = KEYS[name] if name in KEYS else pygame.key.key_code(name)
        mod = sum(modifiers[word] for word in held)
        self.event(pygame.KEYDOWN, key=code, mod=mod)
        self.event(pygame.KEYUP, key=code, mod=mod)
        self.step()

    def type(self, text: str) -> None:
        """Type a text."""
        for sign in text:
            self.event(pygame.TEXTINPUT, text=sign)
        self.step()

    def compose(self, text: str) -> None:
        """Have an input method compose a text, with the caret behind it."""
        self.event(pygame.TEXTEDITING, text=text, start=len(text), length=0)
        self.step()

    def shot(self, path: str | Path) -> None:
        """Draw a frame and keep it as a picture."""
        self.app.draw(self.surface)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.surface, path)
