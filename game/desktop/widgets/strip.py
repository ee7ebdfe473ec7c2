"""A row of equal things that scrolls sideways where they do not all fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import LEFT_BUTTON, Intent, Point, Press, Scroll
from game.desktop.motion import Glide
from game.desktop.widgets.base import Options, Pointer, Size, Widget

_NOTCH = 90
_ARROW = 22
_MARGIN = 4
_RING = 7
"""Units around the row in which a focus ring is still seen."""


class Strip(Widget):
    """
    Things beside one another, one stop of Tab, with arrows among them.

    Args:
        children: What is in it.
        least: How narrow one may become before the row scrolls, in units; more with larger text.
        most: How wide one may become, in units; more with larger text.
        breaks: Before which of them, by number, a wider gap shows that another sort begins.
        options: As for every widget.
    """

    def __init__(
        self,
        children: Iterable[Widget],
        *,
        least: float,
        most: float,
        breaks: Sequence[int] = (),
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._children = list(children)
        self.least, self.most, self.breaks = least, most, tuple(breaks)
        self.group = True
        self._content = 0
        self._offset = Glide(0, 0.07)
        self.adopt(*self._children)

    @property
    def children(self) -> Sequence[Widget]:
        """What is in it."""
        return self._children

    @property
    def _most_offset(self) -> int:
        return max(self._content - self.rect.width, 0)

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of the highest."""
        wide = context.px(self.least)
        high = max((child.natural(context, wide)[1] for child in self._children), default=0)
        return width, high

    def arrange(self, context: Context) -> None:
        """Place them, as wide as the room allows."""
        count = max(len(self._children), 1)
        gap, margin = context.px(6), context.px(_MARGIN)
        extra = context.px(10) * len(self.breaks)
        room = self.rect.width - 2 * margin - gap * (count - 1) - extra
        larger = max(context.scale.text, 1.0)
        wide = max(room // count, context.px(self.least * larger))
        wide = min(wide, context.px(self.most * larger))
        self._content = wide * count + gap * (count - 1) + extra + 2 * margin
        held = float(min(max(self._offset.target, 0), self._most_offset))
        if held != self._offset.target:
            self._offset.jump(held)
        x = self.rect.left + margin - round(self._offset.value)
        for at, child in enumerate(self._children):
            x += context.px(10) if at in self.breaks else 0
            child.layout(pygame.Rect(x, self.rect.top, wide, self.rect.height), context)
            x += wide + gap

    def update(self, dt: float) -> bool:
        """Move towards where it is scrolled to."""
        moving = False
        if self.context is not None and self._offset.moving:
            moving = self._offset.step(dt, calm=self.context.calm)
            self.arrange(self.context)
        return moving | super().update(dt)

    def move_to(self, offset: float) -> bool:
        """Go to an offset, in pixels, and tell whether that is somewhere else."""
        offset = min(max(offset, 0.0), float(self._most_offset))
        before, self._offset.target = self._offset.target, offset
        return before != offset

    def reveal(self, rect: pygame.Rect) -> None:
        """Move so that one of them is seen."""
        if self.context is None:
            return
        edge = self.context.px(_ARROW)
        shift = round(self._offset.value)
        left, right = rect.left - self.rect.left + shift, rect.right - self.rect.left + shift
        if left < self._offset.target + edge:
            self.move_to(left - edge)
        elif right > self._offset.target + self.rect.width - edge:
            self.move_to(right - self.rect.width + edge)
        if self.context.calm:
            self.update(0.0)

    def _arrows(self, context: Context) -> tuple[pygame.Rect, pygame.Rect]:
        """Return where the arrows at the ends are; empty where there is nothing more."""
        wide = context.px(_ARROW)
        left = pygame.Rect(self.rect.left, self.rect.top, wide, self.rect.height)
        right = left.move(self.rect.width - wide, 0)
        none = pygame.Rect(0, 0, 0, 0)
        at = self._offset.target
        return (left if at > 1 else none), (right if at < self._most_offset - 1 else none)

    def pointer_at(self, x: int, y: int) -> Pointer:
        """Return a hand on the arrows at the ends, and elsewhere what is there."""
        arrows = self._arrows(self.context) if self.context is not None else ()
        if any(arrow.collidepoint(x, y) for arrow in arrows):
            return "hand"
        return super().pointer_at(x, y)

    def handle(self, intent: Intent) -> bool:
        """Take the wheel and the arrows at the ends; what is outside is not for the children."""
        if not self.visible or self.context is None:
            return False
        if isinstance(intent, Scroll) and self.shows(intent):
            return self.move_to(self._offset.target - intent.dy * self.context.px(_NOTCH))
        if isinstance(intent, Press) and intent.button == LEFT_BUTTON:
            if not self.shows(intent):
                return False
            for sign, arrow in zip((-1, 1), self._arrows(self.context), strict=True):
                if arrow.collidepoint(intent.x, intent.y):
                    return self.move_to(self._offset.target + sign * self.rect.width * 0.7)
        if isinstance(intent, Point):
            self.hovered = self.shows(intent)
            edges = self._arrows(self.context)
            covered = any(edge.collidepoint(intent.x, intent.y) for edge in edges)
            inside = self.hovered and not covered
            told = intent if inside else Point(-1, -1)
            for child in self.children:
                child.handle(told)
            return False
        return super().handle(intent)

    def draw(self, canvas: Canvas) -> None:
        """Draw what is seen, and arrows where there is more."""
        reach = canvas.px(_RING)
        with canvas.clip(self.rect.inflate(2 * reach, 2 * reach)):
            super().draw(canvas)
        for name, arrow in zip(("left", "right"), self._arrows(canvas.context), strict=True):
            if arrow.width:
                canvas.panel(arrow, "background", None, alpha=215, radius="small")
                canvas.icon(f"chevron-{name}", arrow.center, 20, "accent")
