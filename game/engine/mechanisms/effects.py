"""
The moves' own effects.

Equation: ``x' = x + sum_m e(m, x) * c``, where ``e`` is the scenario's amount in points and ``c`` is
the credibility^ of the mover's side for gains of trust and of channels, else 1. What strains an
economy is left to the sanctions mechanism.
Units: meter points a turn.
Source: judgement; that reassurance is worth as much as its sender is believed is Kydd 2005, "Trust
and Mistrust in International Relations".
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arithmetic import product
from game.engine.arrays import Floats
from game.engine.turn import Turn, percent


def apply(turn: Turn) -> None:
    """Add the effects of all moves made, in any venue."""
    tables = turn.world.tables
    believed = turn.made * _credibility(turn)
    change = product(tables.plain, turn.made) + product(tables.believed, believed)
    everything = slice(0, len(turn.world.rows.names))

    def parts(row: int) -> Mapping[str, float]:
        amounts = tables.plain[row] * turn.made[:, 0] + tables.believed[row] * believed[:, 0]
        return by_move(turn, amounts)

    turn.shift(everything, change, "move", parts)


def _credibility(turn: Turn) -> Floats:
    return percent(turn.side("credibility"))[np.array(turn.world.side_of_move)]


def by_move(turn: Turn, amounts: Floats) -> dict[str, float]:
    """
    Return the amounts that are not zero, by move id.

    Args:
        turn: The turn in the making, of one run.
        amounts: Shape [moves].
    """
    return {turn.world.moves[move]: float(amounts[move]) for move in np.flatnonzero(amounts)}
