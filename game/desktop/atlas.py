"""
The ground of the map: coasts and countries of a frame, drawn once for each size.

The frame is widened to the shape of its place. Where a scenario has no map its sides get invented
coasts, always the same for the same names.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np
import pygame
from numpy.typing import NDArray

from game.desktop.theme import Colour, Theme
from game.errors import MissingDataError
from game.resources import assets_dir

Place = tuple[float, float]
Rings = list[list[Place]]
Frame = tuple[float, float, float, float]
"""West, south, east and north, in degrees; east may be beyond 180."""

SEAM = -20.0
"""Longitudes west of this count from 340 on, so that the Pacific is whole."""
_GLOW = 4
_DEEP, _BORDER = 0.4, 0.45
"""How bright the colour of a lit country and the glow of its borders are, of its tint."""
NEIGHBOURS: Mapping[str, str] = MappingProxyType(
    {"kr": "land_1", "jp": "land_2", "ru": "land_3", "mn": "land_4", "tw": "land_4", "vn": "land_2"}
)
"""The quiet tints of countries beside those that are sides."""
_STEPS = 10
_CORNERS = 72
_WIDTHS_OF_A_RIVER = 120


@dataclass(frozen=True, slots=True)
class Projection:
    """
    From degrees to pixels, after Mercator.

    Attributes:
        left: Longitude of the left edge.
        top: Mercator's height of the upper edge.
        factor: Pixels a degree.
    """

    left: float
    top: float
    factor: float

    def place(self, longitude: float, latitude: float) -> Place:
        """Return where a point of the earth is, in pixels."""
        if longitude < SEAM:
            longitude += 360
        return (
            (longitude - self.left) * self.factor,
            (self.top - _mercator(latitude)) * self.factor,
        )


Margins = tuple[int, int]
"""Pixels at the left and at the right of a map that something else covers."""


def fit(frame: Frame, size: tuple[int, int], margins: Margins = (0, 0)) -> Projection:
    """
    Return the projection that shows a whole frame in a rectangle, and more where it is wider.

    Args:
        frame: What has to be seen.
        size: Of the rectangle, in pixels.
        margins: What of its width is covered, in pixels; the frame stands between.
    """
    west, south, east, north = frame
    if west < SEAM:
        west, east = west + 360, east + 360
    low, high = _mercator(south), _mercator(north)
    free = max(size[0] - sum(margins), 1)
    factor = min(free / (east - west), size[1] / (high - low))
    left = (west + east) / 2 - (margins[0] + free / 2) / factor
    top = (low + high) / 2 + size[1] / factor / 2
    return Projection(left, top, factor)


def covering(frame: Frame, size: tuple[int, int], latitude: float) -> Frame:
    """
    Return the part of a frame that fills a rectangle: all of its width, or all of its height.

    Args:
        frame: What may be shown.
        size: Of the rectangle, in pixels; one that is higher than the frame shows all of it.
        latitude: What stands in the middle, as far as the frame allows.
    """
    west, south, east, north = frame
    low, high = _mercator(south), _mercator(north)
    shown = min((east - west) * size[1] / max(size[0], 1), high - low)
    bottom = min(max(_mercator(latitude) - shown / 2, low), high - shown)
    return (west, _latitude(bottom), east, _latitude(bottom + shown))


def _latitude(height: float) -> float:
    return math.degrees(2 * math.atan(math.exp(math.radians(height))) - math.pi / 2)


def _mercator(latitude: float) -> float:
    held = min(max(latitude, -80.0), 84.0)
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(held) / 2)))


@lru_cache(3)
def _read(name: str) -> dict[str, Any]:
    try:
        path = assets_dir() / "map" / f"{name}.json"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (MissingDataError, OSError, ValueError):
        return {"frame": (0, 0, 0, 0), "countries": {}}
    for shape in found["countries"].values():
        shape["polygons"] = [_Polygon(rings) for rings in shape["polygons"]]
    return found


class _Polygon:
    """
    A piece of a country.

    Attributes:
        rings: The outer one and its holes: longitudes that count on, and Mercator's heights.
        low: The least longitude and height.
        high: The largest of both.
    """

    def __init__(self, rings: Sequence[Sequence[Place]]) -> None:
        self.rings = [
            np.array([(x + 360 if x < SEAM else x, _mercator(y)) for x, y in ring])
            for ring in rings
        ]
        self.low: Place = tuple(self.rings[0].min(axis=0).tolist())
        self.high: Place = tuple(self.rings[0].max(axis=0).tolist())


def _countries(name: str) -> tuple[Frame, dict[str, Any]]:
    found = _read(name)
    west, south, east, north = found["frame"]
    return (west, south, east, north), found["countries"]


def countries(frame: Frame) -> dict[str, Any]:
    """
    Return the countries of the finest map that holds a frame, by id.

    Their points are longitudes and Mercator's heights.
    """
    for source in ("east_asia", "world"):
        held, found = _countries(source)
        inside = held[0] <= frame[0] and frame[2] <= held[2]
        if found and inside and held[1] <= frame[1] and frame[3] <= held[3]:
            return found
    return _countries("world")[1]


def draw_earth(
    size: tuple[int, int],
    frame: Frame,
    tints: Mapping[str, Colour],
    theme: Theme,
    *,
    lit: bool = False,
    margins: Margins = (0, 0),
) -> pygame.Surface:
    """
    Return the ground of a frame.

    Args:
        size: In pixels.
        frame: What of the earth has to be seen.
        tints: Colours of countries by id; the others are plain land.
        theme: Where sea, land and coast have their colours.
        lit: Whether the tinted countries have deep colours and glowing borders, and their
            neighbours quiet tints.
        margins: Pixels at the left and at the right that something else covers.
    """
    projection = fit(frame, size, margins)
    shapes = list(_projected(countries(shown_by(projection, size)), projection, size))
    ground = _sea(size, theme)
    _graticule(ground, projection, theme)
    _glow(ground, [rings for _, rings in shapes], theme)
    _lands(ground, shapes, tints, theme, lit=lit)
    return ground


def shown_by(projection: Projection, size: tuple[int, int]) -> Frame:
    """Return what of the earth a map of a size shows."""
    east = projection.left + size[0] / projection.factor
    south = _latitude(projection.top - size[1] / projection.factor)
    return (projection.left, south, east, _latitude(projection.top))


def outlines(projection: Projection, size: tuple[int, int], country: str) -> Rings:
    """Return the outer rings of a country that can be seen on a map of a size, in pixels."""
    found = countries(shown_by(projection, size))
    shown = {country: found[country]} if country in found else {}
    return [rings[0] for _, rings in _projected(shown, projection, size)]


def _projected(
    found: Mapping[str, Any], projection: Projection, size: tuple[int, int]
) -> Iterator[tuple[str, Rings]]:
    """Yield what can be seen of countries, in pixels; a map may show more than once around."""
    top, factor = projection.top, projection.factor
    west, east = projection.left, projection.left + size[0] / factor
    bottom = top - size[1] / factor
    for country, shape in found.items():
        for polygon in shape["polygons"]:
            if polygon.high[1] <= bottom or polygon.low[1] >= top:
                continue
            first = math.ceil((west - polygon.high[0]) / 360)
            last = math.floor((east - polygon.low[0]) / 360)
            for turn in range(first, last + 1):
                corner = (west - 360 * turn, top)
                yield country, [_in_pixels(ring, corner, factor) for ring in polygon.rings]


def _in_pixels(ring: NDArray[np.float64], corner: Place, factor: float) -> list[Place]:
    """Return a ring of longitudes and heights as seen from a corner, in pixels."""
    across, up = ((ring - corner) * (factor, -factor)).T.tolist()
    return list(zip(across, up, strict=True))


def draw_invented(
    size: tuple[int, int], sides: Sequence[str], tints: Mapping[str, Colour], theme: Theme
) -> pygame.Surface:
    """Return a ground of invented lands: two on one coast, or one around each side's place."""
    nowhere = _nowhere(sides)
    if nowhere:
        return _draw_nowhere(size, nowhere, [tints.get(side) for side in sides], theme)
    ground = _sea(size, theme)
    step = max(size[0] // _STEPS, 1)
    for x in range(step // 2, size[0], step):
        pygame.draw.line(ground, theme.colour("graticule"), (x, 0), (x, size[1]))
    for y in range(step // 2, size[1], step):
        pygame.draw.line(ground, theme.colour("graticule"), (0, y), (size[0], y))
    shapes = [
        (side, [_coast(side, at, size, len(sides))]) for side, at in invented(sides, size).items()
    ]
    _glow(ground, [rings for _, rings in shapes], theme)
    _lands(ground, shapes, tints, theme, lit=True)
    return ground


def _nowhere(sides: Sequence[str]) -> dict[str, Any]:
    """Return the map of two states that are nowhere; empty for any other number of them."""
    found = _read("invented") if len(sides) == 2 else {}
    return found if found.get("capitals") else {}


def _draw_nowhere(
    size: tuple[int, int], nowhere: Mapping[str, Any], tints: Sequence[Colour | None], theme: Theme
) -> pygame.Surface:
    projection = fit(nowhere["frame"], size)
    shapes = list(_projected(nowhere["countries"], projection, size))
    ground = _sea(size, theme)
    _graticule(ground, projection, theme)
    _glow(ground, [rings for _, rings in shapes], theme)
    named = zip(nowhere["capitals"], tints, strict=True)
    known = {name: tint for name, tint in named if tint is not None}
    _lands(ground, shapes, known, theme, lit=True)
    water = _mixed(theme.colour("sea"), theme.colour("coast"), 0.4)
    wide = max(round(size[1] / _WIDTHS_OF_A_RIVER), 2)
    for river in nowhere["rivers"]:
        course = [projection.place(x, y) for x, y in river]
        pygame.draw.lines(ground, water, False, course, wide)
        for bend in course:
            pygame.draw.circle(ground, water, bend, wide / 2)
    return ground


def invented(sides: Sequence[str], size: tuple[int, int]) -> dict[str, Place]:
    """Return where sides without a map stand, in pixels: their capitals, or across a sea."""
    nowhere = _nowhere(sides)
    if nowhere:
        projection = fit(nowhere["frame"], size)
        capitals = [projection.place(*at) for at in nowhere["capitals"].values()]
        return dict(zip(sides, capitals, strict=True))
    count = len(sides)
    places = {}
    for at, side in enumerate(sides):
        angle = math.pi + math.tau * at / count
        reach = 0.26 if count == 2 else 0.32
        places[side] = (
            size[0] * (0.5 + reach * math.cos(angle)),
            size[1] * (0.5 + reach * math.sin(angle) * (0.9 if count > 2 else 0.0)),
        )
    return places


def _coast(side: str, at: Place, size: tuple[int, int], count: int) -> list[Place]:
    seed = zlib.crc32(side.encode())
    waves = [((seed >> 4 * k & 15) / 15, (seed >> 3 * k & 7) / 7 * math.tau) for k in range(2, 8)]
    wide = size[0] * (0.225 if count == 2 else 0.5 / count)
    high = size[1] * (0.40 if count == 2 else 0.22)
    coast = []
    for corner in range(_CORNERS):
        angle = math.tau * corner / _CORNERS
        bend = 1.0
        for order, (strength, shift) in enumerate(waves, 2):
            bend += 0.16 * strength / order**0.7 * math.sin(order * angle + shift)
        coast.append((at[0] + wide * bend * math.cos(angle), at[1] + high * bend * math.sin(angle)))
    return coast


def _sea(size: tuple[int, int], theme: Theme) -> pygame.Surface:
    ground = pygame.Surface(size, 0, 32)
    ground.fill(theme.colour("sea"))
    return ground


def _graticule(ground: pygame.Surface, projection: Projection, theme: Theme) -> None:
    width, height = ground.get_size()
    paint = theme.colour("graticule")
    first = math.ceil(projection.left / _STEPS)
    last = math.floor((projection.left + width / projection.factor) / _STEPS)
    for tens in range(first, last + 1):
        x = round((tens * _STEPS - projection.left) * projection.factor)
        pygame.draw.line(ground, paint, (x, 0), (x, height))
    for latitude in range(-80, 81, _STEPS):
        y = round(projection.place(0, latitude)[1])
        pygame.draw.line(ground, paint, (0, y), (width, y))


def _glow(ground: pygame.Surface, shapes: Sequence[Rings], theme: Theme) -> None:
    """Lay a soft light on the sea along the coasts; blurred small and scaled up."""
    width, height = ground.get_size()
    small = pygame.Surface((max(width // _GLOW, 1), max(height // _GLOW, 1)), 0, 32)
    paint = tuple(round(part * 0.62) for part in theme.colour("coast"))
    for rings in shapes:
        pygame.draw.polygon(small, paint, [(x / _GLOW, y / _GLOW) for x, y in rings[0]])
    light = spread(small, (width, height), max(width // 160, 2))
    ground.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def spread(small: pygame.Surface, size: tuple[int, int], reach: int) -> pygame.Surface:
    """Return a small picture blurred by some of its pixels, then scaled up to a size."""
    return pygame.transform.smoothscale(pygame.transform.box_blur(small, reach), size)


def _lands(
    ground: pygame.Surface,
    shapes: Sequence[tuple[str, Rings]],
    tints: Mapping[str, Colour],
    theme: Theme,
    *,
    lit: bool = False,
) -> None:
    land, coast = theme.colour("land"), theme.colour("coast")
    borders: list[tuple[Rings, Colour]] = []
    for country, rings in shapes:
        tint = tints.get(country)
        fill = land if tint is None else _mixed(land, tint, 0.34)
        if lit and tint is not None:
            fill = _mixed(land, _mixed(theme.colour("shadow"), tint, _DEEP), 0.8)
        elif lit:
            fill = theme.colour(NEIGHBOURS.get(country, "land"))
        edge = coast if tint is None else _mixed(land, tint, 0.72)
        pygame.draw.polygon(ground, fill, rings[0])
        for ring in rings:
            if ring is not rings[0]:
                pygame.draw.polygon(ground, theme.colour("sea"), ring)
            pygame.draw.aalines(ground, edge, True, ring)
        if lit and tint is not None:
            borders.append((rings, tint))
    _light_borders(ground, borders)


def _light_borders(ground: pygame.Surface, borders: Sequence[tuple[Rings, Colour]]) -> None:
    """Let borders glow to both sides; blurred small and scaled up."""
    if not borders:
        return
    width, height = ground.get_size()
    small = pygame.Surface((max(width // _GLOW, 1), max(height // _GLOW, 1)), 0, 32)
    for rings, tint in borders:
        paint = tuple(round(part * _BORDER) for part in tint)
        for ring in rings:
            pygame.draw.lines(small, paint, True, [(x / _GLOW, y / _GLOW) for x, y in ring], 2)
    light = spread(small, (width, height), max(width // 400, 2))
    ground.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return (red, green, blue)
