"""Where everything on a map stands: capitals, their names, and the cards of the actors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial

import pygame

from game.desktop.atlas import NEIGHBOURS, Frame, Margins, fit, invented, outlines
from game.desktop.context import Context
from game.desktop.widgets.arcs import bent, curve
from game.desktop.widgets.cover import Cover, Land, cover
from game.desktop.widgets.docking import MOST_SHARE, SHARE, Dock, dock
from game.desktop.widgets.placing import Box, Placed, Point, Size, place_around

_BADGE, _LOW_BADGE = 38, 28
_LOW = 215
"""Units of height below which the flags are small."""
_EDGE = 30
_NEAR_LAND = 110
"""How far from its capital the land of a side had better stay free, in units."""
_NEIGHBOUR = 0.5
"""How dear the land of a neighbour is, of that of a side."""
_COLUMNS = 3
_MARGIN, _GAP = 8, 4
_AWAY = 17
"""Units from a flag to the end of the sign that its capital lies farther away."""
Sizes = Mapping[str, Sequence[Size]]


@dataclass(frozen=True, slots=True)
class MapSide:
    """
    A side on the map.

    Attributes:
        id: What arcs and actors call it.
        name: What stands below its flag, such as the capital.
        flag: The id of its flag; also that of its country, which is tinted.
        at: Latitude and longitude of the capital; ``None`` where the scenario has no map.
        paint: The role of its colour.
    """

    id: str
    name: str
    flag: str
    at: tuple[float, float] | None
    paint: str


@dataclass(slots=True)
class Seats:
    """
    Where everything stands.

    Attributes:
        places: The middle of each side's flag, in pixels.
        labels: Where their names stand.
        outside: The sides whose capital lies beyond the edge.
        margins: What cards at the edges cover of the map, in pixels.
        docks: The cards at an edge, by side.
        placed: The other cards; ``None`` before they have been placed, or without room.
    """

    places: dict[str, Point] = field(default_factory=dict)
    labels: dict[str, pygame.Rect] = field(default_factory=dict)
    outside: set[str] = field(default_factory=set)
    margins: Margins = (0, 0)
    docks: dict[str, Dock] = field(default_factory=dict)
    placed: Placed | None = None


class Seating:
    """
    Finds where everything stands in a place of a size.

    Args:
        rect: Where the map is, in pixels.
        frame: What part of the earth it shows; ``None`` for invented coasts.
        sides: The sides.
        context: What measures.
    """

    def __init__(
        self, rect: pygame.Rect, frame: Frame | None, sides: Sequence[MapSide], context: Context
    ) -> None:
        self.rect, self.frame, self.sides, self.context = rect, frame, tuple(sides), context

    @property
    def badge(self) -> int:
        """How large the flags are, in units."""
        return _LOW_BADGE if self.rect.height < self.context.px(_LOW) else _BADGE

    def flag_rect(self, at: Point) -> pygame.Rect:
        """Return what a flag at a place takes up."""
        size = self.context.px(self.badge)
        rect = pygame.Rect(0, 0, size, size)
        rect.center = at
        return rect

    def docked(self, levels: Sequence[Sizes]) -> Seats:
        """
        Return where the capitals are, and the cards of those beyond the edge.

        Args:
            levels: The sizes of the cards of each side, in pixels, the largest first.
        """
        seats = self._capitals((0, 0))
        docks: dict[str, Dock] = {}
        tried = [(level, sizes, SHARE) for level, sizes in enumerate(levels)]
        tried += [(len(levels) - 1, sizes, MOST_SHARE) for sizes in levels[-1:]]
        for level, sizes, share in tried:
            docks |= self._docks(seats, sizes, level, docks, share)
        if not docks:
            return seats
        ends = [0, 0]
        for side, found in docks.items():
            ends[self._at_right(seats, side)] = found.wide
        seats = self._capitals((ends[0], ends[1]))
        seats.docks = docks
        seats.places |= {side: found.flag for side, found in docks.items()}
        return seats

    def seated(self, docked: Seats, sizes: Sizes, *, named: bool = True) -> Seats:
        """
        Return where cards of some sizes stand, and everything else.

        Args:
            docked: Where the capitals are, and the cards at the edges.
            sizes: The sizes of the cards of each side, in pixels.
            named: Whether room is kept for the names of the capitals.
        """
        seats = replace(docked, labels={})
        if named:
            self._name(seats)
        self._place(seats, sizes)
        return seats

    def _capitals(self, margins: Margins) -> Seats:
        """Return where the flags are; those beyond the edge stand at it."""
        size, px = self.rect.size, self.context.px
        edge = px(_EDGE + 10)
        area = pygame.Rect((0, 0), size).inflate(-2 * edge, -2 * edge)
        found: dict[str, tuple[float, float]] = {}
        if self.frame is None:
            found = invented([side.id for side in self.sides], size)
        else:
            projection = fit(self.frame, size, margins)
            for side in self.sides:
                latitude, longitude = side.at or (0.0, 0.0)
                found[side.id] = projection.place(longitude, latitude)
        seen = area.inflate(edge, edge)
        places = {
            side: (
                round(min(max(x, area.left), area.right)) + self.rect.left,
                round(min(max(y, area.top), area.bottom)) + self.rect.top,
            )
            for side, (x, y) in found.items()
        }
        outside = {side for side, at in found.items() if not seen.collidepoint(at)}
        return Seats(places, outside=outside, margins=margins)

    def _at_right(self, seats: Seats, side: str) -> bool:
        return seats.places[side][0] > self.rect.centerx

    def _docks(
        self, seats: Seats, sizes: Sizes, level: int, known: Mapping[str, Dock], share: float
    ) -> dict[str, Dock]:
        """Return the cards of sides beyond the left or right edge, one side for each edge."""
        px, docks = self.context.px, {}
        used = {self._at_right(seats, side) for side in known}
        lead = px(self.badge) // 2 + px(_AWAY)
        for side in sorted(seats.outside):
            right, (x, y) = self._at_right(seats, side), seats.places[side]
            beyond = min(x - self.rect.left, self.rect.right - x) <= px(_EDGE + 10)
            if not sizes.get(side) or right in used or not beyond:
                continue
            found = dock(
                sizes[side], _box(self._room()), px(_GAP), lead, y, right=right, share=share
            )
            if found is not None:
                docks[side] = replace(found, level=level)
                used.add(right)
        return docks

    def _room(self) -> pygame.Rect:
        return self.rect.inflate(-2 * self.context.px(_MARGIN), -2 * self.context.px(_MARGIN))

    def _open(self, seats: Seats) -> pygame.Rect:
        """Return what of the map lies between the cards at its edges."""
        room, ends = self._room(), seats.margins
        lead = self.context.px(self.badge) // 2 + self.context.px(_AWAY)
        left, right = (max(end - lead, 0) + self.context.px(_GAP) * bool(end) for end in ends)
        return pygame.Rect(room.left + left, room.top, room.width - left - right, room.height)

    def _name(self, seats: Seats) -> None:
        """Put names below the flags, or above them where another stands below."""
        px, text = self.context.px, self.context.text
        half, gap, free = px(self.badge) // 2, px(3), self._open(seats)
        free.inflate_ip(0, 2 * px(_MARGIN))
        for side in self.sides:
            x, y = seats.places[side.id]
            label = pygame.Rect(0, 0, 0, text.line_height("small_strong") + px(4))
            label.width = text.width(side.name, "small_strong") + px(14)
            others = [*seats.labels.values()]
            others += [self.flag_rect(at) for one, at in seats.places.items() if one != side.id]
            below, above = y + half + gap, y - half - gap - label.height
            for top in (below, above, below):
                label.midtop = (x, top)
                label.clamp_ip(free)
                if label.collidelist(others) < 0:
                    break
            seats.labels[side.id] = label

    def _place(self, seats: Seats, sizes: Sizes) -> None:
        """Find room for the cards that stand at no edge."""
        px = self.context.px
        taken = [_box(self.flag_rect(at)) for at in seats.places.values()]
        taken += [_box(label) for label in seats.labels.values()]
        taken += [box for found in seats.docks.values() for box in found.boxes]
        wanted = (
            () if side.id in seats.docks else tuple(sizes.get(side.id, ())) for side in self.sides
        )
        seats.placed = place_around(
            tuple(seats.places[side.id] for side in self.sides),
            tuple(wanted),
            tuple(taken),
            _box(self._open(seats)),
            px(_GAP),
            _COLUMNS,
            self._cover(seats),
        )

    def _cover(self, seats: Seats) -> Cover:
        """Return what cards had better not cover."""
        within = [side for side in self.sides if side.id not in seats.outside]
        return _covered(
            tuple(self.rect),
            self.frame,
            seats.margins,
            tuple(side.flag for side in within),
            tuple(seats.places[side.id] for side in within),
            tuple(seats.places[side.id] for side in self.sides),
            self.context.px(_NEAR_LAND),
        )


@lru_cache(16)
def _covered(
    rect: Box,
    frame: Frame | None,
    margins: Margins,
    flags: tuple[str, ...],
    capitals: tuple[Point, ...],
    places: tuple[Point, ...],
    near: int,
) -> Cover:
    left, top, *size = rect
    lands = []
    at = [(x - left, y - top) for x, y in capitals]
    if frame is None:
        lands = [Land((), capital) for capital in at]
    else:
        place = size[0], size[1]
        shown = partial(outlines, fit(frame, place, margins), place)
        known = zip(map(shown, flags), at, strict=True)
        lands = [Land(rings, capital) for rings, capital in known]
        others = [rings for name in NEIGHBOURS if name not in flags and (rings := shown(name))]
        lands += [Land(rings, None, _NEIGHBOUR) for rings in others]
    moved = [(x - left, y - top) for x, y in places]
    ways = [curve(a, b, bend=bent(0)) for a in moved for b in moved if a != b]
    return cover(pygame.Rect(rect), lands, ways, near)


def _box(rect: pygame.Rect) -> Box:
    return rect.left, rect.top, rect.width, rect.height
