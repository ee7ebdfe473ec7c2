"""A playthrough is compared with many runs by doctrine."""

from __future__ import annotations

import numpy as np
import pytest

from game.playthrough import Playthrough
from game.playthrough.batch import run_batch
from game.playthrough.comparison import RANGE, compare_gradually
from game.playthrough.forecast import ELSEWHERE
from game.playthrough.gradual import finish
from game.policies import PolicyTable
from tests.playthrough.plays import ended


@pytest.fixture(scope="module")
def playthrough(crisis):
    """Return an ended playthrough."""
    return ended(crisis, seed=4, play_as="envoy")


def test_ranges_of_runs_come_to_the_same_as_all_at_once(playthrough):
    """
    The payoffs are those of one batch, though the runs are played in ranges.
    """
    runs, world = RANGE + 100, playthrough.world
    batch = run_batch(world, PolicyTable(world), playthrough.seed, ELSEWHERE, runs)
    found = finish(compare_gradually(playthrough, runs))

    assert batch.payoffs.tolist() == [found.payoffs[payee].tolist() for payee in world.payees]


def test_every_run_is_counted_once(playthrough):
    """
    Endings and each payoff's histogram add up to the runs.
    """
    found = finish(compare_gradually(playthrough, 300))

    assert 300 == found.runs == sum(share.count for share in found.endings.values())
    assert {300} == {sum(found.histogram(payee)) for payee in found.payoffs}


def test_the_share_that_is_done_grows(playthrough):
    """
    Shares stay between 0 and 1 and never fall.
    """
    shares = list(compare_gradually(playthrough, RANGE + 1))

    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1


def test_the_band_begins_at_the_start(playthrough):
    """
    All runs start at the same rhetoric, and percentiles are in order.
    """
    band = finish(compare_gradually(playthrough, 200)).band
    start = playthrough.played[0].before.values[playthrough.world.rows.rhetoric, 0]

    assert {round(float(start) * 2) / 2} == {band.low[0], band.middle[0], band.high[0]}
    assert np.all(np.array(band.low) <= np.array(band.middle))
    assert np.all(np.array(band.middle) <= np.array(band.high))


def test_nothing_is_ranked_before_the_end(crisis):
    """
    A playthrough that goes on has no percentile.
    """
    found = finish(compare_gradually(Playthrough(crisis), 20))

    assert ({}, {}) == (found.lower, found.higher)


def test_runs_are_lower_higher_or_the_same(playthrough):
    """
    The shares are those of a batch of its own, and runs that came to the same count as neither.
    """
    runs, world = 200, playthrough.world
    batch = run_batch(world, PolicyTable(world), playthrough.seed, ELSEWHERE, runs)
    reached = playthrough.payoffs()
    own = np.array([[reached[payee]] for payee in world.payees], np.float32)
    lower, higher = (batch.payoffs < own).mean(axis=1), (batch.payoffs > own).mean(axis=1)
    found = finish(compare_gradually(playthrough, runs))

    assert lower.tolist() == [found.lower[payee] for payee in world.payees]
    assert higher.tolist() == [found.higher[payee] for payee in world.payees]
    assert not np.any(lower == higher)
    assert np.any(lower + higher < 1)


def test_a_playthrough_is_ranked_among_many(crisis):
    """
    The median rank of many runs by doctrine is near one half.
    """
    ranks = sorted(
        finish(compare_gradually(ended(crisis, run=run), 400)).lower["north"] for run in range(31)
    )

    assert 0.2 < ranks[15] < 0.8
    assert all(0 <= rank <= 1 for rank in ranks)
