"""
Drift: what is left alone returns to rest.

Equation: ``x' = rest + (1 - rate)^weeks * (x - rest)``, with the rate a week of each meter.
Units: points; weeks a turn.
Rhetoric, credibility, commitment and negotiation have returns of their own in their mechanisms.
Source: rates are judgement: the share of the distance that a week of quiet takes.
"""

from __future__ import annotations

import numpy as np

from game.engine.turn import Turn


def apply(turn: Turn) -> None:
    """Move the drifting meters towards their rest."""
    rows = turn.world.rows.drifting
    values = turn.state.values[rows]
    change = (turn.world.rest[:, None] - values) * (np.float32(1) - turn.world.keep[:, None])
    turn.shift(rows, change, "drift")
