"""How likely a plan ends the crisis on the coming turn."""

from __future__ import annotations

from game.playthrough import Playthrough
from game.playthrough.chances import chances, chances_steps
from tests.playthrough.plays import with_endings


def test_what_surely_comes_has_all_of_the_samples(crisis):
    """
    An ending that asks for a meter that is there already comes in each of 16 samples.
    """
    playthrough = with_endings(crisis, now=("freeze", "rhetoric >= 0", "60"))

    assert {"now": 1.0} == chances(playthrough, (), 16)


def test_what_cannot_come_is_not_named(crisis):
    """
    Before its last turn a crisis of no other endings does not end.
    """
    assert {} == chances(with_endings(crisis), (), 16)


def test_the_plan_is_what_counts(crisis):
    """
    An ending that waits for a move comes with that move and not with silence.
    """
    move = next(o.move for o in Playthrough(crisis, play_as="envoy").options().all if o.legal)
    playthrough = with_endings(crisis, done=("freeze", f"since({move}) <= 0", "60"))

    assert ({"done": 1.0}, {}) == (chances(playthrough, (move,), 8), chances(playthrough, (), 8))


def test_chances_come_in_two_steps_and_change_nothing(crisis):
    """
    One pause lies between the choices and the turn, and the run stands where it stood.
    """
    playthrough = with_endings(crisis, now=("freeze", "rhetoric >= 0", "60"))
    before = playthrough.meters()

    assert [0.5] == list(chances_steps(playthrough, (), 8))
    assert before == playthrough.meters()


def test_after_the_end_there_are_none(crisis):
    """
    What has ended cannot end again.
    """
    playthrough = with_endings(crisis, now=("freeze", "rhetoric >= 0", "60"))
    playthrough.step()

    assert {} == chances(playthrough, ())
