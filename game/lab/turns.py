"""One run of an ensemble, turn by turn, for programs to read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.engine import GOING_ON, Outcome, State, World
from game.engine.arrays import Floats, Ints
from game.playthrough.batch import run_batch
from game.policies import PolicyTable

DIGITS = 4
"""Digits after the point of a meter in a log."""


def turn_log(
    world: World, policies: Mapping[str, str], seed: int, run: int
) -> list[dict[str, Any]]:
    """
    Return what happened in a run of an ensemble, by playing that run alone.

    Args:
        world: The compiled scenario.
        policies: The policy of some actors; the others follow doctrine.
        seed: The seed of the ensemble.
        run: The run's number, at least 0.

    Returns:
        One entry a turn, ready for ``json.dumps``: ``run``, ``turn``, ``moves``, ``leaked``,
        ``events`` and ``incidents`` (ids), ``war`` (yes or no), ``meters`` (by name, 0 to 100),
        ``ending`` (an id, or null while the run goes on) and ``payoff`` (by side and actor, empty
        while it goes on).
    """
    entries: list[dict[str, Any]] = []

    def watch(state: State, made: Floats, outcome: Outcome, runs: Ints) -> None:
        entries.append({"run": run, **_entry(world, state, made, outcome)})

    batch = run_batch(world, PolicyTable(world, policies), seed, run, 1, watch=watch)
    worth = zip(world.payees, batch.payoffs[:, 0].tolist(), strict=True)
    entries[-1]["payoff"] = {payee: round(value, DIGITS) for payee, value in worth}
    return entries


def _entry(world: World, state: State, made: Floats, outcome: Outcome) -> dict[str, Any]:
    ended = int(state.ended[0])
    meters = zip(world.rows.names, state.values[:, 0].tolist(), strict=True)
    return {
        "turn": int(state.turn[0]),
        "moves": _named(world.moves, made),
        "leaked": _named(world.moves[world.private], outcome.leaked),
        "events": [name for name, came in outcome.events.items() if came[0]],
        "incidents": [name for name, came in outcome.incidents.items() if came[0]],
        "war": bool(outcome.war[0]),
        "meters": {name: round(value, DIGITS) for name, value in meters},
        "ending": None if ended == GOING_ON else world.endings[ended].id,
        "payoff": {},
    }


def _named(moves: tuple[str, ...], flags: Floats) -> list[str]:
    return [move for move, flag in zip(moves, flags[:, 0], strict=True) if flag]
