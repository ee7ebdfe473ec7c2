"""What there is to reach and to avoid, in words."""

from __future__ import annotations

import pytest

from game.desktop.scenes.goal_words import (
    goal_lines,
    in_order,
    lacking_words,
    strip_tip,
    warning_words,
    worth_words,
)
from game.playthrough.goals import Sense, goals
from tests.desktop.scenes.crises import small
from tests.playthrough.plays import with_endings

AIM = ("freeze", "negotiation(north, south) >= 40", "60")
DANGER = ("breakdown", "favor(envoy) <= 0", "5")


def texts(near=(), chances={}, **told):  # noqa: B006  # never changed
    """Return what the strip says at its longest."""
    playthrough = with_endings(small(), **told)
    lines = goal_lines(playthrough.world, goals(playthrough), near, chances)
    return [line.texts[0] for line in lines]


def test_the_strip_names_the_aim_and_the_danger_with_their_figures():
    """
    Talks stand at 8 of 40, and the envoy goes at a favor of 0.
    """
    assert [
        "table: Negotiation NORTH–SOUTH 8 of 40",
        "out: Favor Envoy 45, ends at 0",
    ] == texts(table=AIM, out=DANGER)


def test_an_alarm_says_so_and_how_likely():
    """
    What may come on this turn is a danger in words, with its chance by the plan.
    """
    assert (
        "Danger! out: Favor Envoy 45, ends at 0 · 40 % this turn"
        == texts(["out"], {"out": 0.4}, out=DANGER)[0]
    )


def test_less_room_says_less_and_never_drops_the_danger():
    """
    Whose meter it is goes first, then its figure; which ending is meant and its chance stay.
    """
    playthrough = with_endings(small(), out=DANGER)
    line = goal_lines(playthrough.world, goals(playthrough), ["out"], {"out": 0.4})[0]

    assert (
        "Danger! out: Favor 45, ends at 0 · 40 %",
        "Danger! out · 40 %",
        "out · 40 %",
    ) == line.texts[3:]
    assert line.alarm


def test_the_likelier_danger_is_the_one_that_is_told():
    """
    What the plan may bring this turn comes before what is nearer by its figure.
    """
    near = ("breakdown", "rhetoric <= 60", "5")
    told = texts(chances={"out": 0.2}, near=("out",), out=DANGER, close=near)

    assert told[0].startswith("Danger! out")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("rhetoric < 45", "it: Rhetoric 62, to fall to 45"),
        ("rhetoric < 45 and negotiation(north, south) >= 40", None),
        ("turn >= 6 and rhetoric > 10", "it: all is there, comes with Week 6"),
        ("turn >= 1 and rhetoric > 10", "it: all is there, can come now"),
    ],
)
def test_an_aim_says_where_its_meters_have_to_come(when, expected):
    """
    What has to fall says so, what lacks nothing says when it comes, and of several all are told.
    """
    told = texts(it=("freeze", when, "60"))[0]

    assert told == (
        expected or "it: Rhetoric 62 (to fall to 45) and Negotiation NORTH–SOUTH 8 of 40"
    )


@pytest.mark.parametrize(
    ("turn", "expected"),
    [(">= 6", ", in week 6"), (">= 4", ", from week 4 on"), ("== 4", ", in week 4")],
)
def test_an_aim_says_in_which_week_it_counts(turn, expected):
    """
    What counts only from a week on, or in one, says so with every figure.
    """
    when = f"turn {turn} and negotiation(north, south) >= 40"
    playthrough = with_endings(small(), it=("freeze", when, "60"))
    line = goal_lines(playthrough.world, goals(playthrough))[0]
    told = "it: Negotiation NORTH–SOUTH 8 of 40" + expected

    assert (told, told, told, "it: Negotiation 8 of 40" + expected) == line.texts[:4]


def test_of_a_danger_with_several_parts_each_says_where_it_ends():
    """
    What stands now and what it would have to come to are not told as a change that has happened.
    """
    when = "rhetoric <= 38 and favor(envoy) <= 28"

    assert ["out: Rhetoric 62 (ends at 38) and Favor Envoy 45 (ends at 28)"] == texts(
        out=("breakdown", when, "5")
    )


def test_what_is_left_out_of_a_condition_is_counted():
    """
    One part of three is never told as if it were enough, neither on the strip nor in its tooltip.
    """
    when = "rhetoric <= 38 and favor(envoy) <= 28 and negotiation(north, south) < 5"
    playthrough = with_endings(small(), out=("breakdown", when, "5"))
    found = goals(playthrough)
    line = goal_lines(playthrough.world, found)[0]
    rhetoric = "Rhetoric 62 (ends at 38)"

    assert (
        f"out: {rhetoric}, Favor Envoy 45 (ends at 28) and Negotiation NORTH–SOUTH 8 (ends at 5)",
        f"out: {rhetoric}, Favor Envoy 45 (ends at 28) and 1 more",
        f"out: {rhetoric} and 2 more",
        f"out: {rhetoric} and 2 more",
        "out",
        "out",
    ) == line.texts
    assert f"(5) · {rhetoric} and 2 more" in strip_tip(playthrough.world, found, {})


def test_a_figure_that_rounds_to_what_is_needed_shows_its_tenth():
    """
    Rhetoric at 62 with 61.6 needed would read as 62 of 62; whole figures stay whole.
    """
    assert "it: Rhetoric 62, to fall to 61.6" == texts(it=("freeze", "rhetoric < 61.6", "60"))[0]


def test_every_ending_is_listed_aims_first():
    """
    The order of the list is aims, dangers, the rest, and the tooltip names each.
    """
    playthrough = with_endings(small(), out=DANGER, even=("freeze", "war", "30"), table=AIM)
    found = goals(playthrough)

    assert [Sense.AIM, Sense.DANGER, Sense.NEITHER] == [one.sense for one in in_order(found)]
    assert all(one.title in strip_tip(playthrough.world, found, {}) for one in found.found)


def test_what_an_ending_lacks_and_is_worth_is_said_in_full():
    """
    The condition is told as at the end, and the chance stands beside the worth.
    """
    goal = goals(with_endings(small(), out=DANGER)).found[0]

    assert "Favor Envoy at most 0 (now 45)" == lacking_words(goal)
    assert "worth about 5 of 100 to you as things stand · 25 % this turn by your plan" == (
        worth_words(goal, 0.25)
    )


def test_the_danger_that_the_plan_brings_is_a_warning():
    """
    The likeliest is named with its chance; below one in a hundred nothing is said.
    """
    found = goals(with_endings(small(), out=DANGER, close=("breakdown", "rhetoric <= 60", "5")))

    assert "Danger! out: 40 % this turn by your plan" == (
        warning_words(found, {"out": 0.4, "close": 0.1})
    )
    assert "" == warning_words(found, {"out": 0.001})


def test_a_danger_of_this_turn_leads_the_list():
    """
    What may come now stands before the aims.
    """
    found = goals(with_endings(small(), out=DANGER, table=AIM))

    assert ["out", "table"] == [goal.ending for goal in in_order(found, {"out": 0.4})]
