"""Which row of a state is which: the layout of values and of memory, and where values start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.world import Memory, Rows
from game.scenario.meters import BUILTIN, BuiltinMeter, Scope
from game.scenario.model import Meter, Scenario

STAMP = 1000.0
"""What is added to a turn that is remembered, so that 0 can mean never."""
_HELD = ("rhetoric", "credibility", "commitment", "negotiation", "favor")
_FREE = ("strain", "enforcement", "support", "moral_ground", "posture", "channel", "trust")


@dataclass(frozen=True, slots=True)
class Row:
    """
    One row of ``State.values``.

    Attributes:
        name: Such as ``channel(us, dprk)``.
        meter: The meter it belongs to, or ``stance``.
        start: Value at the start, 0 to 100.
        rest: Where it drifts to.
        rate: Percent of the distance to rest lost a week.
        low: Least value.
        high: Greatest value.
    """

    name: str
    meter: str
    start: float
    rest: float
    rate: float
    low: float = 0.0
    high: float = 100.0


def pairs_of(sides: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return the places of all pairs of sides, each pair once."""
    count = range(len(sides))
    return tuple((one, other) for one in count for other in count if one < other)


def directed_of(sides: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return the places of all directed pairs of sides."""
    count = range(len(sides))
    return tuple((one, other) for one in count for other in count if one != other)


def list_rows(scenario: Scenario) -> tuple[Row, ...]:
    """Return every row of ``State.values``, in order: held, drifting, stances by issue."""
    rows = [row for name in _HELD for row in _builtin(scenario, BUILTIN[name])]
    rows += [row for name in _FREE for row in _builtin(scenario, BUILTIN[name])]
    for name, meter in scenario.meters.items():
        if name not in BUILTIN:
            rows += _custom(scenario, name, meter)
    return (*rows, *_stances(scenario))


def _builtin(scenario: Scenario, builtin: BuiltinMeter) -> Iterable[Row]:
    meter = scenario.meters.get(builtin.name)
    for key, name in _members(scenario, builtin):
        start = _start(scenario, builtin, meter, key)
        rest = meter.rest if meter and meter.rest is not None else builtin.rest
        rate = meter.rate if meter and meter.rate is not None else builtin.rate
        yield Row(name, builtin.name, start, start if rest is None else rest, rate)


def _members(scenario: Scenario, builtin: BuiltinMeter) -> list[tuple[str, str]]:
    sides = tuple(scenario.sides)
    name = builtin.name
    match builtin.scope:
        case Scope.WORLD:
            return [("", name)]
        case Scope.SIDE:
            return [(side, f"{name}({side})") for side in sides]
        case Scope.ACTOR:
            return [(a, f"{name}({a})") for a, actor in scenario.actors.items() if actor.serves]
        case Scope.TOWARDS:
            named = [(sides[one], sides[other]) for one, other in directed_of(sides)]
            return [(f"{one}>{other}", f"{name}({one}, {other})") for one, other in named]
        case Scope.PAIR:
            named = [(sides[one], sides[other]) for one, other in pairs_of(sides)]
            keys = [(f"{one}~{other}", f"{name}({one}, {other})") for one, other in named]
            if name == "negotiation":
                return [pair for pair in keys if _listed(scenario, pair[0]) is not None]
            return keys


def _listed(scenario: Scenario, pair: str) -> float | None:
    meter = scenario.meters.get("negotiation")
    return _lookup(meter.between, pair) if meter and meter.between else None


def _lookup(values: dict[str, float], key: str) -> float | None:
    if "~" in key:
        one, other = key.split("~")
        return values.get(key, values.get(f"{other}~{one}"))
    return values.get(key)


def _start(scenario: Scenario, builtin: BuiltinMeter, meter: Meter | None, key: str) -> float:
    if builtin.scope is Scope.ACTOR:
        return scenario.actors[key].favor
    if meter is None:
        return builtin.start
    for values in (meter.of, meter.between):
        found = _lookup(values, key) if values else None
        if found is not None:
            return found
    return builtin.start if meter.start is None else meter.start


def _custom(scenario: Scenario, name: str, meter: Meter) -> Iterable[Row]:
    starts = {name: meter.start} if meter.start is not None else {}
    starts |= {f"{name}({side})": value for side, value in (meter.of or {}).items()}
    for key, value in (meter.between or {}).items():
        one, other = sorted(key.split("~"), key=tuple(scenario.sides).index)
        starts[f"{name}({one}, {other})"] = value
    for row, start in starts.items():
        rest = start if meter.rest is None else meter.rest
        yield Row(row, name, float(start or 0), rest, meter.rate or 0.0)


def _stances(scenario: Scenario) -> Iterable[Row]:
    for issue in scenario.issues:
        for actor, stances in scenario.stances.items():
            if issue in stances:
                stance = stances[issue]
                low = max(0.0, stance.position - stance.room)
                high = min(100.0, stance.position + stance.room)
                at = stance.position
                yield Row(f"stance({actor}, {issue})", f"stance {issue}", at, at, 0, low, high)


def lay_rows(scenario: Scenario, rows: tuple[Row, ...]) -> Rows:
    """Return which row is which."""
    names = tuple(row.name for row in rows)
    index = {name: place for place, name in enumerate(names)}
    for name in names:
        meter, _, arguments = name.rstrip(")").partition("(")
        if ", " in arguments and meter not in ("trust", "stance"):
            index[f"{meter}({', '.join(arguments.split(', ')[::-1])})"] = index[name]

    def span(*meters: str) -> slice:
        places = [place for place, row in enumerate(rows) if row.meter in meters]
        return slice(places[0], places[-1] + 1) if places else slice(0, 0)

    side = {name: span(name) for name, meter in BUILTIN.items() if meter.scope is Scope.SIDE}
    custom = [name for name in scenario.meters if name not in BUILTIN]
    issue = {name: span(f"stance {name}") for name in scenario.issues}
    return Rows(
        names=names,
        index=index,
        rhetoric=index["rhetoric"],
        side=side,
        channel=span("channel"),
        negotiation=span("negotiation"),
        trust=span("trust"),
        favor=span("favor"),
        drifting=span(*_FREE, *custom),
        stances=span(*(f"stance {name}" for name in scenario.issues)),
        issue=issue,
    )


def lay_memory(scenario: Scenario, tracked: int) -> Memory:
    """Return which row of the memory is which; ``tracked`` moves have their last turn kept."""
    sides = len(scenario.sides)
    directed = sides * (sides - 1)
    sizes = {
        "last": tracked,
        "offers": sides,
        "war": 1,
        "event_last": len(scenario.events),
        "fatigue": len(scenario.moves),
        "own_tone": len(scenario.actors),
        "received": sides,
        "dialogue": directed,
        "pressure": directed,
        "unanswered": directed,
        "offer_gain": sides,
        "offer_age": sides,
    }
    spans, at = {}, 0
    for name, size in sizes.items():
        spans[name] = slice(at, at + size)
        at += size
    war = spans.pop("war")
    return Memory(size=at, read=slice(0, war.stop), war=war.start, **spans)


def start_memory(scenario: Scenario, memory: Memory) -> Floats:
    """
    Return the memory before the first turn, shape [memory rows].

    A crisis does not begin in silence: the sides that negotiate, and their actors, start with the
    tone that the rhetoric meter tells of, ``-(R - rest) / 10`` Goldstein points. A reading of 68
    over a rest of 20 is a month of words at -4.8, about what the dated events of September 2017
    average at. Other sides start at 0.
    """
    start = np.zeros(memory.size, dtype=np.float32)
    start[memory.offer_age] = STAMP
    rhetoric = next(iter(_builtin(scenario, BUILTIN["rhetoric"])))
    mood = -max(0.0, rhetoric.start - rhetoric.rest) / 10
    between = scenario.meters["negotiation"].between if "negotiation" in scenario.meters else None
    quarrel = {side for pair in between or () for side in pair.split("~")}
    for place, side in enumerate(scenario.sides):
        start[memory.received.start + place] = mood if side in quarrel else 0
    for place, actor in enumerate(scenario.actors.values()):
        start[memory.own_tone.start + place] = mood if actor.side in quarrel else 0
    return start
