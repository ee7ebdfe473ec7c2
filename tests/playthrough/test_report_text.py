"""The report of a playthrough is plain text that a reader understands alone."""

from __future__ import annotations

import pytest

from game.playthrough import Playthrough
from game.playthrough.comparison import compare_gradually
from game.playthrough.gradual import finish
from game.playthrough.report_text import WIDTH, report_text
from game.playthrough.turning_points import TurningPoint
from game.playthrough.what_if import what_if_gradually
from tests.playthrough.test_futures import ended


@pytest.fixture(scope="module")
def playthrough(crisis):
    """Return an ended playthrough."""
    return ended(crisis, seed=4, play_as="envoy")


@pytest.fixture(scope="module")
def whole(playthrough):
    """Return a report with everything in it."""
    point = TurningPoint(1, 0.4, playthrough.ending, 0.5, 0.9, 3.0, ("A letter arrives",))
    return report_text(
        playthrough,
        comparison=finish(compare_gradually(playthrough, 100)),
        points=[point],
        what_if=finish(what_if_gradually(playthrough, 1, 50)),
    )


def test_lines_are_short(whole):
    """
    No line is wider than a page, and none ends in blanks.
    """
    assert [] == [line for line in whole.split("\n") if len(line) > WIDTH or line != line.rstrip()]


@pytest.mark.parametrize(
    "part",
    [
        "It came because:",
        "What it was worth, of 100",
        "Turning points",
        "The same crisis, 100 times by doctrine",
        "What if you had been silent in",
        "Turn by turn",
        "A letter arrives",
        "<- you",
        "<- yours",
    ],
)
def test_everything_has_its_place(whole, part):
    """
    A report of an ended playthrough says how, why, what it was worth and how it came.
    """
    assert part in whole


def test_every_turn_is_told(playthrough, whole):
    """
    The news of each turn and the reasons of the meters stand in the report.
    """
    news = " ".join(whole.split())

    for report in playthrough.history:
        for made in report.seen:
            assert " ".join(made.headline.split()) in news


def test_what_is_hidden_stays_hidden(playthrough, whole):
    """
    A move behind doors that were closed to the player is not in the report.
    """
    hidden = {
        made.headline for turn in playthrough.history for made in turn.moves if not made.visible
    } - {made.headline for turn in playthrough.history for made in turn.seen}

    assert [] == [headline for headline in hidden if headline in whole]


def test_a_playthrough_without_an_end_has_a_report(crisis):
    """
    What goes on is told as far as it has come.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    playthrough.step()

    assert "No end yet." in report_text(playthrough)
