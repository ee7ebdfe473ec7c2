"""The two hands: cards in order, their keys, and silence."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.scenes.table_hands import Hand, SilenceButton
from game.desktop.widgets.boxes import Column
from game.playthrough import Forecast
from game.playthrough.forecast import Range
from game.scenario.model import Venue


@pytest.fixture
def picked():
    """Return what notes what is picked."""
    return []


@pytest.fixture
def deal(fresh, picked):
    """Return what makes a hand."""

    def dealt(venue=Venue.PUBLIC, options=None, chosen=None, *, low=False):
        own = fresh.options()
        given = options or (own.public if venue is Venue.PUBLIC else own.private)
        pick = lambda venue, move: picked.append((venue, move))  # noqa: E731
        return Hand(venue, given, chosen, pick, low=low, name="hand")

    return dealt


def moves(hand):
    """Return the moves of the cards, in order."""
    return [card.option.move for card in hand.cards]


@pytest.mark.parametrize(
    ("venue", "key", "badge"), [(Venue.PUBLIC, "1", "1"), (Venue.PRIVATE, "alt+1", "Alt 1")]
)
def test_every_card_has_its_key(deal, venue, key, badge):
    """
    A private card is chosen with Alt, and both say so.
    """
    hand = deal(venue)

    assert moves(hand) == list(hand.keys().values())
    assert (key, badge) == (next(iter(hand.keys())), hand.cards[0].badge)


def test_there_are_eleven_keys(deal, fresh):
    """
    The tenth card has the nought, the eleventh the minus beside it, and the twelfth none.
    """
    option = fresh.options().public[0]
    hand = deal(options=tuple(replace(option, move=f"m{at}") for at in range(12)))

    assert (11, "m9", "m10") == (len(hand.keys()), hand.keys()["0"], hand.keys()["-"])
    assert ["0", "−", ""] == [card.badge for card in hand.cards[9:]]


@pytest.mark.parametrize("wide", [500, 700, 900, 1200, 1600])
@pytest.mark.parametrize("low", [False, True])
def test_the_keys_of_a_hand_stand_in_the_same_place_on_every_card(deal, app, wide, low):
    """
    All stand in the heads or all in the feet, whole: a private card never shows a bare number.
    """
    hand = deal(Venue.PRIVATE, low=low)
    hand.layout(pygame.Rect(0, 0, wide, 110), app.context)

    assert 1 == len({card.keyed for card in hand.cards})
    assert all(card.badge.startswith("Alt ") for card in hand.cards)


def test_silence_holds_until_a_card_is_chosen(deal):
    """
    Exactly one of the cards and silence is marked.
    """
    hand = deal()
    seen = []
    for chosen in (None, "scold", None):
        hand.show_choice(chosen)
        marked = [card.option.move for card in hand.cards if card.selected]
        seen.append((hand.silence.selected, marked))

    assert [(True, []), (False, ["scold"]), (True, [])] == seen


def test_what_was_chosen_before_is_marked_from_the_start(deal):
    """
    A hand that is made anew shows the choice.
    """
    hand = deal(chosen="scold")

    assert (False, [False, True]) == (
        hand.silence.selected,
        [card.selected for card in hand.cards],
    )


def test_cards_and_silence_tell_what_is_picked(driver, show, deal, picked):
    """
    Each tells the venue and the move, and silence tells none.
    """
    show(Column([deal(Venue.PRIVATE)]))
    driver.click("card.write_letter")
    driver.click("table.silence.private")

    assert [(Venue.PRIVATE, "write_letter"), (Venue.PRIVATE, None)] == picked


def test_likely_effects_stand_on_the_cards(deal, fresh):
    """
    On rhetoric where it moves that, else on the meter it moves most, by its name and whose it is.
    """
    hand = deal(Venue.PUBLIC)
    effects = {
        "speak_of_peace": {"rhetoric": Range(-3, -2, -1)},
        "scold": {"trust(south, north)": Range(-9, -8, -7)},
    }
    hand.foretell(fresh.world, Forecast({}, effects, 100))

    assert [("−3 to −1 rhetoric", -1, True), ("−9 to −7 trust south→north", -1, False)] == [
        (card.effects[0].lower(), card.way, card.loud) for card in hand.cards
    ]


@pytest.mark.parametrize(
    ("reach", "short"), [(Range(2, 4.4, 6), ["+4 trust"]), (Range(-2, 1.4, 6), [])]
)
def test_an_effect_in_short_is_its_middle_where_it_leads_somewhere(deal, fresh, reach, short):
    """
    A range that reaches to both sides is never told as a figure that has one.
    """
    hand = deal(Venue.PUBLIC)
    hand.foretell(fresh.world, Forecast({}, {"scold": {"trust(south, north)": reach}}, 100))

    assert short == [words.lower() for words in hand.cards[1].effects[2:]]


def test_cards_are_as_wide_as_the_names_of_their_effects(deal, fresh, app):
    """
    Where a name would not stand beside the key all cards are wider, and fewer are seen.
    """
    scold = fresh.options().public[-1]
    hand = deal(options=(scold,) * 8, low=True)
    hand.layout(pygame.Rect(0, 0, 760, 110), app.context)
    before = hand.cards[0].rect.width
    reach = {"moral_ground(south)": Range(-2, 1, 4)}
    hand.foretell(fresh.world, Forecast({}, {"scold": reach}, 100))
    wide = hand.cards[0].rect.width

    assert before < wide
    assert all(card.wanted(app.context) <= wide for card in hand.cards)


def test_hardly_any_rhetoric_hides_no_other_effect(deal, fresh):
    """
    Below half a point of rhetoric the largest other effect stands on the card.
    """
    hand = deal(Venue.PUBLIC)
    effects = {
        "speak_of_peace": {
            "rhetoric": Range(-0.2, -0.1, 0.0),
            "favor(envoy)": Range(-5.1, -5, -4.9),
            "stance(premier, talks)": Range(8, 9, 9),
        },
        "scold": {"rhetoric": Range(0.1, 0.2, 0.2)},
    }
    hand.foretell(fresh.world, Forecast({}, effects, 100))

    assert [("−5.0 favor envoy", False), ("+0.2 rhetoric", True)] == [
        (card.effects[0].lower(), card.loud) for card in hand.cards
    ]


def test_a_move_without_effect_says_nought(deal, fresh):
    """
    Once the forecast is there no card waits for it any more.
    """
    hand = deal()
    hand.foretell(fresh.world, Forecast({}, {}, 100))

    assert [("0", 0)] * 2 == [(card.effects[0], card.way) for card in hand.cards]


def test_a_low_hand_is_lower(deal, app):
    """
    In a low window the cards leave their effect out.
    """
    high, low = (deal(low=low).natural(app.context, 800)[1] for low in (False, True))

    assert low < high


def test_kinds_stand_apart(deal, app):
    """
    Between dialogue and pressure there is a wider gap than between cards of a kind.
    """
    hand = deal()
    single = deal(options=tuple(card.option for card in hand.cards[:1]) * 2)
    gaps = []
    for made in (hand, single):
        made.layout(pygame.Rect(0, 0, 900, 120), app.context)
        gaps.append(made.cards[1].rect.left - made.cards[0].rect.right)

    assert gaps[1] < gaps[0]


def test_nothing_overlaps(deal, app):
    """
    Silence stands at the left, below the name of the hand, and the cards beside it.
    """
    hand = deal()
    hand.layout(pygame.Rect(10, 10, 800, 110), app.context)

    assert hand.rect.contains(hand.silence.rect)
    assert hand.silence.rect.right < hand.cards[0].rect.left
    assert hand.rect.right >= hand.cards[-1].rect.right


@pytest.mark.parametrize(("selected", "sign"), [(True, "check"), (False, "ring")])
def test_silence_is_marked_by_a_sign(paper, selected, sign):
    """
    A tick stands on it while it is chosen.
    """
    paper.show(SilenceButton(print, selected=selected), pygame.Rect(0, 0, 100, 30))

    assert [sign] == [name for name, _paint in paper.signs]
    assert "Silence" in paper.words


def test_a_hand_says_its_name_and_its_cards(deal):
    """
    The venue comes first, then silence, then each card.
    """
    said = list(deal(Venue.PRIVATE).said())

    assert ["Private", "Silence"] == said[:2]
    assert {"Write a letter", "Propose terms"} <= set(said)
