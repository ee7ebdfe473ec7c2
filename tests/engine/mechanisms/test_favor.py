from __future__ import annotations

import pytest

from tests.engine.crisis import Crisis, event, move

RULES = {"favor": {"dissent": 16.0, "tolerance": 20.0, "success": 0.5}}
TALKING = {"negotiation": {"pace": 10.0, "silence": 2.0, "provocation": 0.0, "impasse": 50.0}}
MOVES = {
    "plead": move("tillerson", "dprk", 5, says={"talks": 100}),
    "echo": move("tillerson", "dprk", 5, says={"talks": 60}),
    "object": move("tillerson", "dprk", 5, says={"talks": 100, "status": 10}),
    "defy": move("tillerson", "dprk", -5, says={"talks": 0}),
    "shrug": move("tillerson", "dprk", 5),
    "whisper": move("tillerson", "dprk", 5, says={"talks": 100}, venue="private"),
    "reply": move("kim", "us", 5, says={"talks": 0}),
    "boast": move("trump", "dprk", -5, says={"talks": 100}),
}


def cabinet(**parts):
    """Return a crisis whose envoy stands at 60 with a leader who is at 40 on talks."""
    base = {"mechanisms": RULES, "meters": {"negotiation": {"us~dprk": 20}}}
    return Crisis(moves=MOVES, events={"slip": event(10, leak=True)}, **base | parts)


def favor(crisis):
    """Return the envoy's standing."""
    return crisis["favor(tillerson)"]


def test_dissent_is_spent():
    """
    60 points from the leader, 40 beyond the tolerance, of 80 there are, at salience 0.5, cost
    16 * 0.5 * 40 / 80 = 4.
    """
    crisis = cabinet().play("plead")

    assert 56 == favor(crisis)
    assert {("favor", "dissent"): -4} == crisis.entries("favor(tillerson)")


def test_dissent_on_two_issues_is_spent_twice():
    """
    80 points on the dispute, 60 beyond the tolerance, cost 16 * 0.5 * 60 / 80 = 6 beside the 4.
    """
    assert 50 == favor(cabinet().play("object"))


def test_dissent_counts_in_either_direction():
    """
    40 points below the leader, 20 beyond the tolerance, cost 16 * 0.5 * 20 / 80 = 2.
    """
    assert 58 == favor(cabinet().play("defy"))


@pytest.mark.parametrize("words", ["echo", "shrug", "reply", "boast"])
def test_what_is_tolerated_costs_nothing(words):
    """
    Words within 20 points, words on no issue and the words of others leave 60.
    """
    assert 60 == favor(cabinet().play(words))


def test_the_leaders_position_is_the_one_it_has_now():
    """
    A leader who has moved to 60 tolerates up to 80, and 20 beyond cost 2.
    """
    moved = {"trump": {"talks": {"position": 60}}}

    assert 58 == favor(cabinet(stances=moved).play("plead"))


def test_words_behind_the_closed_door_cost_nothing_unless_they_leak():
    """
    A private plea leaves 60, a leaked one 56.
    """
    assert 60 == favor(cabinet().play("whisper"))
    assert 56 == favor(cabinet().play("whisper", happens=["leak/slip"]))


def test_who_speaks_and_is_leaked_is_heard_in_the_mean():
    """
    60 in public and 100 by a leak are 80, 40 from the leader, 20 beyond the tolerance: 2.
    """
    assert 58 == favor(cabinet().play("echo", "whisper", happens=["leak/slip"]))


def test_success_restores():
    """
    Talks that gain 10 * 0.5 = 5 restore 0.5 * 5 = 2.5 of it.
    """
    crisis = cabinet(mechanisms=RULES | TALKING).play("shrug", "reply")

    assert 62.5 == favor(crisis)
    assert {("favor", "success"): 2.5} == crisis.entries("favor(tillerson)")


def test_success_and_dissent_add_up():
    """
    A plea that costs 4 and a success of 2.5 leave 58.5.
    """
    assert 58.5 == favor(cabinet(mechanisms=RULES | TALKING).play("plead", "reply"))


def test_failure_costs_nothing():
    """
    Talks that wither leave 60.
    """
    assert 60 == favor(cabinet(mechanisms=RULES | TALKING).play())


def test_the_standing_stops_at_0():
    """
    From 3 a dissent of 4 ends at 0, and the ledger says that 1 fell away.
    """
    crisis = cabinet(actors={"tillerson": {"favor": 3}}).play("plead")

    assert 0 == favor(crisis)
    assert 1 == crisis.entries("favor(tillerson)")["limit", ""]


def test_where_nobody_serves_there_is_no_favor():
    """
    Without an actor who serves a leader there is no such meter, and a turn is played all the same.
    """
    crisis = cabinet(actors={"tillerson": {"serves": None}}).play("plead")

    assert [] == [name for name in crisis.world.rows.names if name.startswith("favor")]


def test_switched_off_it_does_nothing():
    """
    Without the mechanism dissent leaves 60.
    """
    assert 60 == favor(cabinet(mechanisms={}).play("plead"))


def test_standing_returns_to_where_it_was():
    """
    Of the 4 points that a plea took a rate of 10 % a week gives 0.4 back, over two weeks 0.76.
    """
    rests = {"favor": {"start": 60, "rate": 10}}
    week, fortnight = (
        cabinet(meters=rests, step=step).play("plead").play() for step in ("1 week", "2 weeks")
    )

    assert (56.4, 56.76) == (favor(week), favor(fortnight))
    assert {0.4} == set(week.entries("favor(tillerson)").values())


def test_progress_of_others_restores_nothing():
    """
    Talks between two sides leave the standing of a third side's envoy at 60.
    """
    wang = {"side": "china", "name": "Wang", "role": "minister", "serves": "xi", "favor": 60}
    crisis = cabinet(third=True, actors={"wang": wang}, mechanisms=RULES | TALKING)

    assert 60 == crisis.play("shrug", "reply")["favor(wang)"]
