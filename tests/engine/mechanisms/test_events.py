from __future__ import annotations

import numpy as np
import pytest

from tests.engine.crisis import Asked, Crisis, event, move

MOVES = {
    "probe": move("tillerson", "dprk", 5, venue="private"),
    "plot": move("trump", "dprk", -10, venue="private"),
    "nod": move("kim", "us", 5, venue="private"),
    "insult": move("trump", "dprk", -10),
}
LEAK = {"slip": event(20, leak=True)}


def week(events, **parts):
    """Return a crisis with some events."""
    return Crisis(moves=MOVES, events=events, **parts)


def leaked(crisis):
    """Return the private moves that leaked on the last turn."""
    names = crisis.world.moves[crisis.world.private]
    made = np.asarray(crisis.outcome.leaked)[:, 0]
    return {name for name, yes in zip(names, made, strict=True) if yes}


def asked_for(crisis, slot, *moves):
    """Return the chance that a slot is drawn with on the coming turn; 0 where it is not drawn."""
    asked = Asked()
    crisis.play_with(asked, *moves)
    return asked.probabilities.get(slot, 0)


def test_an_event_changes_what_it_says():
    """
    An event that comes adds its effects as they stand, and the ledger names it.
    """
    crisis = week({"storm": event(10, effects={"support(us)": -7})}).play(happens=["event/storm"])

    assert 43 == crisis["support(us)"]
    assert {("event", "storm"): -7} == crisis.entries("support(us)")
    assert {"storm": True} == {name: bool(yes[0]) for name, yes in crisis.outcome.events.items()}


def test_an_event_that_does_not_come_changes_nothing():
    """
    Without the luck of the draw the support stays at 50.
    """
    assert 50 == week({"storm": event(10, effects={"support(us)": -7})}).play()["support(us)"]


def test_what_goes_beyond_the_scale_is_cut_off():
    """
    From 50 a loss of 70 ends at 0, and the ledger says that 20 fell away.
    """
    crisis = week({"storm": event(10, effects={"support(us)": -70})}).play(happens=["event/storm"])

    assert 0 == crisis["support(us)"]
    assert {("event", "storm"): -70, ("limit", ""): 20} == crisis.entries("support(us)")


def test_an_event_is_drawn_with_its_chance():
    """
    A chance of 10 percent a turn is drawn as 0.1.
    """
    assert 0.1 == asked_for(week({"storm": event(10)}), "event/storm")


@pytest.mark.parametrize(("rhetoric", "chance"), [(40, 0), (60, 0.1)])
def test_an_event_waits_for_its_condition(rhetoric, chance):
    """
    Where its condition does not hold its chance is 0.
    """
    crisis = week({"storm": event(10, when="rhetoric > 50")}, meters={"rhetoric": rhetoric})

    assert chance == asked_for(crisis, "event/storm")


def test_a_condition_of_an_event_sees_the_move_of_this_turn():
    """
    On the turn of a move `since` is 0.
    """
    crisis = week({"storm": event(10, when="since(insult) == 0")})

    assert 0.1 == asked_for(crisis, "event/storm", "insult")
    assert 0 == asked_for(crisis, "event/storm")


def test_a_condition_of_an_event_sees_the_number_of_this_turn():
    """
    On the first turn `turn` is 1.
    """
    crisis = week({"storm": event(10, when="turn == 1")})

    assert [0.1, 0] == [asked_for(crisis, "event/storm") for _ in range(2)]


def test_an_event_pauses_for_its_cooldown():
    """
    With a cooldown of 2 an event of turn 1 can come again on turn 4.
    """
    crisis = week({"storm": event(10, cooldown=2)}).play(happens=["event/storm"])

    assert [0, 0, 0.1] == [asked_for(crisis, "event/storm") for _ in range(3)]


def test_each_event_has_a_pause_of_its_own():
    """
    Of three events the one that has come rests, and the others can come.
    """
    three = {name: event(10, cooldown=1) for name in ("storm", "flood", "quake")}
    asked = Asked()
    week(three).play(happens=["event/quake"]).play_with(asked)
    found = [asked.probabilities.get(f"event/{name}", 0) for name in three]

    assert [0.1, 0.1, 0] == found


def test_an_event_without_cooldown_can_come_every_turn():
    """
    The chance of an event that has just come is its chance.
    """
    crisis = week({"storm": event(10)}).play(happens=["event/storm"])

    assert 0.1 == asked_for(crisis, "event/storm")


def test_an_event_that_comes_once_comes_once():
    """
    After it has come its chance is 0 for all of 200 turns.
    """
    crisis = week({"storm": event(10, once=True)}, turns=200).play(happens=["event/storm"])

    assert {0} == {asked_for(crisis, "event/storm") for _ in range(199)}


def test_a_leak_makes_one_private_move_public():
    """
    Of one private move that one leaks, and nothing that is public.
    """
    crisis = week(LEAK).play("probe", "insult", happens=["leak/slip"])

    assert {"probe"} == leaked(crisis)


@pytest.mark.parametrize(
    ("fraction", "name"), [(0.0, "plot"), (0.4, "probe"), (0.5, "probe"), (0.9, "nod")]
)
def test_each_private_move_is_as_likely_to_leak(fraction, name):
    """
    A third of the fractions belongs to each of three private moves.
    """
    crisis = week(LEAK).play("probe", "plot", "nod", happens=["leak/slip"], slip=fraction)

    assert {name} == leaked(crisis)


@pytest.mark.parametrize(
    ("moves", "chance"),
    [((), 0), (("probe",), 0.2), (("probe", "nod"), 0.36), (("probe", "nod", "plot"), 0.488)],
)
def test_the_more_the_door_is_used_the_likelier_is_a_leak(moves, chance):
    """
    With chance 0.2 for each of k private moves a leak comes with 1 - 0.8^k.
    """
    assert chance == asked_for(week(LEAK), "leak/slip", *moves)


def test_two_leaks_may_bring_out_two_moves():
    """
    Two leaks with different fractions bring out the first and the second of two private moves.
    """
    two = LEAK | {"tape": event(20, leak=True)}
    both = ["leak/slip", "leak/tape"]
    crisis = week(two).play("probe", "nod", happens=both, slip=0.1, tape=0.9)

    assert {"probe", "nod"} == leaked(crisis)


LOUD = {
    "mechanisms": {"rhetoric": {"half_life": 3650.0, "kappa": 1.0}},
    "meters": {"rhetoric": {"start": 60, "rest": 60}},
}


@pytest.mark.parametrize("slots", [["leak/slip"], ["leak/tape"], ["leak/slip", "leak/tape"]])
def test_a_move_that_leaks_twice_is_heard_once(slots):
    """
    One leak or two of the same insult raise rhetoric by 10 * 0.4 = 4.
    """
    crisis = week(LEAK | {"tape": event(20, leak=True)}, **LOUD).play("plot", happens=slots)

    assert 64 == crisis["rhetoric"]
    assert {0, 1} == set(np.asarray(crisis.outcome.leaked).ravel().tolist())


def test_two_moves_that_leak_are_both_heard():
    """
    An insult and a kind word that leak raise rhetoric by 10 * 0.4 = 4 and calm it by 5 * 0.6 = 3.
    """
    crisis = week(LEAK | {"tape": event(20, leak=True)}, **LOUD)
    crisis.play("plot", "nod", happens=["leak/slip", "leak/tape"], slip=0.1, tape=0.9)

    assert 61 == crisis["rhetoric"]


def test_a_leak_has_effects_of_its_own():
    """
    What a leak changes is added, and the ledger names the leak.
    """
    crisis = week({"slip": event(20, leak=True, effects={"support(us)": -4})})
    crisis.play("probe", happens=["leak/slip"])

    assert {-4} == set(crisis.entries("support(us)").values())
    assert 46 == crisis["support(us)"]


def test_a_leak_waits_for_its_condition_and_its_cooldown():
    """
    Below its mark and while it rests the chance of a leak is 0.
    """
    calm = week({"slip": event(20, leak=True, when="rhetoric > 50")})
    resting = week({"slip": event(20, leak=True, cooldown=1)}).play("probe", happens=["leak/slip"])

    assert 0 == asked_for(calm, "leak/slip", "probe")
    assert [0, 0.2] == [asked_for(resting, "leak/slip", "probe") for _ in range(2)]


def test_without_leaks_the_door_is_tight():
    """
    A scenario without a leak keeps every private move private.
    """
    assert set() == leaked(week({}).play("probe", "nod"))


def test_a_leak_without_a_private_move_leaks_nothing():
    """
    A record that says a leak came where nobody spoke in private brings out no move.
    """
    crisis = week(LEAK).play("insult", happens=["leak/slip"])

    assert set() == leaked(crisis)
