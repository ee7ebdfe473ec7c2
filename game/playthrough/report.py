"""What a turn brought, as the player's side sees it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from game.engine import Entry, State, World
from game.engine.ledger import GRAIN
from game.playthrough.news import Newsroom
from game.playthrough.words import day_of
from game.scenario.meters import RHETORIC, RUNGS
from game.scenario.model import MoveKind, Venue

HIDDEN = "hidden"
"""The cause of a ledger entry whose move the player's side does not see."""


@dataclass(frozen=True, slots=True)
class Made:
    """
    A move that was made.

    Attributes:
        actor: Who made it.
        move: Its id.
        label: Its name on screens.
        kind: Pressure or dialogue.
        venue: Public or private.
        target: The side it was directed at.
        visible: Whether the player's side sees it.
        leaked: Whether it was private and became public.
        headline: What the news says of it.
    """

    actor: str
    move: str
    label: str
    kind: MoveKind
    venue: Venue
    target: str
    visible: bool
    leaked: bool
    headline: str


@dataclass(frozen=True, slots=True)
class EventNews:
    """An event that chance brought: its id, its label and what the news says of it."""

    event: str
    label: str
    headline: str


@dataclass(frozen=True, slots=True)
class IncidentNews:
    """An incident: the two sides, what it was, and whether it has become a war."""

    sides: tuple[str, str]
    cause: str
    war: bool


@dataclass(frozen=True, slots=True)
class Crossing:
    """A rung of the rhetoric meter that was crossed: its name, and whether upwards."""

    rung: str
    rising: bool


@dataclass(frozen=True, slots=True)
class TurnReport:
    """
    What a turn brought.

    Attributes:
        number: The number of the turn, from 1.
        date: Its first day.
        moves: The moves made, public ones first; ``visible`` says which the player's side sees.
        silence: The actors of whom the player's side saw no move.
        events: What chance brought.
        incidents: What nearly, or really, became a war.
        war: Whether there is war.
        ledger: Why each meter moved; the amounts of a meter sum exactly to its change. Moves that
            the player's side does not see stand there as ``hidden``.
        before: Each meter and stance before the turn, by row name.
        after: The same after it.
        crossings: The rungs of the rhetoric meter that were crossed, in that order.
        ending: The id of the ending that was reached, or ``None``.
    """

    number: int
    date: datetime.date
    moves: tuple[Made, ...]
    silence: tuple[str, ...]
    events: tuple[EventNews, ...]
    incidents: tuple[IncidentNews, ...]
    war: bool
    ledger: tuple[Entry, ...]
    before: Mapping[str, float]
    after: Mapping[str, float]
    crossings: tuple[Crossing, ...]
    ending: str | None

    @property
    def seen(self) -> tuple[Made, ...]:
        """The moves that the player's side sees."""
        return tuple(made for made in self.moves if made.visible)

    def change(self, row: str) -> float:
        """Return by how much a meter or stance moved, in points, in the grain of the ledger."""
        return (round(self.after[row] / GRAIN) - round(self.before[row] / GRAIN)) * GRAIN

    def of(self, row: str) -> tuple[Entry, ...]:
        """Return why a meter or stance moved."""
        return tuple(entry for entry in self.ledger if entry.meter == row)


@dataclass(frozen=True, slots=True)
class Played:
    """
    A turn as it was played, with nothing hidden.

    Attributes:
        number: The number of the turn, from 1.
        choices: The moves of every actor, public first; none for silence.
        legal: The moves that could have been made.
        risk: The chance of an incident, by pair ``a~b``, at the moment when it was drawn.
        chance: Every outcome of chance, by slot; what is not named did not happen.
        leaked: The private moves that became public.
        events: The events that came.
        incidents: The pairs, ``a~b``, that had an incident.
        met: Where rhetoric stood when incidents were drawn, 0 to 100.
        war: Whether there is war.
        ledger: Why each meter moved.
        before: The state before the turn, of one run.
        after: The state after it.
    """

    number: int
    choices: Mapping[str, tuple[str, ...]]
    legal: tuple[str, ...]
    risk: Mapping[str, float]
    chance: Mapping[str, bool | float]
    leaked: tuple[str, ...]
    events: tuple[str, ...]
    incidents: tuple[str, ...]
    met: float
    war: bool
    ledger: tuple[Entry, ...]
    before: State
    after: State


def values_of(world: World, state: State) -> dict[str, float]:
    """Return each meter and stance of a single run by its row name, 0 to 100."""
    return dict(zip(world.rows.names, state.values[:, 0].tolist(), strict=True))


def build_report(world: World, played: Played, newsroom: Newsroom, side: str | None) -> TurnReport:
    """
    Return a turn as one side sees it.

    Args:
        world: The compiled scenario.
        played: What happened.
        newsroom: Who writes the headlines.
        side: The side that looks; ``None`` sees everything.
    """
    moves = tuple(
        _made(world, played, newsroom, side, name)
        for name in world.moves
        if name in played.choices[world.scenario.moves[name].by]
    )
    hidden = {made.move for made in moves if not made.visible}
    heard = {made.actor for made in moves if made.visible}
    before, after = values_of(world, played.before), values_of(world, played.after)
    ended = int(played.after.ended[0])
    return TurnReport(
        number=played.number,
        date=day_of(world, played.number),
        moves=moves,
        silence=tuple(actor for actor in world.actors if actor not in heard),
        events=tuple(_event(world, played, newsroom, name) for name in played.events),
        incidents=tuple(_incident(played, newsroom, pair) for pair in played.incidents),
        war=played.war,
        ledger=tuple(_masked(entry, hidden) for entry in played.ledger),
        before=before,
        after=after,
        crossings=crossings(before[RHETORIC], after[RHETORIC]),
        ending=world.endings[ended].id if ended >= 0 else None,
    )


def _made(world: World, played: Played, newsroom: Newsroom, side: str | None, name: str) -> Made:
    move = world.scenario.moves[name]
    leaked = name in played.leaked
    joined = {world.scenario.actors[move.by].side, move.at}
    open_to_all = move.venue is Venue.PUBLIC or leaked or side is None
    return Made(
        actor=move.by,
        move=name,
        label=move.label,
        kind=move.kind,
        venue=move.venue,
        target=move.at,
        visible=open_to_all or side in joined,
        leaked=leaked,
        headline=newsroom.of_move(name, played.number),
    )


def _event(world: World, played: Played, newsroom: Newsroom, name: str) -> EventNews:
    event = world.scenario.events[name]
    leaked = played.leaked[0] if event.leak and played.leaked else None
    return EventNews(name, event.label, newsroom.of_event(name, played.number, leaked))


def _incident(played: Played, newsroom: Newsroom, pair: str) -> IncidentNews:
    one, other = pair.split("~")
    cause = newsroom.of_incident(pair, played.number)
    return IncidentNews((one, other), cause, bool(played.chance.get(f"war/{pair}", False)))


def _masked(entry: Entry, hidden: set[str]) -> Entry:
    if entry.cause == "event" or entry.detail not in hidden:
        return entry
    return Entry(entry.meter, entry.amount, HIDDEN)


def crossings(before: float, after: float) -> tuple[Crossing, ...]:
    """Return the rungs crossed on the way from one value of the rhetoric meter to another."""
    rising = tuple(Crossing(name, True) for start, name in RUNGS if before < start <= after)
    falling = tuple(Crossing(name, False) for start, name in RUNGS if after < start <= before)
    return rising + falling[::-1]
