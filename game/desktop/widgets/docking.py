"""Cards of a side whose capital lies beyond the map: columns at that edge, its flag before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[int, int]
Size = tuple[int, int]
Box = tuple[int, int, int, int]
_MOST = 3
"""Columns that the cards may stand in."""
_SHARE = 0.32
"""How much of the room's width they may take."""


@dataclass(frozen=True, slots=True)
class Dock:
    """
    Where the cards of a side stand that lies beyond the edge.

    Attributes:
        boxes: The cards, from above, a column after the other.
        flag: The middle of its flag, before the cards.
        wide: How much of the map's width the cards and the flag take, in pixels.
        level: How many sizes larger than this one were tried before.
    """

    boxes: tuple[Box, ...]
    flag: Point
    wide: int
    level: int = 0


def dock(
    sizes: Sequence[Size], room: Box, gap: int, lead: int, height: int, *, right: bool
) -> Dock | None:
    """
    Return where cards stand at an edge, in as few columns as their height allows.

    Args:
        sizes: The sizes of the cards, in pixels.
        room: Left, top, width and height of what they must stay in.
        gap: Between cards.
        lead: From the cards to the middle of the flag.
        height: Where the capital would stand, in pixels from the top of the screen.
        right: Whether it is the right edge.

    Returns:
        The places, or ``None`` where the cards take too much of the room.
    """
    wide = max(size[0] for size in sizes)
    for columns in range(1, _MOST + 1):
        rows = -(-len(sizes) // columns)
        filled = -(-len(sizes) // rows)
        lines = [sizes[row::rows] for row in range(rows)]
        highs = [max(size[1] for size in line) for line in lines]
        high, across = sum(highs) + gap * (rows - 1), filled * wide + gap * (filled - 1)
        if high > room[3]:
            continue
        if across > room[2] * _SHARE:
            return None
        left = room[0] + room[2] - across if right else room[0]
        top = min(max(height - high // 2, room[1]), room[1] + room[3] - high)
        tops = [top + sum(highs[:row]) + gap * row for row in range(rows)]
        boxes = tuple(
            (left + at // rows * (wide + gap), tops[at % rows], wide, highs[at % rows])
            for at in range(len(sizes))
        )
        flag = (left - lead if right else left + across + lead, top + high // 2)
        return Dock(boxes, flag, across + lead)
    return None
