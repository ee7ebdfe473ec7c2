"""What each ending still waits for and what it would be worth: what to reach, and what to avoid."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import ceil, floor

import numpy as np

from game.engine import View
from game.playthrough.forecast import Forecast, Range
from game.playthrough.playthrough import Playthrough
from game.playthrough.requirements import clause, holds, phrase, value
from game.scenario.expression import parse_condition
from game.scenario.model import EndingKind
from game.scenario.tree import Comparison, Constant, Expression, Logic, Reading

UNKNOWN = 100.0
"""Points that count as lacking where they cannot be measured, such as a move not yet made."""
EVEN = 1.0
"""Points of payoff by which an ending has to differ from the last one to be wanted or feared."""
HALF = 50.0
"""Points of payoff below which a breakdown is nobody's aim, however poor the last ending looks."""
_UPWARD, _DOWNWARD = {">", ">="}, {"<", "<="}
_COUNTED = {"since", "war", "offers"}


class Sense(Enum):
    """What an ending is to who plays."""

    AIM = "aim"
    """Worth more than what comes if nothing else does."""
    DANGER = "danger"
    """Worth less than that, or a breakdown that is worth less than half of the scale."""
    NEITHER = "neither"
    """Worth about as much, or nobody is played."""


@dataclass(frozen=True, slots=True)
class Part:
    """
    A part of the condition of an ending.

    Attributes:
        text: In words, with the figure as it stands.
        what: What is read, in words; empty where that is more than a figure on a scale.
        row: The row of the meter that is read, or empty.
        sign: How it is held against the figure needed, such as ``>=``; empty where it is not.
        now: The figure as it stands.
        needed: The figure that is needed.
        held: Whether the part holds.
        gap: What is lacking, in points; 0 where it holds, and for a turn that is yet to come.
    """

    text: str
    what: str = ""
    row: str = ""
    sign: str = ""
    now: float = 0.0
    needed: float = 0.0
    held: bool = False
    gap: float = 0.0

    @property
    def waits(self) -> bool:
        """Whether it lacks nothing but time."""
        return not self.held and not self.gap

    @property
    def earliest(self) -> int:
        """The first turn on which it holds, where it lacks nothing but time."""
        after = self.sign in {">", "!="}
        return floor(self.needed) + 1 if after else ceil(self.needed)


@dataclass(frozen=True, slots=True)
class Goal:
    """
    An ending as who plays sees it before it comes.

    Attributes:
        ending: Its id.
        title: Its title.
        kind: Its kind.
        parts: The parts of its condition, in order; of an ``or`` the one that lacks least.
        gap: What all parts together lack, in points of their meters.
        worth: What it would be worth if it came as things stand, 0 to 100.
        sense: What it is to who plays.
    """

    ending: str
    title: str
    kind: EndingKind
    parts: tuple[Part, ...]
    gap: float
    worth: float
    sense: Sense

    @property
    def lacking(self) -> tuple[Part, ...]:
        """The parts that do not hold."""
        return tuple(part for part in self.parts if not part.held)

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that do not hold and do not come by themselves."""
        return tuple(part for part in self.lacking if not part.waits)


@dataclass(frozen=True, slots=True)
class Goals:
    """
    What there is to reach and to avoid.

    Attributes:
        found: The endings, the nearest first; of two as near the one that is worth more.
        last: What comes if nothing else does: the last ending of the scenario, or ``None``.
    """

    found: tuple[Goal, ...] = ()
    last: Goal | None = None

    @property
    def aims(self) -> tuple[Goal, ...]:
        """The endings worth reaching, the nearest first."""
        return tuple(goal for goal in self.found if goal.sense is Sense.AIM)

    @property
    def dangers(self) -> tuple[Goal, ...]:
        """The endings to avoid, the nearest first; war, which comes by an incident, is none."""
        found = (goal for goal in self.found if goal.sense is Sense.DANGER)
        return tuple(goal for goal in found if goal.kind is not EndingKind.WAR)


def goals(playthrough: Playthrough) -> Goals:
    """
    Return what the endings wait for, and what each is to who plays.

    An ending is an aim where its payoff to the actor played, by its formula and the meters as they
    stand, lies above that of the last ending of the scenario, and a danger where it lies below; a
    breakdown has to be worth half of the scale as well to be an aim.
    Nearness is the sum of what its condition lacks, in points; a turn that is yet to come lacks
    nothing, since it comes by itself.

    Args:
        playthrough: Where things stand; not changed.

    Returns:
        Nothing for who watches, and after the end.
    """
    if playthrough.play_as is None or playthrough.finished:
        return Goals()
    world, view = playthrough.world, _view(playthrough)
    payee = world.payees.index(playthrough.play_as)
    worth = [
        float(np.clip(np.ravel(rule.payoff[payee](view))[0], 0, 100)) for rule in world.endings
    ]
    told = playthrough.loaded.scenario.endings
    found = []
    for rule, own in zip(world.endings, worth, strict=True):
        ending = told[rule.id]
        parts, gap = _weigh(parse_condition(ending.when), view, ending.when)
        sense = _sense(own, worth[-1], ending.kind)
        found.append(Goal(rule.id, ending.title, ending.kind, parts, gap, own, sense))
    last = found.pop()
    return Goals(tuple(sorted(found, key=lambda goal: (goal.gap, -goal.worth))), last)


def parts_of(playthrough: Playthrough, ending: str) -> tuple[Part, ...]:
    """Return the parts of the condition of an ending, with the figures as they stand."""
    when = playthrough.loaded.scenario.endings[ending].when
    return _weigh(parse_condition(when), _view(playthrough), when)[0]


def _view(playthrough: Playthrough) -> View:
    """Return what stands on the turn that is shown: the coming one, after the end the last."""
    return View(playthrough.world, playthrough.state, 0 if playthrough.finished else 1)


def _sense(worth: float, last: float, kind: EndingKind) -> Sense:
    if kind in {EndingKind.BREAKDOWN, EndingKind.WAR} and worth < HALF:
        return Sense.DANGER
    if abs(worth - last) < EVEN:
        return Sense.NEITHER
    return Sense.AIM if worth > last else Sense.DANGER


def _weigh(tree: Expression, view: View, text: str) -> tuple[tuple[Part, ...], float]:
    """Return the parts of a condition, and what they lack in points."""
    match tree:
        case Logic(operator="and", operands=operands):
            weighed = [_weigh(part, view, text) for part in operands]
            parts = tuple(part for some, _gap in weighed for part in some)
            return parts, sum(gap for _parts, gap in weighed)
        case Logic(operands=operands):
            return min((_weigh(part, view, text) for part in operands), key=lambda one: one[1])
    part = _part(tree, view, text)
    return (part,), part.gap


def _part(tree: Expression, view: View, text: str) -> Part:
    said, held = clause(tree, view, text), holds(tree, view)
    match tree:
        case Comparison(operators=(sign,), operands=(left, Constant(value=needed))):
            now = value(left, view)
            gap = 0.0 if held else _gap(left, sign, now, needed)
            row = str(left) if str(left) in view.world.rows.names else ""
            return Part(said, phrase(left, view.world), row, sign, now, needed, held, gap)
    return Part(said, held=held, gap=0.0 if held else UNKNOWN)


def _gap(left: Expression, sign: str, now: float, needed: float) -> float:
    """Return what a figure lacks, in points."""
    name = left.name if isinstance(left, Reading) else ""
    if name == "turn":
        return 0.0 if now <= needed and sign not in _DOWNWARD else UNKNOWN
    if name in _COUNTED or sign not in _UPWARD | _DOWNWARD:
        return UNKNOWN
    return abs(needed - now)


def within_reach(goal: Goal, likely: Forecast, turn: int) -> bool:
    """
    Tell whether an ending may come on the coming turn.

    Args:
        goal: The ending.
        likely: The forecast. A meter is within reach where silence at the 10th or 90th percentile,
            with the move that adds most to that, takes it over what is needed.
        turn: The number of the coming turn.
    """
    return all(_reaches(part, likely, turn) for part in goal.lacking)


def _reaches(part: Part, likely: Forecast, turn: int) -> bool:
    if part.waits:
        return turn >= part.earliest
    if part.row not in likely.silence or part.sign not in _UPWARD | _DOWNWARD:
        return False
    still, none = likely.silence[part.row], Range(0, 0, 0)
    some = [effects.get(part.row, none) for effects in likely.options.values()]
    if part.sign in _UPWARD:
        return part.now + still.high + max([0.0, *(one.high for one in some)]) >= part.needed
    return part.now + still.low + min([0.0, *(one.low for one in some)]) <= part.needed
