"""
Effects: what moves do by themselves.

Equation: ``x' = x + sum_m e(m, x) * c``, where ``e`` is the scenario's amount in points and ``c``
is the credibility^ of the mover's side for gains of trust and of channels, else 1. What strains
an economy is left to the sanctions mechanism.
Units: meter points a turn.
Source: judgement; that reassurance is worth as much as its sender is believed is Kydd 2005,
"Trust and Mistrust in International Relations".
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arrays import Floats
from game.engine.turn import Turn, percent


def apply(turn: Turn) -> None:
    """Add the effects of all moves made, in any venue."""
    tables = turn.world.tables
    rows = tables.made_rows

    def plain_parts(place: int) -> Mapping[str, float]:
        return by_move(turn, tables.made[rows["plain"]][place] * turn.made[:, 0])

    trusted = percent(turn.side("credibility"))
    change = np.zeros((len(tables.believed_rows), turn.state.runs), dtype=np.float32)
    for amount, into, side in zip(
        turn.done["believed"], tables.believed_into, tables.believed_side, strict=True
    ):
        change[into] += amount * trusted[side]

    def believed_parts(place: int) -> Mapping[str, float]:
        own = tables.made[rows["believed"]][[into == place for into in tables.believed_into]]
        scale = trusted[list(turn.world.side_of_move), 0]
        return by_move(turn, own.sum(axis=0) * scale * turn.made[:, 0])

    turn.shift(tables.plain_rows, turn.done["plain"], "move", plain_parts)
    turn.shift(tables.believed_rows, change, "move", believed_parts)


def by_move(turn: Turn, amounts: Floats) -> dict[str, float]:
    """
    Return the amounts that are not zero, by move id.

    Args:
        turn: The turn in the making, of one run.
        amounts: Shape [moves].
    """
    return {turn.world.moves[move]: float(amounts[move]) for move in np.flatnonzero(amounts)}
