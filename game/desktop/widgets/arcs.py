"""Arcs between two places, which grow, have a sign and are dashed in private; and open channels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.desktop.canvas import Canvas
from game.desktop.widgets.kinds import SHAPES

Place = tuple[float, float]
_STEPS = 30
_MOST_STEPS = 120
_BEND = 0.2
_DASH = 7
"""Units of a dash, and of what lies between two."""
_SIGNS = (0.5, 0.62, 0.38, 0.72, 0.28, 0.8, 0.2)
"""Where on an arc its sign may stand, the best first."""
_APART_BEND, _MOST_ALIKE = 0.08, 4
_FAINT = 0.62
_DOT, _APART, _SLACK = 3, 8, 0.06
_WEAKEST = 0.25
"""How bright a channel is that hardly stands, 0 to 1."""


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
        faint: Whether it is past, and drawn thinner and dimmer.
        bend: How far it bends to its left, as a share of its length.
    """

    start: str
    end: str
    kind: str
    private: bool = False
    share: float = 0.0
    faint: bool = False
    bend: float = _BEND


@dataclass(frozen=True, slots=True)
class Link:
    """A channel between two sides: their ids, and how well it stands, 0 to 1."""

    start: str
    end: str
    strength: float


def curve(start: Place, end: Place, steps: int = _STEPS, bend: float = _BEND) -> list[Place]:
    """Return the places of a curve from one place to another, bent to its left."""
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


def bent(alike: int) -> float:
    """Return how far an arc bends so that it does not lie on others between the same places."""
    return _BEND + _APART_BEND * (alike % _MOST_ALIKE)


def loop(at: Place, reach: float) -> list[Place]:
    """Return the places of a ring around a place."""
    angles = [math.tau * step / _STEPS - math.pi / 2 for step in range(_STEPS + 1)]
    return [(at[0] + reach * math.cos(a), at[1] + reach * math.sin(a)) for a in angles]


def draw_arc(
    canvas: Canvas,
    arc: Arc,
    start: Place,
    end: Place,
    share: float,
    covered: Sequence[pygame.Rect] = (),
) -> None:
    """
    Draw an arc as far as it has grown.

    Args:
        canvas: Where to.
        arc: Which.
        start: Where it begins, in pixels.
        end: Where it ends; the same place gives a ring.
        share: How much of it is drawn, 0 to 1.
        covered: What hides the sign of its kind, which moves out of there where it can.
    """
    dashes = math.dist(start, end) / canvas.px(_DASH) if arc.private else 0
    steps = min(max(round(dashes), _STEPS), _MOST_STEPS)
    whole = loop(start, canvas.px(30)) if start == end else curve(start, end, steps, arc.bend)
    last = len(whole) - 1
    upto = max(share * last, 0.0)
    places = whole[: int(upto) + 1]
    if int(upto) < last:
        part = upto - int(upto)
        (x0, y0), (x1, y1) = whole[int(upto)], whole[int(upto) + 1]
        places.append((x0 + (x1 - x0) * part, y0 + (y1 - y0) * part))
    paint = canvas.mix("sea", arc.kind, _FAINT) if arc.faint else arc.kind
    wide = 1.5 if arc.faint else 2
    if arc.private:
        for at in range(0, len(places) - 1, 2):
            canvas.lines(places[at : at + 2], paint, wide)
    else:
        canvas.lines(places, paint, wide)
    sign = places[-1] if share < 1 else _free(whole, covered)
    canvas.shape("circle", sign, 13 if arc.faint else 16, "background")
    canvas.shape(SHAPES[arc.kind], sign, 8 if arc.faint else 10, paint)


def _free(whole: Sequence[Place], covered: Sequence[pygame.Rect]) -> Place:
    """Return where on an arc its sign can be seen; in its middle where that is nowhere."""
    places = [whole[round(at * (len(whole) - 1))] for at in _SIGNS]
    seen = (at for at in places if not any(rect.collidepoint(at) for rect in covered))
    return next(seen, places[0])


def draw_link(canvas: Canvas, link: Link, start: Place, end: Place) -> None:
    """Draw a channel as a row of dots, the brighter the better it stands."""
    share = _WEAKEST + (1 - _WEAKEST) * min(max(link.strength, 0.0), 1.0)
    paint = canvas.mix("sea", "text", share * 0.8)
    count = max(round(math.dist(start, end) / canvas.px(_APART)), 1)
    for dot in curve(start, end, count, _SLACK)[1:-1]:
        canvas.shape("circle", dot, _DOT, paint)
