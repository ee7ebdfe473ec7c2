"""The log of one run, turn by turn."""

from __future__ import annotations

import json

import numpy as np
import pytest

from game.lab import Ensemble, stream, turn_log

MIXED = {"voss": "random", "orlan": "leaning"}


@pytest.fixture(scope="module")
def log(world):
    """Return the log of a run with a lot of chance in it."""
    return turn_log(world, MIXED, 5, 37)


def test_turns_are_numbered_from_one(log):
    """
    There is one entry a turn, and each names the run.
    """
    assert [(37, turn) for turn in range(1, len(log) + 1)] == [
        (entry["run"], entry["turn"]) for entry in log
    ]


def test_only_the_last_turn_has_an_ending(log, scenario):
    """
    The ending and what it is worth stand in the last entry, and in no other.
    """
    assert ([True] * (len(log) - 1), True, True) == (
        [entry["ending"] is None and not entry["payoff"] for entry in log[:-1]],
        log[-1]["ending"] in scenario.endings,
        set(log[-1]["payoff"]) == {*scenario.sides, *scenario.actors},
    )


def test_a_log_ends_as_the_run_of_the_ensemble(log, world, scenario):
    """
    The meters of the last entry are those that the ensemble gives for that run.
    """
    (part,) = stream(Ensemble(scenario, 64, 5, MIXED), rows=True)
    last = np.round(part.batch.values[:, 37].astype(np.float64), 4).tolist()

    assert dict(zip(world.rows.names, last, strict=True)) == log[-1]["meters"]


def test_moves_are_of_the_scenario_and_one_a_venue(log, scenario):
    """
    In no turn does an actor make two moves in one venue.
    """
    choices = [
        [(scenario.moves[move].by, scenario.moves[move].venue) for move in entry["moves"]]
        for entry in log
    ]

    assert [len(made) for made in choices] == [len(set(made)) for made in choices]


def test_a_log_is_json(log):
    """
    An entry comes back from JSON as it went in.
    """
    assert log == [json.loads(json.dumps(entry)) for entry in log]
