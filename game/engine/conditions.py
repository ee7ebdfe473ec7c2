"""Conditions and formulas of a scenario, compiled to functions over all runs at once."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

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

if TYPE_CHECKING:
    from game.engine.view import View

Compiled: TypeAlias = "Callable[[View], Any]"
"""From a view of the state to one value a run: float32 or bool, shape [runs] or a single number."""

_ARITHMETIC: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}
COMPARISONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
"""What holds by each sign, of numbers or of arrays of them."""


def compile_expression(tree: Expression) -> Compiled:
    """
    Compile a checked expression.

    Args:
        tree: What ``game.scenario.expression`` made of the text; its names are known to exist.

    Returns:
        A function of a ``View``; numbers are float32, so runs alone and together agree.
    """
    match tree:
        case Constant():
            number = np.float32(tree.value)
            return lambda view: number
        case Reading():
            name, arguments = tree.name, tree.arguments
            return lambda view: view.read(name, arguments)
        case Negative():
            inner = compile_expression(tree.operand)
            return lambda view: -inner(view)
        case Not():
            negated = compile_expression(tree.operand)
            return lambda view: np.logical_not(negated(view))
        case Arithmetic():
            return _arithmetic(tree)
        case Comparison():
            return _comparison(tree)
        case Logic():
            return _logic(tree)
        case Membership():
            return _membership(tree)
    raise TypeError(f"not an expression: {tree!r}")


def _arithmetic(tree: Arithmetic) -> Compiled:
    apply = _ARITHMETIC[tree.operator]
    left, right = compile_expression(tree.left), compile_expression(tree.right)
    return lambda view: apply(left(view), right(view))


def _comparison(tree: Comparison) -> Compiled:
    operands = [compile_expression(operand) for operand in tree.operands]
    links = [
        (COMPARISONS[sign], left, right)
        for sign, left, right in zip(tree.operators, operands[:-1], operands[1:], strict=True)
    ]
    if len(links) == 1:
        compare, left, right = links[0]
        return lambda view: compare(left(view), right(view))

    def chained(view: View) -> Any:
        result: Any = True
        for compare, left, right in links:
            result = np.logical_and(result, compare(left(view), right(view)))
        return result

    return chained


def _logic(tree: Logic) -> Compiled:
    combine = np.logical_and if tree.operator == "and" else np.logical_or
    parts = [compile_expression(operand) for operand in tree.operands]

    def combined(view: View) -> Any:
        result = parts[0](view)
        for part in parts[1:]:
            result = combine(result, part(view))
        return result

    return combined


def _membership(tree: Membership) -> Compiled:
    operand = compile_expression(tree.operand)
    values = [np.float32(value) for value in tree.values]

    def contained(view: View) -> Any:
        number = operand(view)
        result: Any = False
        for value in values:
            result = np.logical_or(result, number == value)
        return result

    return contained


def moves_read(tree: Expression) -> set[str]:
    """Return the moves whose last turn an expression asks for, by ``since``."""
    if isinstance(tree, Reading):
        return {tree.arguments[0]} if tree.name == "since" else set()
    found: set[str] = set()
    for name in ("operand", "left", "right"):
        if hasattr(tree, name):
            found |= moves_read(getattr(tree, name))
    for operand in getattr(tree, "operands", ()):
        found |= moves_read(operand)
    return found
