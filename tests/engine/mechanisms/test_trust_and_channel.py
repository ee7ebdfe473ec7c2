from __future__ import annotations

from tests.engine.crisis import Crisis, event, move

RULES = {"trust_and_channel": {"reciprocity": 4.0, "line": 3.0, "heat": 0.5, "static": 0.2}}
MOVES = {
    "offer": move("tillerson", "dprk", 5),
    "letter": move("tillerson", "dprk", 5, venue="private"),
    "praise": move("tillerson", "china", 5),
    "insult": move("trump", "dprk", -10),
    "plot": move("trump", "dprk", -10, venue="private"),
    "reply": move("kim", "us", 5),
    "nod": move("kim", "us", 5, venue="private"),
    "launch": move("kim", "us", -5),
    "thank": move("xi", "us", 5),
}


def sides(**parts):
    """Return a crisis in which the United States are believed at 50 and speak at half a voice."""
    base = {
        "mechanisms": RULES,
        "third": True,
        "meters": {"credibility": {"us": 50, "dprk": 100, "china": 75}, "channel": 30},
        "actors": {"trump": {"voice": 50}},
        "events": {"slip": event(10, leak=True)},
    }
    return Crisis(moves=MOVES, **base | parts)


def between(crisis):
    """Return the trust of the United States, that of North Korea, and their channel."""
    return crisis["trust(us, dprk)"], crisis["trust(dprk, us)"], crisis["channel(us, dprk)"]


def test_dialogue_that_meets_dialogue_builds_trust_and_the_line():
    """
    Trust in a side believed at 100 gains 4, in one believed at 50 it gains 2, and the channel 3.
    """
    crisis = sides().play("offer", "reply")

    assert (24, 22, 33) == between(crisis)
    assert {("trust_and_channel", "reciprocity"): 2} == crisis.entries("trust(dprk, us)")


def test_dialogue_behind_closed_doors_is_dialogue():
    """
    Two private dialogue moves build what public ones do.
    """
    assert (24, 22, 33) == between(sides().play("letter", "nod"))


def test_dialogue_without_answer_builds_nothing():
    """
    An offer that is met by silence changes nothing.
    """
    assert (20, 20, 30) == between(sides().play("offer"))


def test_hostility_wears_down_the_targets_trust_and_the_line():
    """
    A -10 at half a voice takes 0.5 * 5 = 2.5 of the target's trust and 0.2 * 5 = 1 of the channel.
    """
    crisis = sides().play("insult")

    assert (20, 17.5, 29) == between(crisis)
    assert {("trust_and_channel", "hostility"): -1} == crisis.entries("channel(us, dprk)")


def test_hostility_both_ways_wears_the_line_twice():
    """
    With a -5 at full voice in return trust loses 2.5 on either side and the channel 2.
    """
    assert (17.5, 17.5, 28) == between(sides().play("insult", "launch"))


def test_reciprocity_and_hostility_add_up():
    """
    Dialogue both ways beside an insult leaves 20 + 2 - 2.5 = 19.5 and 30 + 3 - 1 = 32.
    """
    crisis = sides().play("insult", "offer", "reply")

    assert (24, 19.5, 32) == between(crisis)
    assert {
        ("trust_and_channel", "reciprocity"): 2,
        ("trust_and_channel", "hostility"): -2.5,
    } == crisis.entries("trust(dprk, us)")


def test_what_is_whispered_wears_nothing_down_unless_it_leaks():
    """
    A private insult changes nothing, a leaked one does what a public one does.
    """
    assert (20, 20, 30) == between(sides().play("plot"))
    assert (20, 17.5, 29) == between(sides().play("plot", happens=["leak/slip"]))


def test_sides_without_quarrel_build_trust_as_well():
    """
    Dialogue with a third side adds 3 and 2 of trust and 3 to their channel, and leaves the others.
    """
    crisis = sides().play("praise", "thank")

    assert (23, 22) == (crisis["trust(us, china)"], crisis["trust(china, us)"])
    assert 33 == crisis["channel(us, china)"]
    assert (20, 20, 30) == between(crisis)


def test_trust_stops_at_0():
    """
    From 1 a loss of 2.5 ends at 0, and the ledger says that 1.5 fell away.
    """
    crisis = sides(meters={"trust": 1}).play("insult")

    assert 0 == crisis["trust(dprk, us)"]
    assert 1.5 == crisis.entries("trust(dprk, us)")["limit", ""]


def test_switched_off_it_does_nothing():
    """
    Without the mechanism neither dialogue nor hostility changes trust.
    """
    assert (20, 20, 30) == between(sides(mechanisms={}).play("insult", "offer", "reply"))
