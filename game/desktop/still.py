"""The still behind the title: the region at night, a few lines between its capitals."""

from __future__ import annotations

import pygame

from game.desktop.atlas import Frame, Projection, draw_earth, fit
from game.desktop.canvas import Canvas
from game.desktop.widgets.arcs import Arc, draw_arc

FRAME: Frame = (96, 24, 152, 50)
"""What of the earth is seen at least."""
_CAPITALS = {
    "pyongyang": (125.75, 39.03),
    "seoul": (126.98, 37.57),
    "beijing": (116.40, 39.90),
    "tokyo": (139.69, 35.69),
    "washington": (172.0, 41.0),
}
_LINES = (
    Arc("pyongyang", "washington", "pressure"),
    Arc("washington", "pyongyang", "dialogue", private=True),
    Arc("beijing", "pyongyang", "dialogue", private=True),
    Arc("pyongyang", "tokyo", "pressure"),
)
_TINTS = {"kp": "series_6", "cn": "series_4", "kr": "series_1", "jp": "series_5", "ru": "series_3"}
_LIGHT = ((22, 30, 120, 205, 190), (10, 14, 70, 150, 130))
"""How bright the picture is from left to right, above and below, 0 to 255."""


def draw_still(canvas: Canvas, size: tuple[int, int]) -> pygame.Surface:
    """Return the still at a size, on the ground that scenes stand on."""
    west, south, east, north = FRAME
    frame = (west - 0.42 * (east - west), south, east, north)
    tints = {country: canvas.colour(role) for country, role in _TINTS.items()}
    whole = draw_earth(size, frame, tints, canvas.theme, name="east_asia")
    before, canvas.surface = canvas.surface, whole
    _draw_lines(canvas, fit(frame, size))
    canvas.surface = before
    whole.blit(_light(size), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    ground = pygame.Surface(size, 0, 32)
    ground.fill(canvas.colour("background"))
    whole.blit(ground, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
    return whole


def _draw_lines(canvas: Canvas, projection: Projection) -> None:
    places = {name: projection.place(*at) for name, at in _CAPITALS.items()}
    for line in _LINES:
        draw_arc(canvas, line, places[line.start], places[line.end], 1.0)
    for at in places.values():
        canvas.shape("circle", at, 26, "text", alpha=36)
        canvas.shape("circle", at, 9, "text")


def _light(size: tuple[int, int]) -> pygame.Surface:
    small = pygame.Surface((len(_LIGHT[0]), len(_LIGHT)), 0, 32)
    for y, row in enumerate(_LIGHT):
        for x, light in enumerate(row):
            small.set_at((x, y), (light, light, light))
    return pygame.transform.smoothscale(small, size)
