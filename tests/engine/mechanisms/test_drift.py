from __future__ import annotations

from tests.engine.crisis import JUDGED, Crisis


def drifting(start=80, step="1 week", **more):
    """Return a crisis in which support rests at 50 and loses 10 % of the distance a week."""
    support = {"start": start, "rest": 50, "rate": 10}
    return Crisis(meters={"support": support} | more, step=step)


def test_a_meter_returns_to_rest():
    """
    A week takes 10 % of the 30 points between 80 and 50: 77.
    """
    crisis = drifting().play()

    assert 77 == crisis["support(us)"]
    assert {("drift", ""): -3} == crisis.entries("support(us)")


def test_a_meter_below_its_rest_rises():
    """
    From 20 a week brings it to 23.
    """
    assert 23 == drifting(20).play()["support(us)"]


def test_two_weeks_are_twice_one_week():
    """
    0.9 * 0.9 of 30 points are 24.3: 74.3 after one long turn as after two short ones.
    """
    assert 74.3 == drifting(step="2 weeks").play()["support(us)"]
    assert 74.3 == drifting().play().play()["support(us)"]


def test_a_meter_at_rest_stays():
    """
    At 50 nothing moves, and nothing is written down.
    """
    crisis = drifting(50).play()

    assert (50, {}) == (crisis["support(us)"], crisis.entries("support(us)"))


def test_a_meter_without_rate_stays():
    """
    Without a rate a channel stays where it is, whatever its rest.
    """
    channel = {"between": {"us~dprk": 40}, "rest": 0, "rate": 0}

    assert 40 == drifting(channel=channel).play()["channel(us, dprk)"]


def test_a_meter_without_rest_rests_where_it_started():
    """
    A trust of 30 that an effect has not moved stays at 30, whatever its rate.
    """
    trust = {"between": {"us>dprk": 30}, "rate": 50}

    assert 30 == drifting(trust=trust).play()["trust(us, dprk)"]


def test_a_meter_of_ones_own_drifts():
    """
    A meter of the scenario's own that rests at 0 loses half of its 60 points.
    """
    fallout = {"start": 60, "rest": 0, "rate": 50, "name": "Fallout"} | JUDGED

    assert 30 == drifting(fallout=fallout).play()["fallout"]


def test_a_whole_rate_brings_a_meter_to_rest_at_once():
    """
    At a rate of 100 a meter stands at its rest after one turn.
    """
    assert (
        50
        == Crisis(meters={"support": {"start": 80, "rest": 50, "rate": 100}}).play()["support(us)"]
    )


def test_stances_and_held_meters_do_not_drift():
    """
    With all mechanisms off a rate moves neither rhetoric nor commitment.
    """
    crisis = drifting(
        rhetoric={"start": 70, "rest": 20, "rate": 50},
        commitment={"start": 70, "rest": 0, "rate": 50},
    ).play()

    assert (70, 70) == (crisis["rhetoric"], crisis["commitment(us)"])
