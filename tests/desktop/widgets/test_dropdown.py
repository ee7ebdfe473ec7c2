"""One of several is chosen from a list that opens."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.dropdown import Dropdown


@pytest.fixture
def dropdown(show, told):
    """Return a dropdown of three."""
    made = Dropdown(["One", "Two", "Three"], 0, told.append, name="d", width=200)
    show(Column([made], align="start"))
    return made


def test_a_dropdown_is_chosen_from_by_mouse(driver, dropdown, told):
    """
    A click opens the list, another chooses, and the list is gone.
    """
    driver.click("d")
    shown = driver.find("d.list")
    driver.click_at(shown.row_rect(2).center)

    assert ([2], 2, []) == (told, dropdown.chosen, driver.app.stack.top.layers)


def test_a_dropdown_is_chosen_from_by_keys(driver, dropdown, told):
    """
    Enter opens, arrows move, Enter chooses, and the focus is back.
    """
    driver.press("tab")
    for key in ("enter", "down", "enter"):
        driver.press(key)

    assert ([1], "d") == (told, driver.focused)


def test_a_dropdown_can_be_left(driver, dropdown, told):
    """
    Esc closes the list and nothing changes.
    """
    driver.click("d")
    driver.press("down")
    driver.press("esc")

    assert ([], 0) == (told, dropdown.chosen)


def test_left_and_right_change_a_dropdown_at_once(driver, dropdown, told):
    """
    Without opening one goes on and back, and stops at the ends.
    """
    driver.press("tab")
    for key in ("left", "right", "right", "right", "left"):
        driver.press(key)

    assert [1, 2, 1] == told


def test_a_list_at_the_lower_edge_opens_upwards(driver, show, told):
    """
    Where there is no room below, the list stands above.
    """
    made = Dropdown([str(n) for n in range(8)], 0, told.append, name="d", width=200)
    show(Column([made], align="start", justify="end"))
    driver.click("d")

    assert driver.find("d.list").rect.bottom <= made.rect.top


def test_it_is_as_wide_as_its_longest_choice(app, told):
    """
    Another choice does not change its size, and little room makes it narrower.
    """
    short, long = (
        Dropdown(["No", "A choice with many words"], at, told.append).natural(app.context, 500)
        for at in (0, 1)
    )

    assert short == long
    assert 90 == Dropdown(["A choice with many words"], 0, told.append).natural(app.context, 90)[0]


def test_the_list_marks_what_holds(driver, dropdown, paper):
    """
    A tick stands beside the choice that holds, and beside no other.
    """
    driver.click("d")
    (layer,) = driver.app.stack.top.layers
    paper.show(layer.root, pygame.Rect(0, 0, 200, 200))

    assert [("check", "on_chosen")] == paper.signs
    assert {"One", "Two", "Three"} <= set(paper.words)


def test_the_same_choice_tells_nobody(driver, dropdown, told):
    """
    Choosing what holds already closes the list and is no change.
    """
    driver.click("d")
    driver.press("enter")

    assert ([], []) == (told, driver.app.stack.top.layers)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["end"], 11),
        (["end", "home"], 0),
        (["pagedown"], 8),
        (["pagedown", "pagedown"], 11),
        (["end", "pageup"], 3),
    ],
)
@pytest.mark.parametrize("opened", [True, False])
def test_keys_leap_over_choices(driver, show, told, keys, chosen, opened):
    """
    Home, End and the page keys work in the open list and without opening it.
    """
    made = Dropdown([str(n) for n in range(12)], 0, told.append, name="d", width=200)
    show(Column([made], align="start"))
    driver.press("tab")
    for key in ["enter", *keys, "enter"] if opened else keys:
        driver.press(key)

    assert (chosen, []) == (made.chosen, driver.app.stack.top.layers)
