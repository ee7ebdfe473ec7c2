"""A panorama shows a region in any shape."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.scenes.table_map import frame_of, map_sides
from game.desktop.widgets.panorama import Panorama
from game.scenario import load


def panorama(name):
    """Return the region of a shipped scenario."""
    scenario = load(name).scenario
    return Panorama(frame_of(scenario), map_sides(scenario))


@pytest.mark.parametrize("size", [(700, 100), (500, 160), (900, 500)])
def test_the_capitals_of_the_region_are_seen(app, size):
    """
    In a flat place as well they stand inside, with the names below.
    """
    made = panorama("beijing_2017")
    made.layout(pygame.Rect((0, 0), size), app.context)

    assert all(made.rect.collidepoint(made.place(side.id)) for side in made.sides)


def test_a_flat_place_shows_less_of_north_and_south(app):
    """
    Then the frame is a part of that of the scenario, and as wide.
    """
    made = panorama("beijing_2017")
    made.layout(pygame.Rect(0, 0, 900, 100), app.context)
    west, south, east, north = made.whole

    assert ((west, east), True) == (
        (made.frame[0], made.frame[2]),
        south < made.frame[1] < made.frame[3] < north,
    )


def test_invented_coasts_have_no_frame(app):
    """
    A scenario without a map shows its own coasts.
    """
    made = panorama("first_offer")
    made.layout(pygame.Rect(0, 0, 900, 100), app.context)

    assert made.frame is None
