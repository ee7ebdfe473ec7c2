"""A move as a card of a hand."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.move_card import MoveCard
from game.playthrough import Playthrough
from tests.desktop.noting import Paper
from tests.desktop.scenes.crises import small


def option(move="speak_of_peace"):
    """Return an option of the envoy."""
    hands = Playthrough(small(), play_as="envoy").options()
    return next(one for one in hands.all if one.move == move)


def drawn(app, card):
    """Draw a card, and return the surface."""
    surface = pygame.Surface((140, 140))
    high = card.natural(app.context, 120)[1]
    card.layout(pygame.Rect(10, 10, 120, high), app.context)
    app.canvas.surface = surface
    card.paint(app.canvas)
    return pygame.image.tobytes(surface, "RGB")


def test_it_says_its_kind_its_name_and_its_effect():
    """
    What is drawn is said.
    """
    card = MoveCard(option())
    card.effects = ("−2 to −1",)

    assert ["Dialogue", "Speak of peace", "−2 to −1"] == list(card.said())


def test_one_that_cannot_be_made_does_nothing():
    """
    It can have the focus, but a press refuses.
    """
    pressed = []
    card = MoveCard(option("propose_terms"), lambda: pressed.append(1))

    assert not card.press()
    assert card.focusable
    assert [] == pressed


@pytest.mark.parametrize("change", ["choose", "effect", "kind", "low"])
def test_how_it_stands_can_be_seen(app, change):
    """
    A chosen card, another effect, the other kind and a low card look different.
    """
    plain = MoveCard(option())
    other = MoveCard(option("scold" if change == "kind" else "speak_of_peace"), low=change == "low")
    if change == "choose":
        other.choose(True)
        other.update(1.0)
    if change == "effect":
        other.effects = ("+3",)

    assert drawn(app, plain) != drawn(app, other)


def test_a_low_one_is_lower_and_larger_text_makes_it_higher(app):
    """
    Heights follow what stands on the card.
    """
    high, low = (MoveCard(option(), low=low).natural(app.context, 120)[1] for low in (False, True))
    app.change(text_size=140)
    larger = MoveCard(option()).natural(app.context, 120)[1]

    assert low < high < larger


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (180, "+2 to +4 Favor Tillerson"),
        (140, "+2 to +4 Favor"),
        (120, "+2 to +4 Favor"),
        (92, "+3 Favor"),
        (76, "+3 Favor"),
    ],
)
def test_a_narrow_card_tells_its_effect_in_fewer_words(app, width, told):
    """
    Whose it is goes first, then the icon, and the ends of the range; the name always stands.
    """
    card = MoveCard(option())
    card.effects = ("+2 to +4 Favor Tillerson", "+2 to +4 Favor", "+3 Favor")
    card.loud = False
    paper = Paper(app.context, (width, 120))
    card._draw(paper, paper.surface.get_rect())

    assert told in paper.words


@pytest.mark.parametrize(("width", "icons"), [(150, ["ship", "gauge"]), (86, ["gauge"])])
def test_the_sort_of_a_move_is_shown_where_there_is_room(app, width, icons):
    """
    The word of its kind comes before the picture of its sort.
    """
    card = MoveCard(option(), icon="ship")
    paper = Paper(app.context, (width, 120))
    card._draw(paper, paper.surface.get_rect())

    assert icons == [name for name, _paint in paper.icons]
    assert "DIALOGUE" in paper.words


@pytest.mark.parametrize("width", [104, 118, 130, 180])
def test_the_key_stands_in_the_head_or_at_the_foot(app, width):
    """
    It is there once, and runs into nothing.
    """
    card = MoveCard(option(), icon="ship", badge="3")
    card.effects = ("+1.5 Rhetoric", "+2 Rhetoric")
    paper = Paper(app.context, (width, 120))
    card._draw(paper, paper.surface.get_rect())
    key = paper.words["3"]

    assert -1 == key.collidelist([rect for word, rect in paper.words.items() if word != "3"])


def test_a_long_effect_leaves_room_for_the_whole_key(app):
    """
    Where both are tight the effect gives up its tenths; the key keeps its Alt, since the number
    alone chooses another card.
    """
    card = MoveCard(option(), icon="ship", badge="Alt 7")
    card.effects = ("+4.3 Enforcement", "+4 Enforcement")
    card.loud = card.keyed = False
    paper = Paper(app.context, (132, 120))
    card._draw(paper, paper.surface.get_rect())

    assert not paper.words["Alt 7"].colliderect(paper.words["+4 Enforcement"])
    assert ["ship"] == [name for name, _paint in paper.icons]


@pytest.mark.parametrize(
    ("width", "icons", "arrow"), [(140, ["gauge"], True), (125, [], True), (109, [], False)]
)
def test_an_effect_keeps_its_arrow_where_there_is_little_room(app, width, icons, arrow):
    """
    The sign of the meter goes before the arrow that says where it leads, and that before the name.
    """
    card = MoveCard(option(), badge="7")
    card.effects = ("+7.1 Rhetoric", "+7 Rhetoric")
    card.way, card.keyed = 1, False
    paper = Paper(app.context, (width, 120))
    card._draw(paper, paper.surface.get_rect())

    assert icons == [name for name, _paint in paper.icons]
    assert arrow is ("up" in [name for name, _paint in paper.signs])
    assert "+7.1 Rhetoric" in paper.words


@pytest.mark.parametrize("low", [True, False])
def test_it_says_how_wide_it_has_to_be_to_name_its_effect(app, low):
    """
    As wide as that the name stands whole beside the key; a pixel narrower it does not.
    """
    card = MoveCard(option(), low=low, badge="Alt 7")
    card.effects, card.keyed = ("+4 Enforcement",), False
    wide, role = card.wanted(app.context), "caption" if low else "tiny"
    fitting = []
    for width in (wide, wide - 1):
        paper = Paper(app.context, (width, 120))
        card._draw(paper, paper.surface.get_rect())
        shown = paper.words["+4 Enforcement"].width
        fitting.append(shown >= app.context.text.width("+4 Enforcement", role))

    assert [True, False] == fitting


def test_a_card_rises_in_hand_and_sinks_when_it_is_pressed(app):
    """
    It rises half as far under the pointer as when it is chosen, and not at all while it is held.
    """
    card = MoveCard(option())
    heights = []
    for hovered, armed, chosen in (
        (False, False, False),
        (True, False, False),
        (True, True, False),
        (False, False, True),
    ):
        card.hovered, card.armed = hovered, armed
        card.choose(chosen)
        card.update(1.0)
        heights.append(card.lift.target)

    assert [0.0, 0.5, 0.0, 1.0] == heights


@pytest.mark.parametrize("bare", [True, False])
def test_a_low_card_tells_its_effect_unless_it_is_bare(app, bare):
    """
    Only where there is very little height does a card go without, and then it is lower.
    """
    card, other = (MoveCard(option(), low=True, bare=one) for one in (bare, not bare))
    card.effects = ("−1.6",)
    heights = [one.natural(app.context, 140)[1] for one in (card, other)]
    paper = Paper(app.context, (140, heights[0]))
    card._draw(paper, paper.surface.get_rect())

    assert (bare, not bare) == (heights[0] < heights[1], "−1.6" in paper.words)
