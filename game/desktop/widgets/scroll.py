"""A window on something higher than itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import LEFT_BUTTON, Intent, Point, Press, Release, Scroll, Shortcut
from game.desktop.widgets.base import Options, Size, Widget

_NOTCH = 56
"""Units a step of the wheel."""
_MARGIN = 5
"""Units around the content, so that focus rings are not cut."""
_BAR = 8


class Thumb:
    """The bar at the right that shows where one is, and can be dragged."""

    def __init__(self) -> None:
        self.dragging = False
        self._grip = 0.0

    def rect(self, view: pygame.Rect, offset: float, content: int, wide: int) -> pygame.Rect:
        """Return where the bar is; empty where everything fits."""
        if content <= view.height:
            return pygame.Rect(0, 0, 0, 0)
        high = max(view.height * view.height // content, 3 * wide)
        top = view.top + (view.height - high) * offset / (content - view.height)
        return pygame.Rect(view.right - wide, round(top), wide, high)

    def drag(
        self, intent: Intent, view: pygame.Rect, offset: float, content: int, wide: int
    ) -> float | None:
        """Return where a drag takes the offset, or ``None`` where it is none."""
        bar = self.rect(view, offset, content, wide)
        if isinstance(intent, Press) and intent.button == LEFT_BUTTON and bar.width:
            lane = pygame.Rect(view.right - 2 * wide, view.top, 2 * wide, view.height)
            if not lane.collidepoint(intent.x, intent.y):
                return None
            self.dragging = True
            inside = bar.top <= intent.y < bar.bottom
            self._grip = intent.y - bar.top if inside else bar.height / 2
            return self._at(intent.y, view, content, bar.height)
        if isinstance(intent, Point) and self.dragging:
            return self._at(intent.y, view, content, bar.height)
        if isinstance(intent, Release):
            self.dragging = False
        return None

    def _at(self, y: int, view: pygame.Rect, content: int, high: int) -> float:
        share = (y - self._grip - view.top) / max(view.height - high, 1)
        return min(max(share, 0.0), 1.0) * (content - view.height)

    def draw(
        self, canvas: Canvas, view: pygame.Rect, offset: float, content: int, wide: int
    ) -> None:
        """Draw the bar."""
        bar = self.rect(view, offset, content, wide)
        if bar.width:
            paint = "text_faint" if self.dragging else "border_strong"
            canvas.panel(bar.inflate(-(wide // 3), 0), paint, None, radius="pill")


class ScrollBox(Widget):
    """
    A child that may be higher than the place it has.

    Args:
        child: What is seen through it.
        options: As for every widget; it grows unless told otherwise.

    Attributes:
        offset: How far down it is, in pixels.
    """

    def __init__(self, child: Widget, **options: Unpack[Options]) -> None:
        super().__init__(**({"grow": 1} | options))
        self.child = child
        self.offset = 0.0
        self.content = 0
        self.thumb = Thumb()
        self.adopt(child)

    @property
    def children(self) -> Sequence[Widget]:
        """What is seen through it."""
        return (self.child,)

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of the child with the room around it."""
        margin = 2 * context.px(_MARGIN)
        wide, high = self.child.natural(context, width - margin - context.px(_BAR))
        return wide + margin + context.px(_BAR), high + margin

    def inside(self, rect: pygame.Rect, context: Context) -> pygame.Rect:
        """Return what of a place is for the child: without the room around it and the bar."""
        margin = context.px(_MARGIN)
        inner = rect.inflate(-2 * margin, -2 * margin)
        inner.width -= context.px(_BAR)
        return inner

    def arrange(self, context: Context) -> None:
        """Place the child as high as it wants to be, moved by the offset."""
        place = self.inside(self.rect, context)
        around = self.rect.height - place.height
        place.height = max(self.child.natural(context, place.width)[1], place.height)
        self.content = place.height + around
        self.offset = min(max(self.offset, 0), max(self.content - self.rect.height, 0))
        place.top -= round(self.offset)
        self.child.layout(place, context)

    def move_to(self, offset: float) -> bool:
        """Go to an offset and tell whether that is somewhere else."""
        offset = min(max(offset, 0.0), float(max(self.content - self.rect.height, 0)))
        if round(offset) == round(self.offset) or self.context is None:
            return False
        self.offset = offset
        self.arrange(self.context)
        return True

    def resume(self, before: Widget) -> None:
        """Be as far down as another was, and dragged where that was."""
        if isinstance(before, ScrollBox):
            self.offset, self.thumb = before.offset, before.thumb
            if self.context is not None:
                self.arrange(self.context)

    def reveal(self, rect: pygame.Rect) -> None:
        """Move so that a rectangle is seen."""
        if self.context is None or not rect.height:
            return
        margin = self.context.px(_MARGIN)
        if rect.top < self.rect.top + margin:
            self.move_to(self.offset - (self.rect.top + margin - rect.top))
        elif rect.bottom > self.rect.bottom - margin:
            self.move_to(self.offset + rect.bottom - self.rect.bottom + margin)

    def handle(self, intent: Intent) -> bool:
        """Take the wheel and the bar; what is outside is not for the child."""
        if not self.visible or self.context is None:
            return False
        dragged = self.thumb.drag(
            intent, self.rect, self.offset, self.content, self.context.px(_BAR)
        )
        if dragged is not None:
            self.move_to(dragged)
            return True
        if isinstance(intent, Point):
            self.hovered = self.shows(intent)
            return self.child.handle(intent if self.hovered else Point(-1, -1))
        if isinstance(intent, Press) and not self.shows(intent):
            return False
        if isinstance(intent, Scroll):
            if not self.shows(intent):
                return False
            if self.child.handle(intent):
                return True
            return self.move_to(self.offset - intent.dy * self.context.px(_NOTCH))
        if isinstance(intent, Shortcut) and intent.key in {"page up", "page down"}:
            sign = 1 if intent.key == "page down" else -1
            return self.move_to(self.offset + sign * self.rect.height * 0.9)
        return self.child.handle(intent)

    def draw(self, canvas: Canvas) -> None:
        """Draw what is seen, and the bar where there is more."""
        with canvas.clip(self.rect):
            self.child.paint(canvas)
        self.thumb.draw(canvas, self.rect, self.offset, self.content, canvas.px(_BAR))
