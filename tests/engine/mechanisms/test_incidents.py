from __future__ import annotations

import pytest

from game.engine import incident_risk
from game.engine.mechanisms.incidents import slots
from tests.engine.crisis import Asked, Crisis, move

RULES = {"nu": 0.5, "scale": 10.0, "channel": 0.5, "shock": 8.0, "war": 0.8, "safe": 40.0}
HIT, FATAL = "incident/us~dprk", "war/us~dprk"


def strait(rhetoric=60, rules=RULES, **parts):
    """Return a crisis with a mean posture of 0.5 and a channel of 0.4."""
    meters = {
        "rhetoric": rhetoric,
        "posture": {"us": 60, "dprk": 40},
        "channel": {"us~dprk": 40},
    }
    return Crisis(meters=meters, mechanisms={"incidents": rules}, **parts)


def risk(crisis):
    """Return the risk that is shown before the turn, by adversary pair."""
    return [round(float(one), 4) for one in incident_risk(crisis.world, crisis.state)[:, 0]]


@pytest.mark.parametrize(
    ("rhetoric", "step", "expected"),
    [(60, "1 week", 0.1813), (70, "1 week", 0.4194), (60, "2 weeks", 0.3297)],
)
def test_risk_grows_with_rhetoric_and_time(rhetoric, step, expected):
    """
    At 60 the rate is 0.5 * 1 * 0.5 * (1 - 0.5 * 0.4) = 0.2, and p = 1 - exp(-0.2) = 0.1813; at 70
    the rate is e times, over two weeks twice as large.
    """
    assert pytest.approx([expected], abs=1e-4) == risk(strait(rhetoric, step=step))


def test_without_readiness_there_is_no_risk():
    """
    At a posture of 0 on both sides nothing can happen.
    """
    crisis = Crisis(meters={"rhetoric": 100, "posture": 0}, mechanisms={"incidents": RULES})

    assert [0] == risk(crisis)


def test_only_adversaries_have_incidents():
    """
    Of the three pairs of three sides one has a negotiation, and one a risk.
    """
    assert [0.1813] == risk(strait(third=True))


def test_the_risk_that_is_shown_is_the_risk_that_is_drawn():
    """
    In a turn of silence the chance of an incident is the 0.1813 that stood there before.
    """
    crisis, asked = strait(), Asked()
    crisis.play_with(asked)

    assert 0.1813 == asked.probabilities[HIT]
    assert 0.1813 == round(float(crisis.outcome.risk[0, 0]), 4)


def test_an_incident_shocks():
    """
    An incident adds 8 to a rhetoric of 60, and the ledger names it.
    """
    crisis = strait().play(happens=[HIT])

    assert 68 == crisis["rhetoric"]
    assert {("incident", ""): 8} == crisis.entries("rhetoric")
    assert (True, False) == (bool(crisis.outcome.incidents["us~dprk"]), bool(crisis.outcome.war))


def test_the_chance_of_war_grows_with_the_square_of_the_danger():
    """
    At 70, half way from 40 to 100, an incident becomes a war with chance 0.8 * 0.5^2 = 0.2.
    """
    asked = Asked([HIT])
    strait(70).play_with(asked)

    assert 0.2 == asked.probabilities[FATAL]


def test_no_war_without_an_incident():
    """
    Where no incident comes the chance of a war is 0.
    """
    asked = Asked()
    strait(100).play_with(asked)

    assert 0 == asked.probabilities.get(FATAL, 0)


def test_no_war_in_calm():
    """
    At rhetoric 40 an incident cannot become a war.
    """
    asked = Asked([HIT])
    strait(40).play_with(asked)

    assert 0 == asked.probabilities.get(FATAL, 0)


def test_war_is_remembered():
    """
    A war that broke out is still there a turn later.
    """
    crisis = strait().play(happens=[HIT, FATAL])
    assert crisis.outcome.war.all()

    assert crisis.play().outcome.war.all()


def test_the_shock_stops_at_100():
    """
    From 95 a shock of 8 ends at 100.
    """
    assert 100 == strait(95).play(happens=[HIT])["rhetoric"]


def test_switched_off_nothing_happens():
    """
    Without the mechanism there is no risk, no draw and no incident.
    """
    crisis, asked = strait(100, None), Asked([HIT, FATAL])
    crisis.play_with(asked)

    assert [0] == risk(crisis)
    assert ({}, {}) == (asked.probabilities, crisis.outcome.incidents)


def test_each_pair_has_two_slots():
    """
    A pair draws whether there is an incident and whether it is a war.
    """
    assert (HIT, FATAL) == slots(("us~dprk",))


def test_words_of_the_turn_count_for_the_next():
    """
    An insult that raises rhetoric from 60 to 70 leaves the chance of this turn at 0.1813, as it was
    shown, and raises that of the next to 0.4194.
    """
    insult = move("trump", "dprk", -5, effects={"rhetoric": 10})
    crisis, asked = strait(moves={"insult": insult}), Asked()
    crisis.play_with(asked, "insult")

    assert pytest.approx(0.1813, abs=1e-4) == asked.probabilities[HIT]
    assert [0.4194] == risk(crisis)


def test_what_the_scale_takes_of_a_shock_is_written_down():
    """
    Of a shock of 8 at 95 the scale takes 3.
    """
    crisis = strait(95).play(happens=[HIT])
    entries = crisis.entries("rhetoric")

    assert (8, -3) == (entries["incident", ""], entries["limit", ""])
