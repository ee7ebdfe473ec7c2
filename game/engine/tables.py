"""The tables of coefficients with which a turn is read off the chosen moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from game.engine.arrays import Floats, Places
from game.engine.layout import directed_of
from game.engine.world import Dissent, Group, Rows, Tables
from game.scenario.cameo import weights
from game.scenario.expression import parse_target
from game.scenario.model import Amount, Move, MoveKind, Scenario

Coefficient = Callable[[Move], float]
_BELIEVED = ("trust", "channel")


def row_of(rows: Rows, target: str) -> int:
    """Return the row that an effect changes."""
    reading = parse_target(target)
    arguments = f"({', '.join(reading.arguments)})" if reading.arguments else ""
    return rows.index[reading.name + arguments]


def goldstein(move: Move) -> float:
    """Return the Goldstein weight of a move's CAMEO code, -10 to 10."""
    return weights()[move.cameo].goldstein


def amounts(
    scenario: Scenario, rows: Rows, effects: Mapping[str, Amount]
) -> tuple[tuple[int, float], ...]:
    """Return the rows that effects change, and by how much, in points."""
    return tuple(
        (row_of(rows, target), effect.value(scenario.magnitudes))
        for target, effect in effects.items()
    )


def build_tables(
    scenario: Scenario,
    moves: Sequence[str],
    rows: Rows,
    groups: Sequence[Group],
    dissent: Dissent,
) -> Tables:
    """
    Build the tables of a scenario.

    Args:
        scenario: The checked scenario.
        moves: Move ids in compiled order.
        rows: Which row is which.
        groups: The choices of a turn.
        dissent: Where those who serve can differ from their leader.
    """
    chosen = [scenario.moves[name] for name in moves]
    effects = _Effects(scenario, chosen, rows)
    made, made_rows = _stack(chosen, _met(scenario) | effects.parts())
    into = sorted({row for row, _ in effects.believed})
    return Tables(
        made=made,
        made_rows=made_rows,
        plain_rows=_places([row for row, _ in effects.plain]),
        believed_rows=_places(into),
        believed_into=tuple(into.index(row) for row, _ in effects.believed),
        believed_side=tuple(side for _, side in effects.believed),
        enforced_rows=_places([row for row, _ in effects.enforced]),
        **_words(scenario, chosen, groups, dissent),
    )


def _words(
    scenario: Scenario, moves: Sequence[Move], groups: Sequence[Group], dissent: Dissent
) -> dict[str, Any]:
    heard, heard_rows = _stack(moves, _heard(scenario))
    voices = [_voice(actor, dissent, place) for place, actor in enumerate(scenario.actors)]
    everyone, spans = _stack(moves, {str(place): voice for place, voice in enumerate(voices)})
    starts = [spans[str(place)].start for place in range(len(voices))]
    loud = [group for group in groups if group.public]
    first = sum(group.moves.stop - group.moves.start for group in loud)
    after = [len(heard) + starts[group.actor] for group in loud]
    return {
        "heard": heard[:, :first],
        "heard_rows": heard_rows,
        "voiced": tuple(_stack(moves[one.moves], {"": voices[one.actor]})[0] for one in loud),
        "voiced_rows": tuple(
            slice(at, at + len(voices[one.actor])) for at, one in zip(after, loud, strict=True)
        ),
        "leaked": np.concatenate([heard, everyone])[:, first:],
        "tone_rows": _places(starts),
        "spoke_rows": _places([start + 1 for start in starts]),
    }


def _places(values: Sequence[int]) -> Places:
    return np.array(values, dtype=np.intp)


def _stack(
    moves: Sequence[Move], parts: Mapping[str, list[Coefficient]]
) -> tuple[Floats, dict[str, slice]]:
    coefficients = [one for part in parts.values() for one in part]
    table = np.zeros((len(coefficients), len(moves)), dtype=np.float32)
    for row, coefficient in enumerate(coefficients):
        table[row] = [coefficient(move) for move in moves]
    spans, at = {}, 0
    for name, part in parts.items():
        spans[name] = slice(at, at + len(part))
        at += len(part)
    return table, spans


class _Effects:
    """The effects of all moves, sorted by what scales them: (row, side of the mover)."""

    def __init__(self, scenario: Scenario, moves: Sequence[Move], rows: Rows) -> None:
        sides = tuple(scenario.sides)
        self._side = {name: sides.index(actor.side) for name, actor in scenario.actors.items()}
        self._found: dict[str, dict[tuple[int, int], dict[int, float]]] = {
            "plain": {},
            "believed": {},
            "enforced": {},
        }
        strain = rows.side["strain"]
        for move in moves:
            for row, amount in amounts(scenario, rows, move.effects):
                kind, side = "plain", 0
                if amount > 0 and strain.start <= row < strain.stop:
                    kind = "enforced"
                elif amount > 0 and rows.names[row].split("(")[0] in _BELIEVED:
                    kind, side = "believed", self._side[move.by]
                self._found[kind].setdefault((row, side), {})[id(move)] = amount
        self.plain, self.believed, self.enforced = (sorted(found) for found in self._found.values())

    def parts(self) -> dict[str, list[Coefficient]]:
        """Return the coefficients of each kind, in the order of its rows."""
        return {
            kind: [_amount_of(found[key]) for key in sorted(found)]
            for kind, found in self._found.items()
        }


def _amount_of(by_move: Mapping[int, float]) -> Coefficient:
    return lambda move: by_move.get(id(move), 0.0)


def _heard(scenario: Scenario) -> dict[str, list[Coefficient]]:
    sides = tuple(scenario.sides)
    side_of = {name: actor.side for name, actor in scenario.actors.items()}
    voice = {name: actor.voice / 100 for name, actor in scenario.actors.items()}

    def hostile(source: str, target: str) -> Coefficient:
        return lambda move: (
            voice[move.by] * max(0.0, -goldstein(move))
            if (side_of[move.by], move.at) == (source, target)
            else 0.0
        )

    def conciliatory(source: str, target: str) -> Coefficient:
        return lambda move: float(
            move.kind is MoveKind.DIALOGUE and (side_of[move.by], move.at) == (source, target)
        )

    def offer(side: str) -> Coefficient:
        return lambda move: float(move.offer and side_of[move.by] == side)

    def threat(side: str) -> Coefficient:
        return lambda move: move.threat if side_of[move.by] == side else 0.0

    links = [(sides[one], sides[other]) for one, other in directed_of(sides)]
    return {
        "heat": [hostile(*link) for link in links],
        "home_heat": [hostile(side, side) for side in sides],
        "warmth": [lambda move: voice[move.by] * max(0.0, goldstein(move))],
        "conciliation": [conciliatory(*link) for link in links],
        "offer": [offer(side) for side in sides],
        "threat": [threat(side) for side in sides],
    }


def _met(scenario: Scenario) -> dict[str, list[Coefficient]]:
    sides = tuple(scenario.sides)
    side_of = {name: actor.side for name, actor in scenario.actors.items()}
    links = [(sides[one], sides[other]) for one, other in directed_of(sides)]

    def joins(kind: MoveKind, source: str, target: str) -> Coefficient:
        return lambda move: float(
            move.kind is kind and (side_of[move.by], move.at) == (source, target)
        )

    def provocation(side: str) -> Coefficient:
        return lambda move: move.provocation if side_of[move.by] == side else 0.0

    def done(side: str) -> Coefficient:
        return lambda move: goldstein(move) if move.at == side and side_of[move.by] != side else 0.0

    return {
        "dialogue": [joins(MoveKind.DIALOGUE, *link) for link in links],
        "pressure": [joins(MoveKind.PRESSURE, *link) for link in links],
        "provocation": [provocation(side) for side in sides],
        "done": [done(side) for side in sides],
    }


def _voice(actor: str, dissent: Dissent, place: int) -> list[Coefficient]:
    def tone(move: Move) -> float:
        return goldstein(move) if move.by == actor else 0.0

    def spoke(move: Move) -> float:
        return float(move.by == actor)

    def said(issue: str) -> Coefficient:
        return lambda move: move.says.get(issue, 0.0) if move.by == actor else 0.0

    def spoke_to(issue: str) -> Coefficient:
        return lambda move: float(move.by == actor and issue in move.says)

    rows: list[Coefficient] = [tone, spoke]
    for owner, issue in zip(dissent.actor, dissent.issue, strict=True):
        if owner == place:
            rows += [said(issue), spoke_to(issue)]
    return rows


def _can_dissent(scenario: Scenario, actor: str, leader: str, issue: str) -> bool:
    """Return whether an actor's words on an issue can ever be beyond its leader's tolerance."""
    stance, favor = scenario.stances.get(leader, {}).get(issue), scenario.mechanisms.favor
    if stance is None or favor is None:
        return False
    row = f"stance({leader},{issue})"
    moving = scenario.issues[issue].role == "talks" or any(
        target.replace(" ", "") == row for effects in _all_effects(scenario) for target in effects
    )
    room = stance.room if moving else 0.0
    return any(
        abs(move.says[issue] - stance.position) + room > favor.tolerance
        for move in scenario.moves.values()
        if move.by == actor and issue in move.says
    )


def _all_effects(scenario: Scenario) -> list[Mapping[str, Amount]]:
    moves = [move.effects for move in scenario.moves.values()]
    return [*moves, *(event.effects for event in scenario.events.values())]


def build_dissent(scenario: Scenario, rows: Rows) -> Dissent:
    """
    Find where public words of those who serve can differ from what their leader holds.

    Args:
        scenario: The checked scenario.
        rows: Which row is which.
    """
    actors = tuple(scenario.actors)
    serving = [name for name, actor in scenario.actors.items() if actor.serves]
    cases: list[tuple[str, str, str]] = []
    said_rows, at = [], 0
    for name in actors:
        at += 2
        leader = scenario.actors[name].serves
        for issue in scenario.issues if leader else ():
            if leader and _can_dissent(scenario, name, leader, issue):
                cases.append((name, leader, issue))
                said_rows.append(at)
                at += 2
    salience = [scenario.stances[leader][issue].salience / 100 for _, leader, issue in cases]
    return Dissent(
        actor=_places([actors.index(name) for name, _, _ in cases]),
        favor=_places([serving.index(name) for name, _, _ in cases]),
        issue=tuple(issue for _, _, issue in cases),
        leader_row=_places([rows.index[f"stance({lead}, {issue})"] for _, lead, issue in cases]),
        salience=np.array(salience, dtype=np.float32).reshape(-1, 1),
        said_rows=_places(said_rows),
        spoke_rows=_places([row + 1 for row in said_rows]),
    )
