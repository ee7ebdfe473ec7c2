from __future__ import annotations

import pytest

from game.engine.mechanisms.rhetoric import retention
from tests.engine.crisis import Crisis, event, move

HALVED = {"rhetoric": {"half_life": 7.0, "kappa": 1.0}}
"""In a week half of the distance to rest is lost."""
MOVES = {
    "insult": move("trump", "dprk", -10),
    "scold": move("trump", "us", -10),
    "praise": move("kim", "us", 5),
    "whisper": move("kim", "us", -10, venue="private"),
    "soothe": move("tillerson", "dprk", 10),
}
VOICES = {"trump": {"voice": 50}, "tillerson": {"voice": 50}}


def heated(start=60, rest=20, **parts):
    """Return a crisis with a rhetoric meter between a start and a rest."""
    meter = {"rhetoric": {"start": start, "rest": rest}}
    parts = {"moves": MOVES, "actors": VOICES, "mechanisms": HALVED} | parts
    return Crisis(meters=meter, **parts)


def test_words_raise_the_meter_in_the_room_that_is_left():
    """
    From 60 with rest 20 a week of silence leaves 20 + 0.5 * 40 = 40, and an insult of -10 at
    half a voice adds 1 * 0.5 * 10 * (1 - 0.6) = 2.
    """
    crisis = heated().play("insult")

    assert 42 == crisis["rhetoric"]
    assert {("rhetoric", "fading"): -20, ("rhetoric", "insult"): 2} == crisis.entries("rhetoric")


def test_kind_words_calm_the_meter_by_how_high_it_stands():
    """
    Praise of +5 at full voice takes 1 * 5 * 0.6 = 3 off the 40 that fading leaves.
    """
    assert 37 == heated().play("praise")["rhetoric"]


def test_words_add_up():
    """
    An insult (+2) and praise (-3) in one turn leave 40 + 2 - 3 = 39.
    """
    assert 39 == heated().play("insult", "praise")["rhetoric"]


def test_silence_fades():
    """
    Two weeks keep 0.5 * 0.5 of the distance: 20 + 0.25 * 40 = 30.
    """
    assert 30 == heated(step="2 weeks").play()["rhetoric"]


def test_a_move_at_the_own_side_is_heard():
    """
    Scolding one's own side at half a voice adds 2 like an insult to the other.
    """
    assert 42 == heated().play("scold")["rhetoric"]


def test_the_closed_door_is_not_heard():
    """
    A private insult leaves the 40 that fading leaves.
    """
    assert 40 == heated().play("whisper")["rhetoric"]


def test_a_leak_is_heard():
    """
    A private insult at full voice that leaks adds 10 * 0.4 = 4.
    """
    crisis = heated(events={"slip": event(10, leak=True)}).play("whisper", happens=["leak/slip"])

    assert 44 == crisis["rhetoric"]
    assert {("rhetoric", "fading"): -20, ("rhetoric", "whisper"): 4} == crisis.entries("rhetoric")


def test_a_divided_house_sharpens_its_own_threats():
    """
    With tones of -10 and +10 D is 1, so at a gain of 0.5 the insult weighs 2 * 1.5 = 3, and
    soothing takes 0.5 * 10 * 0.6 = 3: 40 + 3 - 3 = 40.
    """
    divided = {"mixed_signals": {"memory": 1.0, "discord": 0.0, "threat_gain": 0.5}}
    crisis = heated(mechanisms=HALVED | divided).play("insult", "soothe")

    assert 40 == crisis["rhetoric"]
    assert 3 == crisis.entries("rhetoric")["rhetoric", "insult"]


def test_without_mixed_signals_a_divided_house_threatens_as_any_other():
    """
    Where that mechanism is off the same two moves leave 40 + 2 - 3 = 39.
    """
    assert 39 == heated().play("insult", "soothe")["rhetoric"]


@pytest.mark.parametrize(
    ("start", "words", "end", "lost"), [(90, "insult", 100, -10), (10, "soothe", 0, 10)]
)
def test_the_meter_stops_at_the_ends_of_its_scale(start, words, end, lost):
    """
    At kappa 20 an insult at 90 weighs 20 * 10 * 0.1 = 20, soothing at 10 likewise, and what goes
    beyond the scale is an entry of its own.
    """
    loud = {"rhetoric": {"half_life": 7.0, "kappa": 20.0}}
    crisis = heated(start, start, mechanisms=loud, actors={}).play(words)

    assert end == crisis["rhetoric"]
    assert lost == crisis.entries("rhetoric")["limit", ""]


def test_switched_off_it_does_nothing():
    """
    Without the mechanism an insult leaves the meter at 60.
    """
    assert 60 == heated(mechanisms={}).play("insult")["rhetoric"]


def test_retention_is_a_power_of_two():
    """
    A half-life of 14 days keeps 2^(-7/14) of the distance over a week.
    """
    assert pytest.approx(2**-0.5) == retention(Crisis().world, 14)
