"""The panel at the right of the table: pages below their tabs."""

from __future__ import annotations

import pytest

from game.desktop.scenes.table_side import METERS, MOVE, NEWS, OTHERS, PAGES, SidePanel
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.label import Label
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.scroll import ScrollBox


@pytest.fixture
def opened():
    """Return what notes the pages that a player opens."""
    return []


@pytest.fixture
def side(show, opened):
    """Return a panel whose pages say their number, forty times below one another."""

    def make(page):
        if page == NEWS:
            return VirtualList(["news"], lambda *_: 20, lambda *_: None, name="feed")
        return Column([Label(f"page {page}", name=f"part.{at}") for at in range(80)])

    made = SidePanel(METERS, make, opened.append, name="side")
    show(made)
    return made


def marked(side):
    """Return the number of the tab that is marked."""
    return [at for at, tab in enumerate(side.tabs.tabs) if tab.selected]


def test_there_is_a_tab_for_every_page():
    """
    The pages are named in their order.
    """
    assert ("Move", "Others", "Meters", "News") == PAGES
    assert [0, 1, 2, 3] == [MOVE, OTHERS, METERS, NEWS]


def test_it_begins_with_the_page_it_is_given(side, opened):
    """
    The page is shown and marked, and nobody is told.
    """
    assert ([METERS], "page 2", []) == (marked(side), next(iter(side.content.said())), opened)


def test_a_tab_tells_which_page_is_wanted(driver, side, opened):
    """
    The scene decides what is done about it.
    """
    driver.click("table.tabs.1")

    assert [OTHERS] == opened


def test_another_page_takes_the_place_of_the_first(side):
    """
    Its tab is marked, and it has the same room.
    """
    before = side.content.rect.copy()
    side.show(OTHERS)

    assert (OTHERS, [OTHERS], "page 1") == (
        side.page,
        marked(side),
        next(iter(side.content.said())),
    )
    assert before == side.content.rect
    assert side.content.parent is side


def test_a_list_scrolls_by_itself(side):
    """
    The news is a list already, and every other page gets a box to scroll in.
    """
    kinds = []
    for page in (MOVE, NEWS):
        side.show(page)
        kinds.append(type(side.content))

    assert [ScrollBox, VirtualList] == kinds


def test_a_part_of_a_page_can_be_brought_into_view(side):
    """
    It stands at the top then, and a name that is not there changes nothing.
    """
    side.reveal_part("part.20")
    part = next(widget for widget in side.content.walk() if widget.name == "part.20")
    there = side.content.offset
    side.reveal_part("part.nowhere")
    side.reveal_part("")

    assert pytest.approx(side.content.rect.top, abs=1) == part.rect.top
    assert 0 < there == side.content.offset
