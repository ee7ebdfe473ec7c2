"""
The contract of every policy, as checks that ship with the package.

A policy of your own passes them before it plays: its weights are finite, its choices legal and at
most one an actor and venue, and the same seed gives the same choices.
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats
from game.engine.chance import DrawnChance
from game.engine.legality import legal_moves
from game.engine.resolution import resolve_turn
from game.engine.state import GOING_ON, start_state
from game.engine.world import World
from game.policies.table import PolicyTable


class BrokenContractError(AssertionError):
    """A policy does what no policy may do."""


def check_policy(world: World, name: str, *, runs: int = 64, seed: int = 1) -> None:
    """
    Play a policy for every actor to the end and check each choice.

    Args:
        world: The compiled scenario.
        name: The policy's name.
        runs: How many runs to play.
        seed: The seed of all chance.

    Raises:
        BrokenContractError: A weight is not finite, or a choice is illegal or double.
    """
    for legal, weights, made in _play(world, name, runs, seed):
        if not np.isfinite(weights).all() or (weights < 0).any():
            raise BrokenContractError(f"{name}: a weight is not a finite number of at least 0")
        if (made > legal).any():
            raise BrokenContractError(f"{name}: an illegal move was chosen")
        for group in world.groups:
            if made[group.moves].sum(axis=0).max() > 1:
                raise BrokenContractError(f"{name}: two moves in one venue")


def check_same_seed(world: World, name: str, *, runs: int = 64, seed: int = 1) -> None:
    """
    Play a policy twice from the same seed and compare every choice.

    Raises:
        BrokenContractError: The choices differ.
    """
    first, second = (_play(world, name, runs, seed) for _ in range(2))
    for (_, _, one), (_, _, other) in zip(first, second, strict=True):
        if not np.array_equal(one, other):
            raise BrokenContractError(f"{name}: the same seed gave other choices")


def _play(world: World, name: str, runs: int, seed: int) -> list[tuple[Floats, Floats, Floats]]:
    table = PolicyTable(world, dict.fromkeys(world.actors, name))
    state = start_state(world, runs)
    chance = DrawnChance(world.slots, seed, np.arange(runs))
    steps = []
    while state.runs:
        chance.begin(state.turn + 1)
        legal = legal_moves(world, state)
        made = table.choose(state, chance, legal)
        steps.append((legal, table.weights(state, chance, legal), made))
        resolve_turn(world, state, made, chance)
        going = state.ended == GOING_ON
        state.keep(going)
        chance.keep(going)
    return steps
