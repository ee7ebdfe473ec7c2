from __future__ import annotations

import numpy as np
import pytest

from game.engine import DrawnChance, legal_moves, start_state
from game.policies import PolicyTable
from tests.engine.crisis import move
from tests.policies.duel import MOVES, duel, odds, ring


@pytest.mark.parametrize("other", ["hawk", "tit_for_tat", "silent"])
def test_a_hawk_never_talks(other):
    """
    It presses on every turn, whoever faces it.
    """
    assert "PPPPPPPP" == duel("hawk", other)[0]


@pytest.mark.parametrize("other", ["hawk", "exploiter", "silent"])
def test_a_dove_never_presses(other):
    """
    It talks on every turn, whoever faces it.
    """
    assert "DDDDDDDD" == duel("dove", other)[0]


@pytest.mark.parametrize("other", ["hawk", "dove"])
def test_the_silent_do_nothing(other):
    """
    They make no move, whoever faces them.
    """
    assert "........" == duel("silent", other)[0]


@pytest.mark.parametrize(("policy", "moves"), [("hawk", ["reply"]), ("dove", ["insult"])])
def test_without_a_move_to_its_taste_a_policy_is_silent(policy, moves):
    """
    A hawk that can only talk and a dove that can only press say nothing.
    """
    few = {name: MOVES[name] for name in ("offer", *moves)}
    found = odds(ring(moves=few), {"kim": policy})

    assert (0, 1) == (found[moves[0]], found["kim/public"])


def test_moves_of_a_kind_are_alike():
    """
    A dove with three dialogue moves makes each as often as another.
    """
    more = MOVES | {"smile": move("kim", "us", 8), "nod": move("kim", "us", 0)}
    found = odds(ring(moves=more), {"kim": "dove"})

    assert [0.3333] * 3 == [found[name] for name in ("reply", "smile", "nod")]


def test_random_takes_moves_and_silence_alike():
    """
    Over 6,000 runs two moves and silence are taken a third of the time each, within four standard
    errors.
    """
    world = ring()
    state, chance = start_state(world, 6000), DrawnChance(world.slots, 4, np.arange(6000))
    chance.begin(np.ones(6000, dtype=np.float32))
    table = PolicyTable(world, dict.fromkeys(world.actors, "random"))
    shares = table.choose(state, chance, legal_moves(world, state)).mean(axis=1)

    assert pytest.approx([1 / 3] * 4, abs=0.0244) == shares.tolist()


def test_random_takes_what_is_legal_only():
    """
    Of a legal and an illegal move and silence two are left, each half of the time.
    """
    gated = MOVES | {"insult": move("kim", "us", -5, when="rhetoric > 99")}
    found = odds(ring(moves=gated), {"kim": "random"})

    assert (0.5, 0, 0.5) == (found["reply"], found["insult"], found["kim/public"])
