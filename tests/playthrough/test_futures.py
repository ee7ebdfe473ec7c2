"""Many runs to the end, from here."""

from __future__ import annotations

import pytest

from game.errors import IllegalMoveError
from game.playthrough import Playthrough, futures, wilson
from tests.playthrough.plays import ended


@pytest.mark.parametrize(
    ("count", "runs", "expected"),
    [(0, 10, (0.0, 0.2775)), (10, 10, (0.7225, 1.0)), (50, 100, (0.4038, 0.5962))],
)
def test_wilson_intervals_are_those_of_the_books(count, runs, expected):
    """
    Known values of the Wilson score interval at 95 percent.
    """
    assert expected == pytest.approx(wilson(count, runs), abs=5e-5)


def test_futures_count_every_run_once(crisis):
    """
    The shares of all endings sum to one, each within its interval, and payoffs are means.
    """
    found = futures(Playthrough(crisis, play_as="envoy"), 200)

    assert list(crisis.scenario.endings) == list(found.endings)
    assert 200 == sum(share.count for share in found.endings.values())
    assert all(one.low <= one.share <= one.high for one in found.endings.values())
    assert all(0 <= worth <= 100 for worth in found.payoff.values())


def test_a_first_move_can_be_tried(crisis):
    """
    Letters bring agreements more often than silence does.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    letter = futures(playthrough, 400, private="write_letter")
    silence = futures(playthrough, 400, try_first=True)

    assert letter.payoff["envoy"] > silence.payoff["envoy"]
    assert 1 == playthrough.turn


def test_watching_and_trying_nothing_is_the_same(crisis):
    """
    Who watches holds nobody to a first move.
    """
    watched = Playthrough(crisis)

    assert futures(watched, 50) == futures(watched, 50, try_first=True)


def test_an_illegal_first_move_is_refused(crisis):
    """
    What cannot be made cannot be tried.
    """
    with pytest.raises(IllegalMoveError, match="not legal"):
        futures(Playthrough(crisis, play_as="envoy"), 10, private="propose_terms")


def test_after_the_end_there_is_one_future(crisis):
    """
    From an ended playthrough all runs are at its ending.
    """
    playthrough = ended(crisis)

    assert 20 == futures(playthrough, 20).endings[playthrough.ending].count
