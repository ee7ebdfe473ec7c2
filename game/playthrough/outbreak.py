"""How a war broke out: which incident became it, and how heated the words were by then."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine import war_chance
from game.playthrough.playthrough import Playthrough
from game.playthrough.report import IncidentNews, values_of
from game.scenario.meters import RHETORIC

SENTENCES = (
    "{turn}: an incident between {sides} became a war: {cause}.",
    (
        "Before that turn rhetoric stood at {before} ({before_rung}), and an incident had a risk "
        "of {risk}."
    ),
    (
        "With the words of that turn it stood at {met} ({met_rung}). At that height {share} of "
        "incidents become wars; the calmer the words, the fewer."
    ),
)
"""What is told of every outbreak, with the figures to fill in."""
EARLIER = (
    "There had been an incident before, which passed but heated the words: {turns}.",
    "There had been incidents before, which passed but heated the words: {turns}.",
)
"""What is told as well of the turn, or the turns, of incidents before it."""


@dataclass(frozen=True, slots=True)
class Outbreak:
    """
    The incident that became a war.

    Attributes:
        turn: The number of its turn, from 1.
        sides: The ids of the two sides.
        cause: What it was, in English.
        risk: The chance of an incident between them with which it was drawn, 0 to 1.
        before: Where rhetoric stood before the turn, 0 to 100.
        met: Where it stood with the words of the turn, when the incident came.
        chance: The chance that an incident becomes a war at that height, 0 to 1.
        earlier: The turns of the incidents before it, of any two sides.
    """

    turn: int
    sides: tuple[str, str]
    cause: str
    risk: float
    before: float
    met: float
    chance: float
    earlier: tuple[int, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is to be told of it, in English, with the figures to fill in."""
        if not self.earlier:
            return SENTENCES
        return (*SENTENCES, EARLIER[len(self.earlier) > 1])


def outbreak_of(playthrough: Playthrough) -> Outbreak | None:
    """Return how the war of a playthrough broke out; ``None`` where there is none."""
    parameters = playthrough.world.scenario.mechanisms.incidents
    told = incidents_of(playthrough)
    for turn, news in told:
        if not news.war or parameters is None:
            continue
        played = playthrough.played[turn - 1]
        return Outbreak(
            turn=turn,
            sides=news.sides,
            cause=news.cause,
            risk=played.risk["~".join(news.sides)],
            before=values_of(playthrough.world, played.before)[RHETORIC],
            met=played.met,
            chance=float(war_chance(parameters, np.array([played.met], dtype=np.float32))[0]),
            earlier=tuple(number for number, _ in told if number < turn),
        )
    return None


def incidents_of(playthrough: Playthrough) -> tuple[tuple[int, IncidentNews], ...]:
    """Return the incidents of a playthrough, each with the number of its turn."""
    return tuple(
        (report.number, news) for report in playthrough.history for news in report.incidents
    )
