"""
Drift: what is left alone returns to rest.

Equation: ``x' = rest + (1 - rate)^weeks * (x - rest)``, with the rate a week of each meter.
Units: points; weeks a turn.
Rhetoric, credibility, commitment and negotiation have returns of their own in their mechanisms.
Source: rates are judgement: the share of the distance that a week of quiet takes.
"""

from __future__ import annotations

from game.engine.turn import Turn


def apply(turn: Turn) -> None:
    """Move the drifting meters towards their rest."""
    rows = turn.world.rows.drifting
    values = turn.state.values[rows]
    before = values[:, 0].copy()
    values *= turn.world.keep[:, None]
    values += (turn.world.rest * (1 - turn.world.keep))[:, None]
    turn.record(rows, before, "drift")
