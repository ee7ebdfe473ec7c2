"""A gate and its figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.engine import World, compile_world
from game.playthrough.batch import BatchResult, run_batch
from game.policies import PolicyTable, assign
from game.scenario import load

FLAGSHIP = "beijing_2017"


@dataclass(frozen=True, slots=True)
class Gate:
    """
    One thing that the model must show.

    Attributes:
        name: What the gate is called in the design.
        must: What must hold.
        figure: What was measured.
        holds: Whether it does.
    """

    name: str
    must: str
    figure: str
    holds: bool


def flagship() -> World:
    """Return the flagship, compiled."""
    return compile_world(load(FLAGSHIP).scenario)


def play(world: World, *wishes: str, runs: int, seed: int = 1) -> BatchResult:
    """Play many runs with some policies, the others by doctrine."""
    return run_batch(world, PolicyTable(world, assign(world, wishes)), seed, 0, runs)


def shares(world: World, result: BatchResult) -> Mapping[str, float]:
    """Return the share of each kind of ending, in percent."""
    found = dict.fromkeys(("settlement", "freeze", "stalemate", "breakdown", "war"), 0.0)
    for place, rule in enumerate(world.endings):
        kind = world.scenario.endings[rule.id].kind.value
        found[kind] += float(np.mean(result.ending == place)) * 100
    return found


def payoff(world: World, result: BatchResult, who: str) -> float:
    """Return the mean payoff of a side or actor, 0 to 100."""
    return float(np.mean(result.payoffs[world.payees.index(who)], dtype=np.float64))


def mean_rhetoric(result: BatchResult, turn: int | None = None) -> float:
    """Return the mean of the rhetoric meter after one turn, or over all turns played."""
    counts = result.rhetoric[1:].sum(axis=0) if turn is None else result.rhetoric[turn]
    return float((counts * np.arange(len(counts)) / 2).sum() / counts.sum())
