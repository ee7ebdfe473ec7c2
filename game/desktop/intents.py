"""
What a player means, apart from the device it was said with.

Positions are in pixels of the drawing surface.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

import pygame

Direction = Literal["left", "right", "up", "down"]

LEFT_BUTTON = 1
"""The number that pygame gives to the left button of a mouse."""


@dataclass(frozen=True, slots=True)
class Point:
    """The pointer moved to a place; (-1, -1) is nowhere."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Press:
    """A button of the mouse went down."""

    x: int
    y: int
    button: int = LEFT_BUTTON


@dataclass(frozen=True, slots=True)
class Release:
    """A button of the mouse went up."""

    x: int
    y: int
    button: int = LEFT_BUTTON


@dataclass(frozen=True, slots=True)
class Scroll:
    """The wheel turned by some steps with the pointer at a place; above 0 is up."""

    x: int
    y: int
    dy: float


@dataclass(frozen=True, slots=True)
class Step:
    """An arrow key; with Shift held it extends what is selected."""

    direction: Direction
    extend: bool = False


@dataclass(frozen=True, slots=True)
class Next:
    """On to the next widget: Tab."""


@dataclass(frozen=True, slots=True)
class Previous:
    """Back to the widget before: Shift+Tab."""


@dataclass(frozen=True, slots=True)
class Accept:
    """Do what has the focus: Enter or Space."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Leave or close: Esc."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """
    Another key by its name in lower case: ``s``, ``1``, ``f11``, ``ctrl+s``, ``page up``.

    ``ctrl`` is Cmd as well. Shift is named with keys that move a caret: ``ctrl+shift+left``.
    """

    key: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Text as the input method gives it, composed (NFC)."""

    text: str


@dataclass(frozen=True, slots=True)
class Composing:
    """Text that an input method has not yet given, and the place of the caret in it."""

    text: str
    caret: int


@dataclass(frozen=True, slots=True)
class Close:
    """The window manager, or the system, asks the window to close."""


Intent = (
    Point
    | Press
    | Release
    | Scroll
    | Step
    | Next
    | Previous
    | Accept
    | Cancel
    | Shortcut
    | Typed
    | Composing
    | Close
)

_ARROWS: dict[int, Direction] = {
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
}
_ACCEPTING = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
_REPEATED = (
    *_ARROWS,
    pygame.K_TAB,
    pygame.K_BACKSPACE,
    pygame.K_DELETE,
    pygame.K_PAGEUP,
    pygame.K_PAGEDOWN,
)
"""What a key that is held down says again and again."""
_MOVING = (*_ARROWS, pygame.K_HOME, pygame.K_END)
"""The keys that move a caret."""
_LINE_ENDS = {pygame.K_LEFT: "home", pygame.K_RIGHT: "end"}
"""What Cmd makes of an arrow."""
_ALONE = (
    pygame.K_LSHIFT,
    pygame.K_RSHIFT,
    pygame.K_LCTRL,
    pygame.K_RCTRL,
    pygame.K_LALT,
    pygame.K_RALT,
    pygame.K_LMETA,
    pygame.K_RMETA,
)


class Translator:
    """
    Turns events of pygame into intents.

    Attributes:
        ratio: Pixels of the drawing surface for each pixel that events count in.
        at: Where the pointer was last seen.
    """

    def __init__(self) -> None:
        self.ratio = 1.0
        self.at = (-1, -1)
        self._down: set[int] = set()

    def translate(self, event: pygame.event.Event) -> Intent | None:
        """Return what an event means, or ``None`` where it means nothing to us."""
        kind = event.type
        if kind == pygame.MOUSEMOTION:
            return Point(*self._place(event))
        if kind == pygame.MOUSEBUTTONDOWN:
            return None if event.button in {4, 5} else Press(*self._place(event), event.button)
        if kind == pygame.MOUSEBUTTONUP:
            return None if event.button in {4, 5} else Release(*self._place(event), event.button)
        if kind == pygame.MOUSEWHEEL:
            return Scroll(*self.at, getattr(event, "precise_y", 0) or event.y)
        if kind == pygame.KEYDOWN:
            return self._pressed(event)
        if kind == pygame.KEYUP:
            self._down.discard(event.key)
        if kind == pygame.WINDOWFOCUSLOST:
            self._down.clear()
        if kind == pygame.TEXTINPUT:
            return Typed(unicodedata.normalize("NFC", event.text))
        if kind == pygame.TEXTEDITING:
            return _composing(event)
        if kind == pygame.QUIT:  # it also follows the WINDOWCLOSE of the only window
            return Close()
        if kind == pygame.WINDOWLEAVE:
            return Point(-1, -1)
        return None

    def _pressed(self, event: pygame.event.Event) -> Intent | None:
        """
        Return what a key means; one that is held down moves on, but does nothing twice.

        A frame that takes long lets keys repeat that have long been released.
        """
        held = event.key in self._down
        self._down.add(event.key)
        if held and event.key not in _REPEATED:
            return None
        return _key(event.key, getattr(event, "mod", 0))

    def _place(self, event: pygame.event.Event) -> tuple[int, int]:
        x, y = event.pos
        self.at = (round(x * self.ratio), round(y * self.ratio))
        return self.at


def _composing(event: pygame.event.Event) -> Composing:
    """Return what is being composed; input methods may put the caret anywhere."""
    before = unicodedata.normalize("NFC", event.text[: max(event.start + event.length, 0)])
    text = unicodedata.normalize("NFC", event.text)
    return Composing(text, min(len(before), len(text)))


def _key(key: int, modifiers: int) -> Intent | None:
    held = _held(modifiers)
    shift = bool(modifiers & pygame.KMOD_SHIFT)
    if key == pygame.K_TAB and not held:
        return Previous() if shift else Next()
    if modifiers & pygame.KMOD_META and key in _LINE_ENDS:
        return Shortcut(("shift+" if shift else "") + _LINE_ENDS[key])
    if key in _ARROWS and not held:
        return Step(_ARROWS[key], shift)
    if key in _ACCEPTING and not held:
        return Accept()
    if key == pygame.K_ESCAPE:
        return Cancel()
    if key in _ALONE:
        return None
    if shift and key in _MOVING:
        held += "shift+"
    return Shortcut(held + pygame.key.name(key, use_compat=True).lower())


def _held(modifiers: int) -> str:
    control = modifiers & (pygame.KMOD_CTRL | pygame.KMOD_META)
    return ("ctrl+" if control else "") + ("alt+" if modifiers & pygame.KMOD_ALT else "")
