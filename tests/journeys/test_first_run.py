"""Somebody starts the game for the first time."""

from __future__ import annotations

import pytest

from tests.journeys.journey import Journey

pytestmark = pytest.mark.journey
SAVE = "first_offer-voss-1-0.json"


def test_the_first_run_is_learned_with_the_tips(screen, tmp_path):
    """
    The first start offers the teaching scenario, and eight tips lead through its first week.
    """
    with Journey(screen, tmp_path) as journey:
        offered = journey.twin.scene
        journey.click("first_run.begin")
        journey.click("guide.next")
        journey.click("guide.next")
        journey.click(journey.twin.playable("public")[0])
        journey.click("guide.next")
        journey.click(journey.twin.playable("private")[0])
        journey.click("table.confirm")
        journey.click("news.why")
        journey.click("news.next")
        tour = journey.twin.app.guide
        last = tour is not None and tour.at + 1 == len(tour.tips)
        journey.click("guide.next")
        over = journey.twin.app.guide is None
        turns = len(journey.saves()[SAVE]["turns"])
        done = journey.settings()["first_run_done"]
    with Journey(screen, tmp_path) as journey:
        again = journey.twin.scene

    assert ("first_run", True, True, 1, True, "title") == (offered, last, over, turns, done, again)


def test_the_first_run_can_be_declined_by_keyboard(screen, tmp_path):
    """
    Esc leaves the first run for the title, and it is not offered by itself again.
    """
    with Journey(screen, tmp_path) as journey:
        offered = journey.twin.scene
        journey.press("esc")
        shown, done = journey.twin.scene, journey.settings()["first_run_done"]

    assert ("first_run", "title", True) == (offered, shown, done)
