"""What is higher than its place can be moved."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.button import Button
from game.desktop.widgets.scroll import ScrollBox


@pytest.fixture
def box(show):
    """Return forty buttons in a place for some."""
    inner = Column([Button(f"b{at}", name=f"b{at}") for at in range(40)])
    made = ScrollBox(inner, name="box")
    show(Column([made]))
    return made


def test_the_focus_is_brought_into_view(driver, box):
    """
    Wherever the keyboard goes can be seen.
    """
    for _ in range(35):
        driver.press("tab")
    widget = driver.find(driver.focused)

    assert ("b34", True) == (driver.focused, box.rect.contains(widget.rect))


def test_what_is_for_the_child_is_told_before_it_is_placed(box):
    """
    As wide as the child stands, and as far from the top of the place.
    """
    inside = box.inside(box.rect, box.context)

    assert inside.topleft == box.child.rect.topleft
    assert inside.width == box.child.rect.width


def test_going_back_leads_up_again(driver, box):
    """
    From the last to the first the view follows.
    """
    driver.press("shift+tab")
    down = box.offset
    driver.press("tab")

    assert (True, 0) == (down > 0, box.offset)


def test_what_is_scrolled_away_cannot_be_clicked(driver, show):
    """
    A press above the view does not reach what was moved there.
    """
    pressed = []
    head = Button("Head", height=100)
    inner = Column([Button(f"b{at}", lambda: pressed.append(1), height=60) for at in range(40)])
    box = ScrollBox(inner)
    show(Column([head, box], gap="none"))
    box.move_to(300)
    driver.click_at((300, 50))

    assert [] == pressed


def test_pages_scroll_without_focus(driver, box):
    """
    Page down moves the view where nothing else wants the key.
    """
    driver.press("pagedown")

    assert box.rect.height * 0.9 == pytest.approx(box.offset)


def test_the_wheel_and_the_bar_move_it(driver, box):
    """
    The wheel goes down by notches, and the bar to the end.
    """
    driver.wheel(box.rect.center, -2)
    wheel = box.offset
    at = (box.rect.right - 3, box.rect.bottom - 3)
    driver.event(pygame.MOUSEBUTTONDOWN, pos=at, button=1)
    driver.event(pygame.MOUSEBUTTONUP, pos=at, button=1)

    assert (112, box.content - box.rect.height) == (wheel, box.offset)


def test_what_fits_has_no_bar(driver, show):
    """
    A short page cannot be moved.
    """
    box = ScrollBox(Button("One"))
    show(Column([box]))
    driver.wheel(box.rect.center, -5)

    assert (0, 0) == (box.offset, box.thumb.rect(box.rect, 0, box.content, 8).width)
