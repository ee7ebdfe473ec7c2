"""Arcs between two places: they grow, they have a head, and private ones are dashed."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.widgets.kinds import SHAPES

Place = tuple[float, float]
_STEPS = 30
_MOST_STEPS = 120
_BEND = 0.2
_DASH = 7
"""Units of a dash, and of what lies between two."""


@dataclass(slots=True)
class Arc:
    """
    A move between two sides.

    Attributes:
        start: The id of the side it comes from.
        end: The id of the side it goes to.
        kind: ``pressure`` or ``dialogue``.
        private: Whether it is dashed.
        share: How much of it is drawn, 0 to 1.
    """

    start: str
    end: str
    kind: str
    private: bool = False
    share: float = 0.0


def curve(start: Place, end: Place, steps: int = _STEPS) -> list[Place]:
    """Return the places of a curve from one place to another, bent to its left."""
    bend = _BEND
    across = (end[1] - start[1], start[0] - end[0])
    turn = ((start[0] + end[0]) / 2 + across[0] * bend, (start[1] + end[1]) / 2 + across[1] * bend)
    places = []
    for at in range(steps + 1):
        t = at / steps
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        places.append(
            (
                a * start[0] + b * turn[0] + c * end[0],
                a * start[1] + b * turn[1] + c * end[1],
            )
        )
    return places


def loop(at: Place, reach: float) -> list[Place]:
    """Return the places of a ring around a place."""
    angles = [math.tau * step / _STEPS - math.pi / 2 for step in range(_STEPS + 1)]
    return [(at[0] + reach * math.cos(a), at[1] + reach * math.sin(a)) for a in angles]


def draw_arc(canvas: Canvas, arc: Arc, start: Place, end: Place, share: float) -> None:
    """
    Draw an arc as far as it has grown.

    Args:
        canvas: Where to.
        arc: Which.
        start: Where it begins, in pixels.
        end: Where it ends; the same place gives a ring.
        share: How much of it is drawn, 0 to 1.
    """
    dashes = math.dist(start, end) / canvas.px(_DASH) if arc.private else 0
    steps = min(max(round(dashes), _STEPS), _MOST_STEPS)
    whole = loop(start, canvas.px(30)) if start == end else curve(start, end, steps)
    last = len(whole) - 1
    upto = max(share * last, 0.0)
    places = whole[: int(upto) + 1]
    if int(upto) < last:
        part = upto - int(upto)
        (x0, y0), (x1, y1) = whole[int(upto)], whole[int(upto) + 1]
        places.append((x0 + (x1 - x0) * part, y0 + (y1 - y0) * part))
    if arc.private:
        for at in range(0, len(places) - 1, 2):
            canvas.lines(places[at : at + 2], arc.kind, 2)
    else:
        canvas.lines(places, arc.kind, 2)
    head = places[-1] if share < 1 else whole[last // 2]
    canvas.shape("circle", head, 16, "background")
    canvas.shape(SHAPES[arc.kind], head, 10, arc.kind)
