"""A duel: two actors with one move of each kind, each under a policy."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine import DrawnChance, World, compile_world, legal_moves, resolve_turn, start_state
from game.policies import PolicyTable
from tests.engine.crisis import move, scenario

MOVES = {
    "offer": move("trump", "dprk", 1),
    "threaten": move("trump", "dprk", -5),
    "reply": move("kim", "us", 1),
    "insult": move("kim", "us", -5),
}
KINDS = {"offer": "D", "reply": "D", "threaten": "P", "insult": "P"}


def ring(**parts) -> World:
    """Return the two duellists' crisis, compiled; only what they do and remember changes."""
    return compile_world(scenario(**{"moves": MOVES} | parts))


def duel(one: str, other: str, turns: int = 8, seed: int = 1) -> tuple[str, str]:
    """
    Return what two policies do to each other, turn by turn.

    Args:
        one: The policy of the United States.
        other: That of North Korea.
        turns: How many turns are played.
        seed: The seed of all chance.

    Returns:
        For each of the two a letter a turn: D dialogue, P pressure, a point for silence.
    """
    world = ring(turns=turns)
    table = PolicyTable(world, {"trump": one, "kim": other})
    state, chance = start_state(world, 1), DrawnChance(world.slots, seed, np.array([0]))
    acts = {"trump": "", "kim": ""}
    for turn in range(1, turns + 1):
        chance.begin(np.full(1, turn, dtype=np.float32))
        made = table.choose(state, chance, legal_moves(world, state))
        chosen = {world.moves[place] for place in np.flatnonzero(made[:, 0])}
        for actor in acts:
            own = [KINDS[name] for name in chosen if MOVES[name]["by"] == actor]
            acts[actor] += own[0] if own else "."
        resolve_turn(world, state, made, chance)
    return acts["trump"], acts["kim"]


def odds(
    world: World, policies: Mapping[str, str], state=None, *, run: int = 0, turn: int = 1
) -> dict[str, float]:
    """
    Return how likely each choice is for one run.

    Args:
        world: The compiled crisis.
        policies: The policy of each actor; the others follow doctrine.
        state: Where the run stands; default: at the start.
        run: The number of the run.
        turn: The number of the coming turn.

    Returns:
        The probability of each move by id, and of silence by ``actor/public``, to four places.
    """
    state = state or start_state(world, 1)
    chance = DrawnChance(world.slots, 1, np.array([run]))
    chance.begin(np.full(1, turn, dtype=np.float32))
    table = PolicyTable(world, policies)
    found = table.probabilities(state, chance, legal_moves(world, state))[:, 0]
    venues = ["public" if group.public else "private" for group in world.groups]
    silence = [
        f"{world.actors[group.actor]}/{venue}"
        for group, venue in zip(world.groups, venues, strict=True)
    ]
    names = (*world.moves, *silence)
    return {name: round(float(one), 4) for name, one in zip(names, found, strict=True)}
