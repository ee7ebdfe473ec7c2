"""What there is to reach and to avoid, with how far away it is."""

from __future__ import annotations

import pytest

from game.playthrough import Forecast, Playthrough, Range
from game.playthrough.goals import Sense, goals, within_reach
from game.scenario import load
from tests.playthrough.plays import with_endings


def test_a_goal_counts_what_its_parts_lack(crisis):
    """
    Talks at 8 of 40 lack 32 points, rhetoric at 62 of 45 lacks 17, and the sixth week, from the
    first, comes by itself.
    """
    when = "turn >= 6 and negotiation(north, south) >= 40 and rhetoric < 45"
    goal = goals(with_endings(crisis, table=("freeze", when, "60"))).found[0]
    told = [(part.row, part.now, part.needed, part.gap, part.waits) for part in goal.parts]

    assert [
        ("", 1, 6, 0, True),
        ("negotiation(north, south)", 8, 40, 32, False),
        ("rhetoric", 62, 45, 17, False),
    ] == told
    assert (49, 60) == (goal.gap, goal.worth)


def test_what_is_worth_more_than_the_last_ending_is_an_aim_and_what_is_worth_less_a_danger(crisis):
    """
    With 30 for the last ending 60 is an aim, 20 a danger, and 30.5 neither.
    """
    playthrough = with_endings(
        crisis,
        good=("freeze", "rhetoric < 10", "60"),
        bad=("freeze", "rhetoric < 9", "20"),
        same=("freeze", "rhetoric < 8", "30.5"),
    )
    found = goals(playthrough)

    assert {"good": Sense.AIM, "bad": Sense.DANGER, "same": Sense.NEITHER} == {
        goal.ending: goal.sense for goal in found.found
    }
    assert "nothing" == found.last.ending


@pytest.mark.parametrize(("worth", "sense"), [("45", Sense.DANGER), ("70", Sense.AIM)])
def test_a_breakdown_is_an_aim_only_where_it_is_worth_half_the_scale(crisis, worth, sense):
    """
    Both 45 and 70 are above the last ending's 30, but 45 is below half of the scale.
    """
    found = goals(with_endings(crisis, end=("breakdown", "rhetoric < 10", worth)))

    assert sense is found.found[0].sense


def test_the_nearest_stands_first_and_of_an_or_the_nearer_part_counts(crisis):
    """
    Rhetoric, at 62, is 2 points from 60, 12 from 50; the envoy's favor, at 45, 45 from 0.
    """
    playthrough = with_endings(
        crisis,
        far=("freeze", "rhetoric <= 50", "60"),
        near=("freeze", "favor(envoy) <= 0 or rhetoric <= 60", "60"),
    )
    found = goals(playthrough).aims

    assert [("near", 2, 1), ("far", 12, 1)] == [
        (goal.ending, goal.gap, len(goal.parts)) for goal in found
    ]


def test_war_is_not_among_the_dangers(crisis):
    """
    War comes by an incident, whose risk is told elsewhere; it is a goal to be avoided all the same.
    """
    found = goals(with_endings(crisis, war=("war", "war", "0")))

    assert ((), Sense.DANGER) == (found.dangers, found.found[0].sense)


def test_who_watches_has_no_goals(crisis):
    """
    Nobody is played, so nothing is wanted.
    """
    assert () == goals(Playthrough(crisis)).found


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("beijing_2017", "tillerson"),
        ("beijing_2017", "trump"),
        ("beijing_2017", "kim"),
        ("beijing_2017", "wang_yi"),
        ("first_offer", "voss"),
        ("first_offer", "orlan"),
    ],
)
def test_everybody_has_something_to_reach_in_what_is_shipped(name, actor):
    """
    Talks are among the two nearest aims, and nothing that a goal lacks is without words.
    """
    found = goals(Playthrough(load(name), play_as=actor))

    assert {"talks_opened", "talks_begun"} & {goal.ending for goal in found.aims[:2]}
    assert all(part.text for goal in found.found for part in goal.lacking)


def test_the_envoy_is_in_danger_of_dismissal():
    """
    The formula gives 6.5 for a dismissal at the start, and favor is 50 points from its end at 0.
    """
    playthrough = Playthrough(load("beijing_2017"), play_as="tillerson")
    danger = {goal.ending: goal for goal in goals(playthrough).dangers}["envoy_dismissed"]

    assert (50, 6.5) == (danger.gap, danger.worth)


def likely(low, move):
    """Return a forecast of favor: silence at its 10th percentile, and what one move adds."""
    none = Range(0, 0, 0)
    still = {"favor(envoy)": Range(low, 0, 0), "rhetoric": none}
    return Forecast(still, {"talk": {"favor(envoy)": Range(move, 0, 0)}}, 1)


@pytest.mark.parametrize(("low", "move", "near"), [(-30, -15, True), (-30, -14, False)])
def test_a_danger_is_within_reach_where_the_worst_move_takes_it_there(crisis, low, move, near):
    """
    Favor stands at 45: a fall of 30 and one of 15 reach 0, one of 14 does not.
    """
    playthrough = with_endings(crisis, end=("breakdown", "favor(envoy) <= 0", "5"))
    danger = goals(playthrough).dangers[0]

    assert near == within_reach(danger, likely(low, move), 1)


@pytest.mark.parametrize(("turn", "near"), [(5, False), (6, True)])
def test_what_waits_for_a_turn_is_within_reach_on_that_turn(crisis, turn, near):
    """
    Where all else holds, an ending of the sixth turn may come on the sixth.
    """
    playthrough = with_endings(crisis, end=("freeze", "turn >= 6 and rhetoric > 5", "60"))
    goal = goals(playthrough).found[0]

    assert near == within_reach(goal, likely(0, 0), turn)


@pytest.mark.parametrize(
    ("when", "earliest"),
    [("turn >= 2.5", 3), ("turn > 2.5", 3), ("turn > 2", 3), ("turn == 3", 3), ("turn != 1", 2)],
)
def test_a_part_that_waits_knows_its_first_turn(crisis, when, earliest):
    """
    It is the first whole turn on which the part holds.
    """
    (part,) = goals(with_endings(crisis, end=("freeze", when, "60"))).found[0].parts

    assert (True, earliest) == (part.waits, part.earliest)


def test_what_is_no_meter_is_never_within_reach(crisis):
    """
    A move that has not been made is not foretold by the ranges of meters.
    """
    playthrough = with_endings(crisis, end=("freeze", "war", "60"))

    assert not within_reach(goals(playthrough).found[0], likely(0, 0), 1)
