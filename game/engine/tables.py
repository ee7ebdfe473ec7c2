"""The tables of coefficients with which a turn is read off the chosen moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from game.engine.arrays import Floats
from game.engine.layout import directed_of
from game.engine.world import Dissent, Rows, Tables
from game.scenario.cameo import weights
from game.scenario.expression import parse_target
from game.scenario.model import Amount, Move, MoveKind, Scenario, Venue

_BELIEVED = ("trust", "channel")


def row_of(rows: Rows, target: str) -> int:
    """Return the row that an effect changes."""
    reading = parse_target(target)
    arguments = f"({', '.join(reading.arguments)})" if reading.arguments else ""
    return rows.index[reading.name + arguments]


def goldstein(move: Move) -> float:
    """Return the Goldstein weight of a move's CAMEO code, -10 to 10."""
    return weights()[move.cameo].goldstein


def build_tables(scenario: Scenario, moves: Sequence[str], rows: Rows) -> Tables:
    """
    Build the tables of a scenario.

    Args:
        scenario: The checked scenario.
        moves: Move ids in compiled order.
        rows: Which row is which.
    """
    heard, heard_rows = _stack(scenario, moves, _heard(scenario))
    met, met_rows = _stack(scenario, moves, _met(scenario))
    plain = np.zeros((len(rows.names), len(moves)), dtype=np.float32)
    believed = np.zeros_like(plain)
    enforced = np.zeros((len(scenario.sides), len(moves)), dtype=np.float32)
    strain = rows.side["strain"]
    for place, name in enumerate(moves):
        for target, effect in scenario.moves[name].effects.items():
            row, amount = row_of(rows, target), effect.value(scenario.magnitudes)
            if amount > 0 and strain.start <= row < strain.stop:
                enforced[row - strain.start, place] = amount
            elif amount > 0 and target.split("(")[0] in _BELIEVED:
                believed[row, place] = amount
            else:
                plain[row, place] = amount
    return Tables(
        heard, met, heard_rows, met_rows, plain, believed, enforced, _events(scenario, rows)
    )


def _events(scenario: Scenario, rows: Rows) -> Floats:
    ordered = sorted(scenario.events.values(), key=lambda event: event.leak)
    table = np.zeros((len(ordered), len(rows.names)), dtype=np.float32)
    for place, event in enumerate(ordered):
        effects: Mapping[str, Amount] = event.effects
        for target, effect in effects.items():
            table[place, row_of(rows, target)] = effect.value(scenario.magnitudes)
    return table


Coefficient = Callable[[Move], float]


def _stack(
    scenario: Scenario, moves: Sequence[str], parts: Mapping[str, list[Coefficient]]
) -> tuple[Floats, Mapping[str, slice]]:
    coefficients = [one for part in parts.values() for one in part]
    table = np.zeros((len(coefficients), len(moves)), dtype=np.float32)
    for row, coefficient in enumerate(coefficients):
        table[row] = [coefficient(scenario.moves[move]) for move in moves]
    spans, at = {}, 0
    for name, part in parts.items():
        spans[name] = slice(at, at + len(part))
        at += len(part)
    return table, spans


def _heard(scenario: Scenario) -> Mapping[str, list[Coefficient]]:
    sides, actors = tuple(scenario.sides), scenario.actors

    def between(source: str, target: str) -> Callable[[Move], bool]:
        return lambda move: actors[move.by].side == source and move.at == target

    def hostile(move: Move) -> float:
        return actors[move.by].voice / 100 * max(0.0, -goldstein(move))

    def cordial(move: Move) -> float:
        return actors[move.by].voice / 100 * max(0.0, goldstein(move))

    directed = [between(sides[one], sides[other]) for one, other in directed_of(sides)]
    return {
        "heat": [lambda move, link=link: hostile(move) * link(move) for link in directed],
        "home_heat": [
            lambda move, home=between(side, side): hostile(move) * home(move) for side in sides
        ],
        "warmth": [cordial],
        "conciliation": [
            lambda move, link=link: float(move.kind is MoveKind.DIALOGUE and link(move))
            for link in directed
        ],
        "offer": [
            lambda move, side=side: float(move.offer and actors[move.by].side == side)
            for side in sides
        ],
        "threat": [
            lambda move, side=side: move.threat * (actors[move.by].side == side) for side in sides
        ],
        "spoke": [lambda move, actor=actor: float(move.by == actor) for actor in actors],
        "tone": [lambda move, actor=actor: goldstein(move) * (move.by == actor) for actor in actors],
    }


def _met(scenario: Scenario) -> Mapping[str, list[Coefficient]]:
    sides, actors = tuple(scenario.sides), scenario.actors

    def joins(move: Move, source: str, target: str, kind: MoveKind) -> float:
        return float(actors[move.by].side == source and move.at == target and move.kind is kind)

    links = [(sides[one], sides[other]) for one, other in directed_of(sides)]

    def foreign(move: Move, side: str) -> bool:
        return move.at == side and actors[move.by].side != side

    return {
        "dialogue": [lambda move, link=link: joins(move, *link, MoveKind.DIALOGUE) for link in links],
        "pressure": [lambda move, link=link: joins(move, *link, MoveKind.PRESSURE) for link in links],
        "provocation": [
            lambda move, side=side: move.provocation * (actors[move.by].side == side)
            for side in sides
        ],
        "done": [lambda move, side=side: goldstein(move) * foreign(move, side) for side in sides],
        "acts": [lambda move, side=side: float(foreign(move, side)) for side in sides],
    }


def build_dissent(
    scenario: Scenario, moves: Sequence[str], rows: Rows, serving: Sequence[str]
) -> Dissent:
    """
    Find where public words of those who serve can differ from what their leader holds.

    Args:
        scenario: The checked scenario.
        moves: Move ids in compiled order.
        rows: Which row is which.
        serving: Ids of the actors who serve a leader.
    """
    cases = [
        (place, actor, issue)
        for place, actor in enumerate(serving)
        for issue in scenario.issues
        if issue in scenario.stances.get(scenario.actors[actor].serves or "", {})
        and any(issue in move.says for move in scenario.moves.values() if move.by == actor)
    ]
    said = np.zeros((len(cases), len(moves)), dtype=np.float32)
    spoke = np.zeros_like(said)
    for case, (_, actor, issue) in enumerate(cases):
        for place, name in enumerate(moves):
            move = scenario.moves[name]
            if move.by == actor and issue in move.says:
                said[case, place], spoke[case, place] = move.says[issue], 1
    leaders = [(scenario.actors[actor].serves or "", issue) for _, actor, issue in cases]
    salience = [scenario.stances[leader][issue].salience / 100 for leader, issue in leaders]
    return Dissent(
        favor=np.array([place for place, _, _ in cases], dtype=np.intp),
        leader_row=np.array(
            [rows.index[f"stance({leader}, {issue})"] for leader, issue in leaders], dtype=np.intp
        ),
        salience=np.array(salience, dtype=np.float32).reshape(-1, 1),
        said=said,
        spoke=spoke,
    )


def public(move: Move) -> bool:
    """Return whether a move is made at the microphone."""
    return move.venue is Venue.PUBLIC
