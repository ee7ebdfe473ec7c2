"""The turns on which a crisis was decided."""

from __future__ import annotations

import pytest

from game.playthrough import Playthrough, futures
from game.playthrough.gradual import finish
from game.playthrough.report import EventNews, IncidentNews, TurnReport
from game.playthrough.turning_points import (
    LEAST,
    Outlook,
    headlines,
    outlooks_gradually,
    turning_points,
)
from tests.playthrough.plays import ended


@pytest.fixture(scope="module")
def playthrough(crisis):
    """Return an ended playthrough."""
    return ended(crisis, seed=4, play_as="envoy")


def test_an_outlook_is_what_futures_come_to(crisis, playthrough):
    """
    Before the first turn the outlook is that of as many futures from the start.
    """
    (first, *_) = finish(outlooks_gradually(playthrough, 60))
    start = futures(Playthrough(crisis, seed=4, play_as="envoy"), 60)

    assert first.endings == pytest.approx([one.share for one in start.endings.values()])
    assert first.payoff == pytest.approx(list(start.payoff.values()), abs=1e-3)


def test_after_the_last_turn_nothing_is_open(playthrough):
    """
    There is one outlook more than turns, and the last is the ending that came.
    """
    found = finish(outlooks_gradually(playthrough, 20))
    place = [rule.id for rule in playthrough.world.endings].index(playthrough.ending)

    assert len(playthrough.played) + 1 == len(found)
    assert (1.0, 1.0) == (found[-1].endings[place], sum(found[-1].endings))


def outlook(playthrough, *shares):
    """Return an outlook with the shares of the first two endings; the rest have none."""
    rest = len(playthrough.world.endings) - len(shares)
    return Outlook((*shares, *[0.0] * rest), (50.0,) * len(playthrough.world.payees))


def test_the_turns_that_moved_most_are_told_in_order(playthrough):
    """
    Of known outlooks the largest shifts are found, and small ones are left out.
    """
    turns = len(playthrough.played)
    start, late = outlook(playthrough, 0.5, 0.5), outlook(playthrough, 0.1, 0.9)
    small = outlook(playthrough, 0.1 + LEAST / 2, 0.9 - LEAST / 2)
    found = turning_points(playthrough, [start, *[late] * (turns - 1), small])

    assert [1] == [point.turn for point in found]
    assert (0.4, 0.5, 0.9) == pytest.approx((found[0].moved, found[0].before, found[0].after))
    assert playthrough.world.endings[1].id == found[0].ending


def test_no_more_are_told_than_asked_for(playthrough):
    """
    However much each turn moved, there are at most so many turning points.
    """
    turns = len(playthrough.played)
    one, other = outlook(playthrough, 1.0, 0.0), outlook(playthrough, 0.0, 1.0)
    outlooks = [(one, other)[at % 2] for at in range(turns + 1)]

    assert 2 == len(turning_points(playthrough, outlooks, most=2))


def test_incidents_make_the_headlines(playthrough):
    """
    An incident comes before any event, and no more are told than asked for.
    """
    quiet = playthrough.history[0]
    loud = TurnReport(
        **{name: getattr(quiet, name) for name in TurnReport.__slots__}
        | {
            "incidents": (IncidentNews(("north", "south"), "a shot in the fog", False),),
            "events": (EventNews("flood", "Flood", "The river rises"),),
        }
    )

    assert "a shot in the fog" == headlines(loud)[0]
    assert 1 == len(headlines(loud, 1))
