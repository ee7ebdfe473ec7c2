"""Where everything on the table stands, at any size of the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.context import Context
from game.desktop.widgets.base import Options, Widget

SHORT = 640
"""Units of height below which everything is lower."""
TIGHT = 495
"""Units of height below which cards and ladder tell less."""
_SIDE = (0.28, 300, 430)
_END = 148
_MARGIN, _LOW_MARGIN = 14, 10


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the table; `hands` are none for who watches."""

    header: Widget
    ladder: Widget
    map: Widget
    side: Widget
    hands: tuple[Widget, ...]
    end: Widget


class Board(Widget):
    """
    Places the parts of the table.

    The header is on top. Below it lie the ladder and the map at the left and the panel at the
    right, and at the foot the hands, with what ends the turn in the corner.

    Args:
        parts: The parts.
        options: As for every widget.
    """

    def __init__(self, parts: Parts, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.parts = parts
        self.adopt(*self.children)

    @property
    def children(self) -> Sequence[Widget]:
        """The parts, in the order of Tab."""
        own = self.parts
        return (own.map, *own.hands, own.end, own.side, own.ladder, own.header)

    def arrange(self, context: Context) -> None:
        """Give every part its place."""
        parts = self.parts
        gap = context.px(_LOW_MARGIN if is_short(context, self.rect.height) else _MARGIN)
        area = self.rect.inflate(-2 * gap, -2 * gap)
        high = parts.header.natural(context, area.width)[1]
        parts.header.layout(pygame.Rect(area.left, area.top, area.width, high), context)
        top = area.top + high + gap
        bottom = self._arrange_foot(context, area, gap) - gap
        share, least, most = _SIDE
        wide = min(max(round(area.width * share), context.px(least)), context.px(most))
        side = pygame.Rect(area.right - wide, top, wide, bottom - top)
        parts.side.layout(side, context)
        left = pygame.Rect(area.left, top, side.left - gap - area.left, bottom - top)
        high = parts.ladder.natural(context, left.width)[1]
        parts.ladder.layout(pygame.Rect(left.left, left.top, left.width, high), context)
        rest = pygame.Rect(left.left, left.top + high + gap, left.width, 0)
        rest.height = max(left.bottom - rest.top, 0)
        parts.map.layout(rest, context)

    def _arrange_foot(self, context: Context, area: pygame.Rect, gap: int) -> int:
        """Place the hands and what ends the turn, and return where they begin."""
        parts, end = self.parts, context.px(_END * context.scale.larger)
        if not parts.hands:
            high = parts.end.natural(context, area.width)[1]
            parts.end.layout(pygame.Rect(area.left, area.bottom - high, area.width, high), context)
            return area.bottom - high
        wide, between = area.width - end - gap, context.px(6)
        heights = [hand.natural(context, wide)[1] for hand in parts.hands]
        top = area.bottom - sum(heights) - between * (len(heights) - 1)
        y = top
        for hand, high in zip(parts.hands, heights, strict=True):
            hand.layout(pygame.Rect(area.left, y, wide, high), context)
            y += high + between
        parts.end.layout(pygame.Rect(area.right - end, top, end, area.bottom - top), context)
        return top


def is_tight(context: Context, height: int) -> bool:
    """Tell whether a window of a height, in pixels, is one in which only the needful is told."""
    return _is_below(context, height, TIGHT)


def is_short(context: Context, height: int) -> bool:
    """Tell whether a window of a height, in pixels, is one in which everything is lower."""
    return _is_below(context, height, SHORT)


def _is_below(context: Context, height: int, units: int) -> bool:
    """Tell whether a height is below some units, which grow by half as much as the text."""
    return height < context.px(units * (1 + context.scale.larger) / 2)
