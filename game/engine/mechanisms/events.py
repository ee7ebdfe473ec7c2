"""
Events and leaks: what chance brings beside incidents.

Equations: an event comes with its chance a turn while its condition holds and its pause is over; its
effects are added as they stand. A leak comes with ``1 - (1 - chance)^k``, k the private moves of the
turn, so the more the closed door is used the likelier it is; one of them, each alike, becomes public
and counts as public from then on in that turn: in rhetoric, mixed signals, audience costs and favor.
Leaks are drawn before the words are weighed, so that what leaks is weighed by the same rules.
Units: chances 0 to 1 a turn; effects in points.
Source: judgement; a leak makes secret diplomacy public (the article's account of the closed-door
talks came from an official who asked not to be named).
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.chance import Chance
from game.engine.state import State
from game.engine.turn import Turn
from game.engine.view import View
from game.engine.world import EventRule, World


def leak(
    world: World, state: State, made: Floats, chance: Chance
) -> tuple[Floats, dict[str, Flags]]:
    """
    Draw the leaks of a turn.

    Args:
        world: The compiled scenario.
        state: Where the runs stand before the turn.
        made: The moves chosen, shape [moves, runs].
        chance: Where outcomes come from.

    Returns:
        The private moves that became public, 0 or 1, shape [moves, runs]; and in which runs each
        leak event came.
    """
    leaked = np.zeros_like(made)
    came: dict[str, Flags] = {}
    if not world.leaks:
        return leaked, came
    hidden = made[world.private]
    count = hidden.sum(axis=0)
    view = View(world, state, 1)
    for rule in world.leaks:
        sealed = np.float32(1 - rule.chance) ** count
        came[rule.id] = chance.happens(rule.slot, (1 - sealed) * _possible(rule, world, view))
        which = np.floor(chance.fraction(rule.slot, state.runs) * count)
        lanes = np.flatnonzero(came[rule.id])
        order = np.cumsum(hidden[:, lanes], axis=0) - 1
        found = (order == which[lanes]) & (hidden[:, lanes] > 0)
        leaked[world.private.start :, lanes] = np.maximum(
            leaked[world.private.start :, lanes], found
        )
    return leaked, came


def apply(turn: Turn) -> None:
    """Draw the events of the turn and add their effects, those of leaks included."""
    view = View(turn.world, turn.state, 1)
    for place, rule in enumerate(turn.world.events):
        probability = rule.chance * _possible(rule, turn.world, view)
        turn.events[rule.id] = turn.chance.happens(rule.slot, probability)
    total = np.zeros_like(turn.state.values)
    rules = (*turn.world.events, *turn.world.leaks)
    last = turn.state.memory[turn.world.memory.event_last]
    for place, rule in enumerate(rules):
        hit = turn.events[rule.id]
        if hit.any():
            total += turn.world.tables.event[place][:, None] * hit
            np.copyto(last[place], turn.number, where=hit)
    hits = [turn.events[rule.id][0] for rule in rules]

    def parts(row: int) -> dict[str, float]:
        return {
            rule.id: float(turn.world.tables.event[place, row])
            for place, rule in enumerate(rules)
            if hits[place]
        }

    if any(flags.any() for flags in turn.events.values()):
        turn.shift(slice(0, len(total)), total, "event", parts)


def _possible(rule: EventRule, world: World, view: View) -> Floats:
    place = (*world.events, *world.leaks).index(rule)
    last = view.state.memory[world.memory.event_last.start + place]
    rested = view.turn - last > np.float32(rule.wait)
    if rule.when is not None:
        rested = rested & rule.when(view)
    return rested.astype(np.float32)
