"""Headlines are picked by seed, run and turn, and name who acts."""

from __future__ import annotations

import pytest

from game.engine import compile_world
from game.playthrough.news import CAUSES, Newsroom


@pytest.fixture
def world(crisis):
    """Return the small crisis, compiled."""
    return compile_world(crisis.scenario)


def test_a_headline_names_the_actor_the_side_and_the_target(world):
    """
    Both variants of a headline come up over the turns, with the names filled in.
    """
    newsroom = Newsroom(world, seed=1, run=0)

    assert {
        "The Chief denounces Southern Republic",
        "Northland has hard words for Southern Republic",
    } == {newsroom.of_move("denounce", turn) for turn in range(30)}


def test_the_same_seed_prints_the_same_news(world):
    """
    Headlines depend on seed, run and turn alone.
    """
    first, second = (
        [Newsroom(world, seed=7, run=3).of_event("flood", turn) for turn in range(20)]
        for _ in range(2)
    )

    assert first == second


def test_incidents_have_causes_that_vary(world):
    """
    What an incident was differs from turn to turn and comes from the list.
    """
    newsroom = Newsroom(world, seed=1, run=0)
    causes = {newsroom.of_incident("north~south", turn) for turn in range(40)}

    assert (True, True) == (causes <= set(CAUSES), len(causes) > 3)
