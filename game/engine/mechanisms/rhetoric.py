"""
Rhetoric: what public words do to the rhetoric escalation meter.

Equation: ``R' = rest + rho (R - rest) + kappa * sum_m voice^ * (-g) * phi * w``, with
``rho = 2^(-days / half_life)``, ``phi = 1 - R^`` where g < 0 and ``R^`` where g > 0, R^ from before
the words, and ``w = 1 + threat_gain * D`` for hostile words of a side whose tone is spread by D.
Units: R in points, g in Goldstein points (-10 to 10), voice^ 0 to 1.
Private moves do not count, unless they leak.

Source: the weights are Goldstein 1992, "A conflict-cooperation scale for WEIS events data",
Journal of Conflict Resolution, as mapped to CAMEO (seeds/cameo_goldstein.csv); the half-life is
fitted to North Korean provocations 2012-2017 (a self-exciting process, branching ratio 0.57).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.mechanisms.effects import by_move
from game.engine.turn import Turn, percent
from game.engine.world import World


def retention(world: World, half_life: float) -> float:
    """Return rho, the share of the distance to rest that a turn keeps; half_life is in days."""
    return float(2.0 ** (-world.weeks * 7 / half_life))


def apply(turn: Turn) -> None:
    """Raise and calm the rhetoric meter by the public words of the turn."""
    parameters = turn.world.scenario.mechanisms.rhetoric
    if parameters is None:
        return
    row = turn.world.rows.rhetoric
    kappa, level = np.float32(parameters.kappa), percent(turn.rhetoric)
    rest = turn.world.rest[row]
    fade = (rest - turn.rhetoric) * np.float32(1 - retention(turn.world, parameters.half_life))
    gain = 1 + turn.discord * np.float32(_threat_gain(turn.world))
    heat = (turn.tally.home_heat * gain).sum(axis=0)
    for place, (source, _) in enumerate(turn.world.directed):
        heat += turn.tally.heat[place] * gain[source]
    change = fade + kappa * (heat * (1 - level) - turn.tally.warmth[0] * level)

    def parts(_: int) -> Mapping[str, float]:
        weight = -turn.world.goldstein * turn.world.voice[list(turn.world.actor_of_move)]
        hostile = weight * gain[list(turn.world.side_of_move), 0] * (1 - level[0])
        loud = np.where(turn.world.public, turn.made[:, 0], 0)
        loud[turn.world.private] += turn.leaked[:, 0]
        amounts = np.where(weight > 0, hostile, weight * level[0]) * loud * kappa
        return {"fading": float(fade[0]), **by_move(turn, amounts)}

    turn.shift(row, change, "rhetoric", parts)


def _threat_gain(world: World) -> float:
    signals = world.scenario.mechanisms.mixed_signals
    return signals.threat_gain if signals else 0.0
