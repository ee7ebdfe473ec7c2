"""Pages are opened by their names."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.tabs import Tab, Tabs


def test_tabs_open_pages(driver, show, told):
    """
    Click and keys open a page, and the open one is marked.
    """
    made = show(Column([Tabs(["A", "B", "C"], 0, told.append, name="tabs")])).children[0]
    driver.click("tabs.2")
    driver.press("left")
    driver.press("enter")

    assert ([2, 1], [False, True, False]) == (told, [tab.selected for tab in made.tabs])


def test_the_open_one_is_underlined(paper, told):
    """
    The line stands below the tab that is open, so that colour is not the only sign.
    """
    made = Tabs(["A", "B", "C"], 1, told.append)
    paper.show(made, pygame.Rect(0, 0, 300, 40))
    lines = [rect for rect, fill, _border in paper.panels if fill == "accent"]

    assert 1 == len(lines)
    assert made.tabs[1].rect.contains(lines[0])


@pytest.mark.parametrize(("page", "marked"), [(2, [False, False, True]), (-1, [False] * 3)])
def test_a_page_can_be_marked_without_telling(told, page, marked):
    """
    A scene that opens a page by itself is not told that it did, and none may be marked.
    """
    made = Tabs(["A", "B", "C"], 0, told.append)
    made.show(page)

    assert ([], marked) == (told, [tab.selected for tab in made.tabs])


def test_tabs_are_one_stop_of_the_keyboard(driver, show, told):
    """
    Tab leads past all of them at once, and arrows go from one to the next.
    """
    show(Column([Tabs(["A", "B"], 0, told.append, name="tabs"), Tab("C", list, name="after")]))
    names = []
    for key in ("tab", "tab", "shift+tab", "right"):
        driver.press(key)
        names.append(driver.focused)

    assert ["tabs.0", "after", "tabs.0", "tabs.1"] == names
