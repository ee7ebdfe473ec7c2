"""
The shape of a scenario file (format 1), as pydantic models.

A model holds what the author wrote and nothing more: conditions stay text, amounts stay words.
Positions in the file, references between parts and the meaning of conditions are checked by other
modules of this package; ``game.engine`` compiles the result to arrays.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from game.scenario.parameters import MechanismParameters
from game.scenario.values import (
    JUDGEMENT,
    Amount,
    Because,
    Condition,
    Day,
    Degrees,
    Effect,
    FactId,
    Formula,
    Id,
    Line,
    Lines,
    Percent,
    StepDays,
    Text,
)

__all__ = [
    "FORMAT",
    "JUDGEMENT",
    "Actor",
    "Adviser",
    "Amount",
    "Because",
    "Clock",
    "Condition",
    "Day",
    "Degrees",
    "Dossier",
    "Effect",
    "Ending",
    "EndingKind",
    "Event",
    "Fact",
    "FactId",
    "Formula",
    "Frame",
    "Grounded",
    "Id",
    "Issue",
    "Lean",
    "Line",
    "Lines",
    "Map",
    "Meter",
    "Move",
    "MoveKind",
    "Part",
    "Percent",
    "Scenario",
    "Side",
    "Stance",
    "StepDays",
    "Text",
    "Venue",
    "plain",
]

FORMAT = 1
"""The format number that this package reads and writes."""


class MoveKind(Enum):
    """Whether a move coerces or accommodates."""

    PRESSURE = "pressure"
    """Raises the cost of refusing: sanctions, threats, shows of force."""
    DIALOGUE = "dialogue"
    """Offers, answers, restraint."""


class Venue(Enum):
    """Where a move is made."""

    PUBLIC = "public"
    """At the microphone: heard by all, and heard by the rhetoric meter."""
    PRIVATE = "private"
    """Behind the closed door: seen only by the two sides it joins, unless it leaks."""


class EndingKind(Enum):
    """How a crisis can end, after the outcomes of militarised disputes."""

    SETTLEMENT = "settlement"
    """The dispute itself is settled."""
    FREEZE = "freeze"
    """The dispute stands, but tests, threats or both have stopped, or talks are open."""
    STALEMATE = "stalemate"
    """Nothing is settled and nothing has broken."""
    BREAKDOWN = "breakdown"
    """The means one side relied on have failed: an envoy gone, a sanctions front lost."""
    WAR = "war"
    """The forces of both sides fight."""


class Part(BaseModel):
    """What all parts of a scenario share: fixed once read, unknown names refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Grounded(Part):
    """A part whose numbers rest on something."""

    because: Because = Field(description="ids of the facts the numbers rest on, or judgement")
    note: Text | None = Field(default=None, description="why; required beside judgement")


class Clock(Part):
    """When the crisis starts, how long a turn is and how many there are."""

    start: Day = Field(description="first day, as 2017-09-30")
    step: StepDays = Field(description="length of a turn: 1 day, 1 week, 2 weeks, 1 month")
    turns: int = Field(ge=1, le=200, strict=True, description="number of the last turn")


class Side(Grounded):
    """A government or body that actors speak for."""

    name: Line
    called: Line | None = Field(
        default=None, description="what a headline calls it, such as `the United States`"
    )
    flag: Id | None = Field(default=None, description="two-letter or longer id of a shipped flag")
    capital: Line | None = None
    at: tuple[Degrees, Degrees] | None = Field(
        default=None, description="latitude and longitude of the capital, in degrees"
    )
    capability: Percent = Field(description="material power, 0 to 100")
    backer: Id | None = Field(
        default=None, description="the side that finances this one; makes it a side under sanctions"
    )


class Actor(Grounded):
    """A person who makes moves and belongs to one side."""

    side: Id
    name: Line
    role: Line
    voice: Percent = Field(description="how loudly public words are heard")
    clout: Percent = Field(description="share in the position of the side, before scaling")
    serves: Id | None = Field(default=None, description="the leader whose favor this actor needs")
    favor: Percent = Field(default=60, description="favor with that leader at the start")
    caution: Percent = Field(default=50, description="how much danger pulls towards restraint")
    aim: Text | None = Field(
        default=None, description="what counts as success, told to who plays this actor"
    )


class Issue(Part):
    """An axis from 0 to 100 that actors differ on."""

    name: Line
    role: Literal["talks", "dispute"] | None = Field(
        default=None,
        description="talks: whether to talk; dispute: what is settled if they do",
    )
    low: Line = Field(description="what 0 means")
    high: Line = Field(description="what 100 means")


class Stance(Grounded):
    """Where an actor stands on an issue."""

    position: Percent = Field(description="preferred outcome, 0 (low) to 100 (high)")
    salience: Percent = Field(description="how much the actor cares")
    room: Percent = Field(description="how far the position may move, either way, in points")


class Meter(Grounded):
    """
    Where a meter starts, rests and how fast it returns there.

    Exactly one of ``start`` (of the world), ``of`` (by side) and ``between`` (by pair of sides) is
    given. ``a~b`` is a pair; for trust ``a>b`` is the trust of a in b.
    """

    name: Line | None = Field(default=None, description="required for a meter of your own")
    text: Text | None = Field(default=None, description="what it measures; shown to players")
    start: Percent | None = None
    of: dict[str, Percent] | None = None
    between: dict[str, Percent] | None = None
    rest: Percent | None = Field(
        default=None, description="value it drifts to; default: the mechanism's, or its start"
    )
    rate: Percent | None = Field(
        default=None, description="percent of the distance to rest lost a week"
    )
    low: Line | None = None
    high: Line | None = None


class Move(Grounded):
    """What an actor does in a turn."""

    by: Id
    at: Id = Field(description="the side it is directed at")
    kind: MoveKind
    venue: Venue
    cameo: str = Field(pattern=r"^[0-9]{2,4}$", description="CAMEO event code, in quotes")
    label: Line
    headline: Lines = Field(description="one or several; may use {actor}, {side} and {target}")
    says: dict[Id, Percent] = Field(
        default_factory=dict, description="for each issue it speaks to: the position it states"
    )
    effects: dict[str, Effect] = Field(default_factory=dict)
    when: Condition | None = None
    cooldown: int = Field(
        default=0, ge=0, le=200, strict=True, description="turns before it can be made again"
    )
    offer: bool = Field(
        default=False, strict=True, description="an unconditional offer to talk (moral ground)"
    )
    threat: Percent = Field(
        default=0, description="how firmly a public threat binds its side (audience costs)"
    )
    provocation: Percent = Field(
        default=0, description="how provoking an act of force or a test is"
    )


class Event(Grounded):
    """What chance brings."""

    label: Line
    headline: Lines
    when: Condition | None = None
    chance: Percent = Field(description="percent a turn, while `when` holds")
    leak: bool = Field(
        default=False,
        strict=True,
        description="makes a private move of this turn public; chance is for each such move",
    )
    once: bool = Field(default=False, strict=True)
    cooldown: int = Field(default=0, ge=0, le=200, strict=True)
    effects: dict[str, Effect] = Field(default_factory=dict)


class Ending(Grounded):
    """How a playthrough can finish."""

    kind: EndingKind
    title: Line
    text: Text = Field(description="what happened, in two or three sentences")
    when: Condition
    payoff: dict[Id, Formula] = Field(
        description="what it is worth, 0 to 100, to each side, and to actors who differ from it"
    )


class Lean(Grounded):
    """What the source says of how an actor behaves."""

    actor: Id
    moves: tuple[Id, ...] | None = Field(default=None, description="default: all its moves")
    kind: MoveKind | None = None
    venue: Venue | None = None
    when: Condition | None = None
    by: Effect = Field(description="a tenth of a point of utility for each point")


class Adviser(Grounded):
    """Someone who advises a side, or the player whoever that is."""

    name: Line
    institution: Line
    advises: Id | None = Field(
        default=None, description="the side that is advised; default: that of whoever plays"
    )
    favours: MoveKind
    text: Text = Field(description="the advice, retold and not quoted; shown without quote marks")


class Frame(Part):
    """The part of the world that the map shows."""

    west: float = Field(ge=-180, le=360, strict=True)
    east: float = Field(ge=-180, le=360, strict=True)
    south: float = Field(ge=-90, le=90, strict=True)
    north: float = Field(ge=-90, le=90, strict=True)


class Map(Part):
    """What the map shows."""

    frame: Frame
    capitals: tuple[Id, ...] = Field(default=(), description="sides whose capital is marked")


class Fact(Part):
    """One thing that a source says."""

    text: Text = Field(description="a paraphrase in your own words")
    date: Day | None = Field(default=None, description="when it happened")
    speaker: Line | None = None
    quote: Line | None = Field(default=None, description="a few words, where the words matter")
    source: Line | None = Field(
        default=None, description="address of the source, where it is not the dossier's"
    )


class Dossier(Part):
    """A source and every fact taken from it: the files in ``seeds/``."""

    dossier: Literal[1]
    id: Id
    title: Line
    author: Line | None = None
    publisher: Line
    date: Day
    place: Line | None = None
    address: Line | None = Field(default=None, description="where the source can be read")
    file: Line | None = Field(default=None, description="name of the source text in seeds/")
    rights: Text = Field(description="who holds the rights, and what is taken")
    speakers: dict[str, Line] = Field(
        default_factory=dict, description="who a speaker of the facts is, by name"
    )
    facts: dict[FactId, Fact] = Field(min_length=1)


def _read_off(raw: object) -> object:
    return None if raw == "off" else raw


def _read_mechanisms(raw: object) -> object:
    if isinstance(raw, dict):
        return {name: _read_off(value) for name, value in raw.items()}
    return raw


class Scenario(Part):
    """A whole scenario file."""

    format: Literal[1]
    id: Id
    title: Line
    summary: Text = Field(description="the situation in about four sentences")
    source: Id | None = Field(
        default=None, description="the dossier that fact ids refer to: in seeds/ or beside the file"
    )
    difficulty: Literal["easy", "medium", "hard"] = "medium"
    clock: Clock
    play_as: tuple[Id, ...] = Field(min_length=1)
    magnitudes: dict[Id, Percent] = Field(
        default_factory=lambda: {"slight": 2.0, "moderate": 5.0, "strong": 10.0}
    )
    facts: dict[FactId, Fact] = Field(
        default_factory=dict, description="facts of your own, beside those of the dossier"
    )
    sides: dict[Id, Side] = Field(min_length=2, max_length=8)
    actors: dict[Id, Actor] = Field(min_length=2, max_length=24)
    issues: dict[Id, Issue] = Field(min_length=1, max_length=12)
    stances: dict[Id, dict[Id, Stance]]
    meters: dict[Id, Meter]
    moves: dict[Id, Move] = Field(min_length=1, max_length=400)
    leans: dict[Id, Lean] = Field(default_factory=dict)
    events: dict[Id, Event] = Field(default_factory=dict)
    endings: dict[Id, Ending] = Field(min_length=1, max_length=40)
    advisers: dict[Id, Adviser] = Field(default_factory=dict)
    mechanisms: Annotated[MechanismParameters, BeforeValidator(_read_mechanisms)] = (
        MechanismParameters()
    )
    map: Map | None = None


def plain(model: BaseModel) -> Any:
    """Return a model as dicts, lists, texts and numbers, for hashing and display."""
    return model.model_dump(mode="json")
