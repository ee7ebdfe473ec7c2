"""
The tree of an expression: what the condition language can say, and nothing more.

Every node knows where it stands in the text (``start`` and ``end``, columns from 0, end exclusive);
two nodes that say the same are equal wherever they stand. The engine compiles trees to arrays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from game.scenario.meters import FUNCTIONS


@dataclass(frozen=True, slots=True)
class Constant:
    """A number as it is written, such as ``40`` or ``0.3``."""

    value: float
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """
    The value of a meter or of a function.

    Attributes:
        name: The meter or function, such as ``rhetoric``, ``channel`` or ``turn``.
        arguments: The ids in its parentheses; empty where there are none.
        spans: Where each argument stands, as (start, end).
    """

    name: str
    arguments: tuple[str, ...] = ()
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    spans: tuple[tuple[int, int], ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return f"{self.name}({', '.join(self.arguments)})" if self.arguments else self.name


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A sum, difference or product of two numbers; ``operator`` is ``+``, ``-`` or ``*``."""

    operator: str
    left: Expression
    right: Expression
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negative:
    """A number with its sign turned."""

    operand: Expression
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """
    A chain of comparisons, all of which must hold, such as ``20 <= rhetoric < 60``.

    Attributes:
        operators: Each ``<``, ``<=``, ``>``, ``>=``, ``==`` or ``!=``.
        operands: The numbers between them; one more than there are operators.
    """

    operators: tuple[str, ...]
    operands: tuple[Expression, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Logic:
    """Two or more yes/no values joined by ``and`` or by ``or``."""

    operator: str
    operands: tuple[Expression, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a yes/no value."""

    operand: Expression
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Membership:
    """Whether a number is one of several, such as ``turn in (2, 3)``."""

    operand: Expression
    values: tuple[float, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


Expression: TypeAlias = (
    Constant | Reading | Arithmetic | Negative | Comparison | Logic | Not | Membership
)
"""Any node of a tree."""


def children(tree: Expression) -> tuple[Expression, ...]:
    """Return the nodes directly below a node, from left to right."""
    match tree:
        case Constant() | Reading():
            return ()
        case Arithmetic(left=left, right=right):
            return (left, right)
        case Comparison(operands=operands) | Logic(operands=operands):
            return operands
        case Negative(operand=operand) | Not(operand=operand) | Membership(operand=operand):
            return (operand,)


def walk(tree: Expression) -> Iterator[Expression]:
    """Yield a node and everything below it, from left to right."""
    yield tree
    for child in children(tree):
        yield from walk(child)


def readings(tree: Expression) -> tuple[Reading, ...]:
    """Return every meter and function that a tree reads, from left to right."""
    return tuple(node for node in walk(tree) if isinstance(node, Reading))


def yes_no(tree: Expression) -> bool:
    """Return whether the value of a tree is yes or no, not a number."""
    if isinstance(tree, Reading):
        return tree.name in FUNCTIONS and FUNCTIONS[tree.name].yes_no
    return isinstance(tree, (Comparison, Logic, Not, Membership))
