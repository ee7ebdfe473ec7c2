"""Bars drawn with signs."""

from __future__ import annotations

import pytest

from game.cli.bars import CELLS, SCALE, cell, level, spread


@pytest.mark.parametrize(("value", "place"), [(0, 0), (25, 8), (50, 16), (75, 24), (100, 32)])
def test_the_numbers_stand_over_their_places(value, place):
    """
    The scale has each number where the bar has its place, and 100 ends over the last.
    """
    text = str(value)
    expected = CELLS - 1 if value == 100 else SCALE.index(text)

    assert (place, place) == (cell(value), expected)


def test_a_range_is_drawn_from_end_to_end():
    """
    A range from 0 to 25 with its middle at 12.5 has nine signs, the fifth of them marked.
    """
    assert "----O----" == spread(0, 12.5, 25, plain=True)


def test_a_single_point_is_its_mark():
    """
    Where all percentiles agree, the mark alone is drawn.
    """
    assert " " * 16 + "●" == spread(50, 50, 50)


@pytest.mark.parametrize(("value", "signs"), [(0, 0), (50, 16), (100, 32)])
def test_a_level_grows_from_nothing(value, signs):
    """
    A level of 0 draws nothing and one of 100 the whole bar.
    """
    assert ("#" * signs, "█" * signs) == (level(value, plain=True), level(value))
