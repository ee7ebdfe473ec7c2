"""The card of an actor tells as much as there is room for."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.desktop.widgets.actor_tag import BARE, CHIP, COMPACT, PILL, WHOLE, ActorTag, MapActor
from game.desktop.widgets.boxes import Column
from game.playthrough.leanings import Leaning
from game.playthrough.reception import Mood
from game.scenario.model import Venue
from tests.desktop.noting import Paper

ENVOY = MapActor("envoy", "north", "An Envoy", "who carries letters", 0.5)
LEANING = Leaning("envoy", Venue.PUBLIC, 0.5, 0.25, ())


def tag(level=WHOLE, **changes):
    """Return the card of the envoy, with changes to what is known of it."""
    made = ActorTag(replace(ENVOY, **changes), "series_1", None)
    made.level = level
    return made


def shown(paper, made):
    """Draw a card at the size it asks for, and return it."""
    paper.show(made, pygame.Rect((20, 20), made.natural(paper.context, 400)))
    return made


def test_name_and_role_are_said():
    """
    However little room there is, both can be read by tests.
    """
    assert ["An Envoy", "who carries letters"] == list(tag(BARE).said())


@pytest.mark.parametrize(
    ("level", "name", "role"),
    [
        (PILL, "Envoy", False),
        (BARE, "Envoy", False),
        (CHIP, "Envoy", False),
        (COMPACT, "An Envoy", True),
        (WHOLE, "An Envoy", True),
    ],
)
def test_each_level_tells_more(paper, level, name, role):
    """
    A chip has the surname alone, a card the whole name and the role.
    """
    shown(paper, tag(level))

    assert name in paper.words
    assert role is ("who carries letters" in " ".join(paper.words))


def test_less_takes_less_room(app):
    """
    Every level down the card is smaller.
    """
    sizes = [tag(level).natural(app.context, 400) for level in (PILL, BARE, CHIP, COMPACT, WHOLE)]

    assert all(one[0] * one[1] < other[0] * other[1] for one, other in pairwise(sizes))


@pytest.mark.parametrize("level", [PILL, BARE, CHIP, COMPACT, WHOLE])
@pytest.mark.parametrize("mood", [None, Mood.WELCOME])
def test_its_words_fit_on_it(paper, level, mood):
    """
    At every level the size it asks for holds what is written on it, beside the mood too.
    """
    made = shown(paper, tag(level, mood=mood, leaning=LEANING))
    inside = pygame.Rect((0, 0), made.rect.size)

    assert all(inside.contains(rect) for rect in paper.words.values())


@pytest.mark.parametrize("level", [CHIP, COMPACT, WHOLE])
@pytest.mark.parametrize(("stance", "share"), [(0.0, 0.0), (0.25, 0.25), (1.0, 1.0), (1.7, 1.0)])
def test_the_stance_on_talks_is_a_bar(paper, level, stance, share):
    """
    From a chip on it is as full as the stance, and never more than full.
    """
    shown(paper, tag(level, stance=stance))
    (whole,), (part,) = paper.filled("track"), paper.filled("text_muted")

    assert pytest.approx(share * whole.width, abs=1) == part.width


def test_who_has_no_stance_has_no_bar(paper):
    """
    Where a scenario knows no talks nothing is drawn in its place.
    """
    shown(paper, tag(stance=None))

    assert ([], []) == (paper.filled("track"), paper.icons)


def test_favor_is_for_those_who_serve(paper):
    """
    Beside the stance stands the favor of the leader, with a crown.
    """
    shown(paper, tag(favor=0.5))
    whole = paper.filled("track")[1]

    assert ["messages-square", "crown"] == [icon for icon, _paint in paper.icons]
    assert pytest.approx(whole.width / 2, abs=1) == paper.filled("accent")[0].width


@pytest.mark.parametrize("level", [PILL, BARE, CHIP, COMPACT])
@pytest.mark.parametrize("text", [1.0, 1.4])
def test_ones_own_favor_is_a_number_where_there_is_little_room(app, level, text):
    """
    However little a card tells, the one who is played sees how he stands with his leader.
    """
    app.change(text_size=round(text * 100))
    paper = Paper(app.context)
    made = shown(paper, tag(level, marked=True, favor=0.37, leaning=LEANING))

    assert ("crown", "accent") in paper.icons
    assert pygame.Rect((0, 0), made.rect.size).contains(paper.words["37"])
    assert not paper.words["37"].colliderect(
        paper.words["Envoy" if level < COMPACT else "An Envoy"]
    )


@pytest.mark.parametrize(
    ("mood", "border", "icons"),
    [
        (Mood.WELCOME, "good", [("thumbs-up", "good")]),
        (Mood.UNWELCOME, "bad", [("thumbs-down", "bad")]),
        (Mood.INDIFFERENT, "border_strong", [("minus", "text_faint")]),
        (None, "border_strong", []),
    ],
)
def test_how_it_takes_the_move_in_hand_is_marked(paper, mood, border, icons):
    """
    A sign stands beside the name, and the border of those who care has its colour.
    """
    shown(paper, tag(BARE, mood=mood))

    assert (border, icons) == (paper.panels[0][2], paper.icons)


def test_who_is_played_is_marked_by_a_word(paper):
    """
    One's own card has a border of its own, and says so.
    """
    shown(paper, tag(marked=True))

    assert "accent" == paper.panels[0][2]
    assert "YOU" in paper.words


@pytest.mark.parametrize("level", [CHIP, COMPACT, WHOLE])
def test_what_it_leans_to_is_shown_from_a_chip_on(paper, level):
    """
    The shares of pressure and dialogue have their signs.
    """
    shown(paper, tag(level, leaning=LEANING))

    assert [("triangle", "pressure"), ("diamond", "dialogue")] == paper.signs


def test_a_card_at_rest_is_drawn_once(paper):
    """
    A second frame shows the picture of the first.
    """
    made = shown(paper, tag())
    paper.words.clear()
    made.paint(paper)
    again = dict(paper.words)
    made.actor = replace(ENVOY, stance=0.9)
    made.paint(paper)

    assert {} == again
    assert "An Envoy" in paper.words


def test_a_click_tells(driver, show):
    """
    The card is named after its actor and does what it was told.
    """
    pressed = []
    show(Column([ActorTag(ENVOY, "series_1", lambda: pressed.append(1))], align="start"))
    driver.click("map.actor.envoy")

    assert [1] == pressed
