"""
Many runs at once: a block of lanes in which a finished run gives its lane to the next.

Chance is keyed by run, so which lane a run is played in changes nothing: results do not depend on
the width of the block, and refilling lanes at once doubles the runs a second.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine import (
    GOING_ON,
    DrawnChance,
    Outcome,
    State,
    World,
    legal_moves,
    payoffs,
    resolve_turn,
    start_state,
)
from game.engine.arrays import Floats, Ints
from game.playthrough.gradual import finish
from game.policies import PolicyTable

WIDTH = 4096
"""Lanes of a block; any number gives the same results, this one is fast."""
BINS = 201
"""Bins of the rhetoric histogram."""
POINTS_A_BIN = 0.5
"""Width of each, in points."""

Watch = Callable[[State, Floats, Outcome, Ints], None]
"""Called after each turn with the state, the moves made, the outcome and the run of each lane."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """
    What came of a range of runs, in the order of their numbers.

    Attributes:
        first: Number of the first run.
        ending: Place of the ending in ``World.endings``, shape [runs].
        turn: The turn on which each run ended, shape [runs].
        values: Meters and stances at the end, shape [rows, runs].
        payoffs: What the ending is worth, 0 to 100, shape [payees, runs].
        rhetoric: How many runs stood at each half point of rhetoric after each turn, among the
            runs that played that turn, shape [turns + 1, bins]; row 0 is the start.
        turns: Turns played in all runs together.
    """

    first: int
    ending: NDArray[np.int16]
    turn: NDArray[np.int16]
    values: Floats
    payoffs: Floats
    rhetoric: Ints
    turns: int


def run_batch(
    world: World,
    table: PolicyTable,
    seed: int,
    first: int,
    count: int,
    *,
    start: State | None = None,
    width: int = WIDTH,
    watch: Watch | None = None,
) -> BatchResult:
    """
    Play a range of runs to their ends.

    All their last states are held at once, about 1 kB a run for a large scenario; an ensemble of
    millions is played a range at a time.

    Args:
        world: The compiled scenario.
        table: Who chooses by which policy.
        seed: The seed of the ensemble.
        first: Number of the first run, at least 0.
        count: How many runs, at least 1.
        start: Where they start, a state of one run; default: the start of the scenario.
        width: Lanes of the block.
        watch: Called after each turn.

    Returns:
        What came of each run; the same for any width.
    """
    return finish(
        batch_gradually(world, table, seed, first, count, start=start, width=width, watch=watch)
    )


def batch_gradually(
    world: World,
    table: PolicyTable,
    seed: int,
    first: int,
    count: int,
    *,
    start: State | None = None,
    width: int = WIDTH,
    watch: Watch | None = None,
) -> Generator[float, None, BatchResult]:
    """
    Play a range of runs as ``run_batch`` does, one turn of the block at a time.

    Yields:
        The share of the runs that have ended, 0 to 1.
    """
    at = start or start_state(world, 1)
    return _Block(world, table, seed, first, count, at, width).play(watch)


class _Block:
    """A block of lanes and where their results go."""

    def __init__(
        self,
        world: World,
        table: PolicyTable,
        seed: int,
        first: int,
        count: int,
        start: State,
        width: int,
    ) -> None:
        lanes = min(width, count)
        self.world, self.table, self.start = world, table, start
        self.first, self.count, self.next = first, count, first + lanes
        self.runs = np.arange(first, first + lanes)
        self.state = start.spread(np.zeros(lanes, dtype=np.int64))
        self.chance = DrawnChance(world.slots, seed, self.runs)
        self.done = State(
            np.zeros((len(world.start), count), dtype=np.float32),
            np.zeros((world.memory.size, count), dtype=np.float32),
            np.zeros(count, dtype=np.float32),
            np.zeros(count, dtype=np.int16),
        )
        self.rhetoric = np.zeros((world.turns + 1, BINS), dtype=np.int64)
        self.turns = 0

    def play(self, watch: Watch | None) -> Generator[float, None, BatchResult]:
        """Play until no lane is left, and yield after each turn of the block."""
        at = int(self.start.turn[0])
        self.rhetoric[at, int(self.start.values[self.world.rows.rhetoric, 0] * 2 + 0.5)] = (
            self.count
        )
        while self.state.runs:
            self.chance.begin(self.state.turn + 1)
            legal = legal_moves(self.world, self.state)
            made = self.table.choose(self.state, self.chance, legal)
            outcome = resolve_turn(self.world, self.state, made, self.chance)
            self.turns += self.state.runs
            self._count()
            if watch:
                watch(self.state, made, outcome, self.runs.copy())
            ended = np.flatnonzero(self.state.ended != GOING_ON)
            if len(ended):
                self._collect(ended)
                self._refill(ended)
            yield (self.next - self.first - self.state.runs) / self.count
        return BatchResult(
            self.first,
            self.done.ended,
            self.done.turn.astype(np.int16),
            self.done.values,
            payoffs(self.world, self.done),
            self.rhetoric,
            self.turns,
        )

    def _count(self) -> None:
        level = self.state.values[self.world.rows.rhetoric]
        place = self.state.turn * np.float32(BINS) + np.floor(level * 2 + np.float32(0.5))
        counts = np.bincount(place.astype(np.int64), minlength=self.rhetoric.size)
        self.rhetoric += counts.reshape(self.rhetoric.shape)

    def _collect(self, lanes: NDArray[np.int64]) -> None:
        places = self.runs[lanes] - self.first
        self.done.values[:, places] = self.state.values[:, lanes]
        read = self.world.memory.read
        self.done.memory[read, places] = self.state.memory[read, lanes]
        self.done.turn[places] = self.state.turn[lanes]
        self.done.ended[places] = self.state.ended[lanes]

    def _refill(self, lanes: NDArray[np.int64]) -> None:
        fresh = min(len(lanes), self.first + self.count - self.next)
        again, spent = lanes[:fresh], lanes[fresh:]
        if fresh:
            numbers = np.arange(self.next, self.next + fresh)
            self.next += fresh
            self.runs[again] = numbers
            self.state.refill(again, self.start)
            self.chance.assign(again, numbers)
        if len(spent):
            keep = np.ones(self.state.runs, dtype=np.bool_)
            keep[spent] = False
            self.runs = self.runs[keep]
            self.state.keep(keep)
            self.chance.keep(keep)


def histogram_percentile(histogram: Ints, share: float) -> float:
    """
    Return a percentile of a histogram of half points.

    Args:
        histogram: How many runs stand at each half point, shape [bins], not all 0.
        share: Which percentile, 0 to 1.

    Returns:
        The lowest half point that at least this share of the runs does not exceed.
    """
    running = np.cumsum(histogram)
    return float(np.searchsorted(running, max(share * running[-1], 1))) * POINTS_A_BIN
