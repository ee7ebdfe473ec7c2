"""Dashed lines: as long on the screen wherever they are, and over the corners of the line."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

from game.desktop.canvas import Canvas, Place

_DASH, _GAP = 7, 5


def draw_dashes(canvas: Canvas, places: Sequence[Place]) -> None:
    """Draw the middle of a band as dashes of one length."""
    for dash in dashes(places, canvas.px(_DASH), canvas.px(_GAP)):
        canvas.lines(dash, "text_muted", 1.5)


def dashes(places: Sequence[Place], dash: float, gap: float) -> Iterator[list[Place]]:
    """
    Yield the dashes of a line through places.

    Args:
        places: Where the line bends, in pixels; its ends are the first and the last.
        dash: How long a dash is, in pixels, above 0; the last may be shorter.
        gap: How far it is to the next, in pixels, above 0.

    Yields:
        The places that a dash goes through: its ends, and corners between them.
    """
    drawn: list[Place] = [places[0]] if places else []
    inked, left = True, dash
    for start, end in itertools.pairwise(places):
        length, gone = math.dist(start, end), 0.0
        while length - gone > left:
            gone += left
            share = gone / length
            at = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            if inked:
                yield [*drawn, at]
            drawn, inked, left = [at], not inked, gap if inked else dash
        left -= length - gone
        drawn.append(end)
    if inked and len(drawn) > 1:
        yield drawn
