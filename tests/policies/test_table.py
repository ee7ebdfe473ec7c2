from __future__ import annotations

import numpy as np
import pytest

from game.engine import DrawnChance, legal_moves, start_state
from game.errors import UnknownNameError
from game.policies import NAMES, PolicyTable
from tests.engine.storm import chance, storm
from tests.policies.duel import odds, ring

MIXED = {"trump": "hawk", "tillerson": "grit", "kim": "leaning"}


def seated(assignment, runs=200, turn=1):
    """Return a table, where its runs stand, their chance and their legal moves."""
    draws = chance(8, np.arange(runs))
    draws.begin(np.full(runs, turn, dtype=np.float32))
    state = start_state(storm(), runs)
    return PolicyTable(storm(), assignment), state, draws, legal_moves(storm(), state)


def moves_of(actor):
    """Return the rows of an actor's moves and of its silences."""
    world, place = storm(), storm().actors.index(actor)
    rows = [at for at, mover in enumerate(world.actor_of_move) if mover == place]
    silences = [at for at, group in enumerate(world.groups) if group.actor == place]
    return rows + [len(world.moves) + at for at in silences]


def test_who_is_not_named_follows_doctrine():
    """
    A table without wishes has everybody under doctrine.
    """
    assert {"doctrine"} == set(PolicyTable(storm()).assignment.values())
    assert "doctrine" == PolicyTable(storm(), MIXED).assignment["xi"]


@pytest.mark.parametrize("actor", ["trump", "tillerson", "kim", "xi"])
def test_at_a_mixed_table_each_actor_keeps_to_its_own_policy(actor):
    """
    An actor's probabilities are those of a table at which all share its policy.
    """
    name = MIXED.get(actor, "doctrine")
    mixed, alike = (
        table.probabilities(*rest)[moves_of(actor)]
        for table, *rest in (seated(MIXED), seated(dict.fromkeys(storm().actors, name)))
    )

    assert alike.tolist() == mixed.tolist()


@pytest.mark.parametrize("name", NAMES)
def test_probabilities_of_a_choice_sum_to_one(name):
    """
    The moves of a group and its silence are everything that can be chosen.
    """
    table, *rest = seated(dict.fromkeys(storm().actors, name))
    found, moves = table.probabilities(*rest), len(storm().moves)
    sums = [
        found[group.moves].sum(axis=0) + found[moves + place]
        for place, group in enumerate(storm().groups)
    ]

    assert pytest.approx(np.ones((len(sums), 200)), abs=1e-5) == np.array(sums)


def test_choices_are_drawn_as_often_as_they_are_likely():
    """
    Over 8,000 runs each move is made as often as its mean probability, within four standard errors.
    """
    table, *rest = seated({}, 8000)
    likely = table.probabilities(*rest)[: len(storm().moves)].mean(axis=1)
    made = table.choose(*rest).mean(axis=1)

    assert (abs(likely - made) <= 4 * np.sqrt(likely * (1 - likely) / 8000) + 1e-6).all()


def test_illegal_moves_are_never_drawn():
    """
    Of all moves forbidden but one, that one and silence are left.
    """
    table, state, draws, legal = seated({})
    legal[:] = 0
    only = storm().moves.index("rant")
    legal[only] = 1
    made = table.choose(state, draws, legal)

    assert [only] == np.flatnonzero(made.any(axis=1)).tolist()


def test_where_nothing_is_legal_everybody_is_silent():
    """
    Even a hawk makes no move then.
    """
    table, state, draws, legal = seated({"trump": "hawk"})
    legal[:] = 0

    assert not table.choose(state, draws, legal).any()


def test_microphone_and_closed_door_are_drawn_apart():
    """
    Whether an actor under random speaks says nothing of what it does in private.
    """
    table, *rest = seated(dict.fromkeys(storm().actors, "random"), 4000)
    made = table.choose(*rest)
    groups = [group for group in storm().groups if storm().actors[group.actor] == "trump"]
    loud, quiet = (made[group.moves].any(axis=0) for group in groups)

    assert abs(np.corrcoef(loud, quiet)[0, 1]) < 0.064


def test_a_choice_alone_is_the_choice_among_many():
    """
    What run 31 does alone it does as one of 200.
    """
    table, *rest = seated(MIXED)
    draws = chance(8, np.array([31]))
    draws.begin(np.ones(1, dtype=np.float32))
    state = start_state(storm(), 1)
    alone = table.choose(state, draws, legal_moves(storm(), state))

    assert table.choose(*rest)[:, [31]].tolist() == alone.tolist()


def test_very_sharp_choices_stay_finite():
    """
    At a sharpness of 100 the best choice is all but certain, and no weight overflows.
    """
    world = ring(mechanisms={"doctrine": {"lam": 100.0, "tone": 20.0}})
    found = odds(world, {})

    assert [1, 1] == [found["trump/public"], found["kim/public"]]


@pytest.mark.parametrize("assignment", [{"putin": "hawk"}, {"kim": "planner"}])
def test_unknown_names_are_refused(assignment):
    """
    An actor or a policy that does not exist is an error.
    """
    with pytest.raises(UnknownNameError):
        PolicyTable(storm(), assignment)


def test_choices_are_numbers_that_multiply():
    """
    They are float32, 0 or 1, one row a move.
    """
    table, *rest = seated({})
    made = table.choose(*rest)

    assert (np.float32, {0, 1}) == (made.dtype, set(np.unique(made).tolist()))
    assert (len(storm().moves), 200) == made.shape


def test_chance_of_another_turn_gives_other_choices():
    """
    The draws of turn 2 are not those of turn 1.
    """
    first, second = (
        table.choose(*rest) for table, *rest in (seated({}, turn=1), seated({}, turn=2))
    )

    assert first.tolist() != second.tolist()
    assert isinstance(seated({})[2], DrawnChance)
