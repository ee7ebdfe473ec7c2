"""How a war broke out: which incident became it, and how heated the words were by then."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine import Entry, war_chance
from game.playthrough.playthrough import Playthrough
from game.playthrough.report import IncidentNews

WAR = "war"
"""What a condition says that waits for a war; nothing that a reader could learn from."""
_ROW = "rhetoric"


@dataclass(frozen=True, slots=True)
class Outbreak:
    """
    The incident that became a war.

    Attributes:
        turn: The number of its turn, from 1.
        sides: The ids of the two sides.
        cause: What it was, in English.
        risk: The chance of an incident between them with which it was drawn, 0 to 1.
        before: Where rhetoric stood before the turn, 0 to 100.
        met: Where it stood with the words of the turn, when the incident came.
        chance: The chance that an incident becomes a war at that height, 0 to 1.
        earlier: The turns of the incidents before it, of any two sides.
    """

    turn: int
    sides: tuple[str, str]
    cause: str
    risk: float
    before: float
    met: float
    chance: float
    earlier: tuple[int, ...]


def outbreak_of(playthrough: Playthrough) -> Outbreak | None:
    """Return how the war of a playthrough broke out; ``None`` where there is none."""
    parameters = playthrough.world.scenario.mechanisms.incidents
    for played, report in zip(playthrough.played, playthrough.history, strict=True):
        fatal = next((news for news in report.incidents if news.war), None)
        if fatal is None or parameters is None:
            continue
        before = report.before[_ROW]
        met = before + sum(_before_incidents(report.ledger))
        return Outbreak(
            turn=report.number,
            sides=fatal.sides,
            cause=fatal.cause,
            risk=played.risk["~".join(fatal.sides)],
            before=before,
            met=met,
            chance=float(war_chance(parameters, np.array([met], dtype=np.float32))[0]),
            earlier=tuple(turn for turn, _ in incidents_of(playthrough) if turn < report.number),
        )
    return None


def _before_incidents(ledger: tuple[Entry, ...]) -> list[float]:
    """Return what had moved rhetoric on a turn when its incidents came."""
    entries = [entry for entry in ledger if entry.meter == _ROW]
    first = [entry.cause for entry in entries].index("incident")
    # The end of the scale stands before what it cut short, so here it is the incident's.
    first -= first > 0 and entries[first - 1].cause == "limit"
    return [entry.amount for entry in entries[:first]]


def incidents_of(playthrough: Playthrough) -> tuple[tuple[int, IncidentNews], ...]:
    """Return the incidents of a playthrough, each with the number of its turn."""
    return tuple(
        (report.number, news) for report in playthrough.history for news in report.incidents
    )
