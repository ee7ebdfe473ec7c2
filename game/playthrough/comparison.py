"""An ended playthrough beside many runs of the same crisis in which everyone follows doctrine."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass

import numpy as np

from game.engine import World
from game.engine.arrays import Floats, Ints
from game.playthrough.batch import BatchResult, batch_gradually, histogram_percentile
from game.playthrough.forecast import ELSEWHERE
from game.playthrough.futures import Share, shares_of
from game.playthrough.playthrough import Playthrough
from game.policies import PolicyTable

RUNS = 2000
"""How many runs a playthrough is compared with."""
RANGE = 500
"""Runs of one range: a turn of so many takes some milliseconds."""


@dataclass(frozen=True, slots=True)
class Band:
    """The 10th, 50th and 90th percentile of rhetoric after each turn; the first is the start."""

    low: tuple[float, ...]
    middle: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """
    What many runs by doctrine came to.

    Attributes:
        runs: How many runs.
        endings: For each ending of the scenario, in file order, how often it was reached.
        payoffs: What each run was worth to each side and actor, 0 to 100, shape [runs].
        lower: The share of the runs that were worth less than the playthrough to each side and
            actor, 0 to 1; empty before the end.
        higher: The share of those that were worth more; what is left came to the same.
        band: Where rhetoric stood, turn by turn, among the runs that played the turn.
    """

    runs: int
    endings: Mapping[str, Share]
    payoffs: Mapping[str, Floats]
    lower: Mapping[str, float]
    higher: Mapping[str, float]
    band: Band

    def histogram(self, payee: str, bins: int = 20) -> tuple[int, ...]:
        """Return how many runs were worth how much to a payee, in equal bins of 0 to 100."""
        counts, _ = np.histogram(self.payoffs[payee], bins=bins, range=(0, 100))
        return tuple(counts.tolist())


def compare_gradually(
    playthrough: Playthrough, runs: int = RUNS
) -> Generator[float, None, Comparison]:
    """
    Play many runs by doctrine from the start of the scenario, a turn of a range of them at a time.

    Args:
        playthrough: An ended playthrough.
        runs: How many runs, at least 1.

    Yields:
        The share that is done, 0 to 1.
    """
    world, table = playthrough.world, PolicyTable(playthrough.world)
    parts: list[BatchResult] = []
    for first in range(0, runs, RANGE):
        count = min(RANGE, runs - first)
        work = batch_gradually(world, table, playthrough.seed, ELSEWHERE + first, count)
        while True:
            try:
                yield (first + next(work) * count) / runs
            except StopIteration as stop:
                parts.append(stop.value)
                break
    return _compared(playthrough, parts)


def _compared(playthrough: Playthrough, parts: list[BatchResult]) -> Comparison:
    world = playthrough.world
    ending = np.concatenate([part.ending for part in parts]).astype(np.int64)
    worth = np.concatenate([part.payoffs for part in parts], axis=1)
    payoffs = dict(zip(world.payees, worth, strict=True))
    reached = {payee: np.float32(own) for payee, own in playthrough.payoffs().items()}
    return Comparison(
        runs=len(ending),
        endings=shares_of(world, ending),
        payoffs=payoffs,
        lower={payee: float((payoffs[payee] < own).mean()) for payee, own in reached.items()},
        higher={payee: float((payoffs[payee] > own).mean()) for payee, own in reached.items()},
        band=_band(world, sum((part.rhetoric for part in parts[1:]), parts[0].rhetoric)),
    )


def _band(world: World, rhetoric: Ints) -> Band:
    played = rhetoric[: world.turns + 1][rhetoric.any(axis=1)]
    low, middle, high = (
        tuple(histogram_percentile(turn, share) for turn in played) for share in (0.1, 0.5, 0.9)
    )
    return Band(low, middle, high)
