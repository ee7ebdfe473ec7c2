"""What an actor can do on the coming turn, with all that stands on a card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine import State, World, legal_moves
from game.playthrough.requirements import missing
from game.scenario.model import Fact, MoveKind, Venue


@dataclass(frozen=True, slots=True)
class Option:
    """
    A move that an actor has, legal now or not.

    Attributes:
        move: Its id.
        label: Its name on screens.
        kind: Pressure or dialogue.
        venue: Public or private.
        target: The side it is directed at.
        legal: Whether it can be made on the coming turn.
        why_not: What it waits for; empty where it is legal.
        because: Ids of the facts it rests on, or ``judgement``.
        says: For each issue it speaks to, the position it states, 0 to 100.
        facts: What those facts say, by id.
        note: What the author says of it, or ``None``.
    """

    move: str
    label: str
    kind: MoveKind
    venue: Venue
    target: str
    legal: bool
    why_not: str
    because: tuple[str, ...]
    says: Mapping[str, float]
    facts: Mapping[str, str]
    note: str | None


@dataclass(frozen=True, slots=True)
class Hands:
    """
    The two hands of an actor; silence is always possible in either.

    In each hand dialogue comes first, then pressure, both in the order of the scenario.

    Attributes:
        public: What it can say at the microphone.
        private: What it can do behind the closed door.
    """

    public: tuple[Option, ...] = ()
    private: tuple[Option, ...] = ()

    @property
    def all(self) -> tuple[Option, ...]:
        """Both hands, public first."""
        return (*self.public, *self.private)


def hands_of(world: World, state: State, facts: Mapping[str, Fact], actor: str) -> Hands:
    """
    Return what an actor can do on the coming turn of a single run.

    Args:
        world: The compiled scenario.
        state: Where the run stands.
        facts: The facts of the scenario, by id.
        actor: Whose hands.
    """
    legal = legal_moves(world, state)[:, 0]
    own = [
        _option(world, state, facts, name, bool(legal[place]))
        for place, name in enumerate(world.moves)
        if world.scenario.moves[name].by == actor
    ]
    own.sort(key=lambda option: option.kind is not MoveKind.DIALOGUE)
    return Hands(
        tuple(option for option in own if option.venue is Venue.PUBLIC),
        tuple(option for option in own if option.venue is Venue.PRIVATE),
    )


def _option(
    world: World, state: State, facts: Mapping[str, Fact], name: str, legal: bool
) -> Option:
    move = world.scenario.moves[name]
    return Option(
        move=name,
        label=move.label,
        kind=move.kind,
        venue=move.venue,
        target=move.at,
        legal=legal,
        why_not="" if legal else missing(world, state, name),
        because=move.because,
        says=dict(move.says),
        facts={fact: facts[fact].text for fact in move.because if fact in facts},
        note=move.note,
    )
