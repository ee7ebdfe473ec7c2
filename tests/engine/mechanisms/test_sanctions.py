from __future__ import annotations

import pytest

from tests.engine.crisis import Crisis, move

RULES = {
    "reference": 50.0,
    "provoked": 0.1,
    "shouting_at": 70.0,
    "shouting": 0.2,
    "collapse_at": 75.0,
    "collapse": 0.4,
    "moral": 0.05,
}
STILL = RULES | dict.fromkeys(("provoked", "shouting", "collapse", "moral"), 0.0)
MOVES = {
    "sanction": move("trump", "dprk", -8, effects={"strain(dprk)": 4}),
    "tariff": move("kim", "us", -8, effects={"strain(us)": 4}),
    "relief": move("trump", "dprk", 5, venue="private", effects={"strain(dprk)": -4}),
    "launch": move("kim", "us", -8, provocation=40),
    "induce": move("trump", "china", 5, effects={"enforcement(china)": 15}),
}


def blockade(rules=STILL, **meters):
    """Return a crisis in which China, which enforces at 75, stands behind North Korea."""
    start = {"enforcement": {"china": 75}, "strain": {"dprk": 50}} | meters
    backed = {"dprk": {"backer": "china"}}
    return Crisis(
        moves=MOVES, third=True, meters=start, sides=backed, mechanisms={"sanctions": rules}
    )


def test_a_sanction_bites_as_far_as_the_backer_enforces():
    """
    At 75 of a reference of 50 a strain of 4 is worth 4 * 75 / 50 = 6.
    """
    crisis = blockade().play("sanction")

    assert 56 == crisis["strain(dprk)"]
    assert {("sanctions", "sanction"): 6} == crisis.entries("strain(dprk)")


def test_without_enforcement_nothing_bites():
    """
    At enforcement 0 the strain stays at 50.
    """
    assert 50 == blockade(enforcement={"china": 0}).play("sanction")["strain(dprk)"]


def test_relief_counts_in_full():
    """
    A strain of -4 is -4, whatever is enforced.
    """
    assert 46 == blockade().play("relief")["strain(dprk)"]


def test_a_side_without_backer_feels_a_sanction_in_full():
    """
    Nobody stands behind the United States, which feel 4 for 4.
    """
    assert 4 == blockade().play("tariff")["strain(us)"]


def test_strain_stops_at_100():
    """
    From 98 the 6 points end at 100, and 4 fall away.
    """
    crisis = blockade(strain={"dprk": 98}).play("sanction")

    assert 100 == crisis["strain(dprk)"]
    assert -4 == crisis.entries("strain(dprk)")["limit", ""]


def test_enforcement_follows_its_four_reasons():
    """
    Provocations of 40 add 0.1 * 40 = 4, rhetoric 10 above 70 takes 0.2 * 10 = 2, strain 15 above
    75 takes 0.4 * 15 = 6, and moral ground of 70 against 50 adds 0.05 * 20 = 1: 75 + 4 - 2 - 6 +
    1 = 72.
    """
    crisis = blockade(RULES, rhetoric=80, strain={"dprk": 90}, moral_ground={"us": 70, "dprk": 50})
    crisis.play("launch")

    assert 72 == crisis["enforcement(china)"]
    assert {
        ("sanctions", "provocation"): 4,
        ("sanctions", "shouting"): -2,
        ("sanctions", "fear of collapse"): -6,
        ("sanctions", "moral ground"): 1,
    } == crisis.entries("enforcement(china)")


def test_the_collapse_that_is_feared_is_that_of_the_strain_as_it_is_now():
    """
    Strain of 79 with a sanction worth 6 is 85, of which 10 above 75 takes 0.4 * 10 = 4: 71.
    """
    fear = STILL | {"collapse": 0.4}

    assert 71 == blockade(fear, strain={"dprk": 79}).play("sanction")["enforcement(china)"]


@pytest.mark.parametrize("rhetoric", [0, 70])
def test_a_quiet_crisis_moves_no_enforcement(rhetoric):
    """
    With rhetoric up to the mark, strain up to the mark, even ground and no test it stays at 75.
    """
    assert (
        75 == blockade(RULES, rhetoric=rhetoric, strain={"dprk": 75}).play()["enforcement(china)"]
    )


def test_inducements_count_before_the_sanction_bites():
    """
    15 points of inducement make enforcement 90, and a strain of 4 then weighs 4 * 90 / 50 = 7.2.
    """
    moves = MOVES | {"ask": MOVES["induce"] | {"by": "tillerson"}}
    crisis = Crisis(
        moves=moves,
        third=True,
        meters={"enforcement": {"china": 75}},
        sides={"dprk": {"backer": "china"}},
        mechanisms={"sanctions": STILL},
    ).play("sanction", "ask")

    assert (90, 7.2) == (crisis["enforcement(china)"], crisis["strain(dprk)"])


def test_a_client_without_adversary_has_no_presser():
    """
    A third side that has a backer moves enforcement by its strain, not by moral ground: 75 - 6 =
    69.
    """
    crisis = Crisis(
        moves=MOVES,
        third=True,
        meters={
            "enforcement": {"dprk": 75},
            "strain": {"china": 90},
            "moral_ground": {"us": 100},
        },
        sides={"china": {"backer": "dprk"}},
        mechanisms={"sanctions": RULES},
    ).play()

    assert 69 == crisis["enforcement(dprk)"]


def test_any_side_may_be_a_backer():
    """
    The first side enforces at 75 as the last did: a strain of 4 is 6, and fear of a strain of 96,
    21 above 75, takes 0.4 * 21 = 8.4.
    """
    crisis = Crisis(
        moves={"sanction": move("kim", "china", -8, effects={"strain(china)": 4})},
        third=True,
        meters={"enforcement": {"us": 75}, "strain": {"china": 90}},
        sides={"china": {"backer": "us"}},
        mechanisms={"sanctions": STILL | {"collapse": 0.4}},
    ).play("sanction")

    assert (96, 66.6) == (crisis["strain(china)"], crisis["enforcement(us)"])


def test_switched_off_sanctions_bite_in_full():
    """
    Without the mechanism a strain of 4 is 4 and enforcement stays.
    """
    crisis = blockade(None, rhetoric=100).play("sanction", "launch")

    assert (54, 75) == (crisis["strain(dprk)"], crisis["enforcement(china)"])


def test_the_moral_ground_of_every_adversary_counts():
    """
    Leads of 40 and of -20 at 0.05 a point move enforcement by 2 - 1 = 1.
    """
    crisis = Crisis(
        moves=MOVES,
        third=True,
        meters={
            "enforcement": {"china": 50},
            "moral_ground": {"us": 90, "dprk": 50, "china": 30},
            "negotiation": {"us~dprk": 0, "dprk~china": 0},
        },
        sides={"dprk": {"backer": "china"}},
        mechanisms={"sanctions": STILL | {"moral": 0.05}},
    ).play()

    assert 51 == crisis["enforcement(china)"]
