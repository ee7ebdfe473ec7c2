"""The keyboard goes everywhere, and one can see where it is."""

from __future__ import annotations

import pytest

from game.desktop.widgets.boxes import Column, Grid, Row
from game.desktop.widgets.button import Button


def buttons(prefix, count, **options):
    """Return buttons with names and one size."""
    return [
        Button(f"{prefix}{at}", name=f"{prefix}{at}", width=100, **options) for at in range(count)
    ]


@pytest.fixture
def hands(show):
    """Return two rows of three that are groups, with a button below them."""
    rows = [Row(buttons(prefix, 3), group=True) for prefix in "ab"]
    return show(Column([*rows, Button("Confirm", name="confirm", width=100)], align="start"))


def test_tab_goes_from_group_to_group(driver, hands):
    """
    A group is one stop, and after the last stop comes the first.
    """
    path = []
    for _ in range(4):
        driver.press("tab")
        path.append(driver.focused)

    assert ["a0", "b0", "confirm", "a0"] == path


def test_shift_tab_goes_back(driver, hands):
    """
    Backwards one comes to the last stop first.
    """
    path = []
    for _ in range(3):
        driver.press("shift+tab")
        path.append(driver.focused)

    assert ["confirm", "b0", "a0"] == path


def test_arrows_go_among_neighbours(driver, hands):
    """
    Right and left stay in the row, down and up change it at the same place.
    """
    path = []
    for key in ("tab", "right", "right", "down", "left", "up", "down", "down"):
        driver.press(key)
        path.append(driver.focused)

    assert ["a0", "a1", "a2", "b2", "b1", "a1", "b1", "confirm"] == path


def test_a_group_remembers_where_one_was(driver, hands):
    """
    Coming back to a group by Tab leads to where one left it.
    """
    for key in ("tab", "right", "tab", "shift+tab"):
        driver.press(key)

    assert "a1" == driver.focused


def test_an_arrow_at_the_edge_stays(driver, hands):
    """
    Where nothing lies that way the focus does not move.
    """
    for key in ("tab", "left", "up"):
        driver.press(key)

    assert "a0" == driver.focused


def test_every_cell_of_a_grid_can_be_reached(driver, show):
    """
    With arrows alone one comes to each cell.
    """
    show(Grid(buttons("c", 9), least=300, group=True))
    driver.press("tab")
    seen = {driver.focused}
    for key in (
        "right",
        "right",
        "right",
        "down",
        "left",
        "left",
        "left",
        "down",
        "right",
        "right",
    ):
        driver.press(key)
        seen.add(driver.focused)

    assert {f"c{at}" for at in range(9)} == seen


def test_the_ring_is_there_for_the_keyboard_alone(driver, hands):
    """
    A key shows the ring, and a press of the mouse hides it.
    """
    driver.press("tab")
    keyed = driver.find("a0").ringed
    driver.click("b1")
    clicked = driver.find("b1")

    assert (True, True, False) == (keyed, clicked.focused, clicked.ringed)


def test_the_ring_is_drawn(driver, hands):
    """
    Around the widget in focus there are pixels of the ring's colour.
    """
    driver.press("tab")
    rect = driver.find("a0").rect
    ring = driver.app.theme.colour("focus")

    assert ring == tuple(driver.surface.get_at((rect.centerx, rect.bottom + 3)))[:3]


def test_what_is_hidden_is_no_stop(driver, hands):
    """
    An invisible button is passed over.
    """
    driver.find("b0").visible = False
    driver.find("b1").visible = False
    driver.find("b2").visible = False
    driver.press("tab")
    driver.press("tab")

    assert "confirm" == driver.focused


def test_nothing_to_focus_is_no_error(driver, show):
    """
    In a scene without widgets keys do nothing.
    """
    show(Column([]))
    driver.press("tab")
    driver.press("down")
    driver.press("enter")

    assert "" == driver.focused
