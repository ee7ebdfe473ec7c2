from __future__ import annotations

import numpy as np
import pytest

from game.engine import View
from tests.engine.crisis import JUDGED, Crisis, move

PAIN = {"persuasion": {"alpha": 0.0, "beta": 0.0, "threshold": 20.0, "rhetoric_pain": 0.5}}


def dispute(**parts):
    """
    Return a crisis about a dispute on which the sides stand at 90 and 10, with room 40 each.

    The United States have capability 90, North Korea 30, and all care for it by 50.
    """
    names = ("trump", "tillerson", "kim")
    parts.setdefault("stances", {name: {"status": {"room": 40}} for name in names})
    return Crisis(third=True, mechanisms=PAIN, **parts)


def seen(crisis, name, *arguments, ahead=0):
    """Return what a word of the condition language reads."""
    found = View(crisis.world, crisis.state, ahead).read(name, arguments)
    return round(float(np.asarray(found).reshape(-1)[0]), 4)


def test_meters_are_read_by_name():
    """
    A meter reads as its row, a pair in either order.
    """
    own = {"fallout": {"start": 9, "name": "Fallout"} | JUDGED}
    crisis = Crisis(meters={"rhetoric": 33, "channel": {"us~dprk": 44}} | own)

    assert 33 == seen(crisis, "rhetoric")
    assert 44 == seen(crisis, "channel", "us", "dprk") == seen(crisis, "channel", "dprk", "us")
    assert 9 == seen(crisis, "fallout")
    assert 60 == seen(crisis, "stance", "kim", "talks") == seen(crisis, "favor", "tillerson")


def test_turn_is_the_turn_just_made_or_the_coming_one():
    """
    After two turns `turn` is 2 where endings are asked, and 3 where legality is.
    """
    crisis = Crisis().play().play()

    assert (2, 3) == (seen(crisis, "turn"), seen(crisis, "turn", ahead=1))


def test_since_counts_turns():
    """
    `since` is over 1000 before a move, 0 on its turn, 1 on the next.
    """
    names = {"threaten": -5, "smile": 4, "talk": 5}
    moves = {name: move("trump", "dprk", g, cooldown=1) for name, g in names.items()}
    crisis = Crisis(moves=moves).play("threaten")
    never = seen(crisis, "since", "talk", ahead=1)
    crisis.play("talk")

    assert never > 1000
    assert (0, 1) == (seen(crisis, "since", "talk"), seen(crisis, "since", "talk", ahead=1))


def test_offers_are_counted():
    """
    Two offers and three by the other side are 2 and 3.
    """
    ground = {"first_offer": 1.0}
    moves = {
        "offer": move("trump", "dprk", 5, offer=True),
        "counter": move("kim", "us", 5, offer=True),
    }
    crisis = Crisis(moves=moves, mechanisms={"moral_ground": ground})
    crisis.play("offer", "counter").play("offer", "counter").play("counter")

    assert (2, 3) == (seen(crisis, "offers", "us"), seen(crisis, "offers", "dprk"))


def test_war_is_yes_or_no():
    """
    There is no war until one breaks out.
    """
    crisis = Crisis(mechanisms={"incidents": {}})
    before = seen(crisis, "war")
    crisis.play(happens=["incident/us~dprk", "war/us~dprk"])

    assert (0, 1) == (before, seen(crisis, "war"))


def test_a_side_stands_where_its_actors_stand_by_clout():
    """
    With 75 and 25 of clout positions of 40 and 80 are a position of 50.
    """
    crisis = Crisis()
    positions = View(crisis.world, crisis.state, 0).position("talks")[:, 0]

    assert [50, 60] == positions.tolist()


def test_gap_is_the_distance_of_two_sides():
    """
    Positions of 50 and 60 are 10 apart, whoever is named first.
    """
    crisis = Crisis()

    assert 10 == seen(crisis, "gap", "us", "dprk", "talks")
    assert 10 == seen(crisis, "gap", "dprk", "us", "talks")


def test_pain_is_heat_or_strain():
    """
    At rhetoric 60 a side without backer feels 0.5 * (0.6 - 0.2) = 0.2, a client its strain of 0.7.
    """
    backed = {"dprk": {"backer": "china"}}
    crisis = dispute(sides=backed, meters={"rhetoric": 60, "strain": 70})
    pain = View(crisis.world, crisis.state, 0).pain()[:, 0]

    assert pytest.approx([0.2, 0.7, 0.2]) == pain.tolist()


def test_the_first_side_may_be_a_backer():
    """
    A client of the first side feels its strain of 0.7, and the others the heat of 0.2.
    """
    crisis = dispute(sides={"china": {"backer": "us"}}, meters={"rhetoric": 60, "strain": 70})
    pain = View(crisis.world, crisis.state, 0).pain()[:, 0]

    assert pytest.approx([0.2, 0.2, 0.7]) == pain.tolist()


def test_without_persuasion_there_is_no_pain():
    """
    Where the mechanism is switched off the pain is 0.
    """
    crisis = Crisis(meters={"rhetoric": 100, "strain": 100})

    assert [[0], [0]] == View(crisis.world, crisis.state, 0).pain().tolist()


def test_win_sets_grow_with_pain_and_shrink_with_words():
    """
    At rhetoric 60 with a commitment of 20 to 0 rooms of 40 are 40 (1 + 0.2 - 0.2 - 0.6) = 16 and
    40 (1 + 0.2 - 0 - 0.6) = 24.
    """
    crisis = dispute(meters={"rhetoric": 60, "commitment": {"us": 20, "dprk": 0}})
    sets = View(crisis.world, crisis.state, 0).win_set()[:2, 0]

    assert pytest.approx([16, 24]) == sets.tolist()


def test_win_sets_are_never_negative():
    """
    At rhetoric 100 with a commitment of 90 there is no win-set: 1 + 0.4 - 0.9 - 1 is below 0.
    """
    crisis = dispute(meters={"rhetoric": 100, "commitment": 90})

    assert [0, 0] == View(crisis.world, crisis.state, 0).win_set()[:2, 0].tolist()


def test_overlap_is_what_win_sets_leave_of_the_distance():
    """
    Win-sets of 16 and 24 on positions 80 apart miss each other by 40.
    """
    crisis = dispute(meters={"rhetoric": 60, "commitment": {"us": 20, "dprk": 0}})

    assert -40 == seen(crisis, "overlap", "us", "dprk") == seen(crisis, "overlap", "dprk", "us")


def test_settlements_are_weighted_by_power_care_and_moral_ground():
    """
    Weights of 90 * 50 * 50 and 30 * 50 * 50, at a moral ground of 49 plus 1, settle positions of
    90 and 10 at (3 * 90 + 1 * 10) / 4 = 70; with a ground of 49 to 99 at (3 * 90 + 2 * 10) / 5 =
    58.
    """
    even = dispute(meters={"moral_ground": 49})
    led = dispute(meters={"moral_ground": {"us": 49, "dprk": 99}})

    assert 70 == seen(even, "settlement", "us", "dprk") == seen(even, "settlement", "dprk", "us")
    assert 58 == seen(led, "settlement", "us", "dprk")


def test_without_a_dispute_nothing_overlaps():
    """
    Where no issue has the role of the dispute the overlap is -100 and the settlement 50.
    """
    crisis = Crisis(issues={"status": {"role": None}})

    assert (-100, 50) == (
        seen(crisis, "overlap", "us", "dprk"),
        seen(crisis, "settlement", "us", "dprk"),
    )


def test_a_view_keeps_what_it_has_found():
    """
    Asked twice, it gives the same array.
    """
    crisis = Crisis()
    view = View(crisis.world, crisis.state, 0)
    one = view.read("gap", ("us", "dprk", "talks"))

    assert one is view.read("gap", ("us", "dprk", "talks"))
