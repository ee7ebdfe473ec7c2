"""What a condition waits for, or holds by, in words, with the figures as they stand."""

from __future__ import annotations

import numpy as np

from game.engine import State, View, World, why_not
from game.engine.conditions import compile_expression
from game.playthrough.figures import figure_beside, minus
from game.playthrough.words import meter_word, owner_word, row_word, side_word, step_word
from game.scenario.expression import parse_condition
from game.scenario.tree import Arithmetic, Comparison, Constant, Expression, Logic, Reading

WAR = "an incident that becomes a war"
"""What a condition waits for that asks whether there is war, in words."""
_SIGNS = {
    "<": "below",
    "<=": "at most",
    ">": "above",
    ">=": "at least",
    "==": "exactly",
    "!=": "other than",
}
_AMOUNTS = {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least"}
_SUMS = {"+": "plus", "-": "minus"}
_COUNTED = {"turn", "since"}
_UNLED = {"stance", "since", "gap", "overlap", "settlement", "offers"}
"""What has arguments, but no owner of whom one could say that they are ahead."""
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
        case Reading(name="war"):
            return WAR
        case Comparison(operators=(sign,), operands=(left, Constant(value=needed))):
            now = value(left, view)
            said = _counted(left, sign, now, needed, view.world)
            said = said or _ahead(left, sign, now, needed, view.world)
            what = said or _spelled(left, view.world)
            if said or not what:
                return said or text[tree.start : tree.end]
            shown = "never" if _is_never(left, now) else figure_beside(now, sign, needed)
            return f"{what} {_SIGNS[sign]} {_plain(needed)} (now {shown})"
    return text[tree.start : tree.end]


def value(tree: Expression, view: View) -> float:
    """Return a number in a state of a single run."""
    return float(np.ravel(compile_expression(tree)(view))[0])


def _plain(number: float) -> str:
    return minus(f"{number:g}")


def _is_never(tree: Expression, now: float) -> bool:
    return isinstance(tree, Reading) and tree.name == "since" and now > _NEVER


def _counted(tree: Expression, sign: str, now: float, needed: float, world: World) -> str:
    """Say which turn is waited for, or how long ago a move was made; else empty."""
    if not isinstance(tree, Reading) or needed != int(needed):
        return ""
    if tree.name == "turn":
        return _in_time(sign, int(now), int(needed), step_word(world))
    if tree.name != "since":
        return ""
    label = world.scenario.moves[tree.arguments[0]].label
    if sign in {"<", "<="}:
        was = "never made" if now > _NEVER else f"made {_turns(now)} ago"
        return f"“{label}” made {_AMOUNTS[sign]} {_turns(needed)} ago (now {was})"
    if sign in {">", ">="}:
        was = "never made" if now > _NEVER else f"{now:.0f}"
        return f"{_AMOUNTS[sign]} {_turns(needed)} since “{label}” (now {was})"
    return ""


def _in_time(sign: str, now: int, needed: int, step: str) -> str:
    """Say which turn is waited for: ``Week 6 or later (now 3)``."""
    match sign:
        case ">=" | ">":
            return f"{step} {needed + (sign == '>')} or later (now {now})"
        case "<=" | "<":
            return f"{step} {needed - (sign == '<')} or earlier (now {now})"
        case "==":
            return f"{step} {needed} (now {now})"
    return f"any {step.lower()} but {needed} (now {now})"


def _turns(count: float) -> str:
    return "1 turn" if count == 1 else f"{count:.0f} turns"


def _ahead(tree: Expression, sign: str, now: float, needed: float, world: World) -> str:
    """Say by how much one is to be ahead of another in the same meter; else empty."""
    lead = _lead(tree)
    if lead is None or sign not in _AMOUNTS:
        return ""
    one, other = lead
    shown = figure_beside(now, sign, needed)
    shown = f"behind by {shown[1:]}" if shown.startswith("−") else shown
    pair = f"{owner_word(world, str(one))} ahead of {owner_word(world, str(other))}"
    amount = f"{_AMOUNTS[sign]} {_plain(needed)}"
    return f"{meter_word(world, one.name)}: {pair} by {amount} (now {shown})"


def _lead(tree: Expression) -> tuple[Reading, Reading] | None:
    """Return whose lead in the same meter over whom is read, or ``None``."""
    match tree:
        case Arithmetic(operator="-", left=Reading() as one, right=Reading() as other):
            if one.name == other.name and one.arguments and one.name not in _UNLED:
                return one, other
    return None


def holds(tree: Expression, view: View) -> bool:
    """Tell whether a condition holds in a state of a single run."""
    return bool(np.all(compile_expression(tree)(view)))


def phrase(tree: Expression, world: World) -> str:
    """
    Say a number that moves on a scale in words; a turn, a lead, or how long ago something was, is
    none.

    Returns:
        A meter, a stance, or a sum or difference of what can be said; else empty.
    """
    counted = isinstance(tree, Reading) and tree.name in _COUNTED
    return "" if counted or _lead(tree) else _spelled(tree, world)


def _spelled(tree: Expression, world: World) -> str:
    match tree:
        case Reading():
            return _named(tree, world)
        case Arithmetic(operator="+" | "-" as sign, left=left, right=right):
            parts = _spelled(left, world), _spelled(right, world)
            return f"{parts[0]} {_SUMS[sign]} {parts[1]}" if all(parts) else ""
    return ""


def _named(reading: Reading, world: World) -> str:
    scenario = world.scenario
    sides = [side_word(world, one) for one in reading.arguments if one in world.sides]
    match reading.name:
        case "turn":
            return "turn"
        case "since":
            return f"turns since “{scenario.moves[reading.arguments[0]].label}”"
        case "gap":
            issue = scenario.issues[reading.arguments[2]].name
            return f"distance of {sides[0]} and {sides[1]} on {issue}"
        case "overlap":
            return f"overlap of what {sides[0]} and {sides[1]} would accept"
        case "settlement":
            issue = scenario.issues[world.dispute].name if world.dispute else "the dispute"
            return f"middle ground of {sides[0]} and {sides[1]} on {issue}"
        case "offers":
            return f"offers made by {sides[0]}"
    return row_word(world, str(reading))
