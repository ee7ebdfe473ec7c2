"""The two hands of an actor, with all that stands on a card."""

from __future__ import annotations

import pytest

from game.engine import compile_world, start_state
from game.playthrough.options import Hands, hands_of
from game.scenario import load, shipped
from game.scenario.model import MoveKind, Venue

ROLES = [(name, actor) for name in shipped() for actor in load(name).scenario.play_as]


@pytest.fixture
def hands(crisis) -> Hands:
    """Return the hands of the envoy on the first turn."""
    world = compile_world(crisis.scenario)
    return hands_of(world, start_state(world, 1), crisis.facts, "envoy")


def test_each_hand_holds_its_own_moves(hands):
    """
    Public and private moves are apart, and those of others are in neither hand.
    """
    assert (["speak_of_peace", "scold"], ["write_letter", "propose_terms"]) == (
        [option.move for option in hands.public],
        [option.move for option in hands.private],
    )


@pytest.mark.parametrize(("scenario", "actor"), ROLES)
def test_dialogue_comes_before_pressure(scenario, actor):
    """
    Within a kind the order of the scenario holds, wherever the hands are shown.
    """
    loaded = load(scenario)
    world = compile_world(loaded.scenario)
    hands = hands_of(world, start_state(world, 1), loaded.facts, actor)
    for hand in (hands.public, hands.private):
        shown = [option.move for option in hand]
        as_written = [move for move in world.moves if move in shown]
        talks, presses = (
            [move for move in as_written if loaded.scenario.moves[move].kind is kind]
            for kind in (MoveKind.DIALOGUE, MoveKind.PRESSURE)
        )

        assert [*talks, *presses] == shown


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
