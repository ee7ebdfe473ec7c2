"""Where a bubble stands: near what it speaks of, never on it, and on as little else as may be."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import pygame

from game.desktop.widgets.placing import Point, anchor

_DEAR = 30.0
"""How much worse it is to cover what is dear than other things."""
_WAY = 60.0
"""How many pixels of other things are left free for one pixel nearer to the target."""
_BEGUN = 0.02
"""How much worse each less good size is, of the best one's area of other things."""
_TRIED = 24
"""Places that are tried along a side of the screen."""


def beside(
    target: pygame.Rect,
    sizes: Sequence[tuple[int, int]],
    screen: pygame.Rect,
    gap: int,
    others: Sequence[pygame.Rect] = (),
    dear: Sequence[pygame.Rect] = (),
) -> pygame.Rect:
    """
    Return where a bubble stands: near its target, inside the screen, and not on the target.

    Args:
        target: What it speaks of; empty for nothing.
        sizes: The sizes it may have, the best first.
        screen: Where it has to stay.
        gap: Pixels between the two, and to the edge of the screen.
        others: What had better stay free as well.
        dear: What of that is most wanted.

    Returns:
        A place that covers nothing of the target where there is one, and else least of it; of
        these the one that covers least of other things, is near, and has a good size.
    """
    room = screen.inflate(-2 * gap, -2 * gap)
    best = pygame.Rect((0, 0), sizes[0])
    best.midbottom = room.midbottom
    if not target.width:
        return best.clamp(room)
    least = (math.inf, math.inf)
    for at, size in enumerate(sizes):
        x, y = _spots(target, size, room, gap)
        hidden = _covered(x, y, size, target.inflate(gap, gap))
        cost = _way(x, y, size, target) * _WAY + at * _BEGUN * size[0] * size[1]
        for worth, rects in ((1.0, others), (_DEAR, dear)):
            cost += sum(_covered(x, y, size, rect) * worth for rect in rects)
        first = int(np.lexsort((cost, hidden))[0])
        found = (float(hidden[first]), float(cost[first]))
        if found < least:
            best, least = pygame.Rect((int(x[first]), int(y[first])), size), found
    return best.clamp(room) if best.width <= room.width else best.clamp(screen)


def _spots(
    target: pygame.Rect, size: tuple[int, int], room: pygame.Rect, gap: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the places that are tried, left and top, each of shape [spots]."""
    xs = [*_along(target.left, target.right, size[0], gap)]
    ys = [*_along(target.top, target.bottom, size[1], gap)]
    right, bottom = max(room.right - size[0], room.left), max(room.bottom - size[1], room.top)
    x = np.clip([*xs, *np.linspace(room.left, right, _TRIED)], room.left, right).astype(int)
    y = np.clip([*ys, *np.linspace(room.top, bottom, _TRIED)], room.top, bottom).astype(int)
    across, down = np.meshgrid(x, y)
    return across.ravel(), down.ravel()


def _along(start: int, end: int, size: int, gap: int) -> Iterator[int]:
    """Yield places along one axis: in the middle of a target, at its ends, before and after."""
    yield from ((start + end - size) // 2, start, end - size, start - gap - size, end + gap)


def _covered(x: np.ndarray, y: np.ndarray, size: tuple[int, int], other: pygame.Rect) -> np.ndarray:
    """Return how many pixels of a rectangle bubbles at some places cover, shape [spots]."""
    wide = np.minimum(x + size[0], other.right) - np.maximum(x, other.left)
    high = np.minimum(y + size[1], other.bottom) - np.maximum(y, other.top)
    shared: np.ndarray = np.maximum(wide, 0) * np.maximum(high, 0).astype(float)
    return shared


def _way(x: np.ndarray, y: np.ndarray, size: tuple[int, int], target: pygame.Rect) -> np.ndarray:
    """Return how far bubbles at some places are from the target, in pixels, shape [spots]."""
    dx = np.maximum(np.maximum(x - target.right, target.left - x - size[0]), 0)
    dy = np.maximum(np.maximum(y - target.bottom, target.top - y - size[1]), 0)
    off = np.abs(x + size[0] / 2 - target.centerx) + np.abs(y + size[1] / 2 - target.centery)
    way: np.ndarray = np.hypot(dx, dy) + 0.05 * off
    return way


def pointer(
    bubble: pygame.Rect, target: pygame.Rect, size: int, others: Sequence[pygame.Rect] = ()
) -> tuple[str, Point, Point]:
    """
    Return the sign at the edge of a bubble that points to its target.

    Args:
        bubble: Where the bubble stands.
        target: What it speaks of, apart from the bubble.
        size: Of the sign, in pixels.
        others: What a line from the sign to the target had better not cross.

    Returns:
        The name of the sign, its middle, and the point of the target that lies straight ahead, or
        is nearest; no name where the two are not apart.
    """
    half = size // 2
    x = _clear(bubble.left, bubble.right, target.left, target.right, size)
    y = _clear(bubble.top, bubble.bottom, target.top, target.bottom, size)
    ways: dict[str, tuple[int, list[Point]]] = {
        "left": (bubble.left - target.right, [(bubble.left - half, at) for at in y]),
        "right": (target.left - bubble.right, [(bubble.right + half, at) for at in y]),
        "up": (bubble.top - target.bottom, [(at, bubble.top - half) for at in x]),
        "down": (target.top - bubble.bottom, [(at, bubble.bottom + half) for at in x]),
    }
    name = max(ways, key=lambda sign: ways[sign][0])
    apart, places = ways[name]
    inner = [other.inflate(-size // 2, -size // 2) for other in others]
    at = min(places, key=lambda one: sum(bool(r.clipline(one, anchor(one, target))) for r in inner))
    return (name if apart >= 0 else ""), at, anchor(at, target)


def _clear(start: int, end: int, low: int, high: int, size: int) -> list[int]:
    """Return places along an edge of a bubble, those nearest to the middle of a target first."""
    middle = (low + high) // 2
    places = range(start + size, max(end - size, start + size) + 1, max(size // 3, 1))
    ahead = [at for at in places if low + size // 2 <= at <= high - size // 2]
    if not ahead:
        return [min(max(middle, start + size), end - size)]
    return sorted(ahead, key=lambda at: abs(at - middle))


def crosses(start: Point, end: Point, others: Sequence[pygame.Rect]) -> bool:
    """Tell whether a line runs across one of some rectangles, or along its edge."""
    return any(bool(other.clipline(start, end)) for other in others)
