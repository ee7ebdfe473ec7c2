"""Cards of a side whose capital lies beyond the map: columns at that edge, its flag before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.widgets.placing import Box, Point, Size, extent, in_columns

_MOST = 3
"""Columns that the cards may stand in."""
SHARE, MOST_SHARE = 0.32, 0.55
"""How much of the room's width they may take, and how much where there is no room elsewhere."""


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
    sizes: Sequence[Size],
    room: Box,
    gap: int,
    lead: int,
    height: int,
    *,
    right: bool,
    share: float = SHARE,
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
        share: How much of the room's width the cards may take, 0 to 1.

    Returns:
        The places, or ``None`` where the cards take too much of the room.
    """
    for columns in range(1, _MOST + 1):
        boxes = in_columns(sizes, columns, gap)
        wide, high = extent(boxes)
        if high > room[3]:
            continue
        if wide > room[2] * share:
            return None
        left = room[0] + room[2] - wide if right else room[0]
        top = min(max(height - high // 2, room[1]), room[1] + room[3] - high)
        moved = tuple((x + left, y + top, across, down) for x, y, across, down in boxes)
        flag = (left - lead if right else left + wide + lead, top + high // 2)
        return Dock(moved, flag, wide + lead)
    return None
