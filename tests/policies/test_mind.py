from __future__ import annotations

import numpy as np

from game.engine import DrawnChance, start_state
from game.policies.mind import FALLBACK, PREFERRED, REFUSED, Mind
from tests.engine.crisis import Crisis


def mind(**parts):
    """Return a choice in the making."""
    world = Crisis(**parts).world
    weights = np.zeros((len(world.moves) + len(world.groups), 1), dtype=np.float32)
    chance = DrawnChance(world.slots, 1, np.array([0]))
    return Mind(world, start_state(world, 1), chance, weights, None)


def test_silences_follow_the_moves():
    """
    Of two moves and two groups the silences are rows 2 and 3.
    """
    assert [2, 3] == [mind().silence(group) for group in range(2)]


def test_adversaries_are_answered():
    """
    Trump and Tillerson answer North Korea alone, Kim the United States.
    """
    assert [(1,), (1,), (0,)] == [mind(third=True).partners(actor) for actor in range(3)]


def test_who_has_no_adversary_answers_all_others():
    """
    Xi answers both of the others.
    """
    assert (0, 1) == mind(third=True).partners(3)


def test_what_is_preferred_outweighs_what_is_refused():
    """
    Of a preferred choice, a fallback and a refused one the first is taken all but always, and the
    fallback where only a refused one stands beside it.
    """
    preferred, fallback, refused = np.exp([PREFERRED, FALLBACK, REFUSED])

    assert (True, True) == (fallback / preferred < 1e-5, refused / fallback < 1e-5)
