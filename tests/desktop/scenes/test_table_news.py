"""The page of the news, and the way back to the news of the last turn."""

from __future__ import annotations

import pytest

from game.desktop.scenes.table_news import AGAIN, news_page
from game.desktop.widgets.label import Label
from game.playthrough import Playthrough
from game.scenario.model import Venue
from tests.desktop.scenes.crises import ended, played, small

SIZES = [(960, 600), (1280, 800), (1920, 1080)]


@pytest.fixture
def scene(driver, after_a_turn):
    """Return the table after a turn, a card chosen and the page of the news open."""
    driver.click("card.scold")
    driver.press("n")
    driver.point((5, 5))
    driver.settle()
    return after_a_turn


def test_before_the_first_turn_there_is_no_news():
    """
    A sentence says so, and there is nothing to press.
    """
    page = news_page(Playthrough(small(), play_as="envoy"), lambda: None)

    assert isinstance(page, Label)
    assert ["No news yet. This is the first turn."] == list(page.said())


def test_the_button_is_named_after_the_length_of_a_turn():
    """
    A turn of seven days is a week.
    """
    page = news_page(ended(), lambda: None)

    assert AGAIN[ended().loaded.scenario.clock.step] == next(iter(page.said()))
    assert "See the week's news again" == AGAIN[7]


@pytest.mark.parametrize("size", SIZES)
def test_the_news_is_seen_again_and_left_for_the_same_table(driver, scene, size):
    """
    It is all told, and its button leads back to the table with the plan in hand.
    """
    driver.resize(size)
    driver.click("table.news.again")
    driver.settle()
    news = driver.app.stack.top
    told = (news.name, news.done, news.report.number, driver.has("news.why"))
    driver.click("news.next")
    driver.settle()

    assert ("news", True, scene.playthrough.last.number, True) == told
    assert scene is driver.app.stack.top
    assert "scold" == scene.chosen[Venue.PUBLIC]
    assert 1 == len(scene.playthrough.played)


@pytest.mark.parametrize("key", ["enter", "space", "esc"])
def test_the_keyboard_goes_there_and_back(driver, scene, key):
    """
    Enter opens the news, and any key that goes on leads back to where the focus was.
    """
    scene.focus.named("table.news.again")
    driver.press("enter")
    driver.settle()
    there = driver.app.stack.top.name
    driver.press(key)
    driver.settle()

    assert "news" == there
    assert scene is driver.app.stack.top
    assert "table.news.again" == driver.focused


def test_after_the_end_too_the_news_leads_back_to_the_table(driver):
    """
    Seen again, the last news does not lead to the end.
    """
    scene = driver.app.start("table", playthrough=played())
    driver.press("n")
    driver.click("table.news.again")
    texts = driver.texts()
    driver.click("news.next")

    assert "Back to the table" in texts
    assert scene is driver.app.stack.top


def test_headlines_take_the_room_below_the_button(driver, scene):
    """
    The list scrolls by itself to the foot of the panel.
    """
    feed, button = driver.find("table.feed"), driver.find("table.news.again")

    assert scene.side.content is feed.parent
    assert scene.side.content.rect.bottom == feed.rect.bottom
    assert button.rect.bottom < feed.rect.top
