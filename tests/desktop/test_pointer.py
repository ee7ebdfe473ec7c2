"""The pointer is a hand over what can be pressed and a beam over what can be typed in."""

from __future__ import annotations

import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.button import Button
from game.desktop.widgets.dropdown import Dropdown
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.label import Label
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.scroll import ScrollBox
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.toggle import Toggle
from tests.desktop.scenes.crises import played


@pytest.fixture
def over(driver, show):
    """Return what tells the shape of the pointer over a widget."""

    def shape(widget):
        show(Column([widget], align="start"))
        driver.point(widget.rect.center)
        return driver.app.pointer_shape

    return shape


def nothing(*_):
    """Do nothing."""


@pytest.mark.parametrize(
    ("widget", "shape"),
    [
        (Button("Go", nothing), "hand"),
        (Button("Go", nothing, enabled=False), "arrow"),
        (Button("Go"), "arrow"),
        (Toggle(True, nothing), "hand"),
        (Dropdown(["a", "b"], 0, nothing), "hand"),
        (Slider(1, 0, 2, on_change=nothing, shown=str), "hand"),
        (Slider(1, 0, 2, on_change=nothing, shown=str, enabled=False), "arrow"),
        (Entry("text", nothing), "beam"),
        (Entry("text", nothing, enabled=False), "arrow"),
        (Label("A text"), "arrow"),
    ],
)
def test_its_shape_says_what_can_be_done(over, widget, shape):
    """
    What does nothing, or nothing now, leaves it an arrow.
    """
    assert shape == over(widget)


@pytest.mark.parametrize(("on_select", "shape"), [(None, "arrow"), (nothing, "hand")])
def test_rows_that_can_be_chosen_have_a_hand(driver, over, on_select, shape):
    """
    A list to read has an arrow; below the last row there is nothing to choose.
    """
    rows = VirtualList(
        ["one", "two"],
        lambda *_: 20,
        lambda canvas, rect, row, state: canvas.text(row, rect.topleft),
        on_select=on_select,
        height=200,
        width=100,
    )
    below = over(rows)
    driver.point(rows.row_rect(1).center)

    assert ("arrow", shape) == (below, driver.app.pointer_shape)


def test_what_is_scrolled_away_is_not_below_the_pointer(driver, show):
    """
    A button that lies outside of its box leaves an arrow there.
    """
    buttons = [Button(str(at), nothing, height=40) for at in range(40)]
    box = ScrollBox(Column(buttons))
    show(Column([box, Label("below", height=300)]))
    driver.point(buttons[1].rect.center)
    seen = driver.app.pointer_shape
    hidden = next(button for button in buttons if button.rect.top > box.rect.bottom)
    driver.point(hidden.rect.center)

    assert ("hand", "arrow") == (seen, driver.app.pointer_shape)


def test_what_a_dialog_lies_on_is_not_to_be_had(driver):
    """
    With the menu open the table has an arrow, and the menu a hand.
    """
    driver.app.start("table", playthrough=played(1))
    driver.settle(60)
    confirm = driver.find("table.confirm").rect.center
    driver.point(confirm)
    before = driver.app.pointer_shape
    driver.press("esc")
    driver.point(confirm)
    covered = driver.app.pointer_shape
    driver.point(driver.find("menu.resume").rect.center)

    assert ("hand", "arrow", "hand") == (before, covered, driver.app.pointer_shape)


def test_the_bubble_of_a_tip_comes_first(driver):
    """
    Where a tip lies on the table, its own button is what can be pressed.
    """
    driver.app.start("title")
    driver.app.open("first_run")
    driver.settle()
    driver.click("first_run.begin")
    driver.settle()
    names = {widget.name: widget for widget in driver.app.guide.root.walk()}
    driver.point(names["guide.skip"].rect.center)
    skip = driver.app.pointer_shape
    driver.point(names["guide.text"].rect.center)

    assert ("hand", "arrow") == (skip, driver.app.pointer_shape)


def test_nowhere_it_is_an_arrow(driver):
    """
    Outside of the window, and before there is a scene, it has no other shape.
    """
    bare = driver.app.pointer_shape
    driver.app.start("title")
    driver.point((-1, -1))

    assert ("arrow", "arrow") == (bare, driver.app.pointer_shape)
