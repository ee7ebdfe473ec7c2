"""The names of moves become choices, and what cannot be made is refused."""

from __future__ import annotations

import pytest

from game.engine import compile_world, start_state
from game.errors import IllegalMoveError, UnknownNameError
from game.playthrough.choices import choices_of, made_of


@pytest.fixture
def world(crisis):
    """Return the small crisis, compiled."""
    return compile_world(crisis.scenario)


def made(world, **choices):
    """Return choices on the first turn."""
    return made_of(world, start_state(world, 1), choices, turn=1)


def test_choices_there_and_back(world):
    """
    Choices come back by actor, public first, with silence for who is not named.
    """
    back = choices_of(world, made(world, envoy=["write_letter", "scold"], chief=["invite"]))

    assert {
        "chief": ("invite",),
        "envoy": ("scold", "write_letter"),
        "premier": (),
        "trader": (),
    } == back


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"envoy": ["invite"]}, "'invite' is no move of envoy: legal are .*scold.* or silence"),
        ({"envoy": ["nothing"]}, "'nothing' is no move of envoy"),
        ({"envoy": ["propose_terms"]}, "not legal on turn 1 .needs Channel .*: legal are"),
        ({"envoy": ["scold", "speak_of_peace"]}, "cannot make two public moves"),
        ({"chief": ["mass_troops", "mass_troops"]}, "cannot make two private moves"),
    ],
)
def test_what_cannot_be_made_is_refused(world, choices, message):
    """
    A move of another, an unknown or illegal one, or two in a venue say what is allowed.
    """
    with pytest.raises(IllegalMoveError, match=message):
        made(world, **choices)


def test_an_unknown_actor_is_refused(world):
    """
    A choice of somebody who is not there names those who are.
    """
    with pytest.raises(UnknownNameError, match="unknown actor 'nobody'"):
        made(world, nobody=[])
