"""Texts, icons and flags that are only looked at."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.label import Flag, Icon, Label

WORDS = "The envoy wrote to the other capital, and nobody was to know of it."


def test_a_text_is_wrapped_at_its_width(app):
    """
    In less room there are more lines, and none is wider than the room.
    """
    wide, narrow = (Label(WORDS).natural(app.context, width) for width in (800, 150))

    assert app.text.line_height("body") == wide[1]
    assert narrow[0] <= 150 < wide[0]
    assert 0 == narrow[1] % wide[1]
    assert narrow[1] > 2 * wide[1]


def test_lines_can_be_few(app, paper):
    """
    With two lines at most the second is shortened, and the whole text is still said.
    """
    label = Label(WORDS, lines=2)
    paper.show(label, pygame.Rect(0, 0, 150, 100))

    assert 2 * app.text.line_height("body") == label.natural(app.context, 150)[1]
    assert ["…"] == [text[-1] for text in list(paper.words)[1:]]
    assert [WORDS] == list(label.said())


def test_a_text_stands_in_the_middle_of_its_height(app, paper):
    """
    What is left over is as much above as below, of several lines too.
    """
    paper.show(Label(WORDS), pygame.Rect(0, 0, 200, 200))
    first, *_between, last = paper.words.values()

    assert pytest.approx(first.top, abs=3) == 200 - last.bottom
    assert last.bottom - first.top < 150


@pytest.mark.parametrize(("align", "edge"), [("left", 20), ("center", 120), ("right", 220)])
def test_lines_stand_as_told(paper, align, edge):
    """
    At the left, in the middle or at the right.
    """
    paper.show(Label("Seed", align=align), pygame.Rect(20, 0, 200, 30))
    rect = paper.words["Seed"]
    at = {"left": rect.left, "center": rect.centerx, "right": rect.right}[align]

    assert pytest.approx(edge, abs=1) == at


def test_an_empty_text_takes_no_room(app):
    """
    Nothing is said, and no line is kept for it.
    """
    label = Label("")

    assert ([], 0) == (list(label.said()), label.natural(app.context, 200)[0])


@pytest.mark.parametrize("made", [Icon("scale", 15), Flag("kr", 15)], ids=["icon", "flag"])
def test_pictures_are_squares_of_units(app, made):
    """
    Their size follows the scale, and is not that of the place they get.
    """
    plain = made.natural(app.context, 500)
    app.change(ui_scale=150)
    app.resize((1920, 1200))

    assert ((15, 15), (22, 22)) == (plain, made.natural(app.context, 500))


def test_pictures_are_drawn_around_the_middle(paper):
    """
    In a larger place they stand in its middle, no larger than they are.
    """
    paper.surface = pygame.Surface((300, 300), pygame.SRCALPHA)
    paper.show(Icon("scale", 20), pygame.Rect(100, 100, 100, 100))
    lit = paper.surface.get_bounding_rect()

    assert [("scale", "text")] == paper.icons
    assert pygame.Rect(140, 140, 20, 20).contains(lit)
    assert lit.width > 10


def test_a_flag_has_its_ring(paper):
    """
    The ring has the colour it is given.
    """
    paper.show(Flag("kr", 28, "accent"))

    assert (["kr"], [("circle", "accent")]) == (list(paper.flags), paper.signs)
