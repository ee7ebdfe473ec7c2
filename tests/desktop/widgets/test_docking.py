"""Cards of a side beyond the edge stand at that edge."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.docking import dock

ROOM = (0, 0, 900, 300)


@pytest.mark.parametrize("right", [True, False])
def test_cards_stand_at_the_edge_and_the_flag_before_them(right):
    """
    One below the other, none on the flag, and all of them between it and the edge.
    """
    found = dock([(180, 40)] * 5, ROOM, 4, 36, 150, right=right)
    rects = [pygame.Rect(box) for box in found.boxes]
    column = rects[0].unionall(rects)

    assert column.right == 900 if right else column.left == 0
    assert found.flag == ((column.left if right else column.right) + (-36 if right else 36), 150)
    assert (216, 5 * 40 + 4 * 4) == (found.wide, column.height)


def test_cards_that_are_too_high_take_another_column():
    """
    Ten cards stand in two columns where five are as high as the room.
    """
    found = dock([(90, 56)] * 10, ROOM, 4, 36, 150, right=True)

    assert 2 == len({box[0] for box in found.boxes})
    assert all(pygame.Rect(ROOM).contains(box) for box in found.boxes)


@pytest.mark.parametrize("size", [(500, 40), (90, 400)])
def test_cards_that_take_too_much_are_not_docked(size):
    """
    Neither those that are too wide nor those that are too high.
    """
    assert dock([size] * 2, ROOM, 4, 36, 150, right=True) is None
