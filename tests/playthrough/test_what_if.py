"""What silence on a turn would have come to."""

from __future__ import annotations

import pytest

from game.errors import UnknownNameError
from game.playthrough import Playthrough
from game.playthrough.gradual import finish
from game.playthrough.what_if import what_if_gradually


@pytest.fixture
def played(crisis):
    """Return a playthrough that began with a letter and then fell silent."""
    playthrough = Playthrough(crisis, seed=2, play_as="envoy")
    playthrough.step(private="write_letter")
    playthrough.step()
    return playthrough


def test_a_letter_is_better_than_silence(played):
    """
    From the first turn the futures with the letter are worth more to the envoy.
    """
    found = finish(what_if_gradually(played, 1, 400))

    assert (1, ("write_letter",)) == (found.turn, found.moves)
    assert found.done.payoff["envoy"] > found.silence.payoff["envoy"]
    assert 3 == played.turn


def test_silence_instead_of_silence_is_the_same(played):
    """
    Both have the same chance, so where nothing was done they do not differ.
    """
    found = finish(what_if_gradually(played, 2, 50))

    assert found.silence == found.done


def test_a_turn_that_was_not_played_is_refused(played):
    """
    Turns count from one to the last one played.
    """
    with pytest.raises(UnknownNameError):
        finish(what_if_gradually(played, 4, 10))
