"""Ways to play the small crisis that several tests share."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from game.playthrough import Playthrough
from game.scenario import Loaded
from game.scenario.model import EndingKind

Picked = tuple[int, int]

AT_WAR, SPARED = 305, 19
"""Seeds with a war after an incident that passed, and with three incidents that passed."""
PICKS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=6)
"""Numbers that pick the moves of some turns."""


def ended(crisis: Loaded, **settings: Any) -> Playthrough:
    """Return a playthrough that was played to its end."""
    playthrough = Playthrough(crisis, **settings)
    while not playthrough.finished:
        playthrough.step()
    return playthrough


def silent(crisis: Loaded, seed: int) -> Playthrough:
    """Return a playthrough in which the envoy never spoke."""
    return ended(crisis, seed=seed, play_as="envoy")


def pick(playthrough: Playthrough, numbers: Picked) -> list[str | None]:
    """Return a legal public and private move, or silence, chosen by two numbers."""
    hands = playthrough.options()
    chosen: list[str | None] = []
    for hand, number in zip((hands.public, hands.private), numbers, strict=True):
        legal = [option.move for option in hand if option.legal]
        chosen.append([*legal, None][number % (len(legal) + 1)])
    return chosen


def play_on(playthrough: Playthrough, picks: list[Picked]) -> Playthrough:
    """Play some turns by numbers, as far as they go."""
    for numbers in picks:
        if not playthrough.finished:
            playthrough.step(*pick(playthrough, numbers))
    return playthrough


def with_endings(
    crisis: Loaded, last: str = "30", play_as: str | None = "envoy", **told: tuple[str, str, str]
) -> Playthrough:
    """Return a playthrough of the small crisis with endings of one's own: kind, when, worth."""
    own = list(crisis.scenario.endings.values())[-1]
    endings = {
        name: own.model_copy(
            update={
                "kind": EndingKind(kind),
                "title": name,
                "when": when,
                "payoff": dict.fromkeys(("north", "south", "east"), worth),
            }
        )
        for name, (kind, when, worth) in {
            **told,
            "nothing": ("stalemate", "turn >= 6", last),
        }.items()
    }
    again = crisis.scenario.model_copy(update={"endings": endings})
    return Playthrough(replace(crisis, scenario=again), play_as=play_as)
