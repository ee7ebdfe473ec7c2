"""Which moves can be made on the coming turn, and why not."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats
from game.engine.layout import STAMP
from game.engine.state import State
from game.engine.view import View
from game.engine.world import World


def legal_moves(world: World, state: State) -> Floats:
    """
    Return which moves can be made on the coming turn; silence always can.

    Args:
        world: The compiled scenario.
        state: Where the runs stand.

    Returns:
        1 where a move can be made, else 0, shape [moves, runs]; numbers, because they multiply the
        weights of choices.
    """
    legal = np.ones((len(world.moves), state.runs), dtype=np.float32)
    view = View(world, state, 1)
    last = state.memory[world.memory.last]
    latest = {pause: view.turn + np.float32(STAMP - pause) for pause in set(world.cooldown)}
    for move, (pause, when) in enumerate(zip(world.cooldown, world.when, strict=True)):
        if pause:
            np.less(last[world.tracked[move]], latest[pause], out=legal[move], casting="unsafe")
        if when is not None:
            legal[move] *= when(view)
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
    pause, when = world.cooldown[place], world.when[place]
    if pause:
        left = pause + 1 - int(view.since(place)[0])
        if left > 0:
            return f"made too recently: possible again in {left} turn{'s' if left > 1 else ''}"
    if when is not None and not np.all(when(view)):
        return f"possible when {world.scenario.moves[move].when}"
    return ""
