"""A number is set by dragging, by the wheel and by keys."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.slider import Slider


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
    for key in ("right", "left", "left", "pageup", "pagedown", "end", "right", "home"):
        driver.press(key)

    assert [55, 50, 45, 70, 45, 100, 0] == told


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


def test_a_drag_stays_where_the_pointer_was_last(driver, slider, told):
    """
    Off the page the pointer is nowhere, and the knob does not leap to the least.
    """
    track = slider.track(driver.app.context)
    driver.event(pygame.MOUSEBUTTONDOWN, pos=track.midright, button=1)
    slider.calm_down()

    assert ([100], True) == (told, slider.dragging)


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


@pytest.mark.parametrize(("asked", "held"), [(52, 50), (53, 55), (1000, 100), (-1000, 0)])
def test_values_lie_on_the_steps_and_between_the_ends(slider, asked, held):
    """
    Whatever is asked for, the nearest step is what holds.
    """
    slider.move_to(asked)

    assert held == slider.value


def test_the_same_value_is_told_once(slider, told):
    """
    Who sets a slider to where it stands is told nothing.
    """
    slider.move_to(55)
    slider.move_to(56)

    assert [55] == told


def test_its_value_stands_beside_it_in_words(app, paper, told):
    """
    The line ends before the widest of its values, however that is said.
    """
    made = Slider(7, 1, 12, shown=lambda value: f"Week {value:g}", on_change=told.append)
    paper.show(made, pygame.Rect(10, 10, 300, 30))

    assert ["Week 7"] == list(made.said())
    assert made.track(app.context).right < paper.words["Week 7"].left


@pytest.mark.parametrize(("value", "share"), [(0, 0.0), (25, 0.25), (100, 1.0)])
def test_the_bar_is_as_full_as_the_value(app, paper, told, value, share):
    """
    What is lit of the line is the part of its value.
    """
    made = Slider(value, 0, 100, on_change=told.append)
    paper.show(made, pygame.Rect(10, 10, 300, 30))
    track = made.track(app.context)
    lit = [rect.width for rect, fill, _border in paper.panels if fill == "accent"]

    assert ([round(share * track.width)] if share else []) == lit
