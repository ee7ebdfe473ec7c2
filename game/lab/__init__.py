"""The lab: many runs of a scenario, what is measured on them, and where they are written."""

from game.lab.ensemble import UNIT, Ensemble, Part, play_unit, stream, workers_for
from game.lab.export import open_export
from game.lab.measures import EndingShare, Summary
from game.lab.turns import turn_log
from game.lab.workers import Submits

__all__ = [
    "UNIT",
    "EndingShare",
    "Ensemble",
    "Part",
    "Submits",
    "Summary",
    "open_export",
    "play_unit",
    "stream",
    "turn_log",
    "workers_for",
]
