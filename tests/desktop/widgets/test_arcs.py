"""Arcs join two places, grow, and are dashed where they are private."""

from __future__ import annotations

import math
from itertools import pairwise

import pygame
import pytest

from game.desktop.widgets.arcs import (
    Arc,
    Link,
    _free,
    bent,
    curve,
    draw_arc,
    draw_link,
    loop,
)

SOUTH, NORTH = (50, 250), (350, 250)


def test_a_curve_joins_its_places():
    """
    It begins and ends where it should, in as many steps as were asked for.
    """
    places = curve(SOUTH, NORTH, 40)

    assert (SOUTH, NORTH, 41) == (places[0], places[-1], len(places))


def test_there_and_back_are_two_curves():
    """
    Each bends to its own left, so that an answer does not lie on the question.
    """
    there, back = curve(SOUTH, NORTH), curve(NORTH, SOUTH)

    assert there[15][1] < SOUTH[1] < back[15][1]


def test_a_loop_is_a_ring_that_closes():
    """
    Every place of it is as far from the middle, and the last is the first.
    """
    places = loop((50, 50), 10)

    assert pytest.approx(places[-1]) == places[0]
    assert all(pytest.approx(10) == math.dist(place, (50, 50)) for place in places)


@pytest.mark.parametrize(("share", "end"), [(0.25, 110), (0.5, 200), (1.0, 350)])
def test_it_is_drawn_as_far_as_it_has_grown(paper, share, end):
    """
    A half of an arc ends above the middle between its places.
    """
    draw_arc(paper, Arc("a", "b", "pressure"), SOUTH, NORTH, share)
    ((places, paint),) = paper.strokes

    assert ("pressure", SOUTH) == (paint, places[0])
    assert pytest.approx(end, abs=20) == places[-1][0]


@pytest.mark.parametrize(("kind", "sign"), [("pressure", "triangle"), ("dialogue", "diamond")])
@pytest.mark.parametrize("private", [False, True])
def test_the_kind_is_told_by_a_sign(paper, kind, sign, private):
    """
    Its head has the shape of the kind, in the open and in private.
    """
    draw_arc(paper, Arc("a", "b", kind, private=private), SOUTH, NORTH, 0.7)

    assert (sign, kind) == paper.signs[-1]


def test_a_private_one_is_dashed(paper):
    """
    It is drawn in pieces that do not touch, which make about half of the way.
    """
    draw_arc(paper, Arc("a", "b", "dialogue", private=True), SOUTH, NORTH, 1.0)
    pieces = [places for places, _paint in paper.strokes]
    drawn = sum(math.dist(*piece) for piece in pieces)
    whole = sum(math.dist(*pair) for pair in pairwise(curve(SOUTH, NORTH)))

    assert len(pieces) > 10
    assert all(one[-1] != other[0] for one, other in pairwise(pieces))
    assert pytest.approx(0.5, abs=0.05) == drawn / whole


def test_what_one_does_at_home_is_a_ring(paper):
    """
    A move whose target is its own side goes round the capital.
    """
    draw_arc(paper, Arc("a", "a", "pressure"), SOUTH, SOUTH, 1.0)
    ((places, _paint),) = paper.strokes

    assert pytest.approx(places[-1]) == places[0]
    assert min(math.dist(place, SOUTH) for place in places) > 20


def test_alike_arcs_do_not_lie_on_one_another():
    """
    Each further one between the same places bends farther, up to four.
    """
    bends = [bent(alike) for alike in range(4)]

    assert bends == sorted(set(bends))
    assert bent(4) == bends[0]


def test_what_is_past_is_dimmer(paper):
    """
    A faint arc has another colour than one that is made now.
    """
    for faint in (False, True):
        draw_arc(paper, Arc("a", "b", "pressure", faint=faint), SOUTH, NORTH, 1.0)
    paints = [paint for _places, paint in paper.strokes]

    assert ("pressure", True) == (paints[0], paints[1] != "pressure")


def test_the_sign_of_an_arc_moves_out_of_what_covers_it():
    """
    With a card on its middle the sign stands beside the card; with one all over, in the middle.
    """
    whole = curve(SOUTH, NORTH)
    card = pygame.Rect(0, 0, 60, 60)
    card.center = whole[15]

    assert not card.collidepoint(_free(whole, [card]))
    assert whole[15] == _free(whole, [pygame.Rect(0, 0, 900, 900)])


def test_a_channel_is_a_row_of_dots(paper):
    """
    It has no line, and is brighter the better it stands.
    """
    draw_link(paper, Link("a", "b", 0.2), SOUTH, NORTH)
    weak = {paint for _name, paint in paper.signs}
    draw_link(paper, Link("a", "b", 0.9), SOUTH, NORTH)
    strong = {paint for _name, paint in paper.signs} - weak

    assert [] == paper.strokes
    assert sum(weak.pop()) < sum(strong.pop())
