"""What meters, causes and days are called on screens, in plain text."""

from __future__ import annotations

import datetime

from game.engine import Entry, World
from game.scenario.meters import BUILTIN

_SHORT = 8
_ARROW, _DASH = "→", "–"
WORDS = {
    "audience_costs": "a threat taken back",
    "betrayal": "betrayal",
    "both engaged": "both sides engaged",
    "dissent": "spoke against the leader",
    "drift": "return to rest",
    "fading": "words fade",
    "favor": "favor",
    "fear of collapse": "fear of collapse",
    "heat without assurance": "heat without assurance",
    "hidden": "behind closed doors",
    "hostility": "hostile words",
    "incident": "incident",
    "limit": "end of the scale",
    "mixed_signals": "how united the side sounds",
    "moral_ground": "moral ground",
    "move": "moves",
    "negotiation": "talks",
    "offer": "offer",
    "persuasion": "pressure and assurance",
    "pressure with assurance": "pressure with assurance",
    "provocation": "provocation",
    "rebuff": "rebuff",
    "reciprocity": "dialogue was answered",
    "shouting": "shouting",
    "success": "progress in talks",
    "withering": "talks wither",
}
"""Causes in the ledger that are neither a move nor an event, in words."""

MONTHS = (
    "January February March April May June July August September October November December".split()
)
"""The months as they are spoken."""
STEPS = {1: "Day", 7: "Week", 30: "Month"}
"""What a turn is called, by its length in days."""


def side_word(world: World, side: str) -> str:
    """Return a short name of a side: its name, or its id in capitals where that is long."""
    name = world.scenario.sides[side].name
    return name if len(name) <= _SHORT else side.upper()


def actor_word(actor: str) -> str:
    """Return a short name of an actor, made of its id: ``wang_yi`` is Wang Yi."""
    return actor.replace("_", " ").title()


def split_row(row: str) -> tuple[str, tuple[str, ...]]:
    """Return the meter of a row and its arguments: ``channel(us, dprk)`` is of ``channel``."""
    meter, _, arguments = row.rstrip(")").partition("(")
    return meter, tuple(arguments.split(", ")) if arguments else ()


def meter_word(world: World, meter: str) -> str:
    """Return the title of a meter, without whose it is."""
    own = world.scenario.meters.get(meter)
    if own is not None and own.name is not None:
        return own.name
    return BUILTIN[meter].title if meter in BUILTIN else meter


def row_word(world: World, row: str) -> str:
    """Return the title of a row and whose it is: ``trust(dprk, us)`` is ``Trust DPRK→US``."""
    meter, arguments = split_row(row)
    owner = owner_word(world, row)
    if meter == "stance":
        return f"{owner} on {world.scenario.issues[arguments[1]].name}"
    return f"{meter_word(world, meter)} {owner}".rstrip()


def owner_word(world: World, row: str) -> str:
    """Return whose a row is: ``trust(dprk, us)`` is of ``DPRK→US``; empty where it is of all."""
    meter, arguments = split_row(row)
    if meter in {"favor", "stance"}:
        return actor_word(arguments[0])
    link = _ARROW if meter == "trust" else _DASH
    return link.join(side_word(world, side) for side in arguments)


def cause_word(world: World, entry: Entry) -> str:
    """Return why a meter moved, for one entry of the ledger."""
    scenario = world.scenario
    if entry.cause == "event" and entry.detail in scenario.events:
        return scenario.events[entry.detail].label
    if entry.detail in scenario.moves:
        move = scenario.moves[entry.detail]
        return f"{move.label} ({actor_word(move.by)})"
    if entry.cause == "audience_costs" and entry.meter.startswith("commitment"):
        return "a threat in public" if entry.amount > 0 else "threats lose their hold"
    word = entry.detail or entry.cause
    return WORDS.get(word, word.replace("_", " "))


def day_of(world: World, turn: int) -> datetime.date:
    """Return the first day of a turn; turns count from 1."""
    clock = world.scenario.clock
    return clock.start + datetime.timedelta(days=clock.step * (turn - 1))


def day_word(day: datetime.date) -> str:
    """Return a day as it is spoken, whatever the language of the system: 30 September 2017."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def step_word(world: World) -> str:
    """Return what a turn is called: ``Week``, ``Day``, ``Month``, or ``Turn`` for odd lengths."""
    return STEPS.get(world.scenario.clock.step, "Turn")
