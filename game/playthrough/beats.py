"""
A turn as a story: one thing after the other, each with what it did to the rhetoric meter.

The amounts are those of the ledger, so the meter that moves with each beat ends where the turn
ended.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.engine.ledger import GRAIN
from game.playthrough.report import EventNews, IncidentNews, Made, TurnReport
from game.scenario.model import Venue

_ROW = "rhetoric"
_SMALL = 0.05


class BeatKind(Enum):
    """What a beat tells."""

    FADING = "fading"
    """The words of earlier turns lose their force."""
    MOVE = "move"
    """A public move."""
    PRIVATE = "private"
    """A private move that the player's side sees."""
    LEAK = "leak"
    """A private move that became public."""
    EVENT = "event"
    """What chance brought."""
    INCIDENT = "incident"
    """An incident between two sides."""
    REST = "rest"
    """What else moved the meter, such as the end of the scale."""


@dataclass(frozen=True, slots=True)
class Beat:
    """
    One thing that happened.

    Attributes:
        kind: What it is.
        amount: By how much it moved the rhetoric meter, in points.
        before: Where that meter stood before it.
        after: Where it stood after it.
        made: The move, where it is one.
        event: The event, where it is one.
        incident: The incident, where it is one.
    """

    kind: BeatKind
    amount: float
    before: float
    after: float
    made: Made | None = None
    event: EventNews | None = None
    incident: IncidentNews | None = None


_Told = tuple[BeatKind, str, Made | EventNews | IncidentNews | None]


def beats(report: TurnReport) -> tuple[Beat, ...]:
    """
    Return what happened in a turn, in the order in which the news tells it.

    The amounts sum to the change of the rhetoric meter, to the grain of the ledger.
    """
    amounts: dict[str, float] = {}
    for entry in report.of(_ROW):
        key = _key(entry.cause, entry.detail, report)
        amounts[key] = amounts.get(key, 0.0) + entry.amount
    found: list[Beat] = []
    at = round(report.before[_ROW] / GRAIN) * GRAIN
    for kind, key, what in _story(report):
        amount = amounts.pop(key, 0.0)
        if kind is not BeatKind.FADING or abs(amount) >= _SMALL:
            found.append(_beat(kind, amount, at, what))
            at += amount
        else:
            amounts["rest"] = amounts.get("rest", 0.0) + amount
    left = sum(amounts.values())
    if abs(left) >= _SMALL or (left and not found):
        found.append(_beat(BeatKind.REST, left, at, None))
    elif left:
        last = found[-1]
        found[-1] = _beat(last.kind, last.amount + left, last.before, _what(last))
    return tuple(found)


def _story(report: TurnReport) -> list[_Told]:
    """Return what is told, in order, with the key of what it did to the meter."""
    order = {BeatKind.MOVE: 1, BeatKind.PRIVATE: 2, BeatKind.LEAK: 3}
    moves: list[_Told] = [(_kind(made), made.move, made) for made in report.seen]
    moves.sort(key=lambda told: order[told[0]])
    events: list[_Told] = [(BeatKind.EVENT, event.event, event) for event in report.events]
    clashes: list[_Told] = [
        (BeatKind.INCIDENT, "incident" if not at else "", incident)
        for at, incident in enumerate(report.incidents)
    ]
    return [(BeatKind.FADING, "fading", None), *moves, *events, *clashes]


def _kind(made: Made) -> BeatKind:
    if made.leaked:
        return BeatKind.LEAK
    return BeatKind.MOVE if made.venue is Venue.PUBLIC else BeatKind.PRIVATE


def _key(cause: str, detail: str, report: TurnReport) -> str:
    """Return what an entry of the ledger belongs to."""
    if cause == "incident":
        return "incident" if report.incidents else "rest"
    return detail or "rest"


def _beat(
    kind: BeatKind, amount: float, at: float, what: Made | EventNews | IncidentNews | None
) -> Beat:
    return Beat(
        kind,
        amount,
        at,
        at + amount,
        what if isinstance(what, Made) else None,
        what if isinstance(what, EventNews) else None,
        what if isinstance(what, IncidentNews) else None,
    )


def _what(beat: Beat) -> Made | EventNews | IncidentNews | None:
    return beat.made or beat.event or beat.incident
