"""Boxes place what is in them."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Grid, Panel, Row, Rule, Spacer, Stack
from game.desktop.widgets.label import Label


def block(wide=50, high=20, **options):
    """Return a widget of a size in units."""
    return Widget(width=wide, height=high, **options)


def laid(box, app, size=(400, 300)):
    """Lay a box out in a rectangle and return the rectangles of what is in it."""
    box.layout(pygame.Rect((10, 20), size), app.context)
    return [tuple(child.rect) for child in box.children]


def test_a_column_goes_down(app):
    """
    Children stand below one another, as wide as the column, with gaps.
    """
    assert [(10, 20, 400, 20), (10, 48, 400, 30)] == laid(
        Column([block(), block(high=30)], gap="s"), app
    )


def test_a_row_goes_right(app):
    """
    Children stand beside one another, as high as the row.
    """
    assert [(10, 20, 50, 300), (72, 20, 70, 300)] == laid(
        Row([block(), block(wide=70)], gap="m"), app
    )


def test_what_grows_shares_what_is_left(app):
    """
    Growing children take the rest by their parts, to the last pixel.
    """
    rects = laid(Row([block(), Widget(grow=1), Widget(grow=2)], gap="none"), app)

    assert [50, 117, 233] == [rect[2] for rect in rects]


@pytest.mark.parametrize(
    ("align", "left", "wide"),
    [("stretch", 10, 400), ("start", 10, 50), ("center", 185, 50), ("end", 360, 50)],
)
def test_children_lie_across_as_told(app, align, left, wide):
    """
    Across a column children stretch, or stand at an end or in the middle.
    """
    assert [(left, 20, wide, 20)] == laid(Column([block()], align=align), app)


@pytest.mark.parametrize(("justify", "top"), [("start", 20), ("center", 160), ("end", 300)])
def test_children_lie_along_as_told(app, justify, top):
    """
    Where nothing grows the children stand at an end or in the middle.
    """
    assert [(10, top, 400, 20)] == laid(Column([block()], justify=justify), app)


def test_padding_is_kept_free(app):
    """
    The room around children can differ across and down.
    """
    assert [(34, 28, 352, 20)] == laid(Column([block()], pad=("xl", "s")), app)


def test_what_is_hidden_takes_no_room(app):
    """
    An invisible child leaves no gap.
    """
    box = Column([block(visible=False), block()])
    laid(box, app)

    assert (20, (50, 20)) == (box.children[1].rect.top, box.natural(app.context, 400))


def test_a_grid_has_as_many_columns_as_fit(app):
    """
    Cells are equal and go on in the next row.
    """
    grid = Grid([block(None, 20) for _ in range(5)], least=120, gap="none")
    rects = laid(grid, app)

    assert ([10, 143, 276, 10, 143], [20, 20, 20, 40, 40]) == (
        [rect[0] for rect in rects],
        [rect[1] for rect in rects],
    )


def test_an_even_grid_leaves_no_cell_alone(app):
    """
    Four cells where three fit stand two by two.
    """
    grid = Grid([block(None, 20) for _ in range(4)], least=120, gap="none", even=True)

    assert [10, 210, 10, 210] == [rect[0] for rect in laid(grid, app)]


def test_a_grid_in_little_room_is_a_column(app):
    """
    There is always one column.
    """
    rects = laid(Grid([block(), block()], least=900), app)

    assert [10, 10] == [rect[0] for rect in rects]


def test_a_stack_gives_all_to_each(app):
    """
    Children of a stack lie on top of one another.
    """
    assert [(10, 20, 400, 300)] * 2 == laid(Stack([block(), block()]), app)


def test_a_panel_is_as_high_as_what_is_on_it(app):
    """
    The height of a panel is that of its text with the padding.
    """
    label = Label("One line of text that is wrapped in a narrow panel")
    panel = Panel(label, pad="l")
    inner = label.natural(app.context, 168)[1]

    assert inner + 32 == panel.natural(app.context, 200)[1]


def test_wrapped_text_in_a_row_has_the_width_it_gets(app):
    """
    A growing label in a row is as high as it needs at its own width.
    """
    label = Label("words " * 30, grow=1)
    row = Row([block(wide=200), label], gap="none")

    assert label.natural(app.context, 200)[1] == row.natural(app.context, 400)[1]


def test_rules_and_spacers_are_thin(app):
    """
    A rule is a pixel high, and a spacer takes what it is told, or the rest.
    """
    column = Column([Rule(), Spacer(height=30), block(), Spacer(), block()], gap="none")
    heights = [rect[3] for rect in laid(column, app)]

    assert [1, 30, 20, 229, 20] == heights


def test_other_children_are_placed_at_once(app):
    """
    A box that has its place lays out what is put into it later.
    """
    box = Column([block()])
    laid(box, app)
    new = block(high=44)
    box.fill([new])

    assert ((10, 20, 400, 44), box) == (tuple(new.rect), new.parent)
