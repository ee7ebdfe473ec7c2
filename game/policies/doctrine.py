"""
Doctrine: stances decide what an actor does, reciprocity and caution what it does now.

How it works: for each legal move ``U = sum_k s_k (voice - stance ((x_k - says_k)/100)^2)
- tone ((g - E)/10)^2 + caution c R^2^ g/10 - fatigue 2^(-since/2) + leans``, over the issues k that the
move speaks to, with salience^ s, position x, Goldstein weight g, the actor's caution^ c and
``E = own * own recent tone + received * tone received``; the two shares sum below 1, so a spiral dies out.
Silence has g = 0 and says nothing. The choice has ``P proportional to exp(lambda U)``.
When it is used: for every actor that nobody plays, unless told otherwise.

Source: quantal response, McKelvey and Palfrey 1995, Games and Economic Behavior; reciprocity in
Korean event data, Goldstein and Pevehouse 1997, APSR; the leans are the scenario's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import product
from game.engine.arrays import Floats
from game.engine.conditions import Compiled, compile_expression
from game.engine.state import State
from game.engine.view import PERCENT, View
from game.engine.world import World
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
        self._table = _coefficients(world)
        parameters = world.scenario.mechanisms.doctrine
        self._tiring = np.float32(parameters.lam * parameters.fatigue)
        self._own, self._received = np.float32(parameters.own), np.float32(parameters.received)
        self._sides = np.array(world.side_of_actor)
        self._leans = _conditional_leans(world)

    def expected(self, state: State) -> Floats:
        """Return the tone E that each actor expects, in Goldstein points, shape [actors, runs]."""
        memory, rows = state.memory, self._world.memory
        received = memory[rows.received][self._sides]
        return memory[rows.own_tone] * self._own + received * self._received

    def log_weights(self, state: State) -> Floats:
        """Return lambda U of all moves and then of each group's silence, [moves + groups, runs]."""
        world = self._world
        position = state.values[world.rows.stances] * PERCENT
        danger = state.values[world.rows.rhetoric] * PERCENT
        ones = np.ones((1, state.runs), dtype=np.float32)
        features = np.concatenate(
            [position, position * position, self.expected(state), (danger * danger)[None], ones]
        )
        weights = np.zeros((len(world.moves) + len(world.groups), state.runs), dtype=np.float32)
        moves = weights[: len(world.moves)]
        moves += product(self._table, features)
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


def _coefficients(world: World) -> Floats:
    scenario, parameters = world.scenario, world.scenario.mechanisms.doctrine
    first = world.rows.stances.start
    stances = world.rows.stances.stop - first
    table = np.zeros((len(world.moves), 2 * stances + len(world.actors) + 2))
    for place, name in enumerate(world.moves):
        move, g, actor = scenario.moves[name], float(world.goldstein[place]), world.actor_of_move
        for issue, says in move.says.items():
            stance = scenario.stances.get(move.by, {}).get(issue)
            if stance is None:
                continue
            row = world.rows.index[f"stance({move.by}, {issue})"] - first
            said, care = says / 100, stance.salience / 100
            table[place, row] += 2 * parameters.stance * care * said
            table[place, stances + row] -= parameters.stance * care
            table[place, -1] += care * (parameters.voice - parameters.stance * said * said)
        table[place, 2 * stances + actor[place]] = 2 * parameters.tone * g / 100
        caution = scenario.actors[move.by].caution / 100
        table[place, -2] = parameters.caution * caution * g / 10
        table[place, -1] -= parameters.tone * g * g / 100
        table[place, -1] += _standing_leans(world, place)
    return (table * parameters.lam).astype(np.float32)


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
