"""The goal strip of the table."""

from __future__ import annotations

import pytest

from game.playthrough import Playthrough
from game.scenario import load
from tests.desktop.scenes.crises import small
from tests.playthrough.plays import with_endings


def shown(driver, playthrough):
    """Show the table of a playthrough and return its strip."""
    driver.app.start("table", playthrough=playthrough)
    driver.settle()
    return driver.app.stack.top.watch.strip


def in_danger():
    """Return a playthrough in which any move that is seen ends the crisis."""
    return with_endings(
        small(),
        table=("freeze", "negotiation(north, south) >= 40", "60"),
        out=("breakdown", "rhetoric >= 0", "5"),
    )


def test_the_strip_stands_between_the_words_and_the_buttons(driver):
    """
    It is in the header, beside who one is, and covers nothing.
    """
    strip = shown(driver, Playthrough(load("beijing_2017"), play_as="tillerson"))
    others = [driver.find("table.turn").rect, driver.find("table.save").rect]

    assert -1 == strip.rect.collidelist(others)
    assert "Talks are open: Negotiation US–DPRK 5 of 40, in week 16" in driver.texts()


def test_a_danger_of_this_turn_is_an_alarm_with_its_chance(driver):
    """
    What surely ends the crisis this turn says so in words.
    """
    strip = shown(driver, in_danger())

    assert [True] == [line.alarm for line in strip.lines if "out" in line.texts[0]]
    assert any("100 % this turn" in text for text in driver.texts())


def test_the_chance_follows_the_plan(driver):
    """
    A card that is chosen is worked out anew.
    """
    shown(driver, in_danger())
    watch = driver.app.stack.top.watch
    driver.press("1")
    driver.settle()

    assert 2 <= len(watch._known)
    assert {"out": 1.0} == dict(watch.chances)


def test_the_page_of_the_move_warns(driver):
    """
    With a card in hand, what the plan risks stands above what the card does.
    """
    shown(driver, in_danger())
    driver.press("1")
    driver.settle()
    driver.click("table.tabs.0")

    assert "Danger! out: 100 % this turn by your plan" == driver.find("table.warning").text


def test_pressing_it_lists_every_ending_and_esc_closes(driver):
    """
    The list names each ending and what comes if none does.
    """
    shown(driver, Playthrough(load("beijing_2017"), play_as="tillerson"))
    driver.click("table.goals")
    told = " ".join(driver.texts())
    titles = [one.title for one in load("beijing_2017").scenario.endings.values()]
    driver.press("esc")

    assert [] == [title for title in titles if title not in told]
    assert not driver.has("goals.list")


def test_the_list_is_as_high_as_the_window_allows(driver):
    """
    In a window of the usual size all of it is seen without scrolling.
    """
    shown(driver, Playthrough(load("beijing_2017"), play_as="tillerson"))
    driver.click("table.goals")
    box = driver.find("goals.list")

    assert box.content <= box.rect.height


def test_the_list_closes_by_its_button(driver):
    """
    Close leads back to the table.
    """
    shown(driver, Playthrough(load("beijing_2017"), play_as="tillerson"))
    driver.click("table.goals")
    driver.click("goals.close")

    assert not driver.has("goals.list")


def test_who_watches_has_no_strip(driver):
    """
    Where nothing is wanted nothing is shown.
    """
    strip = shown(driver, Playthrough(small()))

    assert not strip.visible


@pytest.mark.parametrize(("size", "scale"), [((960, 600), 200), ((1280, 800), 100)])
def test_the_danger_is_told_in_every_room(driver, size, scale):
    """
    In the least room the strip says less, and each of its lines fits.
    """
    driver.app.change(ui_scale=scale, text_size=140)
    driver.resize(size)
    strip = shown(driver, in_danger())
    context = driver.app.context
    fits = [
        strip._wide(context, text) <= strip.rect.width
        for row in strip._rows(context, strip.rect.width)
        for _line, text in row
    ]

    assert [True, True] == fits
