"""What a move will likely do, in the terminal."""

from __future__ import annotations

from game.cli.text.hands import effect_words
from game.engine import compile_world
from game.playthrough.forecast import Range


def test_effects_are_told_as_in_the_window(crisis):
    """
    Rhetoric stands first and stances last, each with one figure or two.
    """
    effects = {
        "stance(premier, talks)": Range(8, 9, 9),
        "trust(south, north)": Range(1.5, 2, 2.5),
        "channel(north, south)": Range(-5, -4, -3),
        "rhetoric": Range(0.1, 0.1, 0.2),
    }

    assert [
        "Rhetoric +0.1",
        "Channel NORTH–SOUTH −5 to −3",
        "Trust SOUTH→NORTH +2",
        "Premier on Talks +8 to +9",
    ] == effect_words(compile_world(crisis.scenario), effects)


def test_no_effect_is_said_to_be_none(crisis):
    """
    There are words for hardly anything.
    """
    assert ["hardly anything this turn"] == effect_words(compile_world(crisis.scenario), {})
