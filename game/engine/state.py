"""Everything that changes during a run, for one run or for many; the run axis is the last."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.arrays import Flags, Floats
from game.engine.world import World

GOING_ON = -1
"""What ``State.ended`` says of a run that has not ended."""
_FEW = 16
"""One lane in so many or more: passing over all of them is faster than picking them."""


@dataclass(slots=True)
class State:
    """
    Where each run stands.

    Attributes:
        values: Meters and stances, 0 to 100, shape [rows, runs]; see ``Rows``.
        memory: What the rules must remember, shape [memory rows, runs]; see ``Memory``.
        turn: Turns completed, shape [runs], float32.
        ended: Place of the ending reached in ``World.endings``, or -1, shape [runs].
    """

    values: Floats
    memory: Floats
    turn: Floats
    ended: NDArray[np.int16]

    @property
    def runs(self) -> int:
        """How many runs there are."""
        return int(self.values.shape[1])

    def copy(self) -> State:
        """Return a copy that shares nothing with this one."""
        return State(self.values.copy(), self.memory.copy(), self.turn.copy(), self.ended.copy())

    def lane(self, run: int) -> State:
        """Return a copy of one run as a state of its own."""
        return self.spread(np.array([run]))

    def spread(self, lanes: NDArray[np.int64]) -> State:
        """
        Return a state made of the given lanes of this one.

        Args:
            lanes: Which lane each run of the new state continues, shape [runs].
        """
        return State(
            np.ascontiguousarray(self.values[:, lanes]),
            np.ascontiguousarray(self.memory[:, lanes]),
            self.turn[lanes],
            self.ended[lanes],
        )

    def refill(self, lanes: NDArray[np.int64], start: State) -> None:
        """Put some lanes back to a start, a state of one run; ``lanes`` has shape [lanes]."""
        self.turn[lanes] = start.turn
        self.ended[lanes] = start.ended
        if len(lanes) * _FEW < self.runs:
            self.values[:, lanes] = start.values
            self.memory[:, lanes] = start.memory
            return
        fresh = np.zeros(self.runs, dtype=np.float32)
        fresh[lanes] = 1
        self.values *= 1 - fresh
        self.values += start.values * fresh
        self.memory *= 1 - fresh
        self.memory += start.memory * fresh

    def keep(self, lanes: Flags) -> None:
        """Drop all runs but those that are marked, shape [runs]."""
        self.values = np.ascontiguousarray(self.values[:, lanes])
        self.memory = np.ascontiguousarray(self.memory[:, lanes])
        self.turn = self.turn[lanes]
        self.ended = self.ended[lanes]


def start_state(world: World, runs: int) -> State:
    """
    Return the state before the first turn.

    Args:
        world: The compiled scenario.
        runs: How many runs, at least 1.
    """
    return State(
        np.repeat(world.start[:, None], runs, axis=1),
        np.repeat(world.memory_start[:, None], runs, axis=1),
        np.zeros(runs, dtype=np.float32),
        np.full(runs, GOING_ON, dtype=np.int16),
    )
