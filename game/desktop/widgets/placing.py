"""Room for cards around places, without overlap."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pygame

Point = tuple[int, int]


def place_around(
    places: Sequence[Point],
    sizes: Sequence[Sequence[tuple[int, int]]],
    taken: Sequence[pygame.Rect],
    room: pygame.Rect,
    gap: int,
    most: int = 3,
) -> list[list[pygame.Rect]] | None:
    """
    Find room for a column of cards near each place.

    Columns with most cards choose first, each the nearest room that is free; where a column has
    none, its cards are tried in two columns.

    Args:
        places: Where the cards belong, in pixels.
        sizes: The sizes of the cards of each place, in pixels.
        taken: What else is there.
        room: What they must stay in.
        gap: Between cards, in pixels.
        most: Columns that the cards of a place may stand in.

    Returns:
        Rectangles for the cards of each place, or ``None`` where there is no room.
    """
    found: list[list[pygame.Rect]] = [[] for _ in places]
    used = list(taken)
    for which in sorted(range(len(places)), key=lambda at: -len(sizes[at])):
        if not sizes[which]:
            continue
        for columns in range(1, most + 1):
            block = _block(sizes[which], columns, gap)
            spot = _nearest_free(places[which], _whole(block), used, room, gap)
            if spot is not None:
                found[which] = [rect.move(spot) for rect in block]
                used += found[which]
                break
        else:
            return None
    return found


def _block(sizes: Sequence[tuple[int, int]], columns: int, gap: int) -> list[pygame.Rect]:
    rows = -(-len(sizes) // columns)
    wide = max(size[0] for size in sizes)
    high = max(size[1] for size in sizes)
    return [
        pygame.Rect((at // rows) * (wide + gap), (at % rows) * (high + gap), wide, high)
        for at in range(len(sizes))
    ]


def _whole(block: Sequence[pygame.Rect]) -> pygame.Rect:
    return block[0].unionall(list(block[1:]))


def _nearest_free(
    at: Point, block: pygame.Rect, used: Sequence[pygame.Rect], room: pygame.Rect, gap: int
) -> Point | None:
    best, least = None, 0.0
    for rect in _spots(block.size, room, gap):
        if rect.size != block.size or rect.collidelist(list(used)) >= 0:
            continue
        far = _distance(at, rect)
        if best is None or far < least:
            best, least = rect.topleft, far
    return best


def _spots(size: tuple[int, int], room: pygame.Rect, gap: int) -> list[pygame.Rect]:
    """Return the places that are tried: a grid over the room."""
    step = max(gap * 3, 8)
    if size[0] > room.width or size[1] > room.height:
        return []
    xs = [*range(room.left, room.right - size[0], step), room.right - size[0]]
    ys = [*range(room.top, room.bottom - size[1], step), room.bottom - size[1]]
    return [pygame.Rect((x, y), size) for x in xs for y in ys]


def _distance(at: Point, rect: pygame.Rect) -> float:
    """Return how far a place is from a rectangle, those beside it before those above."""
    dx = max(rect.left - at[0], at[0] - rect.right, 0)
    dy = max(rect.top - at[1], at[1] - rect.bottom, 0)
    offset = abs(rect.centery - at[1]) * 0.12 + abs(rect.centerx - at[0]) * 0.05
    return math.hypot(dx, dy) + offset
