"""A whole crisis, from the title to the end, with one device alone; and one that is broken off."""

from __future__ import annotations

import pytest

from game.desktop.settings import Settings
from tests.journeys.journey import Journey

pytestmark = pytest.mark.journey
PLAYED_BEFORE = Settings(first_run_done=True, speed=3.0)
TURNS = 6
SEED = "7"
SAVE = "first_offer-voss-7-0.json"
DIGITS = 18


def begin_by_mouse(journey: Journey) -> None:
    """Go from the title to the table with the mouse; the seed alone has to be typed."""
    journey.click("title.new")
    journey.click_row("picker.list", "The First Offer")
    journey.click("picker.as.voss")
    journey.click("picker.seed")
    journey.press(*["backspace"] * DIGITS, SEED)
    journey.click("picker.start")
    journey.click("briefing.begin")


def play_by_mouse(journey: Journey, turn: int, *, skip: bool = True) -> None:
    """Play a turn with the mouse, up to the reasons of its news."""
    for venue in ("public", "private"):
        cards = journey.twin.playable(venue)
        journey.click(cards[turn % len(cards)])
    journey.click("table.confirm", *(["news.next"] if skip else []))


def played(journey: Journey) -> list[dict]:
    """Return the turns that the window has kept."""
    return journey.saves()[SAVE]["turns"]


def test_a_crisis_is_played_by_mouse(screen, tmp_path):
    """
    Six turns by mouse come to the end, and what is kept is what the same moves give elsewhere.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        begin_by_mouse(journey)
        for turn in range(TURNS):
            play_by_mouse(journey, turn, skip=turn > 0)
            journey.click("news.next")
        shown = journey.twin.scene
        journey.click("end.to_title")
        status = journey.leave_by("title.quit")
        save, other = journey.saves()[SAVE], journey.saves_of_the_twin()[SAVE]

    assert ("end", 0, TURNS, True) == (shown, status, len(save["turns"]), bool(save["ending"]))
    assert (other["turns"], other["ending"]) == (save["turns"], save["ending"])


def begin_by_keys(journey: Journey) -> None:
    """Go from the title to the table with the keyboard."""
    journey.focus("title.new")
    journey.press("enter")
    journey.press("down", "enter")
    journey.focus("picker.seed")
    journey.press(*["backspace"] * DIGITS, SEED)
    journey.focus("picker.start")
    journey.press("enter")
    journey.focus("briefing.begin")
    journey.press("enter")


def test_a_crisis_is_played_by_keyboard(screen, tmp_path):
    """
    Six turns by keyboard alone come to the end, some with the focus and some with the short keys.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        begin_by_keys(journey)
        for turn in range(TURNS):
            if turn % 2:
                journey.press("1", "alt+1", "c", "esc")
            else:
                for venue in ("public", "private"):
                    journey.focus(journey.twin.playable(venue)[0])
                    journey.press("enter")
                journey.focus("table.confirm")
                journey.press("enter", "enter")
            journey.press("enter")
        shown = journey.twin.scene
        journey.player.press("ctrl+q")
        status = journey.player.status()
        save, other = journey.saves()[SAVE], journey.saves_of_the_twin()[SAVE]

    assert ("end", 0, TURNS, True) == (shown, status, len(save["turns"]), bool(save["ending"]))
    assert (other["turns"], other["ending"]) == (save["turns"], save["ending"])


def test_a_crisis_that_is_killed_goes_on_where_it_was(screen, tmp_path):
    """
    After `kill -9` nothing but what was not confirmed is lost, and the crisis goes on from there.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        begin_by_mouse(journey)
        for turn in range(2):
            play_by_mouse(journey, turn)
            journey.click("news.next")
        journey.click(journey.twin.playable("public")[0])
        before = played(journey)
        journey.player.kill()
        after = played(journey)
    with Journey(screen, tmp_path) as journey:
        journey.click("title.continue")
        play_by_mouse(journey, 2)
        going_on = played(journey)

    assert (2, before, before, 3) == (len(before), after, going_on[:2], len(going_on))


def test_the_table_follows_the_window(screen, tmp_path):
    """
    In the midst of a crisis the window goes down to its least size and up to 2560 by 1600.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        begin_by_mouse(journey)
        play_by_mouse(journey, 0)
        sizes = []
        for size in ((960, 600), (2560, 1600)):
            journey.resize(size)
            sizes.append(journey.player.size)
            journey.click("news.next")
            journey.click(journey.twin.playable("public")[0])
            journey.click("table.confirm", "news.next")
        turns = len(played(journey))

    assert ([(960, 600), (2560, 1600)], 3) == (sizes, turns)


def test_a_crisis_is_kept_when_the_window_is_closed(screen, tmp_path):
    """
    A window that is closed in the midst of a crisis ends with status 0, and the crisis is kept.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        begin_by_mouse(journey)
        play_by_mouse(journey, 0)
        journey.click("news.next")
        journey.player.ask_to_close()
        status = journey.player.status()
        turns = len(played(journey))

    assert (0, 1) == (status, turns)
