from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import DrawnChance, legal_moves, payoffs, resolve_turn, start_state
from game.playthrough.batch import BINS, batch_gradually, histogram_percentile, run_batch
from game.policies import PolicyTable
from tests.engine.crisis import Crisis, ending, move
from tests.engine.storm import storm

RUNS = 120
MIXED = {"trump": "leaning", "kim": "tit_for_tat"}


def batch(first=0, count=RUNS, seed=6, policies=MIXED, **options):
    """Return what came of some runs of the rich crisis."""
    return run_batch(storm(), PolicyTable(storm(), policies), seed, first, count, **options)


def bits(result):
    """Return everything of a result, as bytes and numbers."""
    return {
        field.name: value.tobytes() if isinstance(value, np.ndarray) else value
        for field in dataclasses.fields(result)
        for value in [getattr(result, field.name)]
    }


WHOLE = batch()


@pytest.mark.parametrize("width", [1, 3, 16, 64, 1000])
def test_any_width_gives_the_same(width):
    """
    However many lanes the block has, every bit of the result is the same.
    """
    assert bits(WHOLE) == bits(batch(width=width))


@pytest.mark.parametrize("size", [1, 7, 50, 119])
def test_any_split_gives_the_same(size):
    """
    Ranges that are played one after the other make up the whole, and the histogram is their sum.
    """
    parts = [batch(at, min(size, RUNS - at), width=16) for at in range(0, RUNS, size)]
    joined = {
        name: np.concatenate([getattr(part, name) for part in parts], axis=-1).tobytes()
        for name in ("ending", "turn", "values", "payoffs")
    }
    whole = bits(WHOLE)

    assert {name: whole[name] for name in joined} == joined
    assert WHOLE.rhetoric.tolist() == sum(part.rhetoric for part in parts).tolist()
    assert WHOLE.turns == sum(part.turns for part in parts)


@pytest.mark.parametrize("run", [0, 1, 57, 119, 48213])
def test_a_run_alone_is_the_run_of_the_ensemble(run):
    """
    Played by hand, turn by turn, a run ends where it ends in a batch.
    """
    world, table = storm(), PolicyTable(storm(), MIXED)
    state, chance = start_state(world, 1), DrawnChance(world.slots, 6, np.array([run]))
    while state.ended[0] < 0:
        chance.begin(state.turn + 1)
        made = table.choose(state, chance, legal_moves(world, state))
        resolve_turn(world, state, made, chance)
    found = batch(run, 1) if run >= RUNS else WHOLE
    place = run - found.first

    assert (state.ended[0], state.turn[0]) == (found.ending[place], found.turn[place])
    assert state.values[:, 0].tobytes() == found.values[:, place].tobytes()
    assert payoffs(world, state)[:, 0].tobytes() == found.payoffs[:, place].tobytes()


def test_every_run_ends():
    """
    Each of the runs has an ending, a payoff for all and between 1 and 8 turns.
    """
    assert (RUNS, RUNS) == (len(WHOLE.ending), len(WHOLE.turn))
    assert (0, True) == (WHOLE.ending.min(), WHOLE.ending.max() < len(storm().endings))
    assert (True, True) == (WHOLE.turn.min() >= 1, WHOLE.turn.max() <= 8)
    assert (True, True) == (WHOLE.payoffs.min() >= 0, WHOLE.payoffs.max() <= 100)
    assert WHOLE.turns == WHOLE.turn.sum()


def test_another_seed_gives_other_runs():
    """
    Seeds 6 and 7 have different values at the end.
    """
    assert WHOLE.values.tobytes() != batch(seed=7).values.tobytes()


def test_the_histogram_counts_runs_by_turn():
    """
    Its first row holds all runs at their start, and each later row the runs that played that turn.
    """
    played = [int((WHOLE.turn >= turn).sum()) for turn in range(9)]

    assert (9, BINS) == WHOLE.rhetoric.shape
    assert played == WHOLE.rhetoric.sum(axis=1).tolist()
    assert RUNS == WHOLE.rhetoric[0, 110]


def test_the_histogram_rounds_to_half_points():
    """
    A run at 30, 30.3 and 100 after its turns is counted in bins 60, 61 and 200.
    """
    moves = {
        "nudge": move("trump", "dprk", -5, effects={"rhetoric": 0.3}, when="turn == 1"),
        "push": move("trump", "dprk", -5, effects={"rhetoric": 90}, when="turn == 2"),
    }
    lam = {"doctrine": {"lam": 0.0}}
    parts = {"moves": moves, "meters": {"rhetoric": 30}, "turns": 2, "mechanisms": lam}
    world = Crisis(**parts, endings={"over": ending("turn >= 2")}).world
    result = run_batch(world, PolicyTable(world, {"trump": "hawk"}), 1, 0, 5)

    assert [60, 61, 200] == [int(row.argmax()) for row in result.rhetoric]
    assert [5, 5, 5] == result.rhetoric.max(axis=1).tolist()


def midway():
    """Return a run of the rich crisis after three turns."""
    world, table = storm(), PolicyTable(storm())
    state, chance = start_state(world, 1), DrawnChance(world.slots, 2, np.array([4]))
    for _ in range(3):
        chance.begin(state.turn + 1)
        made = table.choose(state, chance, legal_moves(world, state))
        resolve_turn(world, state, made, chance)
    return state


@pytest.mark.parametrize("width", [1, 16, 1000])
def test_runs_may_start_in_the_middle(width):
    """
    From a state of turn 3 all runs go on, and the state stays as it was.
    """
    start = midway()
    before = start.copy()
    result = batch(start=start, width=width)

    assert (True, True) == (result.turn.min() > 3, result.turn.max() <= 8)
    assert result.turns == (result.turn - 3).sum()
    assert [0, 0, 0, RUNS, RUNS] == result.rhetoric.sum(axis=1)[:5].tolist()
    assert bits(result) == bits(batch(start=before, width=7))
    assert before.values.tobytes() == start.values.tobytes()


@pytest.mark.parametrize("width", [4, 1000])
def test_who_watches_sees_each_turn_of_each_run(width):
    """
    A watcher is told the state after each turn, the moves, the outcome and the run of each lane.
    """
    seen = {}

    def watch(state, made, outcome, runs):
        assert state.values.shape[1] == made.shape[1] == len(runs) == len(outcome.war)
        for lane, run in enumerate(runs.tolist()):
            turn = int(state.turn[lane])
            seen[run, turn] = (made[:, lane].tobytes(), int(state.ended[lane]))

    result = batch(width=width, watch=watch)
    expected = {(run, turn) for run in range(RUNS) for turn in range(1, result.turn[run] + 1)}
    last = {run: seen[run, int(result.turn[run])][1] for run in range(RUNS)}

    assert bits(WHOLE) == bits(result)
    assert expected == set(seen)
    assert dict(enumerate(result.ending.tolist())) == last


def test_what_is_watched_does_not_depend_on_the_width():
    """
    The moves of each run and turn are the same in any block.
    """

    def diary(width):
        pages = {}

        def watch(state, made, outcome, runs):
            for lane, run in enumerate(runs.tolist()):
                pages[run, int(state.turn[lane])] = made[:, lane].tobytes()

        batch(width=width, watch=watch)
        return pages

    assert diary(5) == diary(1000)


def gradual(width):
    """Return the shares that a batch in small steps told, the runs it had ended, and its result."""
    ended, shares = set(), []

    def watch(state, made, outcome, runs):
        ended.update(runs[state.ended >= 0].tolist())

    steps = batch_gradually(
        storm(), PolicyTable(storm(), MIXED), 6, 0, RUNS, width=width, watch=watch
    )
    while True:
        try:
            shares.append((next(steps), len(ended) / RUNS))
        except StopIteration as stop:
            return shares, stop.value


@pytest.mark.parametrize("width", [16, 1000])
def test_a_batch_can_be_played_in_small_steps(width):
    """
    After each turn of the block it tells the share of the runs that have ended, and in the end it
    returns what it returns at once.
    """
    shares, result = gradual(width)

    assert bits(WHOLE) == bits(result)
    assert [ended for _, ended in shares] == [share for share, _ in shares]
    assert (1, 1) == shares[-1]


def histogram(*points):
    """Return the histogram of some values of half points."""
    return np.bincount([round(point * 2) for point in points], minlength=BINS)


@pytest.mark.parametrize(("share", "expected"), [(0.1, 10), (0.5, 50), (0.9, 90), (1.0, 100)])
def test_percentiles_are_nearest_ranks(share, expected):
    """
    Of the values 1 to 100 the tenth percentile is 10, and so on.
    """
    assert expected == histogram_percentile(histogram(*range(1, 101)), share)


@given(st.lists(st.integers(0, 200).map(lambda half: half / 2), min_size=1, max_size=60))
def test_percentiles_are_those_of_the_values(values):
    """
    A percentile of the histogram is that of the sorted values by nearest rank.
    """
    ranks = {share: sorted(values)[max(0, -int(-share * len(values) // 1) - 1)] for share in (0.5,)}

    assert ranks == {share: histogram_percentile(histogram(*values), share) for share in ranks}


def test_a_single_value_is_every_histogram_percentile():
    """
    Where all runs stand at one point, every percentile is that point.
    """
    assert [68.5] * 3 == [histogram_percentile(histogram(68.5), share) for share in (0.0, 0.5, 1.0)]
