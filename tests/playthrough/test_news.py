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


def test_a_headline_calls_a_side_as_a_sentence_does(crisis):
    """
    A side is called as a sentence calls it, with a capital at the start and a fitting apostrophe.
    """
    sides = {
        name: side.model_copy(update={"called": f"the {side.name}s"})
        for name, side in crisis.scenario.sides.items()
    }
    moves = {
        "denounce": crisis.scenario.moves["denounce"].model_copy(
            update={"headline": ("{side} mocks {target}'s fleet",)}
        )
    }
    scenario = crisis.scenario.model_copy(update={"sides": sides})
    world = compile_world(scenario.model_copy(update={"moves": scenario.moves | moves}))

    assert "The Northlands mocks the Southern Republics' fleet" == Newsroom(world, 1, 0).of_move(
        "denounce", 1
    )


def test_the_headline_of_a_leak_names_whose_move_it_was(crisis):
    """
    What leaks may be named in the headline of the event.
    """
    event = crisis.scenario.events["flood"].model_copy(
        update={"headline": ("{actor}'s papers are out",)}
    )
    events = crisis.scenario.events | {"flood": event}
    world = compile_world(crisis.scenario.model_copy(update={"events": events}))

    assert "The Chief's papers are out" == Newsroom(world, 1, 0).of_event("flood", 1, "denounce")
