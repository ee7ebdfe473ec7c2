"""
What can be proved of a condition on a given turn, whatever happened before.

Each number is held as the interval it must lie in, each yes/no value as yes, no or unknown.
"""

from __future__ import annotations

from math import inf
from typing import TypeAlias

from game.scenario.expression import (
    Arithmetic,
    Comparison,
    Constant,
    Expression,
    Logic,
    Membership,
    Negative,
    Not,
    Reading,
)

Interval: TypeAlias = tuple[float, float]
"""The least and the greatest value possible."""

_REACH: dict[str, Interval] = {
    "since": (0.0, inf),
    "overlap": (-inf, inf),
    "offers": (0.0, inf),
}


def certain_on(tree: Expression, turn: int) -> bool:
    """
    Return whether a condition must hold on a turn.

    Args:
        tree: A yes/no expression.
        turn: The number of the turn, from 1.
    """
    return truth(tree, turn) is True


def truth(tree: Expression, turn: int) -> bool | None:
    """Return whether a yes/no expression holds on a turn, or ``None`` where it depends."""
    match tree:
        case Logic(operator=operator, operands=operands):
            known = [truth(operand, turn) for operand in operands]
            decides = operator == "or"
            if decides in known:
                return decides
            return None if None in known else not decides
        case Not(operand=operand):
            inner = truth(operand, turn)
            return None if inner is None else not inner
        case Comparison(operators=operators, operands=operands):
            ranges = [interval(operand, turn) for operand in operands]
            steps = zip(operators, ranges, ranges[1:], strict=False)
            links = [_compare(operator, left, right) for operator, left, right in steps]
            return False if False in links else None if None in links else True
        case Membership(operand=operand, values=values):
            low, high = interval(operand, turn)
            if low == high:
                return low in values
            return None if any(low <= value <= high for value in values) else False
        case _:
            return None


def interval(tree: Expression, turn: int) -> Interval:
    """Return between what values a number must lie on a turn."""
    match tree:
        case Constant(value=value):
            return value, value
        case Reading(name="turn"):
            return float(turn), float(turn)
        case Reading(name=name):
            return _REACH.get(name, (0.0, 100.0))
        case Negative(operand=operand):
            low, high = interval(operand, turn)
            return -high, -low
        case Arithmetic(operator=operator, left=left, right=right):
            return _reckon(operator, interval(left, turn), interval(right, turn))
        case _:
            return -inf, inf


def _reckon(operator: str, left: Interval, right: Interval) -> Interval:
    if operator == "+":
        return left[0] + right[0], left[1] + right[1]
    if operator == "-":
        return left[0] - right[1], left[1] - right[0]
    ends = [0.0 if 0.0 in (one, two) else one * two for one in left for two in right]
    return min(ends), max(ends)


def _compare(operator: str, left: Interval, right: Interval) -> bool | None:
    if operator in (">", ">="):
        return _compare("<" if operator == ">" else "<=", right, left)
    if operator == "!=":
        equal = _compare("==", left, right)
        return None if equal is None else not equal
    if operator == "==":
        if left == right and left[0] == left[1]:
            return True
        return False if left[1] < right[0] or right[1] < left[0] else None
    if operator == "<":
        return True if left[1] < right[0] else False if left[0] >= right[1] else None
    return True if left[1] <= right[0] else False if left[0] > right[1] else None
