"""Every gate, in the order of the design."""

from __future__ import annotations

from tests.gates import crisis, sources

GATES = (
    sources.table,
    sources.history,
    crisis.impasse,
    crisis.fire,
    crisis.calm,
    crisis.agency,
    crisis.divided_house,
    crisis.articles_line,
    crisis.exploitation,
    crisis.reachable,
    crisis.same,
)
"""The gates, as functions that measure and return a ``Gate``."""
