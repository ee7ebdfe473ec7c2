"""What was done before, on a map: faint arcs, open channels, and what the lines mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.widgets.arcs import Arc, Link, draw_arc, draw_link
from game.desktop.widgets.map_key import MapKey

Spot = tuple[int, int]
_EDGE, _MARGIN = 40, 8
_REACH = 0.5
"""How far arcs may bend out of the box around the capitals, of its longer side."""


class Past:
    """
    The past of a map.

    Attributes:
        echoes: What was done, as faint arcs.
        links: The channels that are open.
        key: What the lines mean; it stands where there is room for it.
    """

    def __init__(self) -> None:
        self.echoes: tuple[Arc, ...] = ()
        self.links: tuple[Link, ...] = ()
        self.key = MapKey()

    def show(self, echoes: Sequence[Arc], links: Sequence[Link]) -> None:
        """Show what was done, and the channels that are open."""
        self.echoes, self.links = tuple(echoes), tuple(links)
        self.key.moves, self.key.channels = bool(echoes), bool(links)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.echoes and not self.links

    def place_key(self, rect: pygame.Rect, taken: Sequence[pygame.Rect], context: Context) -> None:
        """
        Put what the lines mean into a corner that is free, or else beside what stands at an edge.

        Args:
            rect: Where the map is, in pixels.
            taken: What else stands on it.
            context: What measures.
        """
        wide, high = self.key.measure(context, rect.width)
        margin = context.px(_MARGIN)
        room = rect.inflate(-2 * margin, -2 * margin)
        corners, beside = (room.left, room.right - wide), [one.right + margin for one in taken]
        spots = [
            pygame.Rect(left, top, wide, high)
            for lefts in (corners, beside)
            for top in (room.bottom - high, room.top)
            for left in lefts
        ]
        free = [one for one in spots if room.contains(one) and one.collidelist(list(taken)) < 0]
        self.key.visible = bool(free)
        if free:
            self.key.layout(free[0], context)

    def draw(
        self,
        canvas: Canvas,
        rect: pygame.Rect,
        places: Mapping[str, Spot],
        covered: Sequence[pygame.Rect],
    ) -> None:
        """
        Draw it, once, and what the lines mean.

        Args:
            canvas: Where to.
            rect: Where the map is, in pixels.
            places: Where the sides are.
            covered: The cards, under which no sign stands.
        """
        if self.empty:
            return
        area = _around(list(places.values()), canvas.px(_EDGE)).clip(rect)
        at = {side: (x - area.x, y - area.y) for side, (x, y) in places.items()}
        cards = [card.move(-area.x, -area.y) for card in covered]

        def make(_rect: pygame.Rect) -> None:
            for link in self.links:
                draw_link(canvas, link, at[link.start], at[link.end])
            for arc in self.echoes:
                draw_arc(canvas, arc, at[arc.start], at[arc.end], 1.0, cards)

        signs = tuple((arc.start, arc.end, arc.kind, arc.private) for arc in self.echoes)
        key = ("past", signs, self.links, tuple(at.items()), tuple(map(tuple, cards)))
        canvas.blit(canvas.picture(key, area.size, make), area)
        if self.key.visible:
            self.key.paint(canvas)

    def said(self) -> Iterator[str]:
        """Yield what the lines mean, where that is shown."""
        if not self.empty and self.key.visible:
            yield from self.key.said()


def _around(places: Sequence[Spot], edge: int) -> pygame.Rect:
    """Return what arcs between some places may take up, and their signs."""
    xs, ys = zip(*places, strict=True)
    area = pygame.Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    reach = 2 * edge + round(max(area.size) * _REACH)
    return area.inflate(reach, reach)
