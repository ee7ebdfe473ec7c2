"""
Doctrine: stances decide what an actor does, reciprocity and caution what it does now.

How it works: for each legal move ``U = sum_k s_k (voice - stance ((x_k - says_k)/100)^2) - tone
((g - E)/10)^2 + caution c R^2^ g/10 - fatigue 2^(-since/2) + leans``, over the issues k that the
move speaks to, with salience^ s, position x, Goldstein weight g, the actor's caution^ c and ``E =
own * own recent tone + received * tone received``; the two shares sum below 1, so a spiral dies
out. Silence has g = 0 and says nothing. The choice has ``P proportional to exp(lambda U)``.
When it is used: for every actor that nobody plays, unless told otherwise.

Source: quantal response, McKelvey and Palfrey 1995, Games and Economic Behavior; reciprocity in
event data, Goldstein and Pevehouse 1997, APSR; the leans are the scenario's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import product
from game.engine.arrays import Floats, Places
from game.engine.conditions import Compiled, compile_expression
from game.engine.state import State
from game.engine.view import PERCENT, View
from game.engine.world import Group, World
from game.policies.mind import Mind
from game.scenario.expression import parse_condition
from game.scenario.model import Lean

LEAN_UNIT = 0.1
"""Utility of one point of a lean."""


@dataclass(frozen=True, slots=True)
class _Lean:
    """A lean that holds at times: its condition and the log weight it adds to some moves."""

    when: Compiled
    moves: tuple[int, ...]
    amount: np.float32


class Doctrine:
    """The quantal response of every actor of one world, as one table of coefficients."""

    name = "doctrine"
    on_doctrine = True

    def __init__(self, world: World) -> None:
        self._world = world
        moving = _moving_stances(world)
        self._tables = [_coefficients(world, group, moving) for group in world.groups]
        parameters = world.scenario.mechanisms.doctrine
        self._tiring = np.float32(parameters.lam * parameters.fatigue)
        self._own, self._received = np.float32(parameters.own), np.float32(parameters.received)
        self._sides = np.array(world.side_of_actor)
        self._leans = _conditional_leans(world)

    def expected(self, state: State) -> Floats:
        """Return the tone E that each actor expects, in Goldstein points, shape [actors, runs]."""
        memory, rows = state.memory, self._world.memory
        received = memory[rows.received][self._sides]
        tone: Floats = memory[rows.own_tone] * self._own + received * self._received
        return tone

    def log_weights(self, state: State) -> Floats:
        """Return lambda U of all moves and then of each group's silence, [moves + groups, runs]."""
        world = self._world
        danger = state.values[world.rows.rhetoric] * PERCENT
        expected = self.expected(state)
        weights = np.empty((len(world.moves) + len(world.groups), state.runs), dtype=np.float32)
        weights[len(world.moves) :] = 0
        for group, (table, moving) in zip(world.groups, self._tables, strict=True):
            count = len(moving)
            features = np.empty((2 * count + 3, state.runs), dtype=np.float32)
            np.multiply(state.values[moving], PERCENT, out=features[:count])
            np.multiply(features[:count], features[:count], out=features[count : 2 * count])
            features[2 * count] = expected[group.actor]
            np.multiply(danger, danger, out=features[2 * count + 1])
            features[2 * count + 2] = 1
            product(table, features, out=weights[group.moves])
        moves = weights[: len(world.moves)]
        moves -= state.memory[world.memory.fatigue] * self._tiring
        view = View(world, state, 1)
        for lean in self._leans:
            bonus = lean.when(view) * lean.amount
            for move in lean.moves:
                moves[move] += bonus
        return weights

    def fill(self, mind: Mind, groups: tuple[int, ...]) -> None:
        """Take the log weights by doctrine as they are."""
        assert mind.doctrine is not None
        for place in groups:
            for rows in (mind.world.groups[place].moves, mind.silence(place)):
                mind.weights[rows] = mind.doctrine[rows]


def _moving_stances(world: World) -> set[int]:
    """Return the rows of the stances that something can move; the others are constants."""
    rows = world.rows
    touched = set(world.tables.plain_rows.tolist())
    touched |= {row for rule in (*world.events, *world.leaks) for row, _ in rule.effects}
    if world.talks and world.scenario.mechanisms.persuasion:
        touched |= set(range(rows.issue[world.talks].start, rows.issue[world.talks].stop))
    return touched & set(range(rows.stances.start, rows.stances.stop))


def _coefficients(world: World, group: Group, moving: set[int]) -> tuple[Floats, Places]:
    """
    Return the coefficients of one choice and the stances they go with.

    The features are the actor's moving stances as shares, their squares, the tone it expects, R^2^
    and 1; U is a quadratic of the stances, so a table of coefficients is all there is to it.
    """
    scenario, parameters = world.scenario, world.scenario.mechanisms.doctrine
    actor = world.actors[group.actor]
    rows = {issue: world.rows.index[f"stance({actor}, {issue})"] for issue in _held(world, actor)}
    own = [row for row in rows.values() if row in moving]
    table = np.zeros((group.moves.stop - group.moves.start, 2 * len(own) + 3))
    for place, name in enumerate(world.moves[group.moves]):
        move, g = scenario.moves[name], float(world.goldstein[group.moves.start + place])
        table[place, -3] = 2 * parameters.tone * g / 100
        table[place, -2] = parameters.caution * scenario.actors[actor].caution / 100 * g / 10
        table[place, -1] = _standing_leans(world, group.moves.start + place)
        table[place, -1] -= parameters.tone * g * g / 100
        for issue in rows.keys() & move.says.keys():
            stance, said = scenario.stances[actor][issue], move.says[issue] / 100
            weight = parameters.stance * stance.salience / 100
            table[place, -1] += parameters.voice * stance.salience / 100
            if rows[issue] in moving:
                at = own.index(rows[issue])
                table[place, at] = 2 * weight * said
                table[place, len(own) + at] = -weight
                table[place, -1] -= weight * said * said
            else:
                table[place, -1] -= weight * (stance.position / 100 - said) ** 2
    return (table * parameters.lam).astype(np.float32), np.array(own, dtype=np.intp)


def _held(world: World, actor: str) -> tuple[str, ...]:
    return tuple(world.scenario.stances.get(actor, {}))


def _leaning_moves(world: World, lean: Lean) -> tuple[int, ...]:
    moves = world.scenario.moves
    return tuple(
        place
        for place, name in enumerate(world.moves)
        if moves[name].by == lean.actor
        and (lean.moves is None or name in lean.moves)
        and (lean.kind is None or moves[name].kind is lean.kind)
        and (lean.venue is None or moves[name].venue is lean.venue)
    )


def _standing_leans(world: World, place: int) -> float:
    magnitudes = world.scenario.magnitudes
    return sum(
        lean.by.value(magnitudes) * LEAN_UNIT
        for lean in world.scenario.leans.values()
        if lean.when is None and place in _leaning_moves(world, lean)
    )


def _conditional_leans(world: World) -> tuple[_Lean, ...]:
    scale = world.scenario.mechanisms.doctrine.lam * LEAN_UNIT
    return tuple(
        _Lean(
            compile_expression(parse_condition(lean.when)),
            _leaning_moves(world, lean),
            np.float32(lean.by.value(world.scenario.magnitudes) * scale),
        )
        for lean in world.scenario.leans.values()
        if lean.when is not None
    )
