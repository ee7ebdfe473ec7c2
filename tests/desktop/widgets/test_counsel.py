"""The card of an adviser says who advises what."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.counsel import Counsel

TEXT = "Press on: nobody has ever been talked out of a weapon that nobody made him regret."


def counsel(kind="pressure", text=TEXT):
    """Return the card of an adviser."""
    return Counsel("A. Ruggiero", "An institute", text, kind, "For pressure")


def test_it_says_what_is_on_it():
    """
    The kind, the name, the institution and the advice are told, in this order.
    """
    assert ["For pressure", "A. Ruggiero", "An institute", TEXT] == list(counsel().said())


@pytest.mark.parametrize(("kind", "shape"), [("pressure", "triangle"), ("dialogue", "diamond")])
def test_the_kind_is_told_by_hue_shape_and_word(paper, kind, shape):
    """
    The head of the card has all three.
    """
    paper.show(counsel(kind))

    assert [(shape, f"on_{kind}")] == paper.signs
    assert "FOR PRESSURE" in paper.words
    assert {f"{kind}_low", f"{kind}_fill"} == {fill for _rect, fill, _border in paper.panels}


@pytest.mark.parametrize("width", [150, 380])
def test_the_advice_fits_on_it(app, paper, width):
    """
    However narrow it is, the height it asks for is enough for its words.
    """
    card = counsel()
    high = card.natural(app.context, width)[1]
    paper.show(card, pygame.Rect(5, 5, width, high))

    assert all(card.rect.contains(rect) for rect in paper.words.values())


def test_more_advice_takes_more_room(app):
    """
    The height follows the text.
    """
    short, long = (counsel(text=text).natural(app.context, 200)[1] for text in ("Wait.", TEXT))

    assert short < long
