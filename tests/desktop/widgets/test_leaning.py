"""What somebody leans to is a bar of three shares."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.leaning import draw_leaning
from game.playthrough.leanings import Leaning
from game.scenario.model import Venue

PLACE = pygame.Rect(10, 10, 224, 14)


def drawn(paper, pressure, dialogue):
    """Draw a leaning, and return the rectangles of the bar, of pressure and of dialogue."""
    leaning = Leaning("trader", Venue.PUBLIC, pressure, dialogue, ())
    draw_leaning(paper, PLACE, leaning)
    return tuple(paper.filled(paint) for paint in ("track", "pressure", "dialogue"))


def test_each_share_has_its_length(paper):
    """
    Pressure lies at the left and dialogue at the right, silence between them.
    """
    (bar,), (press,), (talk,) = drawn(paper, 0.5, 0.25)

    assert (bar.left, bar.right) == (press.left, talk.right)
    assert pytest.approx(bar.width * 0.5, abs=2) == press.width
    assert pytest.approx(bar.width * 0.25, abs=2) == talk.width
    assert pytest.approx(bar.width * 0.25, abs=3) == talk.left - press.right


def test_nobody_leans_to_what_has_no_chance(paper):
    """
    Where silence is certain neither of the two is drawn.
    """
    _bar, press, talk = drawn(paper, 0.0, 0.0)

    assert ([], []) == (press, talk)


def test_what_is_certain_fills_the_bar(paper):
    """
    A whole share is as long as the bar, and does not reach out of it.
    """
    (bar,), (press,), _talk = drawn(paper, 1.0, 0.0)

    assert bar.contains(press)
    assert press.width >= bar.width - 1


def test_signs_say_which_is_which(paper):
    """
    A triangle and a diamond stand at the ends, and the bar between them.
    """
    drawn(paper, 0.5, 0.5)

    assert [("triangle", "pressure"), ("diamond", "dialogue")] == paper.signs
