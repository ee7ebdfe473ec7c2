"""Somebody to play, as a card."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.persona import Persona, select

AIM = "Bring both to the table and keep your post."


def persona(aim=AIM, **options):
    """Return the card of an envoy."""
    return Persona("An Envoy", "who carries letters", aim, "xa", **options)


def test_it_says_who_it_is():
    """
    Name, role and aim are told, in this order.
    """
    assert ["An Envoy", "who carries letters", AIM] == list(persona().said())


def test_an_aim_takes_room(app):
    """
    With an aim the card is higher, and in a narrow place higher still.
    """
    without, wide, narrow = (
        persona(aim).natural(app.context, width)[1]
        for aim, width in (("", 400), (AIM, 400), (AIM, 200))
    )

    assert without < wide < narrow


def test_in_brief_the_aim_is_left_out(app):
    """
    Then the card is as low as one without an aim, and says no more.
    """
    brief, plain = persona(), persona("")
    brief.brief = True

    assert (plain.natural(app.context, 400), ["An Envoy", "who carries letters"]) == (
        brief.natural(app.context, 400),
        list(brief.said()),
    )


def test_its_words_fit_on_it(app, paper):
    """
    Everything that is written stands inside the height it asked for.
    """
    card = persona()
    paper.show(card, pygame.Rect(10, 10, 200, card.natural(app.context, 200)[1]))

    assert (["xa"], True) == (list(paper.flags), len(paper.words) > 3)
    assert all(card.rect.contains(rect) for rect in paper.words.values())


@pytest.mark.parametrize(("selected", "paint"), [(True, "accent"), (False, "border")])
def test_the_chosen_one_can_be_told_without_the_colour(paper, selected, paint):
    """
    The ring of the chosen card is full, and its border is another one.
    """
    paper.show(persona(selected=selected))
    ring = paper.signs.index(("ring", paint))

    assert ([("circle", "accent")] if selected else []) == paper.signs[ring + 1 :]
    assert paint == paper.panels[0][2]


def test_a_click_chooses(driver, show):
    """
    The whole card can be pressed.
    """
    pressed = []
    show(Column([persona(on_press=lambda: pressed.append("envoy"), name="envoy")]))
    driver.click("envoy")

    assert ["envoy"] == pressed


def test_only_one_of_several_is_chosen():
    """
    Choosing another takes the mark from the one before.
    """
    cards = {name: persona(selected=name == "envoy") for name in ("envoy", "premier", "trader")}
    select(cards, "trader")

    assert ["trader"] == [name for name, card in cards.items() if card.selected]


@pytest.mark.parametrize(
    ("selected", "ringed", "again"),
    [(True, True, True), (True, False, False), (False, True, False)],
)
def test_the_chosen_one_goes_on_by_the_keyboard_alone(selected, ringed, again):
    """
    Enter on the chosen card is a yes, but a second click on it is none.
    """
    card = persona(selected=selected)
    card.ringed = ringed

    assert again is select({"envoy": card}, "envoy")
