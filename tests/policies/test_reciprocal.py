from __future__ import annotations

import numpy as np
import pytest

from game.engine import DrawnChance, legal_moves, start_state
from game.policies import PolicyTable
from game.policies.reciprocal import Reciprocal
from tests.engine.crisis import Crisis, move
from tests.policies.duel import MOVES, duel, odds, ring


@pytest.mark.parametrize(
    ("policy", "other", "expected"),
    [
        ("tit_for_tat", "dove", ("DDDDDDDD", "DDDDDDDD")),
        ("tit_for_tat", "hawk", ("DPPPPPPP", "PPPPPPPP")),
        ("tit_for_tat", "silent", ("DDDDDDDD", "........")),
        ("tit_for_tat", "tit_for_tat", ("DDDDDDDD", "DDDDDDDD")),
        ("grit", "silent", ("DDD.....", "........")),
        ("grit", "hawk", ("DDD.....", "PPPPPPPP")),
        ("grit", "dove", ("DDDDDDDD", "DDDDDDDD")),
        ("grit", "tit_for_tat", ("DDDDDDDD", "DDDDDDDD")),
        ("exploiter", "dove", ("PPPPPPPP", "DDDDDDDD")),
        ("exploiter", "hawk", ("PDDDDDDD", "PPPPPPPP")),
        ("exploiter", "silent", ("PPPPPPPP", "........")),
        ("exploiter", "tit_for_tat", ("PPDDPPDD", "DPPDDPPD")),
        ("exploiter", "grit", ("PPPPPPPP", "DDD.....")),
    ],
)
def test_duels(policy, other, expected):
    """
    Against each opponent a policy makes exactly these moves.
    """
    assert expected == duel(policy, other)


def after(policy, *turns, moves=MOVES, **parts):
    """Return what Kim is likely to do after some turns were played."""
    crisis = Crisis(moves=moves, **parts)
    for turn in turns:
        crisis.play(*turn)
    return odds(crisis.world, {"kim": policy}, crisis.state, turn=len(turns) + 1)


def mood(found):
    """Return what is all but certain: dialogue, pressure or silence."""
    names = {"D": "reply", "P": "insult", ".": "kim/public"}
    return next(letter for letter, name in names.items() if found[name] > 0.999)


MORE = MOVES | {
    "letter": move("trump", "dprk", 1, venue="private"),
    "plea": move("tillerson", "dprk", 1),
    "scold": move("tillerson", "dprk", -5),
}


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        (("threaten", "plea"), "DP"),
        (("threaten", "scold", "letter"), "PD"),
        (("threaten", "plea", "letter"), "DP"),
        (("letter",), "DP"),
        ((), "DP"),
    ],
)
def test_more_pressure_than_dialogue_is_pressure(turn, expected):
    """
    What was met is counted over all actors and venues of the other side, and a draw is no pressure.
    """
    found = (mood(after(policy, turn, moves=MORE)) for policy in ("tit_for_tat", "exploiter"))

    assert expected == "".join(found)


def test_only_the_last_turn_is_answered():
    """
    Pressure of two turns ago is forgiven.
    """
    assert "D" == mood(after("tit_for_tat", ("threaten",), ()))


def test_who_has_adversaries_does_not_answer_third_sides():
    """
    Pressure by a side that is no adversary changes nothing.
    """
    moves = MOVES | {"frown": move("xi", "dprk", -5)}

    assert "D" == mood(after("tit_for_tat", ("frown",), moves=moves, third=True))


def test_who_has_no_adversary_answers_all():
    """
    A third side under tit for tat answers pressure of any other.
    """
    moves = MOVES | {
        "frown": move("xi", "dprk", -5),
        "mediate": move("xi", "us", 5),
        "rebuke": move("kim", "china", -5),
    }
    crisis = Crisis(moves=moves, third=True).play("rebuke")
    found = odds(crisis.world, {"xi": "tit_for_tat"}, crisis.state)

    assert found["frown"] > 0.999


def test_a_reciprocal_policy_aims_at_whom_it_answers():
    """
    A move aside has exp(-1.5) of the weight of one at the adversary: 0.2231 / 1.2231 = 0.1824.
    """
    moves = MOVES | {"hail": move("kim", "china", 1)}
    found = odds(ring(moves=moves, third=True), {"kim": "tit_for_tat"})

    assert pytest.approx(0.1824, abs=1e-4) == found["hail"]
    assert pytest.approx(0.8176, abs=1e-4) == found["reply"]


def test_grit_starts_again_when_it_is_answered():
    """
    After three unanswered turns it waits, talks when it is spoken to, and has three turns again.
    """
    weeks = [("reply",)] * 3 + [(), ("offer",), ("reply",), ("reply",), ("reply",)]
    moods = "".join(mood(after("grit", *weeks[:count])) for count in range(len(weeks) + 1))

    assert "DDD..DDD." == moods


def steps(trust):
    """Return how likely grit takes a small, a middle and a large step at some trust."""
    moves = MOVES | {"middle": move("kim", "us", 4), "large": move("kim", "us", 7)}
    found = odds(ring(moves=moves, meters={"trust": {"us>dprk": trust}}), {"kim": "grit"})
    return [found[name] for name in ("reply", "middle", "large")]


def test_grit_is_graduated():
    """
    At no trust it makes the small step, at half the middle one and at full trust the large one.
    """
    wanted = [max(range(3), key=steps(trust).__getitem__) for trust in (0, 50, 100)]

    assert [0, 1, 2] == wanted


def test_grit_weighs_steps_by_how_far_they_miss():
    """
    At no trust the step is 1, which moves of 1, 4 and 7 miss by 0, 1.5 and 3 widths: they weigh
    1, exp(-2.25) = 0.1054 and exp(-9) = 0.0001, of 1.1055 in all; at full trust the step is 7,
    and they miss it the other way round.
    """
    expected = [0.9045, 0.0953, 0.0001]

    assert pytest.approx(expected, abs=2e-4) == steps(0)
    assert pytest.approx(expected, abs=2e-4) == steps(100)[::-1]


def test_a_mood_is_for_each_policy_to_have():
    """
    The common part of the reciprocal policies has none.
    """
    with pytest.raises(NotImplementedError):
        Reciprocal().mood(None, 0)


def test_each_run_has_its_own_mood():
    """
    Of two runs the one that was pressed presses, and the other talks.
    """
    world, state = ring(), start_state(ring(), 2)
    state.memory[world.memory.pressure.start, 1] = 1
    chance = DrawnChance(world.slots, 1, np.arange(2))
    chance.begin(np.ones(2, dtype=np.float32))
    table = PolicyTable(world, {"kim": "tit_for_tat"})
    made = table.choose(state, chance, legal_moves(world, state))

    assert [[1, 0], [0, 1]] == made[
        [world.moves.index(one) for one in ("reply", "insult")]
    ].tolist()
