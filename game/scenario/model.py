"""
The shape of a scenario file (format 1), as pydantic models.

A model holds what the author wrote and nothing more: conditions stay text, amounts stay words.
Positions in the file, references between parts and the meaning of conditions are checked by other
modules of this package; ``game.engine`` compiles the result to arrays.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

from game.scenario.parameters import MechanismParameters

FORMAT = 1
"""The format number that this package reads and writes."""

JUDGEMENT = "judgement"
"""The word that stands in ``because`` where no fact does."""


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


@dataclass(frozen=True, slots=True)
class Amount:
    """
    A signed change, as a word of ``magnitudes`` or as a number.

    Attributes:
        text: As the author wrote it, such as ``+slight`` or ``-3``.
        sign: 1 or -1 where a word is used, else 1.
        word: The word, or ``None`` where a number is used.
        number: The number, in meter points, or ``None`` where a word is used.
    """

    text: str
    sign: int
    word: str | None
    number: float | None

    def value(self, magnitudes: dict[str, float]) -> float:
        """Return the change in points; a ``KeyError`` names a word that is not in the table."""
        if self.number is not None:
            return self.number
        assert self.word is not None
        return self.sign * magnitudes[self.word]


_WORD = re.compile(r"([+-])([a-z][a-z0-9_]*)\Z")


def _read_amount(raw: object) -> object:
    if isinstance(raw, Amount):
        return raw
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        if not -100 <= raw <= 100:
            raise ValueError("an amount lies between -100 and +100")
        return Amount(f"{raw:+g}", 1, None, float(raw))
    if isinstance(raw, str):
        found = _WORD.match(raw)
        if found:
            return Amount(raw, -1 if found[1] == "-" else 1, found[2], None)
        if re.fullmatch(r"[a-z][a-z0-9_]*", raw):
            raise ValueError(f"`{raw}` needs a sign: +{raw} or -{raw}")
    raise ValueError("an amount is a signed word such as +slight, or a number such as -3")


def _read_because(raw: object) -> object:
    if isinstance(raw, str):
        return (raw,)
    if isinstance(raw, (list, tuple)) and raw and all(isinstance(one, str) for one in raw):
        return tuple(raw)
    raise ValueError("`because` is a fact id such as F1, a list of them, or judgement")


def _read_lines(raw: object) -> object:
    if isinstance(raw, str):
        return (raw,)
    if isinstance(raw, (list, tuple)) and raw and all(isinstance(one, str) for one in raw):
        return tuple(raw)
    raise ValueError("a text or a list of texts is expected here")


def _read_formula(raw: object) -> object:
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return f"{raw:g}"
    if isinstance(raw, str):
        return raw
    raise ValueError("a number or an expression is expected here")


def _read_off(raw: object) -> object:
    return None if raw == "off" else raw


_UNITS = {"day": 1, "week": 7, "month": 30}


def _read_step(raw: object) -> object:
    found = re.fullmatch(r"(\d{1,3}) (day|week|month)s?", raw) if isinstance(raw, str) else None
    if found and int(found[1]):
        return int(found[1]) * _UNITS[found[2]]
    raise ValueError("a step is a number of days, weeks or months, such as `1 week`")


Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""A name that other parts of the file use: small letters, digits and underscores."""
FactId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9_]{0,19}$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
Percent = Annotated[float, Field(ge=0, le=100, strict=True, allow_inf_nan=False)]
"""A number from 0 to 100."""
Condition = Annotated[str, StringConstraints(min_length=1)]
"""A yes/no expression, see ``game.scenario.expression``."""
_TEXT_OR_LIST = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_NUMBER_OR_TEXT = {"anyOf": [{"type": "number"}, {"type": "string"}]}
Because = Annotated[
    tuple[str, ...], BeforeValidator(_read_because), WithJsonSchema(_TEXT_OR_LIST)
]
"""The fact ids that numbers rest on, or ``judgement``; never empty."""
Lines = Annotated[tuple[Line, ...], BeforeValidator(_read_lines), WithJsonSchema(_TEXT_OR_LIST)]
Effect = Annotated[Amount, BeforeValidator(_read_amount), WithJsonSchema(_NUMBER_OR_TEXT)]
Formula = Annotated[str, BeforeValidator(_read_formula), WithJsonSchema(_NUMBER_OR_TEXT)]
"""A number or a number-valued expression, kept as text."""
StepDays = Annotated[int, BeforeValidator(_read_step), WithJsonSchema({"type": "string"})]


class Part(BaseModel):
    """What all parts of a scenario share: fixed once read, unknown names refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Grounded(Part):
    """A part whose numbers rest on something."""

    because: Because = Field(description="ids of the facts the numbers rest on, or judgement")
    note: Text | None = Field(default=None, description="why; required beside judgement")


class Clock(Part):
    """When the crisis starts, how long a turn is and how many there are."""

    start: datetime.date = Field(description="first day, as 2017-09-30")
    step: StepDays = Field(description="length of a turn: 1 day, 1 week, 2 weeks, 1 month")
    turns: int = Field(ge=1, le=200, strict=True, description="number of the last turn")


class Side(Grounded):
    """A government or body that actors speak for."""

    name: Line
    flag: Id | None = Field(default=None, description="two-letter or longer id of a shipped flag")
    capital: Line | None = None
    at: tuple[float, float] | None = Field(
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
    favor: Percent = Field(default=60, description="standing with that leader at the start")
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
    """Someone who advises the player."""

    name: Line
    institution: Line
    favours: MoveKind
    text: Text


class Frame(Part):
    """The part of the world that the map shows."""

    west: float = Field(ge=-180, le=360)
    east: float = Field(ge=-180, le=360)
    south: float = Field(ge=-90, le=90)
    north: float = Field(ge=-90, le=90)


class Map(Part):
    """What the map shows."""

    frame: Frame
    capitals: tuple[Id, ...] = Field(default=(), description="sides whose capital is marked")


class Fact(Part):
    """One thing that a source says."""

    text: Text = Field(description="a paraphrase in your own words")
    date: datetime.date | None = Field(default=None, description="when it happened")
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
    date: datetime.date
    place: Line | None = None
    address: Line | None = Field(default=None, description="where the source can be read")
    file: Line | None = Field(default=None, description="name of the source text in seeds/")
    rights: Text = Field(description="who holds the rights, and what is taken")
    facts: dict[FactId, Fact] = Field(min_length=1)


OptionalMechanisms = Annotated[MechanismParameters, WithJsonSchema({"type": "object"})]


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
