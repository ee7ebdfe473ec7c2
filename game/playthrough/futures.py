"""Many runs to the end from the point where a playthrough stands."""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping
from dataclasses import dataclass

import numpy as np

from game.engine import GOING_ON, DrawnChance, State, World, legal_moves, payoffs, resolve_turn
from game.engine.arrays import Floats, Ints
from game.playthrough.choices import made_of
from game.playthrough.forecast import ELSEWHERE
from game.playthrough.gradual import finish
from game.playthrough.playthrough import Playthrough

Z95 = 1.959963984540054
"""The normal deviate that leaves 2.5 % on either side."""


@dataclass(frozen=True, slots=True)
class Share:
    """How often an ending was reached: the count, the share, and its 95 % interval, 0 to 1."""

    count: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Futures:
    """
    What many runs from one point came to.

    Attributes:
        runs: How many runs.
        endings: For each ending of the scenario, in file order, how often it was reached.
        payoff: Mean payoff of each side and actor, 0 to 100.
    """

    runs: int
    endings: Mapping[str, Share]
    payoff: Mapping[str, float]


def wilson(count: int, runs: int, z: float = Z95) -> tuple[float, float]:
    """
    Return the Wilson score interval of a share, 0 to 1.

    Args:
        count: How many of the runs.
        runs: How many runs, at least 1.
        z: The normal deviate of the confidence wanted.

    Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association.
    """
    share, scale = count / runs, 1 + z * z / runs
    middle = share + z * z / (2 * runs)
    reach = z * math.sqrt(share * (1 - share) / runs + z * z / (4 * runs * runs))
    low = (middle - reach) / scale if count else 0.0
    return low, (middle + reach) / scale if count < runs else 1.0


def futures(
    playthrough: Playthrough,
    runs: int = 300,
    *,
    public: str | None = None,
    private: str | None = None,
    try_first: bool = False,
) -> Futures:
    """
    Play on to the end many times, the player's actor by its policy as well.

    Args:
        playthrough: Where things stand, before its end; not changed.
        runs: How many runs, at least 1.
        public: What the player's actor does at the microphone on the coming turn.
        private: What it does behind the closed door.
        try_first: Whether to hold the actor to ``public`` and ``private`` on the coming turn even
            where both are silence; a move given holds it in any case.

    Returns:
        How often each ending was reached, with what certainty, and what it was worth.

    Raises:
        IllegalMoveError: A move cannot be made on the coming turn.
    """
    return finish(
        futures_gradually(playthrough, runs, public=public, private=private, try_first=try_first)
    )


def futures_gradually(
    playthrough: Playthrough,
    runs: int = 300,
    *,
    public: str | None = None,
    private: str | None = None,
    try_first: bool = False,
) -> Generator[float, None, Futures]:
    """
    Play on as ``futures`` does, one turn of all runs at a time.

    Yields:
        The share of the runs that have ended, 0 to 1.
    """
    state = playthrough.state.spread(np.zeros(runs, dtype=np.int64))
    chance = DrawnChance(playthrough.world.slots, playthrough.seed, np.arange(runs) + ELSEWHERE)
    held = try_first or public is not None or private is not None
    first = _first(playthrough, public, private) if held else None
    ending, worth = yield from _play_on(playthrough, state, chance, first)
    shares = shares_of(playthrough.world, ending)
    means = worth.mean(axis=1, dtype=np.float64).tolist()
    return Futures(runs, shares, dict(zip(playthrough.world.payees, means, strict=True)))


def shares_of(world: World, endings: Ints) -> dict[str, Share]:
    """Return how often each ending was reached, from its places in the file, shape [runs]."""
    runs = len(endings)
    counts = np.bincount(endings, minlength=len(world.endings)).tolist()
    return {
        rule.id: Share(count, count / runs, *wilson(count, runs))
        for rule, count in zip(world.endings, counts, strict=True)
    }


def _first(playthrough: Playthrough, public: str | None, private: str | None) -> Floats | None:
    if playthrough.play_as is None:
        return None
    mine = playthrough.chosen(public, private)
    choices = {playthrough.play_as: mine}
    return made_of(playthrough.world, playthrough.state, choices, turn=playthrough.turn)


def _play_on(
    playthrough: Playthrough, state: State, chance: DrawnChance, first: Floats | None
) -> Generator[float, None, tuple[Ints, Floats]]:
    world, lanes = playthrough.world, np.arange(state.runs)
    runs = max(state.runs, 1)
    ending = np.zeros(state.runs, dtype=np.int64)
    worth = np.zeros((len(world.payees), state.runs), dtype=np.float32)
    while state.runs:
        going = state.ended == GOING_ON
        ending[lanes[~going]] = state.ended[~going]
        worth[:, lanes[~going]] = payoffs(world, state)[:, ~going]
        lanes = lanes[going]
        state.keep(going)
        chance.keep(going)
        if not state.runs:
            break
        chance.begin(state.turn + 1)
        made = playthrough.table.choose(state, chance, legal_moves(world, state))
        if first is not None and playthrough.play_as is not None:
            own = playthrough.places_of(playthrough.play_as)
            made[own] = first[own]
            first = None
        resolve_turn(world, state, made, chance)
        yield 1 - state.runs / runs
    return ending, worth
