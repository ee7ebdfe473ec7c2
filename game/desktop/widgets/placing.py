"""Room for cards around places: near their own, without overlap, with a clear line to each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

import numpy as np
import pygame

from game.desktop.widgets.cover import Cover

Point = tuple[int, int]
Size = tuple[int, int]
Box = tuple[int, int, int, int]
"""Left, top, width and height, in pixels."""
_MOST_ORDERS = 6
_FOREIGN = 1.5
"""What it costs to stand a pixel nearer to another place than to its own."""
_CROSSED = 400.0
"""What a line across something else costs, in pixels of distance."""
_COVERED = 0.12
"""What it costs to cover a pixel of what is dear, where a card stands one pixel farther."""
_KEPT = 64
_UNIT = 4
"""Units in a gap."""
_REACH = 50
"""How far a block may stand from its place, in gaps."""


@dataclass(frozen=True, slots=True)
class Placed:
    """
    Where cards stand.

    Attributes:
        blocks: The cards of each place.
        nearest: The longest way from a place to the nearest of its cards, in pixels.
        farthest: The longest way from a place to any of its cards, in pixels.
        covered: How much of what is dear lies under cards, in pixels.
    """

    blocks: tuple[tuple[Box, ...], ...]
    nearest: float
    farthest: float
    covered: float = 0.0


@lru_cache(_KEPT)
def place_around(
    places: tuple[Point, ...],
    sizes: tuple[tuple[Size, ...], ...],
    taken: tuple[Box, ...],
    room: Box,
    gap: int,
    most: int = 3,
    dear: Cover | None = None,
) -> Placed | None:
    """
    Find room for a block of cards near each place.

    The places choose one after the other, in every order that there is among few of them; each
    takes the free spot that is nearest, in one column or several. The order in which all stand
    nearest, and fewest lines to them cross something, is the best.

    Args:
        places: Where the cards belong, in pixels.
        sizes: The sizes of the cards of each place, in pixels.
        taken: What else is there.
        room: What they must stay in.
        gap: Between cards, in pixels.
        most: Columns that the cards of a place may stand in.
        dear: What they had better not cover.

    Returns:
        Where they stand, or ``None`` where there is no room.
    """
    wanted = sorted((at for at in range(len(places)) if sizes[at]), key=lambda at: -len(sizes[at]))
    best, least = None, math.inf
    for order, _ in zip(permutations(wanted), range(_MOST_ORDERS), strict=False):
        found, cost = _in_order(order, places, sizes, taken, room, gap, most, dear)
        if found is not None and cost < least:
            best, least = found, cost
    return None if best is None else _judged(places, best, dear)


def _in_order(
    order: Sequence[int],
    places: Sequence[Point],
    sizes: Sequence[Sequence[Size]],
    taken: Sequence[Box],
    room: Box,
    gap: int,
    most: int,
    dear: Cover | None,
) -> tuple[list[tuple[Box, ...]] | None, float]:
    """Return the blocks when places choose in an order, and what that costs."""
    blocks: list[tuple[Box, ...]] = [() for _ in places]
    used, total = list(taken), 0.0
    for which in order:
        own = sizes[which]
        columns = range(1, min(most, len(own)) + 1)
        shapes = [in_columns(own, count, gap, even=True) for count in columns]
        tried = [_nearest_free(places, which, shape, used, room, gap, dear) for shape in shapes]
        cost, block = min(tried, key=lambda one: one[0], default=(math.inf, ()))
        if math.isinf(cost):
            return None, math.inf
        blocks[which], total = block, total + cost
        used += block
    crossings = sum(_crossed(places[at], blocks, at, places) for at in order)
    return blocks, total + _CROSSED * crossings


def in_columns(
    sizes: Sequence[Size], columns: int, gap: int, *, even: bool = False
) -> tuple[Box, ...]:
    """
    Return cards in columns, the first card at 0, 0; those of a row are equally high.

    Args:
        sizes: Their sizes, in pixels, in order: down the first column, then down the next.
        columns: How many columns there are at most.
        gap: Between cards, in pixels.
        even: Whether all are as wide as the widest; else those of a column are equally wide.
    """
    rows = -(-len(sizes) // columns)
    wides = [max(size[0] for size in sizes[at : at + rows]) for at in range(0, len(sizes), rows)]
    if even:
        wides = [max(wides)] * len(wides)
    highs = [max(size[1] for size in sizes[row::rows]) for row in range(rows)]
    tops = [sum(highs[:row]) + gap * row for row in range(rows)]
    lefts = [sum(wides[:at]) + gap * at for at in range(len(wides))]
    return tuple(
        (lefts[at // rows], tops[at % rows], wides[at // rows], highs[at % rows])
        for at in range(len(sizes))
    )


def extent(block: Sequence[Box]) -> Size:
    """Return how wide and high cards are in all that stand from 0, 0 on."""
    return max(box[0] + box[2] for box in block), max(box[1] + box[3] for box in block)


def _nearest_free(
    places: Sequence[Point],
    which: int,
    block: Sequence[Box],
    used: Sequence[Box],
    room: Box,
    gap: int,
    dear: Cover | None,
) -> tuple[float, tuple[Box, ...]]:
    """Return what the best free spot of a block costs and the block there; infinity for none."""
    at = places[which]
    wide, high = extent(block)
    x, y = _spots((wide, high), _around(at, (wide, high), room, gap), gap)
    free = np.ones(x.shape, dtype=bool)
    for left, top, across, down in used:
        free &= (x >= left + across) | (x + wide <= left) | (y >= top + down) | (y + high <= top)
    if not free.any():
        return math.inf, ()
    x, y = x[free], y[free]
    away = np.zeros(x.shape)
    for left, top, across, down in block:
        away += _way(at, x + left, y + top, across, down)
    own = _way(at, x, y, wide, high)
    away = away / len(block) + own
    for other in places:
        away += _FOREIGN * np.maximum(own - _way(other, x, y, wide, high), 0)
    away += 0.12 * np.abs(y + high / 2 - at[1]) + 0.05 * np.abs(x + wide / 2 - at[0])
    if dear is not None:
        away += dear.under(x, y, wide, high) * (_COVERED * _UNIT / gap)
    best = int(away.argmin())
    shift = (int(x[best]), int(y[best]))
    moved = tuple((box[0] + shift[0], box[1] + shift[1], box[2], box[3]) for box in block)
    return float(away[best]) * len(block), moved


def _around(at: Point, size: Size, room: Box, gap: int) -> Box:
    """Return the part of a room in which a block is not far from a place."""
    reach = _REACH * gap
    near = pygame.Rect(at, (1, 1)).inflate(2 * (size[0] + reach), 2 * (size[1] + reach))
    part = near.clip(pygame.Rect(room))
    return part.left, part.top, part.width, part.height


def _spots(size: Size, room: Box, gap: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the spots that are tried, left and top, each of shape [spots]: a fine grid."""
    step = max(gap * 2, 6)
    right, bottom = room[0] + room[2] - size[0], room[1] + room[3] - size[1]
    if right < room[0] or bottom < room[1]:
        return np.empty(0), np.empty(0)
    xs = np.append(np.arange(room[0], right, step), right)
    ys = np.append(np.arange(room[1], bottom, step), bottom)
    x, y = np.meshgrid(xs, ys)
    return x.ravel(), y.ravel()


def _way(at: Point, x: np.ndarray, y: np.ndarray, wide: int, high: int) -> np.ndarray:
    """Return how far a place is from rectangles at some spots, shape [spots]."""
    dx = np.maximum(np.maximum(x - at[0], at[0] - x - wide), 0)
    dy = np.maximum(np.maximum(y - at[1], at[1] - y - high), 0)
    way: np.ndarray = np.hypot(dx, dy)
    return way


def _crossed(at: Point, blocks: Sequence[Sequence[Box]], own: int, places: Sequence[Point]) -> int:
    """Return how many cards of others, and other places, the lines to some cards cross."""
    others = [pygame.Rect(box) for n, block in enumerate(blocks) if n != own for box in block]
    others += [pygame.Rect(place, (1, 1)).inflate(8, 8) for place in places if place != at]
    lines = [(at, anchor(at, pygame.Rect(box))) for box in blocks[own]]
    return sum(bool(rect.clipline(line)) for rect in others for line in lines)


def anchor(at: Point, rect: pygame.Rect, inset: int = 0) -> Point:
    """Return the point of a rectangle, some pixels within its edge, that is nearest to a place."""
    inner = rect.inflate(-2 * min(inset, rect.width // 2), -2 * min(inset, rect.height // 2))
    return (
        min(max(at[0], inner.left), inner.right),
        min(max(at[1], inner.top), inner.bottom),
    )


def _judged(
    places: Sequence[Point], blocks: Sequence[tuple[Box, ...]], dear: Cover | None
) -> Placed:
    """Return blocks with how far they stand from their places, and what they cover."""
    ways = [
        [math.dist(at, anchor(at, pygame.Rect(box))) for box in block]
        for at, block in zip(places, blocks, strict=True)
        if block
    ]
    nearest = max((min(way) for way in ways), default=0.0)
    farthest = max((max(way) for way in ways), default=0.0)
    covered = 0.0
    if dear is not None:
        boxes = [box for block in blocks for box in block]
        covered = sum(float(dear.under(np.array(x), np.array(y), w, h)) for x, y, w, h in boxes)
    return Placed(tuple(blocks), nearest, farthest, covered)
