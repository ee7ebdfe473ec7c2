"""Which meter a turn was about: the one that ended the crisis, or that came nearer to doing so."""

from __future__ import annotations

from collections.abc import Iterable

from game.playthrough.goals import Part, goals, parts_of
from game.playthrough.playthrough import Playthrough
from game.playthrough.reasons import shown_change
from game.playthrough.report import TurnReport
from game.scenario.meters import RHETORIC

NOTABLE = 1.0
"""Points by which a meter has to move to be what a turn was about."""
NEAR = 10.0
"""Points of what is needed within which it has to stand as well."""


def deciding_row(playthrough: Playthrough, report: TurnReport) -> str:
    """
    Return the meter that a turn was about.

    Args:
        playthrough: The run, right after the turn.
        report: The turn, as the player's side sees it.

    Returns:
        Where an ending came, the meter of its condition that moved most. Else, of the dangers and
        the nearest aim, the meter that lacks least to what is needed, where it is near to that and
        has come a point nearer. Else rhetoric.
    """
    if report.ending is not None:
        held = [part for part in parts_of(playthrough, report.ending) if part.held]
        moved = _moved(report, held)
        return max(moved, key=lambda row: abs(shown_change(report, row)), default=RHETORIC)
    found = goals(playthrough)
    watched = [part for goal in (*found.dangers, *found.aims[:1]) for part in goal.lacking]
    notable = [part for part in watched if part.row and _is_notable(report, part)]
    nearest = min(notable, key=lambda part: part.gap, default=None)
    return nearest.row if nearest else RHETORIC


def _moved(report: TurnReport, parts: Iterable[Part]) -> list[str]:
    rows = [part.row for part in parts if part.row]
    return [row for row in rows if shown_change(report, row)]


def _is_notable(report: TurnReport, part: Part) -> bool:
    change = shown_change(report, part.row)
    nearer = change if part.needed > part.now else -change
    return part.gap <= NEAR and nearer >= NOTABLE
