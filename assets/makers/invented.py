"""
A map of nowhere, for scenarios that invent their states: two countries, a river through both.

`invented.json` reads like the other maps, in degrees near the equator so that no projection bends
it, and adds `capitals` (longitude and latitude by country) and `rivers` (lines). `xa` lies
downstream at the coast and `xb` upstream; `xx` is whoever else lives there. Land reaches beyond the
frame in the north and the east, since a window may be wider or higher. The two sides of a scenario
that says nothing of a map take `xa` and `xb`, in their order; both are flags as well.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from assets.makers.packages import ASSETS

SEED = 23
FRAME = (0.0, 0.0, 30.0, 20.0)
HALVINGS = 5
ROUGHNESS = 0.34
"""How far the middle of a line is moved aside, as a share of its length."""

Line = list[tuple[float, float]]

WEST_COAST: Line = [
    (3.0, 40.0), (2.0, 32.0), (4.0, 26.0), (2.6, 21.5), (4.4, 19.0), (3.2, 17.4), (6.2, 16.6),
    (7.6, 14.6), (5.6, 14.0), (3.4, 12.6), (4.6, 10.6),
]  # fmt: skip
SOUTH_COAST: Line = [
    (4.6, 10.6), (2.6, 9.2), (3.4, 6.8), (5.2, 6.4), (6.0, 3.8), (8.2, 4.4), (9.4, 3.0),
    (12.4, 4.6), (14.2, 3.0), (16.2, 4.4), (17.2, 2.2), (18.8, 1.0), (19.6, 3.0), (22.2, 4.2),
    (24.6, 2.2), (25.8, 4.6),
]  # fmt: skip
EAST_EDGE: Line = [
    (25.8, 4.6), (27.2, 7.4), (25.0, 11.2), (26.4, 15.4), (24.0, 18.2), (24.8, 21.5), (23.0, 26.0),
    (25.0, 32.0), (24.0, 40.0),
]  # fmt: skip
SOUTH_BEYOND: Line = [
    (70.0, 2.0),
    (56.0, 7.0),
    (44.0, 4.0),
    (36.0, 7.0),
    (30.0, 6.4),
    (28.8, 4.2),
    (27.2, 5.6),
    (25.8, 4.6),
]
BORDER: Line = [(4.6, 10.6), (9.2, 11.8), (13.8, 10.2), (18.6, 11.6), (22.0, 10.0), (25.0, 11.2)]
RIVER: Line = [
    (19.8, 17.6), (17.4, 14.6), (15.2, 13.2), (14.6, 10.5), (15.6, 7.4), (13.6, 5.2), (14.2, 2.9),
]  # fmt: skip
TRIBUTARY: Line = [(9.6, 16.6), (12.4, 14.8), (15.2, 13.2)]
ISLES: tuple[tuple[float, float, float], ...] = (
    (1.2, 4.6, 0.6),
    (12.0, 1.5, 0.7),
    (28.2, 1.9, 0.8),
)
"""Middle and radius of each island; they are the lower country's."""


def rough(
    line: Line, chance: np.random.Generator, share: float = ROUGHNESS, halvings: int = HALVINGS
) -> Line:
    """Bend a line by moving the middle of every part aside, again and again."""
    points = np.asarray(line, dtype=float)
    for _ in range(halvings):
        starts, ends = points[:-1], points[1:]
        step = ends - starts
        aside = np.stack([-step[:, 1], step[:, 0]], axis=1)
        moved = (starts + ends) / 2 + aside * chance.normal(0, share / 2, (len(step), 1))
        woven = np.empty((len(points) + len(moved), 2))
        woven[::2], woven[1::2] = points, moved
        points = woven
    return [(round(x, 2), round(y, 2)) for x, y in points.tolist()]


def isle(x: float, y: float, radius: float, chance: np.random.Generator) -> Line:
    """Return a small rough ring."""
    angles = np.linspace(0, 2 * np.pi, 7)[:-1]
    corners = [(x + radius * np.cos(a), y + 0.6 * radius * np.sin(a)) for a in angles]
    ring = rough([*corners, corners[0]], chance)
    return ring[:-1]


def without_repeats(line: Line) -> Line:
    """Drop points that equal the one before, and a last one that equals the first."""
    kept = [line[0], *(after for before, after in pairwise(line) if after != before)]
    return kept[:-1] if kept[0] == kept[-1] else kept


def invented() -> dict[str, Any]:
    """Return the map of nowhere."""
    chance = np.random.default_rng(SEED)
    west, south = rough(WEST_COAST, chance), rough(SOUTH_COAST, chance)
    border = rough(BORDER, chance, 0.24)
    middle = EAST_EDGE.index(BORDER[-1])
    lower_east, upper_east = (
        rough(part, chance) for part in (EAST_EDGE[: middle + 1], EAST_EDGE[middle:])
    )
    lower = without_repeats([*south, *lower_east[1:], *border[::-1][1:]])
    upper = without_repeats([*border, *upper_east[1:], *west[:-1]])
    shore = rough(SOUTH_BEYOND, chance)
    beyond = without_repeats([*lower_east, *upper_east[1:], (70.0, 40.0), *shore[:-1]])
    isles = [[isle(*place, chance)] for place in ISLES]
    return {
        "frame": FRAME,
        "countries": {
            "xa": {"name": "", "polygons": [[lower], *isles]},
            "xb": {"name": "", "polygons": [[upper]]},
            "xx": {"name": "", "polygons": [[beyond]]},
        },
        "capitals": {"xa": [8.8, 6.4], "xb": [20.4, 15.8]},
        "rivers": [rough(RIVER, chance, 0.2, 3), rough(TRIBUTARY, chance, 0.2, 3)],
    }


def make_invented(_scratch: Path) -> None:
    """Write the map of nowhere."""
    text = json.dumps(invented(), separators=(",", ":"))
    (ASSETS / "map" / "invented.json").write_text(text + "\n", encoding="utf-8")
