"""
Many runs of a scenario, in work units that any number of processes can share.

A work unit is a contiguous range of run numbers. Chance is keyed by run number, units are cut the
same way for any number of workers and merged in order. So no digit of a result depends on the
workers, the width of a block or who did the work, and run k of an ensemble is run k alone.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from game.engine import World, compile_world
from game.engine.arrays import Ints
from game.lab.workers import AHEAD, Submits, cores, open_processes, work_in_order
from game.playthrough.batch import WIDTH, BatchResult, run_batch
from game.policies import PolicyTable
from game.scenario.model import Scenario

UNIT = 16_384
"""Runs of a work unit; part of the results, since sums are formed unit by unit."""
UNITS_A_WORKER = 4
"""Below this many units for each process, starting it costs more than it brings."""


@dataclass(frozen=True, slots=True)
class Ensemble:
    """
    What is to be run.

    Attributes:
        scenario: A scenario that has passed all checks.
        runs: How many runs, at least 1; they are numbered from 0.
        seed: The seed of all chance, 0 to `LAST_SEED`.
        policies: The policy of some actors; the others follow doctrine.
        width: Lanes of a block; changes nothing but the speed.
    """

    scenario: Scenario
    runs: int
    seed: int = 1
    policies: Mapping[str, str] = field(default_factory=dict)
    width: int = WIDTH

    def units(self) -> Iterator[range]:
        """Yield the run numbers of each work unit, in order."""
        for first in range(0, self.runs, UNIT):
            yield range(first, min(first + UNIT, self.runs))


@dataclass(frozen=True, slots=True)
class Part:
    """
    What came of one work unit.

    Attributes:
        first: Number of its first run.
        runs: How many runs it has.
        turns: Turns played in all of them together.
        endings: How many runs reached each ending, in the order of ``World.endings``.
        payoff: Sum of the payoffs of each payee, in the order of ``World.payees``, float64.
        rhetoric: Runs at each half point of rhetoric, shape [turns + 1, bins]; see ``BatchResult``.
        batch: Everything about each run, where that was asked for.
    """

    first: int
    runs: int
    turns: int
    endings: Ints
    payoff: NDArray[np.float64]
    rhetoric: Ints
    batch: BatchResult | None


def workers_for(runs: int, wanted: int | None = None) -> int:
    """
    Return how many processes to share an ensemble among.

    Args:
        runs: How many runs it has.
        wanted: How many were asked for, at least 1; default: as many as pay, which is one for
            small ensembles and up to all cores for large ones.

    Returns:
        At least 1, and no more than there are work units.
    """
    if wanted is None:
        return max(1, min(cores(), runs // (UNIT * UNITS_A_WORKER)))
    return min(wanted, -(-runs // UNIT))


def stream(
    ensemble: Ensemble,
    *,
    workers: int = 1,
    executor: Submits | None = None,
    rows: bool = False,
) -> Iterator[Part]:
    """
    Run an ensemble and yield what came of it, unit by unit in the order of the runs.

    What is not yielded is not kept, so memory is flat for any number of runs. Closing the iterator
    early stops the workers.

    Args:
        ensemble: What to run.
        workers: Processes to share the work; 1 works in this process.
        executor: Does the work instead: anything with ``submit()``, such as a cluster's executor.
        rows: Whether to return everything about each run as well.

    Raises:
        UnknownNameError: A policy or actor is not known.
        WorkerError: The workers die again and again.
    """
    PolicyTable(compile_world(ensemble.scenario), ensemble.policies)
    packed = pickle.dumps(ensemble)
    units = ensemble.units()
    calls = ((packed, unit.start, len(unit), rows) for unit in units)
    if executor is not None:
        lent = executor
        return work_in_order(lambda: nullcontext(lent), play_unit, calls, AHEAD * cores())
    if workers == 1:
        return (play_unit(*call) for call in calls)
    return work_in_order(partial(open_processes, workers), play_unit, calls, AHEAD * workers)


def play_unit(packed: bytes, first: int, runs: int, rows: bool) -> Part:
    """
    Play one work unit; this is what a worker is sent.

    Args:
        packed: The ensemble, pickled; the same bytes are compiled once in a process.
        first: Number of the first run.
        runs: How many runs.
        rows: Whether to return everything about each run as well.
    """
    ensemble, world, table = _unpack(packed)
    batch = run_batch(world, table, ensemble.seed, first, runs, width=ensemble.width)
    return Part(
        first=first,
        runs=runs,
        turns=batch.turns,
        endings=np.bincount(batch.ending, minlength=len(world.endings)),
        payoff=batch.payoffs.sum(axis=1, dtype=np.float64),
        rhetoric=batch.rhetoric,
        batch=batch if rows else None,
    )


@lru_cache(maxsize=1)
def _unpack(packed: bytes) -> tuple[Ensemble, World, PolicyTable]:
    ensemble: Ensemble = pickle.loads(packed)  # noqa: S301 - these bytes are our own
    world = compile_world(ensemble.scenario)
    return ensemble, world, PolicyTable(world, ensemble.policies)
