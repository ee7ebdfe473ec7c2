"""
Events and leaks: what chance brings beside incidents.

Equations: an event comes with its chance a turn while its condition holds and its pause is over;
its effects are added as they stand. A leak comes with ``1 - (1 - chance)^k``, k the private moves
of the turn, so the more the closed door is used the likelier it is; one of them, each alike,
becomes public and counts as public from then on in that turn: in rhetoric, mixed signals,
audience costs and favor. Leaks are drawn before the words are weighed, so that what leaks is
weighed by the same rules.
Units: chances 0 to 1 a turn; effects in points.
Source: judgement; a leak makes secret diplomacy public, as the article's own account of the talks
behind closed doors came from somebody unnamed.
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats, Places
from game.engine.chance import Chance
from game.engine.layout import STAMP
from game.engine.state import State
from game.engine.turn import Leaks, Parts, Turn
from game.engine.view import View
from game.engine.world import EventRule, World


def leak(
    world: World, state: State, made: Floats, chance: Chance
) -> tuple[Leaks, dict[str, Flags]]:
    """
    Draw the leaks of a turn.

    Args:
        world: The compiled scenario.
        state: Where the runs stand before the turn.
        made: The moves chosen, shape [moves, runs].
        chance: Where outcomes come from.

    Returns:
        The private moves that became public; and in which runs each leak event came.
    """
    hidden = made[world.private]
    leaked = np.zeros_like(hidden)
    came: dict[str, Flags] = {}
    if not world.leaks:
        return Leaks(leaked, ()), came
    spots: list[tuple[Places, Places]] = []
    count = hidden.sum(axis=0)
    view = View(world, state, 1)
    for rule in world.leaks:
        sealed = np.float32(1 - rule.chance) ** count
        hit = chance.happens(rule.slot, (1 - sealed) * possible(rule, view))
        came[rule.id] = hit
        lanes = np.flatnonzero(hit & (count > 0))
        if len(lanes):
            drawn = chance.fraction(rule.slot, state.runs)[lanes] * count[lanes]
            order = np.cumsum(hidden[:, lanes], axis=0)
            found = np.argmax(order > np.floor(drawn), axis=0)
            fresh = leaked[found, lanes] == 0
            leaked[found, lanes] = 1
            spots.append((found[fresh], lanes[fresh]))
    return Leaks(leaked, tuple(spots)), came


def apply(turn: Turn) -> None:
    """Draw the events of the turn and add their effects, those of leaks included."""
    view = View(turn.world, turn.state, 1)
    never = np.zeros(turn.state.runs, dtype=np.bool_)
    for rule in turn.world.events:
        ready = possible(rule, view)
        turn.events[rule.id] = never
        # A single run may be a replay, whose record outweighs what the condition says here.
        if turn.state.runs == 1 or ready.any():
            ready *= np.float32(rule.chance)
            turn.events[rule.id] = turn.chance.happens(rule.slot, ready)
    for rule in (*turn.world.events, *turn.world.leaks):
        hit = turn.events[rule.id]
        if hit is not never and hit.any():
            _come(turn, rule, hit.astype(np.float32))


def _come(turn: Turn, rule: EventRule, hit: Floats) -> None:
    last = turn.state.memory[turn.world.memory.event_last][rule.place]
    np.maximum(last, (turn.number + np.float32(STAMP)) * hit, out=last)
    for row, amount in rule.effects:
        turn.shift(row, hit * np.float32(amount), "event", _reason(rule.id, amount))


def _reason(event: str, amount: float) -> Parts:
    return lambda _: {event: amount}


def possible(rule: EventRule, view: View) -> Floats:
    """Return 1 in the runs in which an event could come now, else 0, shape [runs]."""
    ready = np.ones(view.state.runs, dtype=np.float32)
    if rule.wait:
        last = view.state.memory[view.world.memory.event_last.start + rule.place]
        ready *= last < view.turn + np.float32(STAMP - rule.wait)
    if rule.when is not None:
        ready *= rule.when(view)
    return ready
