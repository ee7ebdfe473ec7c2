"""
What each move will likely do on the coming turn, from a few hundred samples.

Every option is tried against the same sampled choices of the others and the same sampled chance,
many runs in one batch. Two things are told: what silence would bring, and by how much an option
differs from silence. The samples use chance of their own, so that nothing of the real turn is
given away.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.engine import DrawnChance, State, legal_moves, resolve_turn
from game.engine.arrays import Floats, Ints
from game.playthrough.figures import minus, signed
from game.playthrough.gradual import finish
from game.playthrough.playthrough import Playthrough
from game.playthrough.reasons import rank
from game.scenario.meters import RHETORIC

SAMPLES = 256
"""Samples of each option."""
ELSEWHERE = 2**40
"""Number of the first sampled run; runs that are played have smaller numbers."""
_SMALL = 0.05
_LEAST = 0.3
"""Points by which a move has to move a meter to be told of it."""
_NARROW = 1.0
_MINUS = minus("-")
_NOTHING = {(signed(0),), (signed(0, 0),)}
_PERCENTILES = (10, 50, 90)


@dataclass(frozen=True, slots=True)
class Range:
    """The 10th, 50th and 90th percentile of a figure, in points."""

    low: float
    middle: float
    high: float

    @property
    def largest(self) -> float:
        """The larger of both ends, whatever its sign."""
        return max(abs(self.low), abs(self.high))

    @property
    def figures(self) -> tuple[str, ...]:
        """Its two ends, whole and with their signs; where they are near each other its middle."""
        if self.high - self.low < _NARROW:
            return (signed(self.middle),)
        low, high = signed(self.low, 0), signed(self.high, 0)
        return (low,) if low == high else (low, high)

    @property
    def way(self) -> int:
        """Whether what its figures say leads up (1), down (-1) or, around nothing, neither (0)."""
        signs = {(figure[0] == "+") - (figure[0] == _MINUS) for figure in self.figures}
        return sum(signs)


@dataclass(frozen=True, slots=True)
class Forecast:
    """
    What the coming turn will likely bring.

    Attributes:
        silence: By how much each meter and stance will move if the player stays silent.
        options: By how much more each will move by a legal move of the player, made alone: for
            each move the rows that it touches, by row name.
        samples: How many samples each range rests on.
    """

    silence: Mapping[str, Range]
    options: Mapping[str, Mapping[str, Range]]
    samples: int


def forecast(playthrough: Playthrough, samples: int = SAMPLES) -> Forecast:
    """
    Try silence and every legal move of the player on the coming turn.

    Args:
        playthrough: Where things stand; not changed. Who watches gets silence alone, by doctrine.
        samples: Samples of each option, at least 1.

    Returns:
        Ranges of change, in points; empty ones after the end.
    """
    return finish(forecast_steps(playthrough, samples, at_once=len(playthrough.world.moves)))


def forecast_steps(
    playthrough: Playthrough, samples: int = SAMPLES, at_once: int = 1
) -> Generator[None, None, Forecast]:
    """
    Do what `forecast` does in small steps, a few milliseconds each.

    Args:
        playthrough: Where things stand; it is to stay there until the last step.
        samples: Samples of each option, at least 1.
        at_once: Options in a step, at least 1; any number gives the same ranges.

    Returns:
        The forecast, when the generator ends.
    """
    if playthrough.finished:
        return Forecast({}, {}, samples)
    options = [option.move for option in playthrough.options().all if option.legal]
    others = sampled_others(playthrough, samples)
    yield
    names, now = playthrough.world.rows.names, playthrough.state.values[:, :, None]
    effects: dict[str, Mapping[str, Range]] = {}
    still = _try(playthrough, [None], others, samples)[:, 0]
    for start in range(0, len(options), at_once):
        yield
        some = options[start : start + at_once]
        effect = _try(playthrough, some, others, samples) - still[:, None]
        for place, move in enumerate(some):
            effects[move] = _ranges(names, effect[:, place], keep_all=False)
    yield
    return Forecast(_ranges(names, still - now[:, 0], keep_all=True), effects, samples)


def sampled_others(playthrough: Playthrough, samples: int) -> Floats:
    """Return what the others choose in each sample, 0 or 1, shape [moves, samples]."""
    world = playthrough.world
    one = playthrough.state.spread(np.zeros(samples, dtype=np.int64))
    draws = sampled_chance(playthrough, np.arange(samples), one)
    others = playthrough.table.choose(one, draws, legal_moves(world, one))
    if playthrough.play_as is not None:
        others[playthrough.places_of(playthrough.play_as)] = 0
    return others


def _try(
    playthrough: Playthrough, options: Sequence[str | None], others: Floats, samples: int
) -> Floats:
    """Return the values after the turn, shape [rows, options, samples]; ``None`` is silence."""
    world, tried = playthrough.world, len(options)
    state = playthrough.state.spread(np.zeros(tried * samples, dtype=np.int64))
    chance = sampled_chance(playthrough, np.tile(np.arange(samples), tried), state)
    made = np.tile(others, (1, tried))
    for place, move in enumerate(options):
        if move is not None:
            made[world.moves.index(move), place * samples : (place + 1) * samples] = 1
    resolve_turn(world, state, made, chance)
    return state.values.reshape(len(world.rows.names), tried, samples)


def sampled_chance(playthrough: Playthrough, samples: Ints, state: State) -> DrawnChance:
    """Return the chance of the coming turn in samples, by their numbers from 0, shape [runs]."""
    chance = DrawnChance(playthrough.world.slots, playthrough.seed, samples + ELSEWHERE)
    chance.begin(state.turn + 1)
    return chance


def _ranges(names: tuple[str, ...], change: Floats, *, keep_all: bool) -> dict[str, Range]:
    """Return the ranges of changes of shape [rows, samples]."""
    found = np.percentile(change, _PERCENTILES, axis=1).T.tolist()
    ranges = ((name, Range(*row)) for name, row in zip(names, found, strict=True))
    return {name: reach for name, reach in ranges if keep_all or reach.largest >= _SMALL}


def effects_in_order(effects: Mapping[str, Range]) -> list[tuple[str, Range]]:
    """
    Return the likely effects of a move that are worth telling.

    Args:
        effects: The ranges of one move, by row name.

    Returns:
        Rows with their ranges: rhetoric first, stances last, else the largest first.
    """

    def place(effect: tuple[str, Range]) -> tuple[bool, bool, float]:
        row, reach = effect
        return *rank(row), -reach.largest

    return sorted((one for one in effects.items() if _tells(*one)), key=place)


def _tells(row: str, reach: Range) -> bool:
    return row == RHETORIC or (reach.largest >= _LEAST and reach.figures not in _NOTHING)
