"""Dashes have one length on the screen, however far it is from place to place."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from game.desktop.widgets.dashes import dashes, draw_dashes

SIX = [(0.0, 0.0), (96.0, 20.0), (193.0, 40.0), (290.0, 41.0)]
"""Places of a chart of few turns."""


def length(places):
    """Return how long the line through places is."""
    return sum(math.dist(*ends) for ends in pairwise(places))


@pytest.mark.parametrize("places", [SIX, [(x * 4.0, 9.0) for x in range(60)]])
def test_dashes_are_equally_long(places):
    """
    All dashes but the last are as long as asked for, whether they go round a corner or not.
    """
    *whole, last = map(length, dashes(places, 7, 5))

    assert whole == pytest.approx([7] * len(whole))
    assert 0 < last <= 7


@pytest.mark.parametrize("places", [SIX, [(x * 4.0, 9.0) for x in range(60)]])
def test_gaps_are_equally_long(places):
    """
    Dashes and gaps fill the line.
    """
    found = list(dashes(places, 7, 5))

    assert len(found) == math.ceil((length(places)) / 12)
    assert all(
        math.dist(one[-1], other[0]) == pytest.approx(5, abs=0.2) for one, other in pairwise(found)
    )


@pytest.mark.parametrize("places", [[], [(3.0, 3.0)]])
def test_without_a_line_there_are_no_dashes(places):
    """
    A place alone has no length to draw.
    """
    assert [] == list(dashes(places, 7, 5))


def test_dashes_are_drawn(paper):
    """
    Each dash is a line on the canvas.
    """
    draw_dashes(paper, SIX)

    assert list(dashes(SIX, paper.px(7), paper.px(5))) == [places for places, _ in paper.strokes]
