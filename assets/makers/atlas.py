"""
The map: countries as polygons of longitude and latitude, decoded from TopoJSON and cropped.

`east_asia.json` is fine and reaches as far beyond what a scenario of the region frames as a wide
window shows; `world.json` is coarse and stands in for whatever shows more. Both read:

    {"frame": [west, south, east, north],
     "countries": {"kp": {"name": "North Korea", "polygons": [[outer, hole, ...], ...]}, ...}}

A ring is a list of [longitude, latitude] in degrees, its last point unlike its first. Longitudes
west of -20 have 360 added, so that the Pacific is whole: they run from about -20 to 340, and a
country that reaches across that seam is whole on one side of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from assets.makers.packages import ATLAS, fetch, fresh

Point = tuple[float, float]
Corners = list[list[float]]
"""A ring as it is written."""
Ring = list[Point]
Frame = tuple[float, float, float, float]

EAST_ASIA: Frame = (45.0, -12.0, 215.0, 78.0)
"""What `east_asia.json` holds: a frame of 108-150 E, 28-52 N lies inside, five times as wide."""
WORLD: Frame = (-20.0, -60.0, 340.0, 84.0)
ACROSS = 40.0
"""Degrees beyond the seam that the countries of the world may reach, so that none is cut there."""
SEAM = -20.0
"""Longitudes west of this are given as 360 more."""

FLAG_IDS = {
    "PRK": "kp", "KOR": "kr", "USA": "us", "CHN": "cn", "JPN": "jp", "RUS": "ru",
    "MNG": "mn", "TWN": "tw", "VNM": "vn", "PHL": "ph", "LAO": "la", "THA": "th",
    "MMR": "mm", "KHM": "kh", "IND": "in", "KAZ": "kz", "HKG": "hk", "MAC": "mo",
}  # fmt: skip
"""Two-letter ids of the countries that a scenario of the region names; others keep three."""


def decode_arcs(topology: dict[str, Any]) -> list[Ring]:
    """Undo the delta and the quantisation of a TopoJSON file's arcs."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in deltas:
            x, y = x + step_x, y + step_y
            arc.append((x * kx + dx, y * ky + dy))
        arcs.append(arc)
    return arcs


def join(arcs: list[Ring], indices: Iterable[int]) -> Ring:
    """Join arcs to one ring; an index below zero is arc `~index`, backwards."""
    ring: Ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[1:] if ring else arc
    return ring[:-1]


def past_the_seam(ring: Ring) -> Ring:
    """Take the jump at 180 degrees out of a ring, and turn one of the west to the east, whole."""
    turn = 0.0
    smooth = ring[:1]
    for (before, _), (x, y) in pairwise(ring):
        turn += 360.0 * ((x - before < -180.0) - (x - before > 180.0))
        smooth.append((x + turn, y))
    middle = sum(x for x, _ in smooth) / len(smooth)
    return [(x + 360.0, y) for x, y in smooth] if middle < SEAM else smooth


def cut(ring: Ring, axis: int, edge: float, keep_above: bool) -> Ring:
    """Clip a ring at one line (Sutherland and Hodgman 1974, one side of the window)."""
    if not ring:
        return []
    kept: Ring = []
    for start, end in pairwise([ring[-1], *ring]):
        start_in = (start[axis] >= edge) is keep_above
        end_in = (end[axis] >= edge) is keep_above
        if start_in is not end_in:
            share = (edge - start[axis]) / (end[axis] - start[axis])
            crossing = [a + share * (b - a) for a, b in zip(start, end, strict=True)]
            crossing[axis] = edge
            kept.append((crossing[0], crossing[1]))
        if end_in:
            kept.append(end)
    return kept


def crop(ring: Ring, frame: Frame) -> Ring:
    """Clip a ring at the four sides of a frame."""
    west, south, east, north = frame
    for axis, edge, above in (
        (0, west, True),
        (1, south, True),
        (0, east, False),
        (1, north, False),
    ):
        ring = cut(ring, axis, edge, above)
    return ring


def rounded(ring: Ring, digits: int) -> Corners:
    """Round a ring and drop the points that fall together; empty if no area is left."""
    points: Corners = []
    for x, y in ring:
        point = [round(x, digits), round(y, digits)]
        if not points or points[-1] != point:
            points.append(point)
    if points and points[0] == points[-1]:
        points.pop()
    return points if len(points) >= 3 else []


def polygons(
    arcs: list[Ring], shape: dict[str, Any], frame: Frame, digits: int
) -> Iterator[list[Corners]]:
    """Yield the polygons of a country that reach into the frame, each its outer ring and holes."""
    for rings in shape["arcs"]:
        whole = [past_the_seam(join(arcs, indices)) for indices in rings]
        shown = [rounded(crop(ring, frame), digits) for ring in whole]
        if shown[0]:
            yield [ring for ring in shown if ring]


def countries(topology: dict[str, Any], frame: Frame, digits: int) -> dict[str, Any]:
    """Return the countries that reach into a frame, by id, in the order of their ids."""
    arcs = decode_arcs(topology)
    found: dict[str, Any] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        parts = list(polygons(arcs, shape, frame, digits))
        letters = shape["properties"].get("a3") or str(shape["id"])
        if parts:
            country = FLAG_IDS.get(letters, letters.lower())
            name = shape["properties"]["name"]
            found.setdefault(country, {"name": name, "polygons": []})["polygons"] += parts
    return dict(sorted(found.items()))


def _held(frame: Frame) -> Frame:
    """Return where countries are cut off: at the sides of a frame that goes around, nowhere."""
    west, south, east, north = frame
    across = ACROSS if east - west >= 360 else 0.0
    return west - across, south, east + across, north


def make_map(scratch: Path) -> None:
    """Write both maps."""
    source = fetch(ATLAS, scratch) / "world"
    folder = fresh("map")
    for name, detail, frame, digits in (
        ("east_asia.json", "50m.json", EAST_ASIA, 2),
        ("world.json", "110m.json", WORLD, 1),
    ):
        topology = json.loads((source / detail).read_text(encoding="utf-8"))
        made = {"frame": frame, "countries": countries(topology, _held(frame), digits)}
        text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        (folder / name).write_text(text + "\n", encoding="utf-8")
