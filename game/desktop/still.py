"""The still behind the title: the region at night, its capitals, and what goes between them."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pygame

from game.desktop.atlas import Frame, Projection, draw_earth, fit, spread
from game.desktop.canvas import Canvas
from game.desktop.widgets.arcs import Arc, Place, draw_arc

FRAME: Frame = (107, 27.5, 149, 48)
"""What of the earth is seen at least."""
_CAPITALS = {
    "kp": (125.75, 39.03),
    "kr": (126.98, 37.57),
    "cn": (116.40, 39.90),
    "jp": (139.69, 35.69),
    "ru": (131.89, 43.12),
}
_BEYOND = {"us": (172.0, 41.0)}
"""Where a line leaves the picture for a capital that is not in it."""
_LINES = (
    Arc("kp", "us", "pressure"),
    Arc("us", "kp", "dialogue", private=True),
    Arc("cn", "kp", "dialogue", private=True),
    Arc("kp", "jp", "pressure"),
)
_TINTS = {"kp": "series_6", "cn": "series_4", "kr": "series_1", "jp": "series_5", "ru": "series_3"}
_LIGHT = ((0, 34, 150, 245, 255), (0, 26, 150, 255, 245), (0, 14, 90, 170, 150))
"""How bright the picture is from left to right, above, in its middle and below, 0 to 255."""
_GLOW = 6
"""The glow of a line is drawn smaller by this, and spread."""
_BRIGHT = 2
_MENU = 370
"""Units at the left that the menu takes."""
_NEAR, _LARGEST = 0.9, 52
"""How large a flag is: so that the nearest two do not touch, and units at most."""
_HALO = 1.6
"""How much larger than a flag the light around it is."""


def draw_still(canvas: Canvas, size: tuple[int, int]) -> pygame.Surface:
    """Return the still at a size; what matters of it lies beside the menu."""
    west, south, east, north = FRAME
    taken = min(canvas.px(_MENU) / size[0], 0.5)
    frame = (west - taken / (1 - taken) * (east - west), south, east, north)
    tints = {country: canvas.colour(role) for country, role in _TINTS.items()}
    whole = draw_earth(size, frame, tints, canvas.theme)
    whole.blit(_light(size), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    ground = pygame.Surface(size, 0, 32)
    ground.fill(canvas.colour("background"))
    whole.blit(ground, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
    before, canvas.surface = canvas.surface, whole
    _draw_capitals(canvas, fit(frame, size))
    canvas.surface = before
    return whole


def _draw_capitals(canvas: Canvas, projection: Projection) -> None:
    """Draw the lines with a glow around them, and a flag on each capital."""
    known = _CAPITALS | _BEYOND
    places = {name: projection.place(*at) for name, at in known.items()}
    whole = canvas.surface
    canvas.surface = pygame.Surface(whole.get_size(), 0, 32)
    _draw_lines(canvas, places)
    glow = _glow_of(canvas.surface)
    canvas.surface = whole
    for _ in range(_BRIGHT):
        whole.blit(glow, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    _draw_lines(canvas, places)
    apart = math.dist(places["kp"], places["kr"]) / canvas.context.scale.factor
    flag = min(_NEAR * apart, _LARGEST)
    for name in _CAPITALS:
        canvas.shape("circle", places[name], flag * _HALO, _TINTS[name], alpha=46)
        canvas.round_flag(name, places[name], flag, _TINTS[name])


def _draw_lines(canvas: Canvas, places: Mapping[str, Place]) -> None:
    for line in _LINES:
        draw_arc(canvas, line, places[line.start], places[line.end], 1.0)


def _glow_of(lines: pygame.Surface) -> pygame.Surface:
    """Return the light that lines throw around them."""
    wide, high = lines.get_size()
    small = pygame.transform.smoothscale(lines, (max(wide // _GLOW, 1), max(high // _GLOW, 1)))
    return spread(small, (wide, high), 2)


def _light(size: tuple[int, int]) -> pygame.Surface:
    small = pygame.Surface((len(_LIGHT[0]), len(_LIGHT)), 0, 32)
    for y, row in enumerate(_LIGHT):
        for x, light in enumerate(row):
            small.set_at((x, y), (light, light, light))
    return pygame.transform.smoothscale(small, size)
