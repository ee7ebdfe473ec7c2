from __future__ import annotations

from tests.engine.crisis import Crisis, event, move

HALF = {"mixed_signals": {"memory": 0.5, "discord": 0.8, "threat_gain": 0.0}}
MOVES = {
    "threaten": move("trump", "dprk", -10),
    "offer": move("tillerson", "dprk", 10),
    "grumble": move("tillerson", "dprk", -10),
    "sulk": move("tillerson", "dprk", -4),
    "letter": move("tillerson", "dprk", 10, venue="private"),
    "launch": move("kim", "us", -10),
    "reply": move("kim", "us", 10, venue="private"),
}


def house(**parts):
    """Return a crisis in which the United States are believed at 60."""
    credibility = {"credibility": {"us": 60, "dprk": 60}}
    parts = {"moves": MOVES, "mechanisms": HALF} | parts
    return Crisis(meters=credibility, events={"slip": event(10, leak=True)}, **parts)


def test_discord_costs_credibility():
    """
    Tones of -10 and +10 are D = 1, which deserves 100 (1 - 0.8) = 20: 0.5 * 60 + 0.5 * 20 = 40.
    """
    assert 40 == house().play("threaten", "offer")["credibility(us)"]


def test_concord_restores_credibility():
    """
    Two equal tones are D = 0, which deserves 100: 0.5 * 60 + 0.5 * 100 = 80.
    """
    assert 80 == house().play("threaten", "grumble")["credibility(us)"]


def test_one_voice_is_concord():
    """
    A side of which one actor speaks moves to 80 as well, whatever the tone.
    """
    assert 80 == house().play("threaten")["credibility(us)"]


def test_who_is_silent_keeps_its_credibility():
    """
    The side that did not speak stays at 60.
    """
    assert 60 == house().play("threaten")["credibility(dprk)"]


def test_the_closed_door_is_no_signal():
    """
    A private offer beside a public threat is one voice: 80.
    """
    assert 80 == house().play("threaten", "letter")["credibility(us)"]


def test_a_leak_is_a_signal():
    """
    A private offer of +10 that leaks beside a threat of -10 is D = 1: 40.
    """
    crisis = house().play("threaten", "letter", happens=["leak/slip"])

    assert 40 == crisis["credibility(us)"]


def test_who_speaks_and_is_leaked_counts_once():
    """
    An actor heard at -10 and, by a leak, at +10 speaks in the mean tone 0, and alone makes no
    spread: 80.
    """
    crisis = house().play("grumble", "letter", happens=["leak/slip"])

    assert 80 == crisis["credibility(us)"]


def test_the_mean_tone_of_who_is_leaked_is_compared_with_the_others():
    """
    The mean tone of -4 and +10 is 3, and against a threat of -10 D = 0.65, which deserves
    100 (1 - 0.52) = 48: 0.5 * 60 + 0.5 * 48 = 54.
    """
    crisis = house().play("threaten", "sulk", "letter", happens=["leak/slip"])

    assert 54 == crisis["credibility(us)"]


def test_sides_are_weighed_apart():
    """
    The other side's tone makes no discord at home: 80 for both.
    """
    crisis = house().play("offer", "launch")

    assert (80, 80) == (crisis["credibility(us)"], crisis["credibility(dprk)"])


def test_switched_off_it_does_nothing():
    """
    Without the mechanism discord leaves the credibility at 60.
    """
    assert 60 == house(mechanisms={}).play("threaten", "offer")["credibility(us)"]
