"""Capitals, names and cards have places of their own."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.seating import MapSide, Seating

FRAME = (108.0, 28.0, 150.0, 52.0)
SIDES = [
    MapSide("us", "Washington", "us", (38.9, -77.0), "series_1"),
    MapSide("dprk", "Pyongyang", "kp", (39.0, 125.75), "series_6"),
    MapSide("china", "Beijing", "cn", (39.9, 116.4), "series_4"),
]
CARDS = {"us": [(200, 60)] * 5, "dprk": [(158, 64)] * 2, "china": [(158, 64)] * 2}


def seated(app, rect=(14, 170, 886, 384), named=True):
    """Return where everything stands on a map of a size."""
    seating = Seating(pygame.Rect(rect), FRAME, SIDES, app.context)
    return seating, seating.seated(seating.docked([CARDS]), CARDS, named=named)


def test_who_is_beyond_the_edge_stands_at_it_with_cards_behind(app):
    """
    Washington's flag stands before its cards, and the frame between the edge and the flag.
    """
    _, seats = seated(app)
    cards = seats.docks["us"].boxes

    assert ({"us"}, {"us"}) == (seats.outside, set(seats.docks))
    assert all(seats.places["us"][0] < box[0] for box in cards)
    assert all(seats.places[side][0] < seats.places["us"][0] for side in ("dprk", "china"))
    assert (0, seats.docks["us"].wide) == seats.margins


def test_names_lie_apart_from_flags_and_cards(app):
    """
    No name lies on another, on a flag or on a card.
    """
    seating, seats = seated(app)
    boxes = [box for block in seats.placed.blocks for box in block] + [*seats.docks["us"].boxes]
    taken = [*map(pygame.Rect, boxes), *map(seating.flag_rect, seats.places.values())]
    labels = [*seats.labels.values()]

    assert [] == [label for label in labels if label.collidelist(taken) >= 0]
    assert [] == [a for a in labels for b in labels if a is not b and a.colliderect(b)]


def test_cards_leave_the_small_land_free(app):
    """
    The cards cover next to nothing of North Korea and of the ways between the capitals.
    """
    _, seats = seated(app)

    assert seats.placed.covered < 1500


@pytest.mark.parametrize("named", [True, False])
def test_names_need_no_room_where_there_is_none(app, named):
    """
    Without names there are no labels.
    """
    _, seats = seated(app, named=named)

    assert (3 if named else 0) == len(seats.labels)
