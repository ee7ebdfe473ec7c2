"""What holds for every widget."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.intents import Point, Press, Release, Scroll
from game.desktop.stack import Scene
from game.desktop.widgets.base import Widget


class Leaf(Widget):
    """A widget of 40 x 20 that notes what comes to it."""

    def __init__(self, text="", *, takes=False, moves=False, **options):
        super().__init__(**options)
        self.text, self.takes, self.moves = text, takes, moves
        self.got, self.drawn = [], 0

    def measure(self, context, width):
        return 40, 20

    def handle(self, intent):
        super().handle(intent)
        self.got.append(intent)
        return self.takes

    def update(self, dt):
        return self.moves

    def draw(self, canvas):
        self.drawn += 1

    def said(self):
        yield self.text


class Pile(Widget):
    """Widgets on top of one another."""

    def __init__(self, *parts, **options):
        super().__init__(**options)
        self.parts = parts
        self.adopt(*parts)

    @property
    def children(self):
        return self.parts


def test_what_cannot_be_seen_is_left_out():
    """
    A hidden widget is walked over with all that is in it, and says nothing.
    """
    hidden = Pile(Leaf("inner"), visible=False)
    pile = Pile(Leaf("shown"), hidden)

    assert [pile, pile.parts[0]] == list(pile.walk())
    assert ["shown"] == list(pile.said())


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ({}, (40, 20)),
        ({"width": 70}, (70, 20)),
        ({"width": 500}, (100, 20)),
        ({"height": 33}, (40, 33)),
        ({"visible": False, "width": 70, "height": 33}, (0, 0)),
    ],
)
def test_a_fixed_size_goes_before_the_natural_one(app, options, size):
    """
    A fixed width gives way to the room there is, and what is hidden takes none.
    """
    assert size == Leaf(**options).natural(app.context, 100)


def test_fixed_sizes_are_units(app):
    """
    At twice the scale a fixed size is twice as many pixels.
    """
    app.resize((2560, 1600))
    app.change(ui_scale=200)

    assert (140, 66) == Leaf(width=70, height=33).natural(app.context, 500)


def test_the_scene_is_found_from_below(app):
    """
    A widget stands in the scene of the one that it is in, and alone in none.
    """
    leaf = Leaf()
    pile = Pile(Pile(leaf))
    alone = leaf.scene
    scene = pile.home = Scene(app)

    assert (None, scene) == (alone, leaf.scene)


def test_presses_go_to_the_topmost_that_takes_them():
    """
    What lies below is not asked any more.
    """
    below, above, top = Leaf(takes=True), Leaf(takes=True), Leaf()
    pile = Pile(below, above, top)

    assert (True, True) == (pile.handle(Press(1, 1)), pile.handle(Scroll(1, 1, 1.0)))
    assert ([], 2, 2) == (below.got, len(above.got), len(top.got))


def test_moves_and_releases_go_to_all():
    """
    Who was armed by a press has to learn of the release, wherever it happens.
    """
    parts = [Leaf(takes=True), Leaf(), Leaf(takes=True)]

    assert Pile(*parts).handle(Release(1, 1))
    assert [1, 1, 1] == [len(part.got) for part in parts]


def test_nothing_comes_to_what_is_hidden():
    """
    An invisible widget takes nothing.
    """
    assert not Pile(Leaf(takes=True), visible=False).handle(Press(1, 1))


def test_the_pointer_is_on_it_or_not(app):
    """
    It is noticed when the pointer comes and when it goes, and it can be told to forget it.
    """
    leaf = Leaf()
    leaf.layout(pygame.Rect(10, 10, 40, 20), app.context)
    seen = []
    for at in ((20, 20), (60, 20), (20, 20)):
        leaf.handle(Point(*at))
        seen.append(leaf.hovered)
    leaf.calm_down()

    assert ([True, False, True], False) == (seen, leaf.hovered)


def test_it_moves_while_anything_in_it_moves():
    """
    One part that moves keeps the scene going; a hidden one does not.
    """
    assert Pile(Leaf(), Leaf(moves=True)).update(0.1)
    assert not Pile(Leaf(), Leaf(moves=True, visible=False)).update(0.1)


@pytest.mark.parametrize(("focused", "ringed"), [(True, True), (True, False), (False, True)])
def test_the_ring_is_for_the_keyboard(paper, focused, ringed):
    """
    The focus is to be seen only where the keyboard was used last.
    """
    leaf = Leaf()
    leaf.focused, leaf.ringed = focused, ringed
    paper.show(leaf, pygame.Rect(10, 10, 40, 20))
    rings = [rect for rect, _fill, border in paper.panels if border == "focus"]

    assert (focused and ringed) == bool(rings)
    assert all(rect.contains(leaf.rect) for rect in rings)


def test_what_is_outside_of_the_clip_is_not_drawn(app, paper):
    """
    A part that is scrolled away costs nothing.
    """
    inside, outside = Leaf(), Leaf()
    pile = Pile(inside, outside)
    inside.layout(pygame.Rect(0, 0, 40, 20), app.context)
    outside.layout(pygame.Rect(0, 100, 40, 20), app.context)
    with paper.clip(pygame.Rect(0, 0, 400, 50)):
        pile.draw(paper)

    assert (1, 0) == (inside.drawn, outside.drawn)


def test_a_sound_needs_a_scene(app, monkeypatch):
    """
    Outside of a scene a widget is silent, inside it plays what it is told.
    """
    played = []
    monkeypatch.setattr(app.sound, "play", played.append)
    leaf = Leaf()
    leaf.play("click")
    leaf.home = Scene(app)
    leaf.play("tick")

    assert ["tick"] == played
