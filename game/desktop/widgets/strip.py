"""A row of equal things that scrolls sideways where they do not all fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import LEFT_BUTTON, Intent, Point, Press, Scroll
from game.desktop.language import ngettext
from game.desktop.motion import Glide
from game.desktop.widgets.base import Options, Pointer, Size, Widget

_ARROW, _ICON = 20, 18
"""How wide the place of an arrow is, and the arrow, in units; twice as wide where it is alone."""
_GAP, _BREAK = 5, 11
_MARGIN = 4
_RING = 7
"""Units around the row in which a focus ring is still seen."""


class Strip(Widget):
    """
    Things beside one another, one stop of Tab, with arrows among them.

    Where they do not all fit, as many as do are seen whole, and beside them arrows that tell how
    many more there are.

    Args:
        children: What is in it.
        least: How narrow one may become before the row scrolls, in units; more with larger text.
        most: How wide one may become, in units; more with larger text.
        breaks: Before which of them, by number, a wider gap shows that another sort begins, where
            there is room for all.
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
        self._first, self._seen, self._wheel = 0, len(self._children), 0.0
        self._lefts: list[int] = []
        self._wide = 0
        self._laid_for: Context | None = None
        self._offset = Glide(0, 0.07)
        self.adopt(*self._children)

    @property
    def children(self) -> Sequence[Widget]:
        """What is in it."""
        return self._children

    @property
    def _last(self) -> int:
        """The first of those that are seen at the end."""
        return len(self._children) - self._seen

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of the highest."""
        wide = context.px(self.least)
        high = max((child.natural(context, wide)[1] for child in self._children), default=0)
        return width, high

    def shares(self, context: Context, width: int) -> tuple[int, int, int]:
        """Return how many are seen in a width, how wide each is, and the gap between sorts."""
        count = max(len(self._children), 1)
        larger = context.scale.larger
        least, gap = context.px(self.least * larger), context.px(_GAP)
        seen, apart = count, context.px(_BREAK)
        room = width - 2 * context.px(_MARGIN) - apart * len(self.breaks)
        if least * count + gap * (count - 1) > room:
            room += apart * len(self.breaks) - 2 * self._arrow(context)
            apart = 0
            seen = min(max((room + gap) // (least + gap), 1), count - 1)
        wide = (room - gap * (seen - 1)) // seen
        return seen, min(wide, context.px(self.most * larger)), apart

    def arrange(self, context: Context) -> None:
        """Place them, as wide as the room allows, and as many as fit beside the arrows."""
        self._seen, wide, apart = self.shares(context, self.rect.width)
        self._lefts, left = [], 0
        for at in range(max(len(self._children), 1)):
            left += apart if at in self.breaks else 0
            self._lefts.append(left)
            left += wide + context.px(_GAP)
        self._aim(self._first)
        if context is not self._laid_for or wide != self._wide:
            self._offset.jump(self._offset.target)
        self._laid_for, self._wide = context, wide
        self._put(context)

    def _put(self, context: Context) -> None:
        """Place them where they are scrolled to now."""
        x = self.rect.left + context.px(_MARGIN) - round(self._offset.value)
        for left, child in zip(self._lefts, self._children, strict=False):
            child.layout(
                pygame.Rect(x + left, self.rect.top, self._wide, self.rect.height), context
            )

    def _arrow(self, context: Context) -> int:
        return context.px(_ARROW * context.scale.larger)

    def _aim(self, first: int) -> bool:
        """Let one of them be the first that is seen, and tell whether another one was."""
        before, self._first = self._first, min(max(first, 0), self._last)
        if self.context is not None and self._lefts:
            shift = self._arrows(self.context)[0].width
            self._offset.target = float(self._lefts[self._first] - shift)
        return self._first != before

    def update(self, dt: float) -> bool:
        """Move towards where it is scrolled to."""
        moving = False
        if self.context is not None and self._offset.moving:
            moving = self._offset.step(dt, calm=self.context.calm)
            self._put(self.context)
        return moving | super().update(dt)

    def reveal(self, rect: pygame.Rect) -> None:
        """Move so that one of them is seen."""
        if self.context is None or not self._children:
            return
        ways = [abs(child.rect.centerx - rect.centerx) for child in self._children]
        which = ways.index(min(ways))
        self._aim(min(max(self._first, which - self._seen + 1), which))
        if self.context.calm:
            self.update(0.0)

    def _arrows(self, context: Context) -> tuple[pygame.Rect, pygame.Rect]:
        """Return where the arrows at the ends are; empty where there is nothing more."""
        before, after = self._first > 0, self._first < self._last
        wide = self._arrow(context) * (1 if before and after else 2)
        left = pygame.Rect(self.rect.left, self.rect.top, wide * before, self.rect.height)
        right = pygame.Rect(0, self.rect.top, wide * after, self.rect.height)
        right.right = self.rect.right
        return left, right

    def _view(self, context: Context) -> pygame.Rect:
        """Return what lies between the arrows."""
        left, right = self._arrows(context)
        view = pygame.Rect(self.rect)
        view.left, view.width = left.right, right.left - left.right
        return view

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
            return self._turn(intent.dy)
        if isinstance(intent, Press) and intent.button == LEFT_BUTTON:
            if not self.shows(intent):
                return False
            for sign, arrow in zip((-1, 1), self._arrows(self.context), strict=True):
                if arrow.collidepoint(intent.x, intent.y):
                    return self._aim(self._first + sign * max(self._seen - 1, 1))
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

    def _shown(self, view: pygame.Rect) -> list[Widget]:
        """Return those that are seen: whole, or on their way."""
        least = 0.0 if self._offset.moving else 0.5
        return [
            child
            for child in self._children
            if child.rect.clip(view).width > least * child.rect.width
        ]

    def _turn(self, steps: float) -> bool:
        """Go on by a card for each step of the wheel, and tell whether there was one."""
        self._wheel -= steps
        whole = int(self._wheel)
        self._wheel -= whole
        return self._aim(self._first + whole) if whole else self._last > 0

    def draw(self, canvas: Canvas) -> None:
        """Draw what is seen, and arrows where there is more."""
        reach, view = canvas.px(_RING), self._view(canvas.context)
        with canvas.clip(view.inflate(2 * reach, 2 * reach)):
            for child in self._shown(view):
                child.paint(canvas)
        more = (self._first, self._last - self._first)
        arrows = self._arrows(canvas.context)
        for name, arrow, count in zip(("left", "right"), arrows, more, strict=True):
            if arrow.width:
                self._draw_arrow(canvas, name, arrow, count)

    def _draw_arrow(self, canvas: Canvas, name: str, arrow: pygame.Rect, count: int) -> None:
        """Draw an arrow, and above it how many more there are."""
        canvas.panel(arrow, "background", None, radius="small")
        role, line = "caption", canvas.text_maker.line_height("caption")
        words = more_words(count)
        if canvas.text_maker.width(words, role) > arrow.width:
            words = str(count)
        at = (arrow.centerx, arrow.centery + line // 2)
        canvas.icon(f"chevron-{name}", at, _ICON, "accent")
        top = pygame.Rect(arrow.left, at[1] - canvas.px(_ICON // 2) - line, arrow.width, line)
        canvas.middle_text(words, top, role, "accent", align="center")

    def said(self) -> Iterator[str]:
        """Yield what is in it, and how many more there are beyond its ends."""
        yield from super().said()
        yield from (more_words(count) for count in (self._first, self._last - self._first) if count)


def more_words(count: int) -> str:
    """Return how many more there are, such as ``3 more``."""
    return ngettext("{count} more", "{count} more", count).format(count=count)
