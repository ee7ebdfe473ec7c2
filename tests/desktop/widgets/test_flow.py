"""Children flow like words."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.base import Widget
from game.desktop.widgets.button import Button
from game.desktop.widgets.flow import Flow

NAMES = ("One", "A longer one", "Three", "Another that is long", "Five")


def laid(app, width):
    """Return a flow in a width, with as much height as it asks for."""
    found = Flow([Button(name) for name in NAMES], gap="s")
    high = found.natural(app.context, width)[1]
    found.layout(pygame.Rect(10, 20, width, high), app.context)
    return found


@pytest.mark.parametrize("width", [130, 260, 400, 2000])
def test_nothing_overlaps_and_nothing_sticks_out(app, width):
    """
    At every width all stand inside, none on another, in their order.
    """
    found = laid(app, width)
    places = [child.rect for child in found.children]

    assert all(found.rect.contains(place) for place in places)
    assert all(place.collidelist(places[:at]) < 0 for at, place in enumerate(places))
    assert sorted(places, key=lambda place: (place.top, place.left)) == places


def test_with_room_all_stand_in_a_line(app):
    """
    Each is as wide as it likes, and the flow no wider than they are.
    """
    found = laid(app, 2000)
    wide = [child.natural(app.context, 2000)[0] for child in found.children]

    assert 1 == len({child.rect.top for child in found.children})
    assert wide == [child.rect.width for child in found.children]
    assert found.children[-1].rect.right - 10 == found.natural(app.context, 2000)[0]


def test_what_is_wider_than_the_flow_takes_all_of_it(app):
    """
    Such a child has a line of its own.
    """
    found = Flow([Widget(width=500, height=10), Widget(width=20, height=10)])
    found.layout(pygame.Rect(0, 0, 100, 100), app.context)

    assert [100, 20] == [child.rect.width for child in found.children]
    assert found.children[0].rect.bottom <= found.children[1].rect.top


def test_nothing_takes_no_room(app):
    """
    Without children there is no line.
    """
    assert (0, 0) == Flow([]).natural(app.context, 100)
