"""Which moves can be made on the coming turn, and why not."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags
from game.engine.state import State
from game.engine.view import View
from game.engine.world import World


def legal_moves(world: World, state: State) -> Flags:
    """
    Return which moves can be made on the coming turn; silence always can.

    Args:
        world: The compiled scenario.
        state: Where the runs stand.

    Returns:
        Shape [moves, runs].
    """
    legal = np.ones((len(world.moves), state.runs), dtype=np.bool_)
    view = View(world, state, 1)
    last = state.memory[world.memory.last]
    for move, (pause, when) in enumerate(zip(world.cooldown, world.when, strict=True)):
        if pause:
            np.greater(view.turn - last[move], np.float32(pause), out=legal[move])
        if when is not None:
            legal[move] &= when(view)
    return legal


def why_not(world: World, state: State, move: str) -> str:
    """
    Say why a move cannot be made on the coming turn of a single run.

    Args:
        world: The compiled scenario.
        state: Where the run stands; the first run is meant.
        move: The move's id.

    Returns:
        The reason in a few words, or an empty text where the move is legal.
    """
    place = world.moves.index(move)
    view = View(world, state, 1)
    rested = view.turn[0] - state.memory[world.memory.last.start + place, 0]
    if world.cooldown[place] and rested <= world.cooldown[place]:
        left = world.cooldown[place] - int(rested) + 1
        return f"made too recently: possible again in {left} {'turn' if left == 1 else 'turns'}"
    when = world.when[place]
    if when is not None and not np.all(when(view)):
        return f"possible when {world.scenario.moves[move].when}"
    return ""
