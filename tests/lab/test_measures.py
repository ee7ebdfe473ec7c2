"""Measures of an ensemble: intervals, percentiles and means."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab import Ensemble, Summary, stream
from game.playthrough.futures import wilson


def summary_of(world, scenario, runs: int) -> Summary:
    """Return the measures of a small ensemble."""
    summary = Summary(world)
    for part in stream(Ensemble(scenario, runs, 3, {"voss": "random", "orlan": "random"})):
        summary.add(part)
    return summary


@pytest.mark.parametrize(
    ("count", "runs", "expected"),
    [
        (81, 263, (0.2553, 0.3662)),
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0.0, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
    ],
)
def test_the_interval_has_published_values(count, runs, expected):
    """
    The Wilson intervals are those of table I of Newcombe 1998 (Statistics in Medicine 17, 857-872).
    """
    assert expected == pytest.approx(wilson(count, runs), abs=5e-5)


@given(st.integers(1, 10**9).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share(counted):
    """
    The interval lies within 0 to 1 and holds the share.
    """
    count, runs = counted
    low, high = wilson(count, runs)

    assert 0 <= low <= count / runs <= high <= 1


def test_all_and_none_touch_the_ends():
    """
    The interval of none of the runs begins at 0 and that of all of them ends at 1, exactly.
    """
    assert (0.0, 1.0) == (wilson(0, 7)[0], wilson(7, 7)[1])


def test_counts_and_shares_add_up(world, scenario):
    """
    The endings' counts add up to the runs and their shares to 1.
    """
    endings = summary_of(world, scenario, 300).endings()

    assert (300, pytest.approx(1)) == (
        sum(ending.count for ending in endings),
        sum(ending.share for ending in endings),
    )


def test_endings_are_those_of_the_file(world, scenario):
    """
    Each ending is there with its kind, in the order of the file.
    """
    endings = summary_of(world, scenario, 10).endings()

    assert [(name, ending.kind.value) for name, ending in scenario.endings.items()] == [
        (ending.id, ending.kind) for ending in endings
    ]


def test_means_are_of_sides_and_playable_actors(world, scenario):
    """
    Mean payoffs are given for the sides, then for the actors that can be played.
    """
    means = summary_of(world, scenario, 50).mean_payoffs()

    assert [*scenario.sides, *scenario.play_as] == list(means)


def test_means_are_those_of_the_runs(world, scenario):
    """
    The mean payoff over two units is the mean over all their runs.
    """
    ensemble = Ensemble(scenario, 300, 3, {"voss": "random", "orlan": "random"})
    (part,) = stream(ensemble, rows=True)
    payee = world.payees.index("voss")
    expected = part.batch.payoffs[payee].astype(np.float64).mean()

    assert pytest.approx(expected) == summary_of(world, scenario, 300).mean_payoffs()["voss"]


def test_rhetoric_begins_at_the_start(world, scenario):
    """
    The first value of each percentile is where the scenario starts.
    """
    rhetoric = summary_of(world, scenario, 50).rhetoric_by_turn()

    assert dict.fromkeys(("p10", "p50", "p90"), scenario.meters["rhetoric"].start) == {
        name: values[0] for name, values in rhetoric.items()
    }


def test_every_turn_that_was_played_is_told(world, scenario):
    """
    There is one value for the start and one for each turn, and as many runs began as there are.
    """
    summary = summary_of(world, scenario, 50)
    lengths = {len(values) for values in summary.rhetoric_by_turn().values()}

    assert ({len(summary.playing())}, 50) == (lengths, summary.playing()[0])


def test_turns_are_counted(world, scenario):
    """
    The turns of all runs together are what the runs played, turn by turn.
    """
    summary = summary_of(world, scenario, 50)

    assert summary.turns == sum(summary.playing()[1:])
