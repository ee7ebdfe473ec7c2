"""What lies under a card on the map is known at once."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.desktop.widgets.cover import Land, cover

MAP = pygame.Rect(100, 50, 600, 300)
SQUARE = [(200, 100), (260, 100), (260, 160), (200, 160)]


def under(found, rect):
    """Return what lies under a rectangle."""
    x, y, wide, high = rect
    return float(found.under(np.array(x), np.array(y), wide, high))


@pytest.mark.parametrize(
    ("rect", "share"),
    [((300, 150, 60, 60), 1.0), ((300, 150, 30, 60), 0.5), ((500, 100, 90, 90), 0.0)],
)
def test_land_lies_under_what_stands_on_it(rect, share):
    """
    A card covers as much of a land as lies under it.
    """
    found = cover(MAP, [Land([SQUARE], (230, 130))], [], 300)

    assert pytest.approx(share * under(found, (290, 140, 90, 90)), rel=0.2) == under(found, rect)


def test_land_far_from_its_capital_is_not_dear():
    """
    What lies farther away than what is near may be covered.
    """
    found = cover(MAP, [Land([SQUARE], (500, 250))], [], 60)

    assert 0 == under(found, (290, 140, 90, 90))


def test_a_way_is_dear():
    """
    A card on what goes from capital to capital covers something, one beside it nothing.
    """
    found = cover(MAP, [], [[(0, 200), (600, 200)]], 60)

    assert (True, 0.0) == (
        under(found, (300, 240, 60, 30)) > 0,
        under(found, (300, 100, 60, 30)),
    )


def test_a_large_land_is_less_dear():
    """
    The same card covers more of what is dear in a small land than in a large one.
    """
    large = [(0, 0), (600, 0), (600, 300), (0, 300)]
    found = [cover(MAP, [Land([ring], (230, 130))], [], 130) for ring in (SQUARE, large)]
    small, wide = (under(one, (310, 160, 30, 30)) for one in found)

    assert small > wide > 0
