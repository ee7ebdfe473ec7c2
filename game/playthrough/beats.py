"""
A turn as a story: one thing after the other, each with what it did to the rhetoric meter.

The amounts are those that the ledger shows, in tenths of a point, so an item has the same figure in
the news and in the ledger, and the meter that moves with each beat ends where the turn ended.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.playthrough.reasons import Item, in_tenths
from game.playthrough.report import EventNews, IncidentNews, Made, TurnReport
from game.scenario.meters import RHETORIC
from game.scenario.model import Venue

_TENTH = 10


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
        amount: By how much it moved the rhetoric meter, in points, as the ledger shows it.
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

    The amounts sum to the change of the rhetoric meter as it is shown.
    """
    amounts: dict[str, int] = {}
    for item, tenths in in_tenths(report, RHETORIC).items():
        key = _key(item, report)
        amounts[key] = amounts.get(key, 0) + tenths
    told = [(kind, amounts.pop(key, 0), what) for kind, key, what in _story(report)]
    told = [one for one in told if one[0] is not BeatKind.FADING or one[1]]
    left = sum(amounts.values())
    if left:
        told.append((BeatKind.REST, left, None))
    at = round(report.before[RHETORIC] * _TENTH)
    found: list[Beat] = []
    for kind, tenths, what in told:
        found.append(_beat(kind, tenths, at, what))
        at += tenths
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


def _key(item: Item, report: TurnReport) -> str:
    """Return what an item of the ledger belongs to."""
    what = item[1]
    return "rest" if what == "incident" and not report.incidents else what


def _beat(
    kind: BeatKind, tenths: int, at: int, what: Made | EventNews | IncidentNews | None
) -> Beat:
    return Beat(
        kind,
        tenths / _TENTH,
        at / _TENTH,
        (at + tenths) / _TENTH,
        what if isinstance(what, Made) else None,
        what if isinstance(what, EventNews) else None,
        what if isinstance(what, IncidentNews) else None,
    )
