from __future__ import annotations

import numpy as np
import pytest

from game.engine.turn import discord, percent
from tests.engine.crisis import Crisis, move

MOVES = {
    "insult": move("trump", "dprk", -10),
    "drill": move("trump", "dprk", -8, venue="private"),
    "plead": move("tillerson", "dprk", 5),
    "probe": move("tillerson", "dprk", 3, venue="private"),
    "reply": move("kim", "us", 5),
}


@pytest.mark.parametrize(
    ("tone", "spoke", "expected"),
    [
        ((0, 0, 0), (0, 0, 0), (0, 0)),
        ((-10, 0, 0), (1, 0, 0), (0, 0)),
        ((-10, 10, 0), (1, 1, 0), (1, 0)),
        ((-10, 0, 5), (1, 1, 1), (0.5, 0)),
        ((4, -5, 0), (1, 1, 0), (0.45, 0)),
        ((4, 4, -10), (1, 1, 1), (0, 0)),
    ],
)
def test_discord_is_the_spread_of_those_who_spoke(tone, spoke, expected):
    """
    Tones of -10 and 10 are the full scale apart, one voice or silence is none, and who is silent or
    belongs to the other side does not count.
    """
    world = Crisis(moves=MOVES).world
    column = [np.array(one, dtype=np.float32)[:, None] for one in (tone, spoke)]

    assert pytest.approx(expected) == tuple(discord(world, *column)[:, 0])


def test_percent_is_a_share_of_the_scale():
    """
    25 points of 100 are 0.25, in single precision.
    """
    share = percent(np.array([0, 25, 100], dtype=np.float32))

    assert ([0, 0.25, 1], np.float32) == (share.tolist(), share.dtype)


def memory(crisis, name):
    """Return what a run remembers of something, for each side, actor or link."""
    rows = getattr(crisis.world.memory, name)
    return [round(float(one), 4) for one in crisis.state.memory[rows, 0]]


def test_actors_remember_their_own_tone():
    """
    Half of an insult of -10 stays in mind, a quarter after a turn of silence; what was private
    and did not leak is not a tone.
    """
    crisis = Crisis(moves=MOVES).play("insult", "drill")
    first = memory(crisis, "own_tone")

    assert ([-5, 0, 0], [-2.5, 0, 0]) == (first, memory(crisis.play(), "own_tone"))


def test_sides_remember_what_was_done_to_them():
    """
    Moves of -10, -8 and 3 are -5 in the mean, of which half stays in mind and a quarter a turn
    later; private ones count.
    """
    crisis = Crisis(moves=MOVES).play("insult", "drill", "probe")
    first = memory(crisis, "received")

    assert ([0, -2.5], [0, -1.25]) == (first, memory(crisis.play(), "received"))


def test_links_remember_the_last_turn():
    """
    Dialogue and pressure moves are counted by who made them to whom, and forgotten a turn later.
    """
    crisis = Crisis(moves=MOVES).play("insult", "drill", "plead", "probe", "reply")
    seen = memory(crisis, "dialogue"), memory(crisis, "pressure")
    crisis.play()

    assert ([2, 1], [2, 0]) == seen
    assert ([0, 0], [0, 0]) == (memory(crisis, "dialogue"), memory(crisis, "pressure"))


def test_links_remember_how_long_dialogue_went_unanswered():
    """
    Three turns of dialogue without answer are 3, silence adds nothing, and an answer ends the
    count.
    """
    crisis = Crisis(moves=MOVES)
    weeks = ("plead",), ("probe",), (), ("plead", "insult"), ("reply",), ("plead", "reply")
    counts = [memory(crisis.play(*week), "unanswered") for week in weeks]

    assert [[1, 0], [2, 0], [2, 0], [3, 0], [0, 1], [0, 0]] == counts


def test_moves_tire():
    """
    A move made on the last turn has a fatigue of 2^(-1/2), one made two turns ago of 2^(-1).
    """
    crisis = Crisis(moves=MOVES).play("insult")
    place = crisis.world.moves.index("insult")
    first = memory(crisis, "fatigue")[place]

    assert (0.7071, 0.5) == (first, memory(crisis.play(), "fatigue")[place])
    assert 0.7071 == memory(crisis.play("insult"), "fatigue")[place]
