from __future__ import annotations

import pytest

from tests.engine.crisis import Crisis, move

RULES = {
    "negotiation": {"pace": 10.0, "silence": 2.0, "provocation": 0.1, "impasse": 50.0},
}
MOVES = {
    "offer": move("tillerson", "dprk", 5),
    "letter": move("tillerson", "dprk", 5, venue="private"),
    "reply": move("kim", "us", 5, venue="private"),
    "launch": move("kim", "us", -8, provocation=30),
    "praise": move("xi", "dprk", 5),
}


def talks(progress=20, **parts):
    """
    Return a crisis with talks under way.

    The position of the United States is 0.75 * 40 + 0.25 * 80 = 50, that of North Korea 60.
    """
    base = {"mechanisms": RULES, "third": True}
    return Crisis(moves=MOVES, meters={"negotiation": {"us~dprk": progress}}, **base | parts)


def progress(crisis):
    """Return how far the talks have come."""
    return crisis["negotiation(us, dprk)"]


def test_talks_advance_by_the_less_willing():
    """
    When both engage, the talks gain 10 * min(0.5, 0.6) = 5.
    """
    crisis = talks().play("offer", "reply")

    assert 25 == progress(crisis)
    assert {("negotiation", "both engaged"): 5} == crisis.entries("negotiation(us, dprk)")


def test_the_other_side_may_be_the_less_willing():
    """
    With Kim at 30 the talks gain 10 * min(0.5, 0.3) = 3.
    """
    unwilling = {"kim": {"talks": {"position": 30}}}

    assert 23 == progress(talks(stances=unwilling).play("letter", "reply"))


@pytest.mark.parametrize("moves", [(), ("offer",), ("reply",), ("praise", "reply")])
def test_without_both_sides_talks_wither(moves):
    """
    A turn in which not both adversaries speak to each other costs 2.
    """
    crisis = talks().play(*moves)

    assert 18 == progress(crisis)
    assert {("negotiation", "withering"): -2} == crisis.entries("negotiation(us, dprk)")


def test_provocations_cost_talks_progress():
    """
    A provocation of 30 takes 0.1 * 30 = 3, beside a gain of 5 or a loss of 2.
    """
    assert 22 == progress(talks().play("offer", "reply", "launch"))
    assert 15 == progress(talks().play("launch"))


def test_gain_and_loss_are_told_apart():
    """
    The ledger names the gain of 5 and the loss of 3.
    """
    entries = talks().play("offer", "reply", "launch").entries("negotiation(us, dprk)")

    assert {("negotiation", "both engaged"): 5, ("negotiation", "withering"): -3} == entries


@pytest.mark.parametrize("start", [50, 60])
def test_beyond_the_impasse_positions_apart_hold_talks_up(start):
    """
    With positions 80 apart and little room talks neither gain nor wither from 50 on.
    """
    assert start == progress(talks(start).play("offer", "reply"))


def test_beyond_the_impasse_an_overlap_carries_talks_on():
    """
    At rhetoric 20 rooms of 60 make win-sets of 60 * 0.8 = 48 each, which overlap over 80 points,
    and the talks gain 5.
    """
    room = {name: {"status": {"room": 60}} for name in ("trump", "tillerson", "kim")}

    assert 65 == progress(talks(60, stances=room).play("offer", "reply"))


@pytest.mark.parametrize(("room", "end"), [(49.5, 60), (50.5, 65)])
def test_the_least_overlap_is_enough(room, end):
    """
    Rooms of 49.5 make win-sets of 39.6, which miss each other over 80 points by 0.8, and rooms of
    50.5 make 40.4, which overlap by 0.8.
    """
    rooms = {name: {"status": {"room": room}} for name in ("trump", "tillerson", "kim")}

    assert end == progress(talks(60, stances=rooms).play("offer", "reply"))


def test_talks_stop_at_0():
    """
    From 1 a loss of 2 ends at 0, and the ledger says that 1 fell away.
    """
    crisis = talks(1).play()

    assert 0 == progress(crisis)
    assert 1 == crisis.entries("negotiation(us, dprk)")["limit", ""]


def test_without_an_issue_of_talks_nothing_moves():
    """
    Where no issue has the role of talks they stay at 20.
    """
    assert 20 == progress(talks(issues={"talks": {"role": None}}).play("offer", "reply"))


def test_switched_off_it_does_nothing():
    """
    Without the mechanism talks stay at 20.
    """
    assert 20 == progress(talks(mechanisms={}).play("offer", "reply"))
