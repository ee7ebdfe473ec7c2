"""Sliders, switches, dropdowns, tabs and lines to type in."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.dropdown import Dropdown
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.tabs import Tabs
from game.desktop.widgets.toggle import Toggle


@pytest.fixture
def told():
    """Return what notes changes."""
    return []


@pytest.fixture
def slider(show, told):
    """Return a slider from 0 to 100 in steps of 5."""
    made = Slider(50, 0, 100, step=5, on_change=told.append, name="s", width=300)
    show(Column([made], align="start"))
    return made


def test_arrows_move_a_slider_by_its_steps(driver, slider, told):
    """
    Right and left move it by one step, pages by five, and the ends are ends.
    """
    driver.press("tab")
    for key in ("right", "left", "left", "pageup", "end", "right", "home"):
        driver.press(key)

    assert [55, 50, 45, 70, 100, 0] == told


def test_a_slider_follows_the_pointer(driver, slider, told):
    """
    A drag tells each new value, and stops when the button is let go.
    """
    track = slider.track(driver.app.context)
    driver.event(pygame.MOUSEBUTTONDOWN, pos=track.center, button=1)
    driver.point((track.right + 400, 500))
    driver.event(pygame.MOUSEBUTTONUP, pos=(track.right, 500), button=1)
    driver.point(track.midleft)

    assert ([100], 100) == (told, slider.value)


def test_a_slow_slider_tells_at_the_end(driver, show, told):
    """
    What costs a lot is told only when the drag is over.
    """
    made = Slider(50, 0, 100, on_change=told.append, live=False, width=300)
    show(Column([made], align="start"))
    track = made.track(driver.app.context)
    driver.event(pygame.MOUSEBUTTONDOWN, pos=track.center, button=1)
    driver.point((track.right, track.centery))
    before = list(told)
    driver.event(pygame.MOUSEBUTTONUP, pos=track.midright, button=1)

    assert ([], [100]) == (before, told)


def test_the_wheel_moves_a_slider_in_focus_only(driver, slider, told):
    """
    A page that is scrolled past a slider does not change it.
    """
    driver.wheel(slider.rect.center, 1)
    unfocused = list(told)
    driver.press("tab")
    driver.wheel(slider.rect.center, 1)

    assert ([], [55]) == (unfocused, told)


def test_a_disabled_slider_stays(driver, slider, told):
    """
    Neither pointer nor keys move it.
    """
    slider.enabled = False
    driver.click("s")
    driver.press("right")

    assert [] == told


def test_a_switch_turns_and_says_how_it_stands(driver, show, told):
    """
    Click and key turn it, and a word says which way.
    """
    made = show(Column([Toggle(False, told.append, name="t")], align="start")).children[0]
    words = [made.word]
    driver.click("t")
    words.append(made.word)
    driver.press("space")

    assert (["Off", "On"], [True, False]) == (words, told)


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


def test_tabs_open_pages(driver, show, told):
    """
    Click and keys open a page, and the open one is marked.
    """
    made = show(Column([Tabs(["A", "B", "C"], 0, told.append, name="tabs")])).children[0]
    driver.click("tabs.2")
    driver.press("left")
    driver.press("enter")

    assert ([2, 1], [False, True, False]) == (told, [tab.selected for tab in made.tabs])


@pytest.fixture
def entry(show, told):
    """Return a line for digits."""
    allowed = lambda text: not text or text.isdigit()  # noqa: E731
    made = Entry("", told.append, hint="Seed", allowed=allowed, name="e", width=200)
    show(Column([made], align="start"))
    return made


def test_what_is_typed_stands_there(driver, entry, told):
    """
    Signs that are allowed are taken, others are not, and one can go back.
    """
    driver.click("e")
    driver.type("4x2")
    driver.press("backspace")

    assert (["4", "42", "4"], "4") == (told, entry.text)


def test_letters_are_no_shortcuts_while_typing(driver, entry):
    """
    Typing an m does not mute the game.
    """
    driver.click("e")
    driver.press("m")

    assert not driver.app.settings.muted


def test_an_empty_line_shows_its_hint(driver, entry):
    """
    Without a text the hint stands there, and without the focus nothing is typed.
    """
    driver.type("4")

    assert (["Seed"], "") == (list(entry.said()), entry.text)
