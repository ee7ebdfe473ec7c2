"""From the names of moves to the choices of a turn, refusing what cannot be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from game.engine import State, World, legal_moves
from game.engine.arrays import Floats
from game.errors import IllegalMoveError, UnknownNameError
from game.playthrough.requirements import missing


def made_of(
    world: World, state: State, choices: Mapping[str, Iterable[str]], *, turn: int
) -> Floats:
    """
    Return choices as the engine takes them.

    Args:
        world: The compiled scenario.
        state: Where the run stands, a state of one run.
        choices: The moves of each actor; who is not named is silent.
        turn: The number of the coming turn, for messages.

    Returns:
        0 or 1, shape [moves, 1].

    Raises:
        UnknownNameError: There is no such actor.
        IllegalMoveError: A choice is not a legal move of its actor, or there are two in a venue.
    """
    legal = legal_moves(world, state)[:, 0]
    made = np.zeros((len(world.moves), 1), dtype=np.float32)
    for actor, moves in choices.items():
        if actor not in world.actors:
            raise UnknownNameError("actor", actor, world.actors)
        taken: dict[bool, str] = {}
        for move in moves:
            _check(world, actor, move, legal)
            place = world.moves.index(move)
            if not legal[place]:
                reason, allowed = missing(world, state, move), _allowed(world, legal, actor)
                problem = f"{move!r} is not legal on turn {turn} ({reason})"
                raise IllegalMoveError(f"{problem}: {allowed}")
            _take(actor, move, bool(world.public[place]), taken)
            made[place] = 1
    return made


def _check(world: World, actor: str, move: str, legal: Iterable[bool]) -> None:
    if move not in world.moves or world.scenario.moves[move].by != actor:
        allowed = _allowed(world, legal, actor)
        raise IllegalMoveError(f"{move!r} is no move of {actor}: {allowed}")


def _take(actor: str, move: str, loud: bool, taken: dict[bool, str]) -> None:
    if loud in taken:
        venue = "public" if loud else "private"
        raise IllegalMoveError(
            f"{actor} cannot make two {venue} moves in a turn: {taken[loud]!r} or {move!r}"
        )
    taken[loud] = move


def _allowed(world: World, legal: Iterable[bool], actor: str) -> str:
    moves = [
        name
        for name, possible in zip(world.moves, legal, strict=True)
        if possible and world.scenario.moves[name].by == actor
    ]
    return f"legal are {', '.join(moves) or 'none'}, or silence"


def choices_of(world: World, made: Floats) -> dict[str, tuple[str, ...]]:
    """Return the moves of every actor, public first, from choices of shape [moves, 1]."""
    chosen: dict[str, list[str]] = {actor: [] for actor in world.actors}
    for place in np.flatnonzero(made[:, 0]):
        name = world.moves[place]
        chosen[world.scenario.moves[name].by].append(name)
    return {actor: tuple(moves) for actor, moves in chosen.items()}
