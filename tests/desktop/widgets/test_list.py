"""A list of any length costs what is in view."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.list import VirtualList

ROWS = [f"News {number}" for number in range(300)]


@pytest.fixture
def seen():
    """Return what notes which rows are drawn, measured, chosen and selected."""
    return {"drawn": [], "measured": [], "chosen": [], "selected": []}


@pytest.fixture
def make(show, seen):
    """Return what shows a list of rows that are 20 and 40 pixels high."""

    def height(row, _width, _context):
        seen["measured"].append(row)
        return 20 if int(row.split()[1]) % 2 else 40

    def make_it(rows=ROWS, **options):
        made = VirtualList(
            rows,
            height,
            lambda _canvas, _rect, row, _state: seen["drawn"].append(row),
            name="list",
            height=300,
            **options,
        )
        show(Column([made]))
        return made

    return make_it


def choosing(seen):
    """Return the options of a list that can be chosen from."""
    return {"on_choose": seen["chosen"].append, "on_select": seen["selected"].append}


def test_only_rows_in_view_are_drawn(make, seen):
    """
    Of three hundred rows a dozen are drawn.
    """
    make()

    assert ("News 0", True) == (seen["drawn"][0], len(set(seen["drawn"])) <= 12)


def test_heights_are_kept(driver, make, seen):
    """
    A frame measures nothing.
    """
    make()
    seen["measured"].clear()
    driver.step(3)

    assert [] == seen["measured"]


def test_new_rows_at_the_end_are_measured_alone(make, seen):
    """
    When the news grows by a line only that line is measured, and the end stays in view.
    """
    shown = make(stick=True)
    shown.move_to(1e9)
    seen["measured"].clear()
    shown.set_rows([*ROWS, "News 300"])

    assert (["News 300"], shown.content - shown.rect.height) == (seen["measured"], shown.offset)


@pytest.mark.parametrize("high", [160, 500])
def test_the_end_stays_in_view_in_another_size(make, app, high):
    """
    A list that sticks to its end is there at first, and however high it becomes.
    """
    shown = make(stick=True)
    first = shown.content - shown.rect.height == shown.offset
    shown.layout(pygame.Rect(0, 0, 400, high), app.context)

    assert (True, shown.content - high) == (first, shown.offset)


def test_a_list_that_goes_on_for_another_is_where_that_was(make):
    """
    It does not begin at its end, nor at the row that is selected, and the drag of its bar goes on.
    """
    before = make(stick=True, selected=2)
    before.move_to(1000)
    before.thumb.dragging = True
    after = make(stick=True, selected=2)
    after.resume(before)
    after.layout(before.rect, before.context)

    assert (1000, True) == (after.offset, after.thumb.dragging)


def test_a_list_that_goes_on_for_another_shows_a_new_selection(make):
    """
    Where another row is selected since, that is in view.
    """
    before = make(selected=2)
    before.move_to(1000)
    after = make(selected=0)
    after.resume(before)
    after.layout(before.rect, before.context)

    assert 0 == after.offset


@pytest.mark.parametrize(("scrolled", "offset"), [(False, 740), (True, 0)])
def test_the_row_selected_stays_in_view_in_another_size(make, app, scrolled, offset):
    """
    Unless it has been scrolled away from.
    """
    shown = make(on_select=lambda _number: None)
    shown.select(28)
    if scrolled:
        shown.move_to(0)
    shown.layout(pygame.Rect(0, 0, 400, 140), app.context)

    assert offset == shown.offset


def test_other_rows_are_measured_anew(make, seen):
    """
    Rows that are not those of before are all measured.
    """
    shown = make()
    seen["measured"].clear()
    shown.set_rows(["News 7", "News 8"])

    assert (["News 7", "News 8"], 60) == (seen["measured"], shown.content)


def test_the_wheel_scrolls_and_stops_at_the_ends(driver, make):
    """
    Down goes down, and up stops at the top.
    """
    shown = make()
    driver.wheel(shown.rect.center, -3)
    down = shown.offset
    driver.wheel(shown.rect.center, 30)

    assert (True, 0) == (down > 100, shown.offset)


def test_what_choosing_and_selecting_both_do_is_done_once(driver, make, seen):
    """
    A click on another row tells of it once, and one on the same row again.
    """
    shown = make(on_choose=seen["chosen"].append, on_select=seen["chosen"].append)
    counts = []
    for _ in range(2):
        driver.click_at((shown.rect.left + 30, shown.rect.top + 50))
        counts.append(len(seen["chosen"]))

    assert [1, 2] == counts


def test_a_click_chooses_a_row(driver, make, seen):
    """
    The row under the pointer is chosen.
    """
    shown = make(**choosing(seen))
    driver.click_at((shown.rect.left + 30, shown.rect.top + 50))

    assert ([1], 1) == (seen["chosen"], shown.selected)


def test_keys_choose_a_row(driver, make, seen):
    """
    Arrows move the selection, Enter chooses, and the row is brought into view.
    """
    shown = make(**choosing(seen))
    driver.press("tab")
    for _ in range(21):
        driver.press("down")
    driver.press("enter")

    assert ([20], True) == (seen["chosen"], shown.rect.contains(shown.row_rect(20)))


def test_arrows_leave_a_list_at_its_ends(make, seen):
    """
    At the first row up is for others.
    """
    from game.desktop.intents import Step

    shown = make(selected=0, **choosing(seen))
    shown.focused = True

    assert (False, True) == (shown.handle(Step("up")), shown.handle(Step("down")))


def test_a_list_to_read_scrolls_by_keys(driver, make):
    """
    Without anything to choose the arrows, pages and ends move the view.
    """
    shown = make()
    driver.press("tab")
    offsets = []
    for key in ("down", "pagedown", "end", "home"):
        driver.press(key)
        offsets.append(shown.offset)

    assert [56, 56 + 270, shown.content - 300, 0] == offsets


def test_the_bar_can_be_dragged(driver, make):
    """
    The bar at the right leads to the end.
    """
    import pygame

    shown = make()
    right = shown.rect.right - 3
    driver.event(pygame.MOUSEBUTTONDOWN, pos=(right, shown.rect.top + 5), button=1)
    driver.point((right, shown.rect.bottom + 50))
    driver.event(pygame.MOUSEBUTTONUP, pos=(right, shown.rect.bottom), button=1)

    assert shown.content - shown.rect.height == shown.offset


def test_an_empty_list_is_no_error(driver, make, seen):
    """
    Nothing can be chosen from nothing.
    """
    shown = make(rows=[], **choosing(seen))
    driver.press("tab")
    for key in ("down", "enter", "end"):
        driver.press(key)
    driver.click_at(shown.rect.center)

    assert [] == seen["chosen"]


def test_three_hundred_lines_cost_no_more_than_thirty(driver, make):
    """
    The number of rows that are drawn does not hang on the length of the list.
    """
    long = len(make().in_view())
    short = len(make(rows=ROWS[:30]).in_view())

    assert long == short
