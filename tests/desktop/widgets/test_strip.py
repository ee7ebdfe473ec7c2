"""A row that scrolls sideways."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.intents import Point, Press, Scroll
from game.desktop.widgets.button import Button
from game.desktop.widgets.strip import Strip


def laid(app, count, width, breaks=()):
    """Return a strip of buttons in a place of a width."""
    buttons = [Button(str(at), name=f"b.{at}") for at in range(count)]
    strip = Strip(buttons, least=100, most=160, breaks=breaks)
    strip.layout(pygame.Rect(0, 0, width, 60), app.context)
    return strip


@pytest.mark.parametrize("count", [1, 4, 6])
def test_what_fits_is_as_wide_as_there_is_room(app, count):
    """
    Up to the most, and all of it is inside.
    """
    strip = laid(app, count, 700)

    assert all(strip.rect.contains(child.rect) for child in strip.children)
    assert all(100 <= child.rect.width <= 160 for child in strip.children)


def test_what_does_not_fit_scrolls(app):
    """
    The wheel moves it, and not beyond its ends.
    """
    strip = laid(app, 12, 700)
    before = strip.children[-1].rect.left
    moved = strip.handle(Scroll(10, 10, -3))
    for _ in range(60):
        strip.update(1.0)
    for _ in range(20):
        strip.handle(Scroll(10, 10, -3))
        strip.update(1.0)

    assert moved
    assert strip.children[-1].rect.left < before
    assert not strip.handle(Scroll(10, 10, -3))
    assert strip.children[-1].rect.right <= strip.rect.right


def test_the_focus_brings_one_into_view(app):
    """
    What is revealed is seen, the arrow at the end not over it.
    """
    strip = laid(app, 12, 700)
    last = strip.children[-1]
    strip.reveal(last.rect)
    strip.update(1.0)

    assert strip.rect.contains(last.rect)


def test_the_arrow_at_the_end_goes_on(app):
    """
    A press on it scrolls, and is not for the card below it.
    """
    strip = laid(app, 12, 700)
    pressed = strip.handle(Press(695, 30))
    strip.update(1.0)

    assert pressed
    assert strip.children[0].rect.left < 0
    assert not any(child.armed for child in strip.children)


def test_what_is_outside_is_not_pointed_at(app):
    """
    The pointer beyond the strip hovers none of the cards that stand there unseen.
    """
    strip = laid(app, 12, 700)
    strip.handle(Point(900, 30))

    assert not any(child.hovered for child in strip.children)


def test_another_sort_stands_apart(app):
    """
    Before a break the gap is wider.
    """
    strip = laid(app, 4, 700, breaks=(2,))
    lefts = [child.rect.left for child in strip.children]

    assert lefts[2] - lefts[1] > lefts[1] - lefts[0]


@pytest.mark.parametrize("first", [0, 4, 8])
def test_arrows_have_room_of_their_own(app, first):
    """
    Wherever it is scrolled to, each card is whole between the arrows or not seen at all.
    """
    strip = laid(app, 12, 700)
    strip.reveal(strip.children[first].rect)
    strip.update(5.0)
    left, right = strip._arrows(app.context)
    seen = [child.rect for child in strip._shown(strip._view(app.context))]

    assert strip._seen == len(seen)
    assert all(left.right <= rect.left and rect.right <= right.left for rect in seen)


def test_how_many_more_there_are_is_told(app):
    """
    At the start those behind the arrow at the right are counted, further on those on both sides.
    """
    strip = laid(app, 12, 700)
    start = list(strip.said())[-1]
    strip.handle(Scroll(10, 10, -2))
    between = list(strip.said())[-2:]

    assert (f"{12 - strip._seen} more", ["2 more", f"{10 - strip._seen} more"]) == (start, between)


def test_the_number_stands_beside_the_arrow(paper):
    """
    Words where there is room for them, and else the number alone.
    """
    strip = Strip([Button(str(at)) for at in range(12)], least=100, most=160)
    paper.show(strip, pygame.Rect(0, 0, 390, 60))

    assert any(word.endswith("more") or word.isdigit() for word in paper.words)
    assert ("chevron-right", "accent") in paper.icons
