"""From a checked scenario to the arrays that the engine runs on."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats
from game.engine.conditions import Compiled, compile_expression
from game.engine.layout import (
    directed_of,
    lay_memory,
    lay_rows,
    list_rows,
    pairs_of,
    start_memory,
)
from game.engine.mechanisms.incidents import slots as incident_slots
from game.engine.tables import build_dissent, build_tables, goldstein, public
from game.engine.world import EndingRule, EventRule, Group, World
from game.scenario.expression import parse_condition, parse_formula
from game.scenario.model import Event, MoveKind, Scenario

_ONCE = 1000


def compile_world(scenario: Scenario) -> World:
    """
    Compile a scenario that has passed all checks.

    Args:
        scenario: What ``game.scenario.load`` returned; its names are known to exist.

    Returns:
        The rules and constants shared by all runs; a scenario that was not checked may raise a
        ``KeyError`` here.
    """
    sides, actors = tuple(scenario.sides), tuple(scenario.actors)
    moves = _order(scenario)
    rows = list_rows(scenario)
    laid = lay_rows(scenario, rows)
    memory = lay_memory(scenario)
    pairs = pairs_of(sides)
    drifting = rows[laid.drifting]
    weeks = scenario.clock.step / 7
    serving = tuple(name for name, actor in scenario.actors.items() if actor.serves)
    chosen = [scenario.moves[name] for name in moves]
    loud = np.array([public(move) for move in chosen])
    events = [_event(name, event) for name, event in scenario.events.items() if not event.leak]
    leaks = [_event(name, event) for name, event in scenario.events.items() if event.leak]
    adversaries = tuple(
        place
        for place, (one, other) in enumerate(pairs)
        if f"negotiation({sides[one]}, {sides[other]})" in laid.index
    )
    groups = _groups(scenario, moves)
    named = tuple("~".join(sides[side] for side in pairs[place]) for place in adversaries)
    talks, dispute = _role(scenario, "talks"), _role(scenario, "dispute")
    return World(
        scenario=scenario,
        sides=sides,
        actors=actors,
        moves=moves,
        events=tuple(events),
        leaks=tuple(leaks),
        endings=tuple(_endings(scenario)),
        payees=(*sides, *actors),
        groups=groups,
        pairs=pairs,
        directed=directed_of(sides),
        adversaries=adversaries,
        serving=tuple(actors.index(name) for name in serving),
        leader=tuple(actors.index(scenario.actors[name].serves or "") for name in serving),
        side_of_actor=tuple(sides.index(actor.side) for actor in scenario.actors.values()),
        actor_of_move=tuple(actors.index(move.by) for move in chosen),
        side_of_move=tuple(sides.index(scenario.actors[move.by].side) for move in chosen),
        target_of_move=tuple(sides.index(move.at) for move in chosen),
        goldstein=_floats([goldstein(move) for move in chosen]),
        dialogue=np.array([move.kind is MoveKind.DIALOGUE for move in chosen]),
        public=loud,
        private=slice(int(loud.sum()), len(moves)),
        voice=_floats([actor.voice / 100 for actor in scenario.actors.values()]),
        backer=tuple(
            sides.index(side.backer) if side.backer else -1 for side in scenario.sides.values()
        ),
        cooldown=tuple(move.cooldown for move in chosen),
        when=tuple(_condition(move.when) for move in chosen),
        rows=laid,
        memory=memory,
        tables=build_tables(scenario, moves, laid),
        start=_floats([row.start for row in rows]),
        memory_start=start_memory(memory),
        low=_floats([row.low for row in rows]),
        high=_floats([row.high for row in rows]),
        keep=_floats([(1 - row.rate / 100) ** weeks for row in drifting]),
        rest=_floats([row.rest for row in drifting]),
        rest_of_rhetoric=rows[laid.rhetoric].rest,
        weeks=weeks,
        turns=scenario.clock.turns,
        slots=_slots(groups, (*events, *leaks), named),
        stance_weight=_stance_weights(scenario),
        talks=talks,
        dispute=dispute,
        dispute_room=_dispute_room(scenario, dispute),
        dispute_weight=_dispute_weight(scenario, dispute),
        flexibility=_floats([stance for _, stance in _talkers(scenario, talks)]),
        side_of_talker=tuple(side for side, _ in _talkers(scenario, talks)),
        dissent=build_dissent(scenario, moves, laid, serving),
    )


def _floats(values: list[float]) -> Floats:
    return np.array(values, dtype=np.float32)


def _order(scenario: Scenario) -> tuple[str, ...]:
    places = {name: place for place, name in enumerate(scenario.actors)}

    def key(name: str) -> tuple[bool, int]:
        move = scenario.moves[name]
        return not public(move), places[move.by]

    return tuple(sorted(scenario.moves, key=key))


def _groups(scenario: Scenario, moves: tuple[str, ...]) -> tuple[Group, ...]:
    groups = []
    for loud in (True, False):
        for place, actor in enumerate(scenario.actors):
            own = [
                at
                for at, name in enumerate(moves)
                if scenario.moves[name].by == actor and public(scenario.moves[name]) is loud
            ]
            if own:
                span = slice(own[0], own[-1] + 1)
                groups.append(Group(place, loud, span, f"choose/{actor}"))
    return tuple(groups)


def _condition(text: str | None) -> Compiled | None:
    return compile_expression(parse_condition(text)) if text else None


def _event(name: str, event: Event) -> EventRule:
    kind = "leak" if event.leak else "event"
    wait = _ONCE if event.once else event.cooldown
    return EventRule(name, f"{kind}/{name}", event.chance / 100, _condition(event.when), wait)


def _endings(scenario: Scenario) -> list[EndingRule]:
    rules = []
    for key, ending in scenario.endings.items():
        worth = [ending.payoff[side] for side in scenario.sides]
        worth += [
            ending.payoff.get(name, ending.payoff[actor.side])
            for name, actor in scenario.actors.items()
        ]
        formulas = tuple(compile_expression(parse_formula(text)) for text in worth)
        when = compile_expression(parse_condition(ending.when))
        rules.append(EndingRule(key, when, formulas))
    return rules


def _slots(
    groups: tuple[Group, ...], rules: tuple[EventRule, ...], pairs: tuple[str, ...]
) -> tuple[str, ...]:
    names = [group.slot for group in groups] + [rule.slot for rule in rules]
    return tuple(dict.fromkeys([*names, *incident_slots(pairs)]))


def _role(scenario: Scenario, role: str) -> str | None:
    return next((name for name, issue in scenario.issues.items() if issue.role == role), None)


def _holders(scenario: Scenario, issue: str) -> list[str]:
    return [actor for actor, stances in scenario.stances.items() if issue in stances]


def _stance_weights(scenario: Scenario) -> dict[str, Floats]:
    sides = tuple(scenario.sides)
    weights = {}
    for issue in scenario.issues:
        holders = _holders(scenario, issue)
        table = np.zeros((len(sides), len(holders)), dtype=np.float32)
        for place, name in enumerate(holders):
            actor = scenario.actors[name]
            table[sides.index(actor.side), place] = max(actor.clout, 0.01)
        weights[issue] = table / np.maximum(table.sum(axis=1, keepdims=True), np.float32(0.01))
    return weights


def _talkers(scenario: Scenario, talks: str | None) -> list[tuple[int, float]]:
    sides = tuple(scenario.sides)
    return [
        (sides.index(scenario.actors[name].side), scenario.stances[name][talks].room / 100)
        for name in (_holders(scenario, talks) if talks else [])
    ]


def _weighted(scenario: Scenario, issue: str | None, field: str) -> list[float]:
    if issue is None:
        return [0.0] * len(scenario.sides)
    weights = _stance_weights(scenario)[issue]
    values = [getattr(scenario.stances[name][issue], field) for name in _holders(scenario, issue)]
    return [float(value) for value in weights @ np.array(values, dtype=np.float32)]


def _dispute_room(scenario: Scenario, dispute: str | None) -> Floats:
    return _floats(_weighted(scenario, dispute, "room"))


def _dispute_weight(scenario: Scenario, dispute: str | None) -> Floats:
    salience = _weighted(scenario, dispute, "salience")
    sides = scenario.sides.values()
    return _floats([side.capability * max(s, 1.0) for side, s in zip(sides, salience, strict=True)])
