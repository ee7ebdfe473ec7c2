"""Ended playthroughs for the tests of scenes."""

from __future__ import annotations

from functools import lru_cache

from game.playthrough import Playthrough
from game.playthrough.comparison import Comparison, compare_gradually
from game.playthrough.gradual import finish
from game.playthrough.what_if import WhatIf, what_if_gradually
from game.scenario import Loaded, load
from tests.playthrough.conftest import CRISIS


@lru_cache(1)
def small() -> Loaded:
    """Return the small crisis."""
    return load(CRISIS)


def played(turns: int = 99, *, play_as: str | None = "envoy", seed: int = 4) -> Playthrough:
    """Return a playthrough of some turns, or to its end, in which the envoy writes and speaks."""
    playthrough = Playthrough(small(), seed=seed, play_as=play_as)
    while not playthrough.finished and len(playthrough.played) < turns:
        hands = playthrough.options()
        public = [option.move for option in hands.public if option.legal]
        private = [option.move for option in hands.private if option.legal]
        even = len(playthrough.played) % 2 == 0
        playthrough.step(public[0] if public and even else None, private[0] if private else None)
    return playthrough


@lru_cache(3)
def ended(play_as: str | None = "envoy") -> Playthrough:
    """Return an ended playthrough that nobody changes."""
    return played(play_as=play_as)


@lru_cache(1)
def compared() -> Comparison:
    """Return a few runs by doctrine beside the ended playthrough."""
    return finish(compare_gradually(ended(), 200))


@lru_cache(2)
def tried(turn: int) -> WhatIf:
    """Return a few futures of silence on a turn of the ended playthrough."""
    return finish(what_if_gradually(ended(), turn, 40))
