"""What was done before, on a map."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.arcs import Arc, Link
from game.desktop.widgets.past import Past
from tests.desktop.noting import Paper

MAP = pygame.Rect(0, 0, 600, 300)
PLACES = {"north": (120, 150), "south": (480, 150)}
ECHO = Arc("north", "south", "pressure", share=1.0, faint=True)
LINK = Link("north", "south", 0.5)


def shown(app, echoes=(), links=(), taken=()):
    """Return a past and the canvas that it has been drawn on."""
    past, paper = Past(), Paper(app.context, MAP.size)
    past.show(echoes, links)
    past.place_key(MAP, list(taken), app.context)
    past.draw(paper, MAP, PLACES, list(taken))
    return past, paper


def test_without_a_past_nothing_is_drawn(app):
    """
    Neither lines nor words.
    """
    past, paper = shown(app)

    assert (True, [], [], {}) == (past.empty, list(past.said()), paper.strokes, paper.words)


@pytest.mark.parametrize(
    ("echoes", "links", "said"),
    [
        ([ECHO], [], ["Last turn", "Public", "Private"]),
        ([], [LINK], ["Channel"]),
    ],
)
def test_what_is_shown_is_explained(app, echoes, links, said):
    """
    The words beside the lines are those that they need.
    """
    past, paper = shown(app, echoes, links)

    assert said == list(past.said())
    assert said == list(paper.words)


def test_it_is_drawn_once(app):
    """
    Another frame draws no line anew.
    """
    past, paper = shown(app, [ECHO], [LINK])
    before = len(paper.strokes)
    past.draw(paper, MAP, PLACES, [])

    assert 0 < before == len(paper.strokes)


def test_the_key_takes_the_first_free_corner(app):
    """
    Below at the left, then at the right, then above, then beside a card at an edge; where all is
    taken it is not there.
    """
    sides = [pygame.Rect(0, 0, 60, 300), pygame.Rect(540, 0, 60, 300)]
    low_left = pygame.Rect(0, 260, 60, 40)
    free, _ = shown(app, [ECHO])
    moved, _ = shown(app, [ECHO], taken=[low_left])
    between, _ = shown(app, [ECHO], taken=sides)
    nowhere, _ = shown(app, [ECHO], taken=[MAP])

    assert free.key.rect.colliderect(low_left)
    assert moved.key.rect.right > 500
    assert (True, 60) == (between.key.visible, between.key.rect.left - app.context.px(8))
    assert (False, []) == (nowhere.key.visible, list(nowhere.said()))
