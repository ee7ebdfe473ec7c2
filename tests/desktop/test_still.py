"""The still behind the title shows the region, and leaves room for the menu."""

from __future__ import annotations

import math
from itertools import combinations

import pygame
import pytest

from game.desktop.still import draw_still
from tests.desktop.noting import Paper

SIZES = [(960, 600), (1280, 800), (800, 1000)]


@pytest.fixture(params=SIZES, ids=str)
def still(app, request):
    """Return a canvas and what was drawn with it at a size."""
    app.resize(request.param)
    paper = Paper(app.context)
    return paper, draw_still(paper, request.param)


def light(surface, rect):
    """Return how bright a part of a picture is on average."""
    return sum(pygame.transform.average_color(surface, rect)[:3])


def test_it_has_the_size_asked_for(app, still):
    """
    It fills any window, and the canvas draws on what it drew on before.
    """
    paper, picture = still

    assert (app.size, (400, 300)) == (picture.get_size(), paper.surface.get_size())


def test_it_is_darker_where_the_menu_lies(still):
    """
    Its left fifth is far darker than its right half, so that words can be read on it.
    """
    _paper, picture = still
    wide, high = picture.get_size()
    left = light(picture, pygame.Rect(0, 0, wide // 5, high))
    right = light(picture, pygame.Rect(wide // 2, 0, wide // 2, high))

    assert 1.5 * left < right


def test_capitals_stand_apart_and_in_the_picture(still):
    """
    Each flag is in the window, and no two of them touch.
    """
    paper, picture = still
    inside = picture.get_rect()

    assert {"kp", "kr", "cn", "jp", "ru"} == set(paper.flags)
    assert all(inside.collidepoint(at) for at in paper.flags.values())
    assert all(math.dist(*pair) > 8 for pair in combinations(paper.flags.values(), 2))


def test_pressure_and_dialogue_go_between_them(still):
    """
    Both kinds of line are drawn, those of dialogue dashed.
    """
    paper, _picture = still
    solid = [paint for places, paint in paper.strokes if len(places) > 2]
    dashes = [paint for places, paint in paper.strokes if len(places) == 2]

    assert ({"pressure"}, {"dialogue"}) == (set(solid), set(dashes))
