"""What a move waits for is said in words, with the figures of the moment."""

from __future__ import annotations

import pytest

from game.engine import compile_world, start_state
from game.playthrough.requirements import missing


def said(crisis, condition, *, cooldown=0, last=None):
    """Return what is missing for a move under a condition, on the first turn."""
    moves = dict(crisis.scenario.moves)
    moves["write_letter"] = moves["write_letter"].model_copy(update={"when": condition})
    world = compile_world(crisis.scenario.model_copy(update={"moves": moves}))
    return missing(world, start_state(world, 1), "write_letter")


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("rhetoric >= 10", ""),
        ("channel(north, south) >= 25", "needs Channel NORTH–SOUTH at least 25 (now 22)"),
        ("rhetoric < 50", "needs Rhetoric below 50 (now 62)"),
        ("turn > 3", "needs turn above 3 (now 1)"),
        ("turn == 2", "needs turn exactly 2 (now 1)"),
        ("since(invite) <= 2", "needs turns since “Invite them” at most 2 (now never)"),
        ("offers(north) >= 1", "needs offers made by Northland at least 1 (now 0)"),
        ("stance(chief, talks) >= 50", "needs Chief on Talks at least 50 (now 30)"),
        (
            "gap(north, south, crossing) < 10",
            "needs distance of Northland and Southern Republic on The crossing below 10 (now 57)",
        ),
        (
            "rhetoric > 10 and grain > 80 and turn >= 1",
            "needs Grain above 80 (now 50)",
        ),
        ("grain > 80 or turn > 4", "needs Grain above 80 (now 50) or turn above 4 (now 1)"),
        ("not rhetoric > 10", "needs not rhetoric > 10"),
        ("20 <= grain < 40", "needs 20 <= grain < 40"),
        ("turn in (2, 3)", "needs turn in (2, 3)"),
        ("war", "needs war"),
    ],
)
def test_what_is_missing_is_said_in_words(crisis, condition, expected):
    """
    Of a condition only what does not hold is named, with the figure of the moment.
    """
    assert expected == said(crisis, condition)


@pytest.mark.parametrize("word", ["overlap", "settlement"])
def test_bargaining_words_are_spelled_out(crisis, word):
    """
    What two sides would accept is said with their names.
    """
    text = said(crisis, f"{word}(north, south) > 99")

    assert ("Northland and Southern Republic" in text, "above 99 (now" in text) == (True, True)


def test_a_difference_of_meters_is_said_in_words(crisis):
    """
    What a condition says of a difference reads as words, with the figure as it stands.
    """
    told = said(crisis, "moral_ground(north) - moral_ground(south) >= 90")

    assert "needs Moral ground NORTH minus Moral ground SOUTH at least 90 (now 0)" == told
