"""What a turn does, in order; and what a run that ends is worth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.chance import Chance
from game.engine.layout import STAMP
from game.engine.ledger import Ledger
from game.engine.mechanisms import (
    audience_costs,
    drift,
    effects,
    events,
    favor,
    incidents,
    mixed_signals,
    moral_ground,
    negotiation,
    persuasion,
    rhetoric,
    sanctions,
    trust_and_channel,
)
from game.engine.mechanisms.incidents import incident_risk
from game.engine.state import GOING_ON, State
from game.engine.turn import Turn, begin_turn
from game.engine.view import View
from game.engine.world import World

ORDER = (
    effects,
    rhetoric,
    mixed_signals,
    sanctions,
    audience_costs,
    moral_ground,
    trust_and_channel,
    persuasion,
    negotiation,
    favor,
    events,
    incidents,
    drift,
)
"""The mechanisms in the order of a turn."""
_TIRING = np.float32(2**-0.5)
_HALF = np.float32(0.5)


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    What came of a turn.

    Attributes:
        leaked: Private moves that became public, 0 or 1, shape [private moves, runs].
        events: In which runs each event and leak came, by id, each of shape [runs].
        incidents: In which runs each adversary pair had an incident, by ``a~b``.
        risk: The chance of an incident with which it was drawn: that of the state before the turn,
            shape [adversary pairs, runs].
        met: Where rhetoric stood, with the words of the turn, when incidents were drawn,
            shape [runs].
        war: In which runs an incident has become a war, shape [runs].
    """

    leaked: Floats
    events: dict[str, Flags]
    incidents: dict[str, Flags]
    risk: Floats
    met: Floats
    war: Flags


def resolve_turn(
    world: World, state: State, made: Floats, chance: Chance, ledger: Ledger | None = None
) -> Outcome:
    """
    Play one turn in every run.

    Args:
        world: The compiled scenario.
        state: Where the runs stand, none of them ended; changed in place.
        made: The moves chosen, 0 or 1, shape [moves, runs]; at most one an actor and venue.
        chance: Where outcomes come from; a ``DrawnChance`` has begun this turn.
        ledger: For one run, where to write down what moved each meter.

    Returns:
        What came of it. ``state.ended`` says which runs have reached which ending.
    """
    risk = incident_risk(world, state)
    _remember_moves(world, state, made)
    leaks, came = events.leak(world, state, made, chance)
    turn = begin_turn(world, state, made, leaks, chance, ledger)
    turn.events.update(came)
    turn.risk = risk
    for mechanism in ORDER:
        mechanism.apply(turn)
    _remember_tone(turn)
    state.turn += 1
    _end(world, state)
    assert turn.met is not None
    war = state.memory[world.memory.war] > 0
    return Outcome(leaks.leaked, turn.events, turn.incidents, risk, turn.met, war)


def _remember_moves(world: World, state: State, made: Floats) -> None:
    last = state.memory[world.memory.last]
    stamp = state.turn + np.float32(1 + STAMP)
    for move, row in world.tracked.items():
        np.maximum(last[row], made[move] * stamp, out=last[row])
    fatigue = state.memory[world.memory.fatigue]
    np.maximum(fatigue, made, out=fatigue)
    fatigue *= _TIRING


def _remember_tone(turn: Turn) -> None:
    memory, rows, said = turn.state.memory, turn.world.memory, turn.done
    own, received = memory[rows.own_tone], memory[rows.received]
    own += (turn.tone - own) * _HALF
    dialogue, pressure = said["dialogue"], said["pressure"]
    acts = np.ones_like(received)
    for place, (_, target) in enumerate(turn.world.directed):
        acts[target] += dialogue[place] + pressure[place]
    received += (said["done"] / np.maximum(acts - 1, 1) - received) * _HALF
    memory[rows.dialogue] = dialogue
    memory[rows.pressure] = pressure
    unanswered = memory[rows.unanswered]
    for place, (one, other) in enumerate(turn.world.directed):
        answer = dialogue[turn.world.towards(other, one)] > 0
        unanswered[place] += dialogue[place] > 0
        unanswered[place] *= ~answer


def _end(world: World, state: State) -> None:
    view = View(world, state, 0)
    for place, rule in enumerate(world.endings):
        reached = np.logical_and(rule.when(view), state.ended == GOING_ON)
        np.copyto(state.ended, np.int16(place), where=reached)
    overdue = (state.turn >= world.turns) & (state.ended == GOING_ON)
    np.copyto(state.ended, np.int16(len(world.endings) - 1), where=overdue)


def payoffs(world: World, state: State) -> Floats:
    """
    Return what each run's ending is worth to each payee.

    Args:
        world: The compiled scenario.
        state: Where the runs stand.

    Returns:
        0 to 100, shape [payees, runs]; NaN where a run has not ended.
    """
    worth = np.full((len(world.payees), state.runs), np.nan, dtype=np.float32)
    view = View(world, state, 0)
    for place, rule in enumerate(world.endings):
        here = state.ended == place
        if here.any():
            paid = {formula: np.clip(formula(view), 0, 100) for formula in rule.payoff}
            for payee, formula in enumerate(rule.payoff):
                np.copyto(worth[payee], paid[formula], where=here)
    return worth
