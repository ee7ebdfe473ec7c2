"""The two hands of an actor, with all that stands on a card."""

from __future__ import annotations

import pytest

from game.engine import compile_world, start_state
from game.playthrough.options import Hands, hands_of
from game.scenario.model import MoveKind, Venue


@pytest.fixture
def hands(crisis) -> Hands:
    """Return the hands of the envoy on the first turn."""
    world = compile_world(crisis.scenario)
    return hands_of(world, start_state(world, 1), crisis.facts, "envoy")


def test_each_hand_holds_its_moves_in_the_order_of_the_scenario(hands):
    """
    Public and private moves are apart, and those of others are in neither hand.
    """
    assert (["speak_of_peace", "scold"], ["write_letter", "propose_terms"]) == (
        [option.move for option in hands.public],
        [option.move for option in hands.private],
    )


def test_a_card_says_what_the_move_is_and_rests_on(hands):
    """
    An option carries label, kind, venue, target, stated positions and its facts.
    """
    letter = hands.private[0]

    assert (
        "Write a letter",
        MoveKind.DIALOGUE,
        Venue.PRIVATE,
        "south",
        True,
        "",
        {"talks": 80.0},
        ("F1", "F2"),
        {
            "F1": "The envoy wrote to the other capital.",
            "F2": "Grain is sold across the eastern border.",
        },
    ) == (
        letter.label,
        letter.kind,
        letter.venue,
        letter.target,
        letter.legal,
        letter.why_not,
        letter.says,
        letter.because,
        letter.facts,
    )


def test_a_card_that_cannot_be_played_says_why(hands):
    """
    An illegal option says what it waits for, and one that rests on judgement has its note.
    """
    terms = hands.all[-1]

    assert (False, ("judgement",), {}, "Only for tests.") == (
        terms.legal,
        terms.because,
        terms.facts,
        terms.note,
    )
    assert terms.why_not.startswith("needs Channel NORTH")
