from __future__ import annotations

import dataclasses

import pytest

from tests.engine.crisis import Crisis
from tests.engine.storm import storm


def test_a_pair_is_found_in_either_order():
    """
    The place of two sides among the pairs does not depend on who is named first.
    """
    world = storm()

    assert (1, 2) == world.pairs[world.pair(1, 2)] == world.pairs[world.pair(2, 1)]


def test_a_link_has_a_direction():
    """
    The place of one side towards another is that of the directed pair.
    """
    world = storm()

    assert (2, 0) == world.directed[world.towards(2, 0)]
    assert (0, 2) == world.directed[world.towards(0, 2)]


def test_adversaries_are_those_who_negotiate():
    """
    Of three sides the first two negotiate, and the third has no adversary.
    """
    world = storm()

    assert [(1,), (0,), ()] == [world.adversaries_of(side) for side in range(3)]


def test_a_side_may_have_two_adversaries():
    """
    Who negotiates with two sides is told both.
    """
    world = Crisis(third=True, meters={"negotiation": {"us~dprk": 0, "us~china": 0}}).world

    assert [(1, 2), (0,), (0,)] == [world.adversaries_of(side) for side in range(3)]


def test_a_world_is_fixed():
    """
    The rules of a crisis cannot be exchanged.
    """
    with pytest.raises(dataclasses.FrozenInstanceError):
        storm().turns = 5
