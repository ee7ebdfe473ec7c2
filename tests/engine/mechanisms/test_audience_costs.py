from __future__ import annotations

from tests.engine.crisis import Crisis, event, move

RULES = {"audience_costs": {"keep": 0.8, "cost": 10.0, "cover": 0.5, "credibility": 20.0}}
MOVES = {
    "warn": move("trump", "dprk", -5, threat=70),
    "mutter": move("tillerson", "dprk", -5, threat=30),
    "shout": move("tillerson", "dprk", -5, threat=60),
    "plot": move("trump", "dprk", -5, threat=70, venue="private"),
    "offer": move("tillerson", "dprk", 5),
    "letter": move("tillerson", "dprk", 5, venue="private"),
    "praise": move("tillerson", "china", 5),
    "reply": move("kim", "us", 5),
    "nod": move("kim", "us", 5, venue="private"),
    "mediate": move("xi", "us", 5),
    "mediate_too": move("xi", "dprk", 5, venue="private"),
}


def bound(commitment=50, **parts):
    """Return a crisis in which each side is bound to a threat."""
    meters = {"commitment": commitment, "support": 60, "credibility": 80}
    parts = {"mechanisms": RULES, "third": True} | parts
    return Crisis(moves=MOVES, meters=meters, events={"slip": event(10, leak=True)}, **parts)


def costs(crisis):
    """Return what backing down cost the United States in support and credibility."""
    return 60 - crisis["support(us)"], 80 - crisis["credibility(us)"]


def test_backing_down_costs_support_and_credibility():
    """
    From a commitment of 50 an offer without cover costs 10 * 0.5 = 5 and 20 * 0.5 = 10.
    """
    crisis = bound().play("offer")

    assert (5, 10) == costs(crisis)
    assert {("audience_costs", ""): -5} == crisis.entries("support(us)")


def test_reciprocity_covers():
    """
    An answer in the same turn, in private as well, takes the cover of 0.5 off: 2.5 and 5.
    """
    assert (2.5, 5) == costs(bound().play("offer", "reply"))
    assert (2.5, 5) == costs(bound().play("offer", "nod"))


def test_the_dialogue_of_the_last_turn_covers():
    """
    After a dialogue move of the adversary the commitment has faded to 40, and backing down costs
    10 * 0.4 * 0.5 = 2 and 20 * 0.4 * 0.5 = 4.
    """
    assert (2, 4) == costs(bound().play("reply").play("offer"))


def test_the_dialogue_before_the_last_turn_does_not_cover():
    """
    Two turns later the commitment has faded to 32, and backing down costs 3.2 and 6.4.
    """
    support, credibility = costs(bound().play("reply").play().play("offer"))

    assert (3.2, 6.4) == (round(support, 4), round(credibility, 4))


def test_a_mediator_covers_by_half():
    """
    A third side that speaks to both leaves 1 - 0.5 * 0.5 = 0.75 of the cost: 3.75 and 7.5.
    """
    assert (3.75, 7.5) == costs(bound().play("offer", "mediate", "mediate_too"))


def test_who_speaks_to_one_side_only_mediates_nothing():
    """
    A third side that speaks to one of the two covers nothing, whichever it is.
    """
    assert (5, 10) == costs(bound().play("offer", "mediate"))
    assert (5, 10) == costs(bound().play("offer", "mediate_too"))


def test_commitment_fades():
    """
    A turn keeps 0.8 of a commitment of 50.
    """
    assert 40 == bound().play()["commitment(us)"]


def test_a_threat_renews_commitment():
    """
    A threat of 70 binds to 70, one of 30 to no more than the 40 that is kept.
    """
    assert 70 == bound().play("warn")["commitment(us)"]
    assert 40 == bound().play("mutter")["commitment(us)"]


def test_threats_bind_to_100_at_most():
    """
    Threats of 70 and 60 in one turn bind to 100.
    """
    assert 100 == bound().play("warn", "shout")["commitment(us)"]


def test_a_threat_behind_the_closed_door_binds_to_nothing():
    """
    A private threat leaves the 40 that is kept, unless it leaks.
    """
    assert 40 == bound().play("plot")["commitment(us)"]
    assert 70 == bound().play("plot", happens=["leak/slip"])["commitment(us)"]


def test_a_threat_of_this_turn_is_not_taken_back_in_it():
    """
    Of a side that threatens and offers in one turn the offer costs nothing.
    """
    crisis = bound(0).play("warn", "offer")

    assert (0, 0) == costs(crisis)
    assert 70 == crisis["commitment(us)"]


def test_a_letter_takes_nothing_back_unless_it_leaks():
    """
    A private dialogue move costs nothing, a leaked one what a public one does.
    """
    assert (0, 0) == costs(bound().play("letter"))
    assert (5, 10) == costs(bound().play("letter", happens=["leak/slip"]))


def test_kindness_to_a_third_side_takes_nothing_back():
    """
    A dialogue move at a side that is no adversary costs nothing.
    """
    assert (0, 0) == costs(bound().play("praise"))


def test_a_side_without_adversary_is_bound_to_nobody():
    """
    A third side that is kind loses no support, and its commitment fades.
    """
    crisis = bound().play("mediate")

    assert (60, 40) == (crisis["support(china)"], crisis["commitment(china)"])


def test_support_stops_at_0():
    """
    From 3 a cost of 5 ends at 0.
    """
    crisis = Crisis(
        moves=MOVES,
        third=True,
        mechanisms=RULES,
        meters={"commitment": 50, "support": 3},
    ).play("offer")

    assert 0 == crisis["support(us)"]


def test_switched_off_it_does_nothing():
    """
    Without the mechanism nothing is charged and commitment stays.
    """
    crisis = bound(mechanisms={}).play("offer", "warn")

    assert (0, 0) == costs(crisis)
    assert 50 == crisis["commitment(us)"]
