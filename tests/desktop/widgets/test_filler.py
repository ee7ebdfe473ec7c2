"""A filler takes what others leave."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.filler import Filler


@pytest.fixture
def column():
    """Return a column of something that is 60 high and a filler that wants 30 or nothing."""
    return Column([Widget(height=60), Filler(Widget(), 30)], gap="none")


@pytest.mark.parametrize(("high", "filled"), [(80, False), (90, True), (200, True)])
def test_it_is_there_where_enough_is_left(column, app, high, filled):
    """
    Below its least height it is left out.
    """
    column.layout(pygame.Rect(0, 0, 300, high), app.context)

    assert column.children[1].filled is filled


def test_it_takes_all_that_is_left(column, app):
    """
    Its child is as high as the rest of the column.
    """
    column.layout(pygame.Rect(0, 0, 300, 200), app.context)

    assert (0, 60, 300, 140) == tuple(column.children[1].child.rect)


def test_it_asks_for_no_room(column, app):
    """
    The column is as high as what else is in it.
    """
    assert column.natural(app.context, 300)[1] == app.context.px(60)


@pytest.mark.parametrize("high", [80, 200])
def test_without_room_it_leaves_no_gap(column, app, high):
    """
    Where it is too low, what it stands in is laid out as if it were not there.
    """
    filler = column.children[1]
    filler.try_in(lambda: column.layout(pygame.Rect(0, 0, 300, high), app.context))

    assert (high == 200) is filler.visible
