from __future__ import annotations

import numpy as np

from game.engine import GOING_ON, start_state
from tests.engine.storm import storm


def numbered(runs):
    """Return a state whose lanes all differ."""
    state = start_state(storm(), runs)
    lanes = np.arange(runs, dtype=np.float32)
    state.values += lanes
    state.memory += lanes
    state.turn += lanes
    state.ended += np.arange(runs, dtype=np.int16)
    return state


def lanes_of(state):
    """Return what tells the lanes apart: the first value, memory and turn, and the ending."""
    first = numbered(1)
    return [
        (state.values - first.values)[0].tolist(),
        (state.memory - first.memory)[0].tolist(),
        state.turn.tolist(),
        (state.ended - GOING_ON).tolist(),
    ]


def test_a_run_starts_where_the_scenario_says():
    """
    Each of three runs starts at the start values, on turn 0, and is going on.
    """
    world = storm()
    state = start_state(world, 3)

    assert [world.start.tolist()] * 3 == state.values.T.tolist()
    assert ([0, 0, 0], [GOING_ON] * 3, 3) == (
        state.turn.tolist(),
        state.ended.tolist(),
        state.runs,
    )


def test_a_copy_shares_nothing():
    """
    What changes in a copy stays as it was in the original.
    """
    state = numbered(2)
    copy = state.copy()
    for part in (copy.values, copy.memory, copy.turn, copy.ended):
        np.add(part, 7, out=part)

    assert [[0, 1]] * 4 == lanes_of(state)
    assert [[7, 8]] * 4 == lanes_of(copy)


def test_a_lane_is_a_state_of_one_run():
    """
    The third of four lanes, alone, shares nothing with the others.
    """
    state = numbered(4)
    lane = state.lane(2)
    lane.values += 1

    assert ([[3], [2], [2], [2]], 1) == (lanes_of(lane), lane.runs)
    assert [[0, 1, 2, 3]] * 4 == lanes_of(state)


def test_a_state_is_spread_over_lanes():
    """
    A state made of lanes 1, 1 and 0 repeats them in that order.
    """
    assert [[1, 1, 0]] * 4 == lanes_of(numbered(2).spread(np.array([1, 1, 0])))


def test_lanes_are_refilled_from_a_start():
    """
    Lanes 0 and 2 of four go back to the start, the others stay.
    """
    state = numbered(4)
    state.refill(np.array([0, 2]), numbered(1))

    assert [[0, 1, 0, 3]] * 4 == lanes_of(state)


def test_lanes_are_dropped():
    """
    Of three lanes the first and the last are kept.
    """
    state = numbered(3)
    state.keep(np.array([True, False, True]))

    assert [[0, 2]] * 4 == lanes_of(state)
    assert state.values.flags.c_contiguous
