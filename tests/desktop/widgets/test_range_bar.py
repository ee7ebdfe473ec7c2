"""A likely change is a range around nothing."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.range_bar import RangeBar
from game.playthrough.forecast import Range

PLACE = pygame.Rect(100, 10, 200, 30)
MIDDLE = PLACE.centerx


def drawn(paper, low, middle, high, scale=10.0, **options):
    """Draw a range, and return where it and its middle are."""
    paper.show(RangeBar("Rhetoric", Range(low, middle, high), "words", scale, **options), PLACE)
    (reach,) = paper.filled("text_faint")
    (tick,) = paper.filled("text")
    return reach, tick


def test_it_says_name_and_figures():
    """
    The figures are the words it was given.
    """
    made = RangeBar("Rhetoric", Range(1, 2, 3), "+1 to +3", 10)

    assert ["Rhetoric", "+1 to +3"] == list(made.said())


@pytest.mark.parametrize("title", ["Rhetoric", "Negotiation of the north with the south"])
def test_the_name_stands_whole(paper, title):
    """
    One that is too long for the room beside the figures takes more lines, and runs into nothing.
    """
    made = RangeBar(title, Range(-10, -6, -3), "−10 to −3", 10)
    paper.show(made, pygame.Rect((0, 0), made.natural(paper.context, 180)))
    (track, *_rest) = (rect for rect, _paint in paper.fills)
    figures = paper.words.pop("−10 to −3")

    assert title == " ".join(paper.words)
    assert -1 == figures.collidelist(list(paper.words.values()))
    assert max(rect.bottom for rect in paper.words.values()) <= track.top + 1


@pytest.mark.parametrize(
    ("low", "high", "left", "right"),
    [
        (2, 6, MIDDLE + 20, MIDDLE + 60),
        (-6, -2, MIDDLE - 60, MIDDLE - 20),
        (-5, 5, MIDDLE - 50, MIDDLE + 50),
    ],
)
def test_it_lies_where_the_change_leads(paper, low, high, left, right):
    """
    What raises a meter lies at the right of nothing, what lowers it at the left.
    """
    reach, tick = drawn(paper, low, (low + high) / 2, high)

    assert (left, right) == (reach.left, reach.right)
    assert reach.inflate(2, 0).contains(tick)


def test_what_is_beyond_the_scale_ends_with_it(paper):
    """
    A range that is wider than the bar does not leave it.
    """
    reach, _tick = drawn(paper, -40, 0, 40)

    assert (PLACE.left, PLACE.right) == (reach.left, reach.right)


def test_a_figure_alone_can_be_seen(paper):
    """
    A range without any width is still a few pixels wide.
    """
    reach, _tick = drawn(paper, 2, 2, 2)

    assert 0 < reach.width < 6


@pytest.mark.parametrize(
    ("low", "high", "signs"), [(0, 3, ["up"]), (-3, 0, ["down"]), (-3, 3, []), (0, 0, [])]
)
def test_a_sign_says_the_direction(paper, low, high, signs):
    """
    It points up or down, and is left out where the range leads nowhere.
    """
    drawn(paper, low, (low + high) / 2, high)

    assert signs == [name for name, _paint in paper.signs]


def test_a_scale_of_nothing_is_no_error(paper):
    """
    Where all changes are tiny, the bar shows at least a point on either side.
    """
    reach, _tick = drawn(paper, 0.0, 0.5, 1.0, scale=0.0)

    assert (MIDDLE, PLACE.right) == (reach.left, reach.right)
