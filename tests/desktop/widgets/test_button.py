"""Buttons act when they are clicked and when they are accepted."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.button import Button


@pytest.fixture
def pressed():
    """Return what notes presses."""
    return []


@pytest.fixture
def button(show, pressed):
    """Return a button that is shown."""
    made = Button("Confirm", lambda: pressed.append("yes"), icon="check", hint="C", name="ok")
    show(Column([made], align="start"))
    return made


def test_a_click_acts(driver, button, pressed):
    """
    Down and up on the button is a press.
    """
    driver.click("ok")

    assert ["yes"] == pressed


@pytest.mark.parametrize("key", ["enter", "space"])
def test_the_keyboard_acts(driver, button, pressed, key):
    """
    Enter and Space press what has the focus.
    """
    driver.press("tab")
    driver.press(key)

    assert ["yes"] == pressed


def test_a_press_that_wanders_off_is_none(driver, button, pressed):
    """
    Whoever lets go beside the button has changed their mind.
    """
    driver.event(pygame.MOUSEBUTTONDOWN, pos=button.rect.center, button=1)
    driver.event(pygame.MOUSEBUTTONUP, pos=(900, 700), button=1)
    driver.event(pygame.MOUSEBUTTONUP, pos=button.rect.center, button=1)

    assert [] == pressed


def test_the_other_buttons_of_the_mouse_do_nothing(driver, button, pressed):
    """
    Only the left button presses.
    """
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        driver.event(kind, pos=button.rect.center, button=3)

    assert [] == pressed


def test_a_disabled_button_does_nothing_but_can_be_found(driver, button, pressed):
    """
    One can come to it with the keyboard and read it, but it does not act.
    """
    button.enabled = False
    driver.press("tab")
    driver.press("enter")
    driver.click("ok")

    assert ("ok", []) == (driver.focused, pressed)


def test_it_lights_up_under_the_pointer(driver, button):
    """
    The fill changes while the pointer is on it.
    """
    place = (button.rect.left + 6, button.rect.centery)
    before = tuple(driver.surface.get_at(place))
    driver.point(button.rect.center)
    driver.step(20)

    assert before != tuple(driver.surface.get_at(place))


def test_its_word_icon_and_key_fit(app, button):
    """
    A button is wide enough for what stands on it, and an icon alone is a square.
    """
    text = app.text
    needed = text.width("Confirm", "label") + text.width("C", "caption") + 18
    square = Button("", icon="x").natural(app.context, 500)

    assert (True, True) == (button.rect.width > needed, square[0] == square[1])


@pytest.mark.parametrize("kind", ["primary", "plain", "quiet", "danger"])
@pytest.mark.parametrize("enabled", [True, False])
def test_every_kind_is_drawn(driver, show, kind, enabled):
    """
    Each kind leaves something on the screen.
    """
    made = Button("Leave", icon="x", kind=kind, enabled=enabled, selected=not enabled)
    show(Column([made], align="start"))
    seen = {tuple(driver.surface.get_at((x, made.rect.centery))) for x in range(made.rect.right)}

    assert len(seen) > 3
