"""What if the player had been silent on a turn, beside what was done there."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from game.playthrough.futures import Futures, futures_gradually
from game.playthrough.playthrough import Playthrough

RUNS = 400
"""Futures of each of the two."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """
    What many futures from one turn came to.

    The rest of each future is played by policy, the player's actor's part as well, with the same
    chance in both.

    Attributes:
        turn: The number of the turn.
        moves: What the player did on it, public first; empty for silence.
        silence: The futures in which the player is silent on it.
        done: The futures in which the player does what was done.
    """

    turn: int
    moves: tuple[str, ...]
    silence: Futures
    done: Futures


def what_if_gradually(
    playthrough: Playthrough, turn: int, runs: int = RUNS
) -> Generator[float, None, WhatIf]:
    """
    Try silence on a turn that was played, a turn of all futures at a time.

    Args:
        playthrough: The playthrough; not changed.
        turn: The number of the turn, from 1.
        runs: How many futures of each, at least 1.

    Yields:
        The share that is done, 0 to 1.

    Raises:
        UnknownNameError: The turn was not played.
    """
    before = playthrough.until(turn - 1)
    scenario = playthrough.loaded.scenario
    mine = playthrough.played[turn - 1].choices.get(playthrough.play_as or "", ())
    by_venue = {scenario.moves[move].venue.value: move for move in mine}
    silence = yield from _halved(futures_gradually(before, runs, try_first=True), 0.0)
    work = futures_gradually(
        before,
        runs,
        public=by_venue.get("public"),
        private=by_venue.get("private"),
        try_first=True,
    )
    done = yield from _halved(work, 0.5)
    return WhatIf(turn, mine, silence, done)


def _halved(work: Generator[float, None, Futures], start: float) -> Generator[float, None, Futures]:
    while True:
        try:
            yield start + next(work) / 2
        except StopIteration as stop:
            found: Futures = stop.value
            return found
