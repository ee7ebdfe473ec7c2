"""What is measured on an ensemble: shares with their intervals, percentiles and means."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine import World
from game.engine.arrays import Ints
from game.lab.ensemble import Part
from game.playthrough.batch import BINS, histogram_percentile
from game.playthrough.futures import wilson

PERCENTILES = {"p10": 0.1, "p50": 0.5, "p90": 0.9}
"""The percentiles that are reported, as shares."""


@dataclass(frozen=True, slots=True)
class EndingShare:
    """
    How often an ending was reached.

    Attributes:
        id: Its id in the scenario.
        title: Its title.
        kind: Its kind, such as ``stalemate``.
        count: How many runs reached it.
        share: The same as a share of all runs, 0 to 1.
        low: Lower end of the 95 % Wilson interval of the share.
        high: Upper end.
    """

    id: str
    title: str
    kind: str
    count: int
    share: float
    low: float
    high: float


class Summary:
    """
    The measures of an ensemble, gathered part by part; its size does not grow with the runs.

    Args:
        world: The compiled scenario.

    Attributes:
        runs: Runs gathered so far.
        turns: Turns played in them.
        counts: How many runs reached each ending, in file order.
        payoff: Sum of the payoffs of each payee, float64.
        rhetoric: Runs at each half point of rhetoric, shape [turns + 1, bins].
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.runs = 0
        self.turns = 0
        self.counts: Ints = np.zeros(len(world.endings), dtype=np.int64)
        self.payoff: NDArray[np.float64] = np.zeros(len(world.payees))
        self.rhetoric: Ints = np.zeros((world.turns + 1, BINS), dtype=np.int64)

    def add(self, part: Part) -> None:
        """Gather one part; parts are added in the order of their runs."""
        self.runs += part.runs
        self.turns += part.turns
        self.counts += part.endings
        self.payoff += part.payoff
        self.rhetoric += part.rhetoric

    def endings(self) -> list[EndingShare]:
        """Return how often each ending was reached, in file order; at least one run is needed."""
        listed = self.world.scenario.endings.items()
        return [
            EndingShare(
                name, ending.title, ending.kind.value, count, count / self.runs, *self._reach(count)
            )
            for (name, ending), count in zip(listed, self.counts.tolist(), strict=True)
        ]

    def _reach(self, count: int) -> tuple[float, float]:
        return wilson(count, self.runs)

    def mean_payoffs(self) -> dict[str, float]:
        """Return the mean payoff of each side and of each actor that can be played, 0 to 100."""
        shown = (*self.world.sides, *self.world.scenario.play_as)
        payees = self.world.payees
        return {name: float(self.payoff[payees.index(name)]) / self.runs for name in shown}

    def rhetoric_by_turn(self) -> dict[str, list[float]]:
        """
        Return percentiles of the rhetoric meter after each turn.

        Returns:
            For ``p10``, ``p50`` and ``p90`` one value a turn, 0 to 100 in half points, among the
            runs that played that turn; the first is the start, the last the last turn that any
            run played.
        """
        played = self.rhetoric[self.rhetoric.any(axis=1)]
        return {
            name: [histogram_percentile(turn, share) for turn in played]
            for name, share in PERCENTILES.items()
        }

    def playing(self) -> list[int]:
        """Return how many runs played each turn; the first is the start."""
        played: list[int] = self.rhetoric.sum(axis=1).tolist()
        return [runs for runs in played if runs]
