"""What a condition waits for, or holds by, in words, with the figures as they stand."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.engine import State, View, World, why_not
from game.engine.conditions import compile_expression
from game.playthrough.words import row_word
from game.scenario.expression import parse_condition
from game.scenario.tree import Arithmetic, Comparison, Constant, Expression, Logic, Reading

_SIGNS = {
    "<": "below",
    "<=": "at most",
    ">": "above",
    ">=": "at least",
    "==": "exactly",
    "!=": "other than",
}
_SUMS = {"+": "plus", "-": "minus"}
_NEVER = 900


def missing(world: World, state: State, move: str) -> str:
    """
    Say what keeps a move from being made on the coming turn of a single run.

    Args:
        world: The compiled scenario.
        state: Where the run stands.
        move: The move's id.

    Returns:
        Such as ``needs Channel US–DPRK at least 25 (now 20)``; empty where the move is legal. Of
        several things that are needed only those that are not met are named.
    """
    reason = why_not(world, state, move)
    condition = world.scenario.moves[move].when
    if not reason.startswith("possible when") or condition is None:
        return reason
    return "needs " + unmet(parse_condition(condition), View(world, state, 1), condition)


def unmet(tree: Expression, view: View, text: str) -> str:
    """Say which parts of a condition do not hold; of an ``or`` all of them."""
    match tree:
        case Logic(operator="and", operands=operands):
            lacking = [part for part in operands if not holds(part, view)]
            return " and ".join(unmet(part, view, text) for part in lacking)
        case Logic(operands=operands):
            return " or ".join(unmet(part, view, text) for part in operands)
    return clause(tree, view, text)


def met(tree: Expression, view: View, text: str) -> tuple[str, ...]:
    """Return the parts by which a condition holds, each in words; of an ``or`` those that do."""
    match tree:
        case Logic(operands=operands):
            parts = [met(part, view, text) for part in operands if holds(part, view)]
            return tuple(word for part in parts for word in part)
    return (clause(tree, view, text),)


def clause(tree: Expression, view: View, text: str) -> str:
    """Say a part of a condition in words; what is neither meter nor figure as it is written."""
    match tree:
        case Comparison(operators=(operator,), operands=(left, Constant(value=value))):
            said = phrase(left, view.world)
            if said:
                return f"{said} {_SIGNS[operator]} {value:g} (now {_now(left, view)})"
    return text[tree.start : tree.end]


def holds(tree: Expression, view: View) -> bool:
    """Tell whether a condition holds in a state of a single run."""
    return bool(np.all(compile_expression(tree)(view)))


def _now(tree: Expression, view: View) -> str:
    now: Any = np.ravel(compile_expression(tree)(view))[0]
    if isinstance(tree, Reading) and tree.name == "since" and now > _NEVER:
        return "never"
    return f"{float(now):.0f}"


def phrase(tree: Expression, world: World) -> str:
    """Say a number in words: a reading, or a sum or difference of what can be said; else empty."""
    match tree:
        case Reading():
            return _named(tree, world)
        case Arithmetic(operator="+" | "-" as sign, left=left, right=right):
            parts = phrase(left, world), phrase(right, world)
            return f"{parts[0]} {_SUMS[sign]} {parts[1]}" if all(parts) else ""
    return ""


def _named(reading: Reading, world: World) -> str:
    sides = [world.scenario.sides[one].name for one in reading.arguments if one in world.sides]
    match reading.name:
        case "turn" | "war":
            return reading.name
        case "since":
            return f"turns since “{world.scenario.moves[reading.arguments[0]].label}”"
        case "gap":
            issue = world.scenario.issues[reading.arguments[2]].name
            return f"distance of {sides[0]} and {sides[1]} on {issue}"
        case "overlap":
            return f"overlap of what {sides[0]} and {sides[1]} would accept"
        case "settlement":
            return f"the settlement of {sides[0]} and {sides[1]}"
        case "offers":
            return f"offers made by {sides[0]}"
    return row_word(world, str(reading))
