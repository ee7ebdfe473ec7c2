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
        ("turn > 3", "needs Week 4 or later (now 1)"),
        ("turn >= 6", "needs Week 6 or later (now 1)"),
        ("turn == 2", "needs Week 2 (now 1)"),
        ("turn < 1", "needs Week 0 or earlier (now 1)"),
        ("turn != 1", "needs any week but 1 (now 1)"),
        ("since(invite) <= 2", "needs “Invite them” made at most 2 turns ago (now never made)"),
        ("since(invite) < 1", "needs “Invite them” made less than 1 turn ago (now never made)"),
        ("not since(invite) >= 2", "needs not since(invite) >= 2"),
        ("since(invite) == 2", "needs turns since “Invite them” exactly 2 (now never)"),
        ("offers(north) >= 1", "needs offers made by NORTH at least 1 (now 0)"),
        ("stance(chief, talks) >= 50", "needs Chief on Talks at least 50 (now 30)"),
        (
            "gap(north, south, crossing) < 10",
            "needs distance of NORTH and SOUTH on The crossing below 10 (now 57)",
        ),
        (
            "rhetoric > 10 and grain > 80 and turn >= 1",
            "needs Grain above 80 (now 50)",
        ),
        ("grain > 80 or turn > 4", "needs Grain above 80 (now 50) or Week 5 or later (now 1)"),
        ("not rhetoric > 10", "needs not rhetoric > 10"),
        ("20 <= grain < 40", "needs 20 <= grain < 40"),
        ("turn in (2, 3)", "needs turn in (2, 3)"),
        ("war", "needs an incident that becomes a war"),
    ],
)
def test_what_is_missing_is_said_in_words(crisis, condition, expected):
    """
    Of a condition only what does not hold is named, with the figure of the moment.
    """
    assert expected == said(crisis, condition)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("overlap", "needs overlap of what NORTH and SOUTH would accept above 99 (now"),
        ("settlement", "needs middle ground of NORTH and SOUTH on The crossing above 99 (now"),
    ],
)
def test_bargaining_words_are_spelled_out(crisis, word, told):
    """
    What two sides would accept is said with their names.
    """
    assert said(crisis, f"{word}(north, south) > 99").startswith(told)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("moral_ground(north) - moral_ground(south) >= 90", "at least 90 (now 0)"),
        ("moral_ground(north) - moral_ground(south) > 0", "more than 0 (now 0)"),
        ("moral_ground(north) - moral_ground(south) < 0", "less than 0 (now 0)"),
    ],
)
def test_a_difference_of_meters_is_a_lead(crisis, condition, expected):
    """
    What a condition says of a difference reads as who is ahead of whom, and by how much.
    """
    assert f"needs Moral ground: NORTH ahead of SOUTH by {expected}" == said(crisis, condition)


def test_a_lead_that_is_none_is_said_to_be_behind(crisis):
    """
    Of two postures the lower one is behind: the figure has no sign, but a word.
    """
    told = said(crisis, "posture(east) - posture(north) >= 90")

    assert "needs Posture: East ahead of NORTH by at least 90 (now behind by 50)" == told


def test_a_figure_is_never_rounded_to_what_it_misses(crisis):
    """
    Grain and rhetoric together stand at 112: at most 111.6 is told with a figure that is above it.
    """
    assert "needs Grain at least 50.3 (now 50)" == said(crisis, "grain >= 50.3")
    assert "needs Grain plus Rhetoric at most 111.6 (now 112)" == (
        said(crisis, "grain + rhetoric <= 111.6")
    )
