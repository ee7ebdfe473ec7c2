"""One run: step, undo, what is known and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import FinishedError, IllegalMoveError, UnknownNameError
from game.playthrough import Playthrough
from game.playthrough.batch import run_batch
from game.policies import PolicyTable
from tests.playthrough.plays import PICKS, pick, play_on


@pytest.mark.parametrize("run", [0, 3, 48_213])
def test_a_watched_run_is_that_run_of_the_ensemble(crisis, run):
    """
    Run k played alone comes to the same ending, turn and meters as run k of a batch.
    """
    playthrough = Playthrough(crisis, seed=9, run=run, policies={"chief": "hawk"})
    while not playthrough.finished:
        playthrough.step()
    world = playthrough.world
    batch = run_batch(world, PolicyTable(world, {"chief": "hawk"}), 9, max(run - 2, 0), 5)
    at = run - batch.first

    assert (playthrough.ending, len(playthrough.history)) == (
        world.endings[batch.ending[at]].id,
        batch.turn[at],
    )
    assert np.array_equal(batch.values[:, at], playthrough.state.values[:, 0])
    assert dict(zip(world.payees, batch.payoffs[:, at].tolist(), strict=True)) == (
        playthrough.payoffs()
    )


@given(picks=PICKS, seed=st.integers(0, 2**63 - 1))
def test_a_turn_taken_back_and_played_again_comes_out_the_same(crisis, picks, seed):
    """
    Undo and the same choice bring back the same chance, meters and news.
    """
    playthrough = play_on(Playthrough(crisis, seed=seed, play_as="envoy"), picks)
    if playthrough.finished:
        playthrough.undo()
    choice = pick(playthrough, (1, 1))
    before = playthrough.meters()
    first = playthrough.step(*choice)
    playthrough.undo()

    assert before == playthrough.meters()
    assert first == playthrough.step(*choice)


def test_undo_reaches_back_to_the_start_and_no_further(crisis):
    """
    After as many undos as turns, and one more, everything stands as at the start.
    """
    playthrough = play_on(Playthrough(crisis, play_as="envoy"), [(0, 0), (1, 1)])
    for _ in range(3):
        playthrough.undo()

    assert (1, (), Playthrough(crisis).meters()) == (
        playthrough.turn,
        playthrough.history,
        playthrough.meters(),
    )


def test_the_last_turn_is_the_end_of_the_history(crisis):
    """
    Before the first turn there is none; afterwards it is what the turn reported.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    first = playthrough.last
    reported = [playthrough.step(), playthrough.step()]

    assert (None, reported[-1], playthrough.history[-1]) == (
        first,
        playthrough.last,
        playthrough.last,
    )


def test_the_others_choose_without_seeing_the_player(crisis):
    """
    What the others do in a turn is the same whatever the player does in it.
    """
    reports = [
        Playthrough(crisis, seed=2, play_as="envoy").step(public)
        for public in (None, "scold", "speak_of_peace")
    ]
    others = [[made.move for made in report.moves if made.actor != "envoy"] for report in reports]

    assert others[0] == others[1] == others[2]


def test_the_end_is_told(crisis):
    """
    At the end there are an ending with its text and payoffs for all, and no further turn.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    assert ({}, None) == (playthrough.payoffs(), playthrough.outcome())
    while not playthrough.finished:
        playthrough.step()

    assert playthrough.outcome() is crisis.scenario.endings[playthrough.ending]
    assert {"north", "south", "east", "chief", "envoy", "premier", "trader"} == set(
        playthrough.payoffs()
    )
    assert playthrough.turn == len(playthrough.history)
    with pytest.raises(FinishedError, match="undo a turn"):
        playthrough.step()


def test_likely_moves_are_those_of_the_others(crisis):
    """
    Intents name the legal moves of all others with probabilities that sum to at most 1 a venue.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    intents = playthrough.intents()
    moves = crisis.scenario.moves
    sums = [
        sum(share for move, share in likely.items() if moves[move].venue.value == venue)
        for likely in intents.values()
        for venue in ("public", "private")
    ]

    assert {"chief", "premier", "trader"} == set(intents)
    assert all(0 <= one <= 1.0001 for one in sums)


def test_the_risk_is_named_by_pair(crisis):
    """
    The chance of an incident is told for each adversary pair.
    """
    risk = Playthrough(crisis).risk()

    assert ["north~south"] == list(risk)
    assert 0 < risk["north~south"] < 1


def test_who_watches_has_empty_hands(crisis):
    """
    A watcher has no options of its own but may look at those of an actor.
    """
    watched = Playthrough(crisis)

    assert (0, 3) == (len(watched.options().all), len(watched.options("chief").all))


@pytest.mark.parametrize(
    ("play_as", "choice", "message"),
    [
        ("envoy", ("denounce", None), "no move of envoy"),
        ("envoy", ("write_letter", None), "'write_letter' is a private move"),
        ("envoy", (None, "scold"), "'scold' is a public move"),
        ("envoy", (None, "propose_terms"), "not legal on turn 1"),
        ("envoy", ("nonsense", None), "no move of envoy"),
        (None, ("scold", None), "nobody is played here"),
    ],
)
def test_a_choice_that_cannot_be_made_changes_nothing(crisis, play_as, choice, message):
    """
    An illegal choice is refused with what is allowed, and the turn has not been played.
    """
    playthrough = Playthrough(crisis, play_as=play_as)
    before = playthrough.meters()
    with pytest.raises(IllegalMoveError, match=message):
        playthrough.step(*choice)

    assert (1, before) == (playthrough.turn, playthrough.meters())


def test_a_cooldown_is_counted_in_turns(crisis):
    """
    A move with a cooldown of one turn is possible again the turn after the next.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    playthrough.step("scold")
    resting = {option.move: option for option in playthrough.options().public}["scold"]
    assert (False, "made too recently") == (resting.legal, resting.why_not[:17])
    playthrough.step()

    assert {option.move: option for option in playthrough.options().public}["scold"].legal


def test_nobody_else_can_be_played(crisis):
    """
    An actor that the scenario does not offer is refused with those that it does.
    """
    with pytest.raises(UnknownNameError, match="allowed are envoy, premier"):
        Playthrough(crisis, play_as="chief")


def test_the_headline_of_a_move_is_known_before_it_is_made(crisis):
    """
    What the card tells is what the news says.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    told = playthrough.headline("speak_of_peace")
    report = playthrough.step("speak_of_peace")
    made = next(made for made in report.seen if made.move == "speak_of_peace")

    assert told == made.headline
