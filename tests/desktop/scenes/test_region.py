"""The region of a scenario fills what a page leaves."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.scenes.region import region_of
from game.scenario import load


@pytest.mark.parametrize(
    ("name", "high", "filled"),
    [
        ("beijing_2017", 70, False),
        ("beijing_2017", 80, True),
        ("first_offer", 100, False),
        ("first_offer", 180, True),
    ],
)
def test_it_needs_some_height(app, name, high, filled):
    """
    Invented coasts, which cannot be cut to a flat place, need more of it.
    """
    region = region_of(load(name).scenario)
    region.layout(pygame.Rect(0, 0, 700, high), app.context)

    assert filled is region.filled
