from __future__ import annotations

from tests.engine.crisis import Crisis, event, move

RULES = {
    "persuasion": {"alpha": 0.5, "beta": 0.1, "threshold": 20.0, "rhetoric_pain": 0.8},
}
MOVES = {
    "insult": move("trump", "dprk", -10),
    "sneer": move("tillerson", "dprk", -10),
    "hint": move("tillerson", "dprk", -10, venue="private"),
    "offer": move("tillerson", "dprk", 5),
    "frown": move("xi", "dprk", -10),
}


def table(**parts):
    """
    Return a crisis in which North Korea, strained by 60, has China behind it.

    Its assurance by the United States is sqrt(0.64 * 0.25) * 0.5 = 0.2.
    """
    meters = {
        "rhetoric": 70,
        "strain": {"dprk": 60},
        "channel": {"us~dprk": 64},
        "trust": {"dprk>us": 25, "us>dprk": 36},
        "credibility": 50,
    } | parts.pop("meters", {})
    base = {"third": True, "sides": {"dprk": {"backer": "china"}}, "mechanisms": RULES}
    return Crisis(moves=MOVES, meters=meters, events={"slip": event(5, leak=True)}, **base | parts)


def test_pressure_with_assurance_persuades():
    """
    With room 20 Kim moves from 60 by 20 * 0.5 * 0.6 * 0.2 = 1.2.
    """
    crisis = table().play()

    assert 61.2 == crisis["stance(kim, talks)"]
    assert {("persuasion", "pressure with assurance"): 1.2} == crisis.entries("stance(kim, talks)")


def test_a_side_without_backer_feels_the_heat():
    """
    At rhetoric 70 the pain is 0.8 * 0.5 = 0.4 and the assurance sqrt(0.64 * 0.36) * 0.5 = 0.24, so
    Trump moves from 40 by 20 * 0.5 * 0.4 * 0.24 = 0.96.
    """
    assert 40.96 == table().play()["stance(trump, talks)"]


def test_below_the_threshold_there_is_no_pain():
    """
    At rhetoric 20 Trump stays at 40.
    """
    assert 40 == table(meters={"rhetoric": 20}).play()["stance(trump, talks)"]


def test_heat_without_assurance_hardens():
    """
    A -10 at full voice takes 20 * 0.1 * 1 * (1 - 0.2) = 1.6: 60 + 1.2 - 1.6 = 59.6.
    """
    crisis = table().play("insult")

    assert 59.6 == crisis["stance(kim, talks)"]
    assert -1.6 == crisis.entries("stance(kim, talks)")["persuasion", "heat without assurance"]


def test_heat_is_full_at_one_insult():
    """
    A second insult in the same turn hardens no more than the first.
    """
    assert 59.6 == table().play("insult", "sneer")["stance(kim, talks)"]


def test_half_a_voice_is_half_the_heat():
    """
    A -10 at half a voice takes 0.8: 60 + 1.2 - 0.8 = 60.4.
    """
    quiet = {"trump": {"voice": 50}}

    assert 60.4 == table(actors=quiet).play("insult")["stance(kim, talks)"]


def test_what_is_whispered_hardens_only_when_it_leaks():
    """
    A private insult leaves 61.2, a leaked one 59.6.
    """
    assert 61.2 == table().play("hint")["stance(kim, talks)"]
    assert 59.6 == table().play("hint", happens=["leak/slip"])["stance(kim, talks)"]


def test_a_third_sides_heat_does_not_harden():
    """
    An insult by a side that is no adversary changes nothing of the 61.2.
    """
    assert 61.2 == table().play("frown")["stance(kim, talks)"]


def test_a_side_without_adversary_is_not_persuaded():
    """
    The third side stays at 50.
    """
    assert 50 == table().play("frown")["stance(xi, talks)"]


def test_all_actors_of_a_side_move_by_their_own_room():
    """
    Where Trump with room 20 moves by 0.96, Tillerson with room 10 moves by half of that.
    """
    crisis = table(stances={"tillerson": {"talks": {"room": 10}}}).play()

    assert (40.96, 80.48) == (crisis["stance(trump, talks)"], crisis["stance(tillerson, talks)"])


def test_pressure_and_assurance_do_more_together_than_either_alone():
    """
    Kim moves by 1.2 under strain with assurance, but not at all by strain or by assurance alone.
    """
    cut_off = table(meters={"channel": {"us~dprk": 0}}).play()
    at_ease = table(meters={"strain": {"dprk": 0}}).play()

    assert (60, 60) == (cut_off["stance(kim, talks)"], at_ease["stance(kim, talks)"])


def test_nobody_moves_beyond_the_room():
    """
    With alpha 5 the pull is 12 points on a room of 20, and the second turn ends at 80.
    """
    strong = {"persuasion": RULES["persuasion"] | {"alpha": 5.0}}
    crisis = table(mechanisms=strong).play().play()

    assert 80 == crisis["stance(kim, talks)"]
    assert -4 == crisis.entries("stance(kim, talks)")["limit", ""]


def test_only_the_issue_of_talks_moves():
    """
    The dispute stays where it is.
    """
    crisis = table().play("insult")

    assert (10, 90) == (crisis["stance(kim, status)"], crisis["stance(trump, status)"])


def test_without_an_issue_of_talks_nobody_is_persuaded():
    """
    Where no issue has the role of talks nobody moves.
    """
    crisis = table(issues={"talks": {"role": None}}).play("insult")

    assert 60 == crisis["stance(kim, talks)"]


def test_switched_off_it_does_nothing():
    """
    Without the mechanism an insult leaves Kim at 60.
    """
    assert 60 == table(mechanisms={}).play("insult")["stance(kim, talks)"]
