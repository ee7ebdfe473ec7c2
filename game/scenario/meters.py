"""
The meters that every scenario has, and the words that conditions may read beside them.

A scenario may set where each starts, rests and how fast it returns, and may add meters of its own;
it may not take one of these names for a meter of another scope.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Scope(Enum):
    """What a meter belongs to."""

    WORLD = "world"
    """One value: ``rhetoric``."""
    SIDE = "side"
    """One value a side: ``strain(dprk)``."""
    PAIR = "pair"
    """One value two sides share, whatever their order: ``channel(us, dprk)``."""
    TOWARDS = "towards"
    """One value for each side towards each other: ``trust(dprk, us)`` is how dprk trusts us."""
    ACTOR = "actor"
    """One value for each actor who serves a leader: ``favor(tillerson)``."""


@dataclass(frozen=True, slots=True)
class BuiltinMeter:
    """
    A meter that every scenario has.

    Attributes:
        name: What conditions and effects call it.
        scope: What it belongs to.
        start: Where it starts unless the scenario says otherwise, 0 to 100.
        rest: Where it drifts to; ``None`` is where it started.
        rate: Percent of the distance to rest lost a week; 0 where a mechanism moves it instead.
        title: Its name on screens.
        text: What it measures, in one sentence.
    """

    name: str
    scope: Scope
    start: float
    rest: float | None
    rate: float
    title: str
    text: str


_ALL = (
    BuiltinMeter(
        "rhetoric", Scope.WORLD, 20, 20, 0, "Rhetoric", "How heated the public words are."
    ),
    BuiltinMeter(
        "strain", Scope.SIDE, 0, None, 3, "Strain", "How much sanctions hurt the side's economy."
    ),
    BuiltinMeter(
        "enforcement",
        Scope.SIDE,
        50,
        50,
        8,
        "Enforcement",
        "How strictly the side, as a backer, enforces sanctions on its client.",
    ),
    BuiltinMeter(
        "support", Scope.SIDE, 50, 50, 6, "Support", "How far the side's own public is behind it."
    ),
    BuiltinMeter(
        "credibility",
        Scope.SIDE,
        70,
        None,
        0,
        "Credibility",
        "How far others believe the side's offers and assurances.",
    ),
    BuiltinMeter(
        "commitment",
        Scope.SIDE,
        0,
        0,
        0,
        "Commitment",
        "How firmly the side has bound itself in public to a threat.",
    ),
    BuiltinMeter(
        "moral_ground",
        Scope.SIDE,
        50,
        50,
        3,
        "Moral ground",
        "Whom third parties hold to be the reasonable one.",
    ),
    BuiltinMeter(
        "posture",
        Scope.SIDE,
        20,
        20,
        25,
        "Posture",
        "How ready and how close to the other side the forces are.",
    ),
    BuiltinMeter(
        "channel", Scope.PAIR, 10, None, 10, "Channel", "How well an open line between them works."
    ),
    BuiltinMeter(
        "negotiation",
        Scope.PAIR,
        0,
        None,
        0,
        "Negotiation",
        "How far talks have come: probing 10, talks about talks 25, talks 50, deal 80.",
    ),
    BuiltinMeter(
        "trust", Scope.TOWARDS, 20, None, 4, "Trust", "One side's trust in the word of the other."
    ),
    BuiltinMeter(
        "favor", Scope.ACTOR, 60, None, 5, "Favor", "How much the leader still backs an actor."
    ),
)

BUILTIN: dict[str, BuiltinMeter] = {meter.name: meter for meter in _ALL}
"""The meters that every scenario has, by name. ``negotiation`` exists only for the pairs listed."""


@dataclass(frozen=True, slots=True)
class Function:
    """
    A word of the condition language that reads something other than a meter.

    Attributes:
        name: The word.
        takes: What each argument names: ``move``, ``actor``, ``side`` or ``issue``.
        yes_no: Whether it is a yes/no value, not a number.
        text: What it reads, in one sentence.
    """

    name: str
    takes: tuple[str, ...]
    yes_no: bool
    text: str


FUNCTIONS: dict[str, Function] = {
    function.name: function
    for function in (
        Function("turn", (), False, "The number of the turn, from 1."),
        Function("war", (), True, "Whether an incident has become a war."),
        Function(
            "since", ("move",), False, "Turns since the move was last made; over 1000 if never."
        ),
        Function("stance", ("actor", "issue"), False, "The actor's position on the issue now."),
        Function(
            "gap",
            ("side", "side", "issue"),
            False,
            "Distance between the positions of two sides on the issue.",
        ),
        Function(
            "overlap",
            ("side", "side"),
            False,
            "By how much the win-sets of two sides on the dispute overlap; below 0 they do not.",
        ),
        Function(
            "settlement",
            ("side", "side"),
            False,
            "The position on the dispute that two sides would settle on now.",
        ),
        Function("offers", ("side",), False, "Public unconditional offers that the side has made."),
    )
}
"""The words of the condition language beside the meters."""

RHETORIC = "rhetoric"
"""The name of the meter of how heated the public words are, and of its row."""
RUNGS: tuple[tuple[float, str], ...] = (
    (0, "calm"),
    (25, "cool"),
    (40, "tense"),
    (55, "heated"),
    (65, "overheated"),
    (85, "brink"),
)
"""The named rungs of the rhetoric meter: where each begins, and its name."""


def rung(rhetoric: float) -> str:
    """Return the name of the rung on which a value of the rhetoric meter, 0 to 100, stands."""
    return [name for start, name in RUNGS if rhetoric >= start][-1]
