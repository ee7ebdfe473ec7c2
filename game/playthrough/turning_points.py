"""
The turning points of a playthrough: the turns on which the crisis was decided.

From the point before each turn, and from the last one, a few hundred runs are played to their ends,
all of them with the same chance and everyone by policy. How often each ending comes is what could
be expected at that point. A turn counts by how far it moved those shares: the total variation
distance, half the sum of the changes, which is the largest change of the probability of any set of
endings. A turn that moved less than `LEAST` could be noise of the sample and is none.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from game.engine import GOING_ON, DrawnChance, State, legal_moves, payoffs, resolve_turn
from game.engine.arrays import Floats, Ints
from game.playthrough.forecast import ELSEWHERE
from game.playthrough.playthrough import Playthrough
from game.playthrough.report import TurnReport

RUNS = 300
"""Runs from each point."""
MOST = 3
"""Turning points that are told."""
LEAST = 0.08
"""A turn that moved the shares by less is no turning point."""
_POINTS = 2


@dataclass(frozen=True, slots=True)
class Outlook:
    """
    What could be expected at a point of a playthrough.

    Attributes:
        endings: The share of the runs that reached each ending, in file order, 0 to 1.
        payoff: Mean payoff of each side and actor, 0 to 100, in the order of ``World.payees``.
    """

    endings: tuple[float, ...]
    payoff: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """
    A turn that moved what could be expected.

    Attributes:
        turn: Its number, from 1.
        moved: By how much, as total variation distance, 0 to 1.
        ending: The ending whose share moved most in the direction that came to matter.
        before: Its share before the turn, 0 to 1.
        after: Its share after the turn.
        payoff: By how much the mean payoff of the actor played moved, in points; 0 for nobody.
        headlines: What the news said of what moved most on that turn, at most two.
    """

    turn: int
    moved: float
    ending: str
    before: float
    after: float
    payoff: float
    headlines: tuple[str, ...]


def outlooks_gradually(
    playthrough: Playthrough, runs: int = RUNS
) -> Generator[float, None, tuple[Outlook, ...]]:
    """
    Return what could be expected before each turn played, and after the last one.

    Args:
        playthrough: The playthrough; not changed.
        runs: Runs from each point, at least 1.

    Yields:
        The share that is done, 0 to 1.
    """
    states = [turn.before for turn in playthrough.played] + [playthrough.state]
    found: list[Outlook] = []
    for first in range(0, len(states), _POINTS):
        group = states[first : first + _POINTS]
        for share in (work := _Points(playthrough, group, runs)).play():
            yield (first + share * len(group)) / len(states)
        found += work.outlooks()
    return tuple(found)


class _Points:
    """Runs from a few points of a playthrough at once."""

    def __init__(self, playthrough: Playthrough, states: Sequence[State], runs: int) -> None:
        self.playthrough, self.world = playthrough, playthrough.world
        self.points, self.runs = len(states), runs
        self.state = _joined(states, runs)
        numbers = np.tile(np.arange(runs) + ELSEWHERE, self.points)
        self.chance = DrawnChance(self.world.slots, playthrough.seed, numbers)
        self.lanes = np.arange(self.state.runs)
        self.ending: Ints = np.zeros(self.state.runs, dtype=np.int64)
        self.worth: Floats = np.zeros((len(self.world.payees), self.state.runs), dtype=np.float32)

    def play(self) -> Iterator[float]:
        """Play all runs to their ends, and yield after each turn the share that has ended."""
        while self._collect():
            self.chance.begin(self.state.turn + 1)
            legal = legal_moves(self.world, self.state)
            made = self.playthrough.table.choose(self.state, self.chance, legal)
            resolve_turn(self.world, self.state, made, self.chance)
            yield 1 - self.state.runs / len(self.ending)

    def _collect(self) -> bool:
        going = self.state.ended == GOING_ON
        done = self.lanes[~going]
        if len(done):
            self.ending[done] = self.state.ended[~going]
            self.worth[:, done] = payoffs(self.world, self.state)[:, ~going]
            self.lanes = self.lanes[going]
            self.state.keep(going)
            self.chance.keep(going)
        return bool(self.state.runs)

    def outlooks(self) -> list[Outlook]:
        """Return what each point came to."""
        count, worth = len(self.world.endings), self.worth.astype(np.float64)
        return [
            Outlook(
                tuple((np.bincount(self.ending[lanes], minlength=count) / self.runs).tolist()),
                tuple(worth[:, lanes].mean(axis=1).tolist()),
            )
            for lanes in np.split(np.arange(len(self.ending)), self.points)
        ]


def _joined(states: Sequence[State], runs: int) -> State:
    return State(
        np.repeat(np.concatenate([state.values for state in states], axis=1), runs, axis=1),
        np.repeat(np.concatenate([state.memory for state in states], axis=1), runs, axis=1),
        np.repeat(np.concatenate([state.turn for state in states]), runs),
        np.repeat(np.concatenate([state.ended for state in states]), runs),
    )


def turning_points(
    playthrough: Playthrough,
    outlooks: Sequence[Outlook],
    most: int = MOST,
    *,
    reports: Sequence[TurnReport] | None = None,
) -> tuple[TurningPoint, ...]:
    """
    Return the turns that moved most what could be expected, in the order of the turns.

    Args:
        playthrough: The playthrough.
        outlooks: Its outlooks, one more than turns played.
        most: How many at most.
        reports: Its turns, as their reader may see them; default: as its player saw them.
    """
    told = playthrough.history if reports is None else reports
    found = [
        _point(playthrough, report, before, after)
        for report, before, after in zip(told, outlooks[:-1], outlooks[1:], strict=True)
    ]
    ranked = sorted(found, key=lambda point: -point.moved)[:most]
    return tuple(sorted((p for p in ranked if p.moved >= LEAST), key=lambda point: point.turn))


def _point(
    playthrough: Playthrough, report: TurnReport, before: Outlook, after: Outlook
) -> TurningPoint:
    world = playthrough.world
    shift = np.array(after.endings) - np.array(before.endings)
    place = int(np.argmax(shift))
    played = playthrough.play_as
    own = world.payees.index(played) if played else None
    return TurningPoint(
        turn=report.number,
        moved=float(np.abs(shift).sum() / 2),
        ending=world.endings[place].id,
        before=before.endings[place],
        after=after.endings[place],
        payoff=0.0 if own is None else after.payoff[own] - before.payoff[own],
        headlines=headlines(report),
    )


def headlines(report: TurnReport, most: int = 2) -> tuple[str, ...]:
    """
    Return the headlines of what moved the meters most on a turn, the largest first.

    Incidents come first; moves and events count by the points that they moved all meters by.

    Args:
        report: The turn, as its reader may see it.
        most: How many at most.
    """
    weights = [(_weight(report, made.move), made.headline) for made in report.seen]
    weights += [(_weight(report, event.event), event.headline) for event in report.events]
    ranked = [text for _, text in sorted(weights, key=lambda one: -one[0])]
    causes = [incident.cause for incident in report.incidents]
    return tuple((causes + ranked)[:most])


def _weight(report: TurnReport, name: str) -> float:
    return sum(abs(entry.amount) for entry in report.ledger if entry.detail == name)
