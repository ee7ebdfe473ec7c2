"""From a checked scenario to the arrays that the engine runs on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from game.engine.arrays import Floats
from game.engine.conditions import Compiled, compile_expression, moves_read
from game.engine.layout import (
    Row,
    directed_of,
    lay_memory,
    lay_rows,
    list_rows,
    pairs_of,
    start_memory,
)
from game.engine.mechanisms.incidents import slots as incident_slots
from game.engine.tables import amounts, build_dissent, build_tables, goldstein
from game.engine.world import EndingRule, EventRule, Group, Rows, World
from game.scenario.expression import parse_condition, parse_formula
from game.scenario.model import MoveKind, Scenario, Venue

_ONCE = 900


def compile_world(scenario: Scenario) -> World:
    """
    Compile a scenario that has passed all checks.

    Args:
        scenario: What ``game.scenario.load`` returned; its names are known to exist.

    Returns:
        The rules and constants shared by all runs; a scenario that was not checked may raise a
        ``KeyError`` here.
    """
    moves = _order(scenario)
    listed = list_rows(scenario)
    rows = lay_rows(scenario, listed)
    groups = _groups(scenario, moves)
    tracked = _tracked(scenario, moves)
    memory = lay_memory(scenario, len(tracked))
    dissent = build_dissent(scenario, rows)
    cast, rules = _cast(scenario, rows), _rules(scenario, rows)
    return World(
        scenario=scenario,
        moves=moves,
        groups=groups,
        tracked=tracked,
        rows=rows,
        memory=memory,
        memory_start=start_memory(scenario, memory),
        dissent=dissent,
        tables=build_tables(scenario, moves, rows, groups, dissent),
        slots=_slots(groups, (*rules["events"], *rules["leaks"]), cast),
        weeks=scenario.clock.step / 7,
        turns=scenario.clock.turns,
        **cast,
        **rules,
        **_deck(scenario, moves),
        **_scales(scenario, listed),
        **_bargaining(scenario),
    )


def _floats(values: list[float]) -> Floats:
    return np.array(values, dtype=np.float32)


def _order(scenario: Scenario) -> tuple[str, ...]:
    places = {name: place for place, name in enumerate(scenario.actors)}

    def key(name: str) -> tuple[bool, int]:
        move = scenario.moves[name]
        return move.venue is Venue.PRIVATE, places[move.by]

    return tuple(sorted(scenario.moves, key=key))


def _groups(scenario: Scenario, moves: tuple[str, ...]) -> tuple[Group, ...]:
    groups = []
    for venue in (Venue.PUBLIC, Venue.PRIVATE):
        for place, actor in enumerate(scenario.actors):
            own = [
                at
                for at, name in enumerate(moves)
                if scenario.moves[name].by == actor and scenario.moves[name].venue is venue
            ]
            if own:
                span = slice(own[0], own[-1] + 1)
                groups.append(Group(place, venue is Venue.PUBLIC, span, f"choose/{actor}"))
    return tuple(groups)


def _tracked(scenario: Scenario, moves: tuple[str, ...]) -> dict[int, int]:
    wanted = {name for name, move in scenario.moves.items() if move.cooldown}
    for tree in _expressions(scenario):
        wanted |= moves_read(tree)
    return {place: row for row, place in enumerate(sorted(moves.index(name) for name in wanted))}


def _expressions(scenario: Scenario) -> Iterator[Any]:
    parts = (scenario.moves, scenario.events, scenario.leans, scenario.endings)
    for when in (part.when for group in parts for part in group.values()):
        if when:
            yield parse_condition(when)
    for ending in scenario.endings.values():
        for formula in ending.payoff.values():
            yield parse_formula(formula)


def _cast(scenario: Scenario, rows: Rows) -> dict[str, Any]:
    sides, actors = tuple(scenario.sides), tuple(scenario.actors)
    pairs = pairs_of(sides)
    serving = [name for name, actor in scenario.actors.items() if actor.serves]
    return {
        "sides": sides,
        "actors": actors,
        "payees": (*sides, *actors),
        "pairs": pairs,
        "directed": directed_of(sides),
        "adversaries": tuple(
            place
            for place, (one, other) in enumerate(pairs)
            if f"negotiation({sides[one]}, {sides[other]})" in rows.index
        ),
        "serving": tuple(actors.index(name) for name in serving),
        "side_of_actor": tuple(sides.index(actor.side) for actor in scenario.actors.values()),
        "voice": _floats([actor.voice / 100 for actor in scenario.actors.values()]),
        "backer": tuple(
            sides.index(side.backer) if side.backer else -1 for side in scenario.sides.values()
        ),
    }


def _deck(scenario: Scenario, moves: tuple[str, ...]) -> dict[str, Any]:
    sides, actors = tuple(scenario.sides), tuple(scenario.actors)
    chosen = [scenario.moves[name] for name in moves]
    public = [move.venue is Venue.PUBLIC for move in chosen]
    return {
        "actor_of_move": tuple(actors.index(move.by) for move in chosen),
        "side_of_move": tuple(sides.index(scenario.actors[move.by].side) for move in chosen),
        "target_of_move": tuple(sides.index(move.at) for move in chosen),
        "goldstein": _floats([goldstein(move) for move in chosen]),
        "dialogue": np.array([move.kind is MoveKind.DIALOGUE for move in chosen]),
        "public": np.array(public),
        "private": slice(sum(public), len(moves)),
        "cooldown": tuple(move.cooldown for move in chosen),
        "when": tuple(_condition(move.when) for move in chosen),
    }


def _condition(text: str | None) -> Compiled | None:
    return compile_expression(parse_condition(text)) if text else None


def _rules(scenario: Scenario, rows: Rows) -> dict[str, Any]:
    rules = []
    events = sorted(scenario.events.items(), key=lambda item: item[1].leak)
    for place, (name, event) in enumerate(events):
        rule = EventRule(
            id=name,
            slot=f"{'leak' if event.leak else 'event'}/{name}",
            chance=event.chance / 100,
            when=_condition(event.when),
            wait=_ONCE if event.once else event.cooldown,
            place=place,
            effects=amounts(scenario, rows, event.effects),
        )
        rules.append((event.leak, rule))
    return {
        "events": tuple(rule for leak, rule in rules if not leak),
        "leaks": tuple(rule for leak, rule in rules if leak),
        "endings": tuple(_endings(scenario)),
    }


def _endings(scenario: Scenario) -> Iterator[EndingRule]:
    for key, ending in scenario.endings.items():
        paid = {who: compile_expression(parse_formula(f)) for who, f in ending.payoff.items()}
        worth = [paid[side] for side in scenario.sides]
        worth += [paid.get(name, paid[actor.side]) for name, actor in scenario.actors.items()]
        when = compile_expression(parse_condition(ending.when))
        yield EndingRule(key, when, tuple(worth))


def _slots(
    groups: tuple[Group, ...], rules: tuple[EventRule, ...], cast: dict[str, Any]
) -> tuple[str, ...]:
    pairs = tuple(
        "~".join(cast["sides"][side] for side in cast["pairs"][place])
        for place in cast["adversaries"]
    )
    names = [group.slot for group in groups] + [rule.slot for rule in rules]
    return tuple(dict.fromkeys([*names, *incident_slots(pairs)]))


def _scales(scenario: Scenario, listed: tuple[Row, ...]) -> dict[str, Any]:
    weeks = scenario.clock.step / 7
    return {
        "start": _floats([row.start for row in listed]),
        "low": _floats([row.low for row in listed]),
        "high": _floats([row.high for row in listed]),
        "keep": _floats([(1 - row.rate / 100) ** weeks for row in listed]),
        "rest": _floats([row.rest for row in listed]),
    }


def _bargaining(scenario: Scenario) -> dict[str, Any]:
    talks, dispute = _role(scenario, "talks"), _role(scenario, "dispute")
    sides = tuple(scenario.sides)
    talkers = _holders(scenario, talks)
    salience = _of_side(scenario, dispute, "salience")
    powers = [side.capability for side in scenario.sides.values()]
    return {
        "talks": talks,
        "dispute": dispute,
        "stance_weight": {issue: _clout(scenario, issue) for issue in scenario.issues},
        "dispute_room": _floats(_of_side(scenario, dispute, "room")),
        "dispute_weight": _floats(
            [max(p, 1) * max(s, 1) for p, s in zip(powers, salience, strict=True)]
        ),
        "flexibility": _floats([scenario.stances[a][talks or ""].room / 100 for a in talkers]),
        "side_of_talker": tuple(sides.index(scenario.actors[name].side) for name in talkers),
    }


def _role(scenario: Scenario, role: str) -> str | None:
    return next((name for name, issue in scenario.issues.items() if issue.role == role), None)


def _holders(scenario: Scenario, issue: str | None) -> list[str]:
    return [actor for actor, stances in scenario.stances.items() if issue in stances]


def _clout(scenario: Scenario, issue: str) -> Floats:
    sides = tuple(scenario.sides)
    holders = _holders(scenario, issue)
    table = np.zeros((len(sides), len(holders)), dtype=np.float32)
    for place, name in enumerate(holders):
        actor = scenario.actors[name]
        table[sides.index(actor.side), place] = max(actor.clout, 0.01)
    share: Floats = table / np.maximum(table.sum(axis=1, keepdims=True), np.float32(0.01))
    return share


def _of_side(scenario: Scenario, issue: str | None, field: str) -> list[float]:
    if issue is None:
        return [0.0] * len(scenario.sides)
    values = [getattr(scenario.stances[name][issue], field) for name in _holders(scenario, issue)]
    return [float(value) for value in _clout(scenario, issue) @ _floats(values)]
