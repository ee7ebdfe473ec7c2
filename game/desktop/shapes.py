"""Smooth tiles and signs: drawn four times as large and scaled down once."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import pygame

Rgba = tuple[int, int, int, int]
Points = tuple[tuple[float, float], ...]

OVERSAMPLED = 4
SHADOW_ALPHA = 120
_SHRUNK = 4

_POLYGONS: dict[str, Points] = {
    "triangle": ((0.5, 0.08), (0.98, 0.92), (0.02, 0.92)),
    "diamond": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    "square": ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)),
    "up": ((0.5, 0.2), (0.92, 0.78), (0.08, 0.78)),
    "down": ((0.5, 0.8), (0.92, 0.22), (0.08, 0.22)),
    "left": ((0.2, 0.5), (0.78, 0.08), (0.78, 0.92)),
    "right": ((0.8, 0.5), (0.22, 0.08), (0.22, 0.92)),
}
_STROKES: dict[str, tuple[Points, ...]] = {
    "check": (((0.14, 0.54), (0.4, 0.8), (0.88, 0.24)),),
    "cross": (((0.2, 0.2), (0.8, 0.8)), ((0.8, 0.2), (0.2, 0.8))),
    "chevron": (((0.16, 0.34), (0.5, 0.68), (0.84, 0.34)),),
    "minus": (((0.16, 0.5), (0.84, 0.5)),),
    "plus": (((0.16, 0.5), (0.84, 0.5)), ((0.5, 0.16), (0.5, 0.84))),
}
_ROUND = {"circle", "ring"}
_HOLLOW = {"hollow_diamond": "diamond", "hollow_triangle": "triangle"}
"""Outlines, by the sign that they are of."""
_INSIDE = 0.46
"""How large the inside of an outline is, as a share of the whole."""

NAMES = frozenset({*_POLYGONS, *_STROKES, *_ROUND, *_HOLLOW})
"""The signs there are."""


def rounded_tile(
    width: int, height: int, radius: int, inside: Rgba | None, edge: Rgba | None, line: int
) -> pygame.Surface:
    """
    Return a rectangle with round corners.

    Args:
        width: In pixels.
        height: In pixels.
        radius: Of the corners, in pixels.
        inside: Its fill; ``None`` for a hollow one.
        edge: Its border; ``None`` for none.
        line: Thickness of the border, in pixels.
    """
    times = OVERSAMPLED
    large = pygame.Surface((width * times, height * times), pygame.SRCALPHA)
    tint = edge or inside or (0, 0, 0, 0)
    large.fill((*tint[:3], 0))
    whole = large.get_rect()
    if edge:
        pygame.draw.rect(large, edge, whole, border_radius=radius * times)
        whole = whole.inflate(-2 * line * times, -2 * line * times)
        radius = max(radius - line, 0)
    paint = inside or ((*tint[:3], 0) if edge else None)
    if paint and whole.width > 0 and whole.height > 0:
        pygame.draw.rect(large, paint, whole, border_radius=radius * times)
    return pygame.transform.smoothscale(large, (width, height))


def veil_tile(
    size: tuple[int, int], radius: int, inside: Rgba, edge: Rgba | None, line: int
) -> pygame.Surface:
    """Return a large translucent rectangle with round corners, of which only those are smoothed."""
    whole = pygame.Surface(size, pygame.SRCALPHA)
    area = whole.get_rect()
    if edge and line:
        whole.fill(edge)
        area = area.inflate(-2 * line, -2 * line)
    whole.fill(inside, area)
    if radius:
        tile = rounded_tile(2 * radius, 2 * radius, radius, inside, edge, line)
        for at, part in _corners(size, radius):
            whole.fill((0, 0, 0, 0), (*at, radius, radius))
            whole.blit(tile, at, part)
    return whole


def cut_corners(picture: pygame.Surface, radius: int) -> pygame.Surface:
    """Return a picture with round corners; what is cut away lets the ground through."""
    cut = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
    cut.blit(picture, (0, 0))
    tile = rounded_tile(2 * radius, 2 * radius, radius, (255, 255, 255, 255), None, 0)
    for at, part in _corners(picture.get_size(), radius):
        cut.blit(tile, at, part, special_flags=pygame.BLEND_RGBA_MULT)
    return cut


def _corners(
    size: tuple[int, int], radius: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int, int, int]]]:
    """Yield where each corner is, and which part of a tile of twice the radius belongs there."""
    for x, from_x in ((0, 0), (size[0] - radius, radius)):
        for y, from_y in ((0, 0), (size[1] - radius, radius)):
            yield (x, y), (from_x, from_y, radius, radius)


def shadow_tile(
    size: tuple[int, int], radius: int, reach: int, colour: tuple[int, int, int]
) -> pygame.Surface:
    """
    Return a soft shadow; it is blurred small and scaled up.

    Args:
        size: Of the whole, the soft edge in it, in pixels.
        radius: Of the corners of what throws it.
        reach: How far the soft edge goes, in pixels.
        colour: Of the shadow.
    """
    small = (max(size[0] // _SHRUNK, 1), max(size[1] // _SHRUNK, 1))
    base = pygame.Surface(small, pygame.SRCALPHA)
    base.fill((*colour, 0))
    inner = base.get_rect().inflate(-2 * reach // _SHRUNK, -2 * reach // _SHRUNK)
    pygame.draw.rect(base, (*colour, SHADOW_ALPHA), inner, border_radius=max(radius // _SHRUNK, 1))
    soft = pygame.transform.gaussian_blur(base, max(reach // _SHRUNK // 2, 1))
    return pygame.transform.smoothscale(soft, size)


def draw_shape(name: str, size: int, colour: Rgba) -> pygame.Surface:
    """
    Return a sign as a square picture.

    Args:
        name: One of `NAMES`.
        size: In pixels.
        colour: With how opaque it is.
    """
    side = max(size, 1) * OVERSAMPLED
    large = pygame.Surface((side, side), pygame.SRCALPHA)
    large.fill((*colour[:3], 0))
    if name in _POLYGONS:
        pygame.draw.polygon(large, colour, [(x * side, y * side) for x, y in _POLYGONS[name]])
    elif name in _HOLLOW:
        _outline(large, colour, _POLYGONS[_HOLLOW[name]], side)
    elif name in _STROKES:
        _stroke(large, colour, _STROKES[name], side)
    else:
        thick = 0 if name == "circle" else max(side // 6, 1)
        pygame.draw.circle(large, colour, (side / 2, side / 2), side / 2, thick)
    return pygame.transform.smoothscale(large, (max(size, 1), max(size, 1)))


def _outline(large: pygame.Surface, colour: Rgba, corners: Points, side: int) -> None:
    """Draw a polygon with an inside that lets the ground through."""
    x, y = (sum(corner[axis] for corner in corners) / len(corners) for axis in (0, 1))
    inside = [(x + (cx - x) * _INSIDE, y + (cy - y) * _INSIDE) for cx, cy in corners]
    pygame.draw.polygon(large, colour, [(cx * side, cy * side) for cx, cy in corners])
    clear = (*colour[:3], 0)
    pygame.draw.polygon(large, clear, [(cx * side, cy * side) for cx, cy in inside])


def _stroke(large: pygame.Surface, colour: Rgba, strokes: tuple[Points, ...], side: int) -> None:
    thick = max(side // 7, 1)
    for stroke in strokes:
        places = [(x * side, y * side) for x, y in stroke]
        for start, end in pairwise(places):
            _thick_line(large, colour, start, end, thick)
        for place in places:
            pygame.draw.circle(large, colour, place, thick / 2)


def _thick_line(
    large: pygame.Surface,
    colour: Rgba,
    start: tuple[float, float],
    end: tuple[float, float],
    thick: float,
) -> None:
    along = math.atan2(end[1] - start[1], end[0] - start[0])
    across = (-math.sin(along) * thick / 2, math.cos(along) * thick / 2)
    pygame.draw.polygon(
        large,
        colour,
        [
            (start[0] + across[0], start[1] + across[1]),
            (end[0] + across[0], end[1] + across[1]),
            (end[0] - across[0], end[1] - across[1]),
            (start[0] - across[0], start[1] - across[1]),
        ],
    )
