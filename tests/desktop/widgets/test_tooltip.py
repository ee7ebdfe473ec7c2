"""The tooltip comes after a moment and goes when something is pressed."""

from __future__ import annotations

import pytest

from game.desktop.widgets.button import Button
from game.desktop.widgets.tooltip import DELAY, Tooltip


@pytest.fixture
def button():
    """Return a button that the pointer is on and that has something to say."""
    made = Button("", lambda: None, tooltip="What it does")
    made.hovered = True
    return made


def test_it_comes_after_a_moment(button):
    """
    It waits to be shown, is shown, and waits no more.
    """
    tooltip = Tooltip()
    waiting = [tooltip.update(DELAY, button, None), tooltip.update(DELAY, button, None)]

    assert ([True, False], True) == (waiting, tooltip.shown)


def test_once_hidden_it_waits_for_nothing(button):
    """
    After a press it stays away from where the pointer is, and lets the window rest.
    """
    tooltip = Tooltip()
    tooltip.update(DELAY, button, None)
    tooltip.hide()

    assert (False, False) == (tooltip.update(3600.0, button, None), tooltip.shown)
