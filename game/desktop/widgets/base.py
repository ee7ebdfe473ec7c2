"""What every widget is: a place on the screen that may take a part of what the player means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, TypedDict

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import Intent, Point, Press, Release, Scroll

if TYPE_CHECKING:
    from game.desktop.stack import Scene

Size = tuple[int, int]
Pointer = Literal["arrow", "hand", "beam"]
"""A shape of the pointer: over what is looked at, can be pressed, can be typed in."""


class Options(TypedDict, total=False):
    """What every widget may be told; `Widget` says what each means."""

    name: str
    grow: float
    width: float | None
    height: float | None
    tooltip: str
    enabled: bool
    visible: bool


class Widget:
    """
    A retained part of a scene.

    Subclasses say how large they are (`measure`), place their children (`arrange`), draw
    themselves (`draw`) and take intents (`handle`). Nothing is drawn in `handle`, and nothing
    changes in `draw`.

    Args:
        name: Stable, for tests and journeys, such as ``table.confirm``; empty where it is mute.
        grow: Its share of what a row or column has left; 0 keeps its natural size.
        width: In units, where it is fixed.
        height: In units, where it is fixed.
        tooltip: What is shown when the pointer rests on it, or the focus.
        enabled: Whether it does anything.
        visible: Whether it is there at all; what is not there takes no room.

    Attributes:
        rect: Where it stands, in pixels; set by `layout`.
        focusable: Whether the keyboard can come to it.
        focused: Whether the keyboard has come to it.
        ringed: Whether that is to be seen: the keyboard was used last.
        hovered: Whether the pointer is on it.
        group: Whether its children are one stop of Tab, with arrows among them.
        radius: Roundness of its focus ring, by name.
        parent: What it is in.
        scenery: Whether it is neither read nor pressed itself, so that a note may lie on it.
    """

    def __init__(
        self,
        *,
        name: str = "",
        grow: float = 0,
        width: float | None = None,
        height: float | None = None,
        tooltip: str = "",
        enabled: bool = True,
        visible: bool = True,
    ) -> None:
        self.name, self.grow, self.width, self.height = name, grow, width, height
        self.tooltip, self.enabled, self.visible = tooltip, enabled, visible
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.focusable = self.focused = self.ringed = self.hovered = self.group = False
        self.radius, self.scenery = "medium", False
        self.parent: Widget | None = None
        self.home: Scene | None = None
        self.context: Context | None = None

    # -- the tree ------------------------------------------------------------------------------

    @property
    def children(self) -> Sequence[Widget]:
        """What is in it, in the order of drawing and of Tab."""
        return ()

    @property
    def landmarks(self) -> Sequence[pygame.Rect]:
        """What is drawn on it, beside its children, that had better stay free, in pixels."""
        return ()

    def adopt(self, *children: Widget) -> None:
        """Tell children whose they are."""
        for child in children:
            child.parent = self

    def walk(self) -> Iterator[Widget]:
        """Yield it and everything visible in it, in order."""
        if self.visible:
            yield self
            for child in self.children:
                yield from child.walk()

    @property
    def scene(self) -> Scene | None:
        """The scene it stands in, or ``None`` while it stands in none."""
        at: Widget | None = self
        while at is not None and at.home is None:
            at = at.parent
        return at.home if at else None

    def resume(self, before: Widget) -> None:
        """Go on where the widget of its name was that it takes the place of; for subclasses."""

    # -- size and place ------------------------------------------------------------------------

    def natural(self, context: Context, width: int) -> Size:
        """Return the size it wants, in pixels; a fixed width is not above what it may have."""
        if not self.visible:
            return (0, 0)
        fixed = None if self.width is None else min(context.px(self.width), width)
        wide, high = self.measure(context, width if fixed is None else fixed)
        return (
            wide if fixed is None else fixed,
            high if self.height is None else context.px(self.height),
        )

    def measure(self, context: Context, width: int) -> Size:
        """Return the size its content wants, in pixels; for subclasses to answer."""
        return (0, 0)

    def layout(self, rect: pygame.Rect, context: Context) -> None:
        """Take a place and give its children theirs."""
        self.rect, self.context = pygame.Rect(rect), context
        self.arrange(context)

    def arrange(self, context: Context) -> None:
        """Give the children their places; for subclasses to do."""

    # -- what the player means -----------------------------------------------------------------

    def handle(self, intent: Intent) -> bool:
        """
        Take an intent, or let the next have it.

        Moves of the pointer and releases go to all; presses and the wheel to the topmost there.
        """
        if not self.visible:
            return False
        if isinstance(intent, Point):
            self.hovered = self.rect.collidepoint(intent.x, intent.y)
        if isinstance(intent, Point | Release):
            taken = [child.handle(intent) for child in self.children]
            return any(taken)
        if isinstance(intent, Press | Scroll):
            return any(child.handle(intent) for child in reversed(self.children))
        return False

    def shows(self, intent: Press | Release | Scroll | Point) -> bool:
        """Tell whether a place is on it."""
        return self.visible and bool(self.rect.collidepoint(intent.x, intent.y))

    @property
    def pointer(self) -> Pointer:
        """The shape of the pointer over it, where nothing in it has another one."""
        return "arrow"

    def pointer_at(self, x: int, y: int) -> Pointer:
        """Return the shape of the pointer at a place on it."""
        for child in reversed(self.children):
            if child.visible and child.rect.collidepoint(x, y):
                found = child.pointer_at(x, y)
                if found != "arrow":
                    return found
        return self.pointer

    @property
    def caret(self) -> pygame.Rect | None:
        """Where what is typed goes, in pixels; nowhere, but in what takes text."""
        return None

    def calm_down(self) -> None:
        """Forget the pointer, in it and below."""
        self.handle(Point(-1, -1))

    def play(self, sound: str) -> None:
        """Play a sound, where it stands in a scene."""
        if self.scene:
            self.scene.app.sound.play(sound)

    # -- drawing -------------------------------------------------------------------------------

    def update(self, dt: float) -> bool:
        """Move on by some seconds and tell whether anything in it still moves."""
        moving = [child.update(dt) for child in self.children if child.visible]
        return any(moving)

    def paint(self, canvas: Canvas) -> None:
        """Draw it, where it is visible, with its focus ring."""
        if not self.visible:
            return
        self.draw(canvas)
        if self.focused and self.ringed:
            self.draw_ring(canvas)

    def draw(self, canvas: Canvas) -> None:
        """Draw it and its children."""
        clip = canvas.surface.get_clip()
        for child in self.children:
            if child.rect.colliderect(clip):
                child.paint(canvas)

    def draw_ring(self, canvas: Canvas) -> None:
        """Draw the focus ring."""
        canvas.ring(self.rect, self.radius)

    def said(self) -> Iterator[str]:
        """Yield the texts it shows, its children's too; what tests read."""
        for child in self.children:
            if child.visible:
                yield from child.said()
