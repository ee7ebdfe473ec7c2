"""How likely a plan for the coming turn ends the crisis in that turn, and how."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence

import numpy as np

from game.engine import resolve_turn
from game.playthrough.forecast import SAMPLES, sampled_chance, sampled_others
from game.playthrough.gradual import finish
from game.playthrough.playthrough import Playthrough


def chances(
    playthrough: Playthrough, moves: Sequence[str], samples: int = SAMPLES
) -> Mapping[str, float]:
    """
    Try a plan on the coming turn many times and count the endings.

    The others choose, and chance falls, as in the samples of the forecast, so that two plans are
    compared under the same luck and nothing of the real turn is given away.

    Args:
        playthrough: Where things stand; not changed.
        moves: The legal moves of the player's actor that are made; none for silence.
        samples: How many times, at least 1.

    Returns:
        For each ending that came the share of the samples, 0 to 1; empty after the end.
    """
    return finish(chances_steps(playthrough, moves, samples))


def chances_steps(
    playthrough: Playthrough, moves: Sequence[str], samples: int = SAMPLES
) -> Generator[float, None, Mapping[str, float]]:
    """
    Do what `chances` does in two steps of a few milliseconds.

    Args:
        playthrough: Where things stand; it is to stay there until the last step.
        moves: As for `chances`.
        samples: As for `chances`.

    Yields:
        The share that is done, 0 to 1.
    """
    if playthrough.finished:
        return {}
    world = playthrough.world
    made = sampled_others(playthrough, samples)
    yield 0.5
    made[[world.moves.index(move) for move in moves]] = 1
    state = playthrough.state.spread(np.zeros(samples, dtype=np.int64))
    resolve_turn(world, state, made, sampled_chance(playthrough, np.arange(samples), state))
    endings = enumerate(world.endings)
    shares = {rule.id: float(np.mean(state.ended == place)) for place, rule in endings}
    return {name: share for name, share in shares.items() if share}
