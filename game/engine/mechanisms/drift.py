"""
Drift: what is left alone returns to rest.

Equation: ``x' = rest + (1 - rate)^weeks * (x - rest)``, with the rate a week of each meter.
Units: points; weeks a turn.
Rhetoric, credibility, commitment, negotiation and favor return in mechanisms of their own.
Source: rates are judgement: the share of the distance that a week of quiet takes.
"""

from __future__ import annotations

from game.engine.turn import Turn


def apply(turn: Turn) -> None:
    """Move the drifting meters towards their rest."""
    rows = turn.world.rows.drifting
    values = turn.state.values[rows]
    before = values[:, 0].copy()
    keep = turn.world.keep[rows]
    values *= keep[:, None]
    values += (turn.world.rest[rows] * (1 - keep))[:, None]
    turn.record(rows, before, "drift")
