"""Where the parts of the table stand."""

from __future__ import annotations

from itertools import combinations

import pygame
import pytest

from game.desktop.scenes.table_board import SHORT, Board, Parts, is_short
from game.desktop.widgets.base import Widget
from game.playthrough import Playthrough
from game.scenario import load

SIZES = [(960, 600), (1280, 800), (1920, 1080), (800, 1000)]


def board(*, hands=2):
    """Return a board of parts that know their height."""
    return Board(
        Parts(
            header=Widget(height=40),
            ladder=Widget(height=90),
            map=Widget(),
            side=Widget(),
            hands=tuple(Widget(height=90) for _ in range(hands)),
            end=Widget(height=44),
        )
    )


@pytest.fixture
def lay(app):
    """Return what lays a board out in a window of a size."""

    def laid(made, size):
        app.resize(size)
        made.layout(pygame.Rect((0, 0), size), app.context)
        return made.parts

    return laid


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("hands", [0, 2])
def test_parts_lie_apart_and_inside(lay, size, hands):
    """
    In any window none overlaps another, and each is to be seen.
    """
    made = board(hands=hands)
    lay(made, size)
    rects = [part.rect for part in made.children]

    assert all(pygame.Rect((0, 0), size).contains(rect) for rect in rects)
    assert all(min(rect.size) > 20 for rect in rects)
    assert [] == [pair for pair in combinations(rects, 2) if pair[0].colliderect(pair[1])]


def test_the_hands_stand_below_one_another_beside_the_end(lay):
    """
    What ends the turn is as high as both hands, in the corner.
    """
    parts = lay(board(), (1280, 800))
    public, private = (hand.rect for hand in parts.hands)

    assert public.bottom < private.top
    assert (public.left, public.width) == (private.left, private.width)
    assert (public.top, private.bottom) == (parts.end.rect.top, parts.end.rect.bottom)
    assert public.right < parts.end.rect.left


def test_who_watches_has_the_whole_foot_for_the_end(lay):
    """
    Without hands the map is higher, and the end of the turn as wide as the window.
    """
    watching, playing = (lay(board(hands=hands), (1280, 800)) for hands in (0, 2))

    assert playing.end.rect.width < watching.header.rect.width == watching.end.rect.width
    assert playing.map.rect.height < watching.map.rect.height


def test_the_map_has_what_is_left(lay):
    """
    A larger window gives its room to the map, and the panel grows only so far.
    """
    small, large = (lay(board(), size) for size in ((1280, 800), (1920, 1200)))

    assert small.map.rect.width < large.map.rect.width
    assert large.side.rect.width < 0.3 * 1920


def test_the_keyboard_goes_from_the_map_to_the_header():
    """
    Tab comes to the hands before the end of the turn, and to the header last.
    """
    made = board()
    parts = made.parts

    assert (parts.map, *parts.hands, parts.end, parts.side, parts.ladder, parts.header) == tuple(
        made.children
    )
    assert all(part.parent is made for part in made.children)


@pytest.mark.parametrize(("text", "limit"), [(100, SHORT), (140, SHORT * 1.2)])
def test_larger_text_makes_a_window_short_sooner(app, text, limit):
    """
    Whether everything is lower depends on how high text is.
    """
    app.change(text_size=text, ui_scale=100)

    assert is_short(app.context, int(limit) - 1)
    assert not is_short(app.context, int(limit) + 1)


@pytest.mark.parametrize(
    ("size", "scale", "text", "told"),
    [((960, 600), 100, 100, True), ((1280, 800), 200, 100, True), ((960, 600), 200, 140, False)],
)
def test_rungs_and_effects_are_told_but_where_there_is_very_little_height(
    driver, size, scale, text, told
):
    """
    In a small window and at a large scale they stay; with the largest text as well they go.
    """
    playthrough = Playthrough(load("beijing_2017"), play_as="tillerson")
    scene = driver.app.start("table", playthrough=playthrough)
    driver.app.change(ui_scale=scale, text_size=text)
    driver.resize(size)

    assert (not told, not told) == (scene.ladder.brief, scene.hands[0].cards[0].bare)
