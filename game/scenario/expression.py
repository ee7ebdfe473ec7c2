"""
The condition language: a small part of Python's expression grammar, read without Python.

An expression is a number or a yes/no value. It may hold names of meters and functions (called with
ids where they belong to something, as ``channel(us, dprk)``), numbers, ``+ - *``, comparisons
(chained), ``and or not``, ``in (..)`` and parentheses. Limits bound the time and memory that any
text can cost. Whether a name exists is asked later, where the scenario is known.
"""

from __future__ import annotations

from collections.abc import Callable

from game.scenario.meters import BUILTIN, FUNCTIONS, Scope
from game.scenario.tokens import KEYWORDS, WORDS, ExpressionProblem, Token, tokenize
from game.scenario.tree import (
    Arithmetic,
    Comparison,
    Constant,
    Expression,
    Logic,
    Membership,
    Negative,
    Not,
    Reading,
    children,
    readings,
    walk,
    yes_no,
)

__all__ = [
    "MOST_CHARACTERS",
    "MOST_LEVELS",
    "MOST_NODES",
    "Arithmetic",
    "Comparison",
    "Constant",
    "Expression",
    "ExpressionProblem",
    "Logic",
    "Membership",
    "Negative",
    "Not",
    "Reading",
    "children",
    "parse",
    "parse_condition",
    "parse_formula",
    "parse_target",
    "readings",
    "walk",
    "yes_no",
]

MOST_CHARACTERS = 300
"""Characters that an expression may have."""
MOST_NODES = 80
"""Names, numbers and operations that an expression may have."""
MOST_LEVELS = 12
"""Parentheses, ``not`` and signs that may stand inside one another."""
MOST_VALUE = 1_000_000.0
"""The greatest number that may be written or that a product of constants may reach."""

_COMPARES = frozenset({"<", "<=", ">", ">=", "==", "!="})


def parse(text: str) -> Expression:
    """
    Read an expression of either type.

    Args:
        text: At most 300 ASCII characters.

    Returns:
        Its tree, with columns from 0.

    Raises:
        ExpressionProblem: E101 to E104 and E108, with columns and a way out.
    """
    if len(text) > MOST_CHARACTERS:
        message = f"an expression has at most {MOST_CHARACTERS} characters, this has {len(text)}"
        raise ExpressionProblem(
            "E103", message, MOST_CHARACTERS, len(text), "split it, or add a meter of your own"
        )
    reader = _Reader(tokenize(text))
    tree = reader.whole()
    nodes = sum(1 for _ in walk(tree))
    if nodes > MOST_NODES:
        message = f"an expression has at most {MOST_NODES} parts, this has {nodes}"
        raise ExpressionProblem(
            "E103", message, tree.start, tree.end, "split it, or add a meter of your own"
        )
    return tree


def parse_condition(text: str) -> Expression:
    """
    Read an expression whose value must be yes or no.

    Raises:
        ExpressionProblem: As ``parse``, and E104 where the value is a number.
    """
    tree = parse(text)
    _expect_yes_no(tree, "a yes/no condition is expected here, this is a number")
    return tree


def parse_formula(text: str) -> Expression:
    """
    Read an expression whose value must be a number.

    Raises:
        ExpressionProblem: As ``parse``, and E104 where the value is yes or no.
    """
    tree = parse(text)
    _expect_number(tree, "a number is expected here, this is a yes/no condition")
    return tree


def parse_target(text: str) -> Reading:
    """
    Read what an effect changes: a meter with its arguments, or ``stance(actor, issue)``.

    Raises:
        ExpressionProblem: As ``parse``, and E107 where it is nothing that can be changed.
    """
    tree = parse(text)
    if not isinstance(tree, Reading):
        raise ExpressionProblem(
            "E107",
            f"`{text.strip()}` is not a meter",
            tree.start,
            tree.end,
            "write one meter, such as `rhetoric` or `channel(us, dprk)`",
        )
    if tree.name in FUNCTIONS and tree.name != "stance":
        raise ExpressionProblem(
            "E107",
            f"`{tree.name}` can be read but not changed",
            tree.start,
            tree.start + len(tree.name),
            "an effect changes a meter or `stance(actor, issue)`",
        )
    return tree


class _Reader:
    """Reads tokens from left to right, one method for each level of the grammar."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.level = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.token
        self.at += token.kind != "end"
        return token

    def sees(self, *texts: str) -> bool:
        return self.token.kind in ("sign", "name") and self.token.text in texts

    def expect(self, text: str, why: str) -> Token:
        if not self.sees(text):
            raise _unexpected(self.token, f"`{text}` is missing {why}")
        return self.take()

    def whole(self) -> Expression:
        tree = self.either()
        if self.token.kind != "end":
            raise _unexpected(self.token, "")
        return tree

    def nested(self, read: Callable[[], Expression]) -> Expression:
        self.level += 1
        if self.level > MOST_LEVELS:
            raise ExpressionProblem(
                "E103",
                f"an expression has at most {MOST_LEVELS} levels inside one another",
                self.token.start,
                self.token.end,
                "take some parentheses away",
            )
        tree = read()
        self.level -= 1
        return tree

    def either(self) -> Expression:
        return self.joined("or", lambda: self.joined("and", self.negated))

    def joined(self, word: str, read: Callable[[], Expression]) -> Expression:
        operands = [read()]
        while self.sees(word):
            self.take()
            operands.append(read())
        if len(operands) == 1:
            return operands[0]
        for operand in operands:
            message = f"`{word}` joins yes/no conditions, this is a number"
            _expect_yes_no(operand, message)
        return Logic(word, tuple(operands), operands[0].start, operands[-1].end)

    def negated(self) -> Expression:
        if not self.sees("not"):
            return self.compared()
        start = self.take().start
        operand = self.nested(self.negated)
        _expect_yes_no(operand, "`not` turns a yes/no condition round, this is a number")
        return Not(operand, start, operand.end)

    def compared(self) -> Expression:
        operands, operators = [self.sum()], []
        while self.token.kind == "sign" and self.token.text in _COMPARES:
            operators.append(self.take().text)
            operands.append(self.sum())
        if self.sees("in", "not"):
            return self.membership(operands[-1], bool(operators))
        if not operators:
            return operands[0]
        for operand in operands:
            _expect_number(operand, "numbers are compared, this is a yes/no condition")
        return Comparison(tuple(operators), tuple(operands), operands[0].start, operands[-1].end)

    def membership(self, operand: Expression, compared: bool) -> Expression:
        if compared:
            raise _unexpected(self.token, "a comparison cannot go on with `in`")
        turned = bool(self.sees("not") and self.take())
        self.expect("in", "after `not`")
        _expect_number(operand, "`in` looks for a number, this is a yes/no condition")
        self.expect("(", "after `in`")
        values = [self.signed_number()]
        while self.sees(","):
            self.take()
            if self.sees(")"):
                break
            values.append(self.signed_number())
        end = self.expect(")", "after the numbers").end
        found = Membership(operand, tuple(values), operand.start, end)
        return Not(found, operand.start, end) if turned else found

    def signed_number(self) -> float:
        sign = -1.0 if self.sees("-") and self.take() else 1.0
        if self.token.kind != "number":
            raise _unexpected(self.token, "a number is expected in the list after `in`")
        return sign * _number(self.take()).value

    def sum(self) -> Expression:
        return self.reckoned(("+", "-"), lambda: self.reckoned(("*",), self.signed))

    def reckoned(self, signs: tuple[str, ...], read: Callable[[], Expression]) -> Expression:
        tree = read()
        while self.sees(*signs):
            sign = self.take().text
            right = read()
            for operand in (tree, right):
                _expect_number(operand, f"`{sign}` reckons with numbers, this is yes or no")
            tree = Arithmetic(sign, tree, right, tree.start, right.end)
            _expect_bounded(tree)
        return tree

    def signed(self) -> Expression:
        if not self.sees("-", "+"):
            return self.single()
        sign = self.take()
        operand = self.nested(self.signed)
        _expect_number(operand, f"`{sign.text}` stands before a number, this is yes or no")
        return Negative(operand, sign.start, operand.end) if sign.text == "-" else operand

    def single(self) -> Expression:
        token = self.token
        if token.kind == "number":
            return _number(self.take())
        if self.sees("("):
            self.take()
            tree = self.nested(self.either)
            self.expect(")", "to close this part")
            return tree
        if token.kind != "name" or token.text.lower() in KEYWORDS or token.text.lower() in WORDS:
            raise _unexpected(token, "")
        return self.reading(self.take())

    def reading(self, name: Token) -> Reading:
        if not self.sees("("):
            return Reading(name.text, (), name.start, name.end)
        self.take()
        arguments = [self.argument(name)]
        while self.sees(","):
            self.take()
            arguments.append(self.argument(name))
        end = self.expect(")", f"after the names in `{name.text}(`").end
        spans = tuple((one.start, one.end) for one in arguments)
        texts = tuple(one.text for one in arguments)
        return Reading(name.text, texts, name.start, end, spans)

    def argument(self, name: Token) -> Token:
        if self.token.kind != "name" or self.token.text in KEYWORDS:
            raise _unexpected(self.token, f"`{name.text}(..)` takes ids, such as `us`")
        return self.take()


def _number(token: Token) -> Constant:
    value = float(token.text)
    if value > MOST_VALUE:
        raise ExpressionProblem(
            "E108",
            "the number is too large",
            token.start,
            token.end,
            "meters run from 0 to 100; the greatest number allowed is 1000000",
        )
    return Constant(value, token.start, token.end)


def _unexpected(token: Token, message: str) -> ExpressionProblem:
    low = token.text.lower()
    if token.kind == "end":
        message = message or "the expression stops too early"
        return ExpressionProblem(
            "E102", message, token.start, token.end, "write the rest, such as `rhetoric >= 50`"
        )
    if low in KEYWORDS and token.text != low:
        message = f"`{token.text}` is not part of the language"
        return ExpressionProblem(
            "E101", message, token.start, token.end, f"write `{low}` in small letters"
        )
    if low in WORDS:
        message = f"`{token.text}` is not part of the language"
        return ExpressionProblem("E101", message, token.start, token.end, WORDS[low])
    advice = "join two conditions with `and` or `or`" if token.kind != "sign" else ""
    if token.text == ",":
        advice = "write numbers without a comma, such as `1000`"
    message = message or f"`{token.text}` is not expected here"
    return ExpressionProblem("E102", message, token.start, token.end, advice or _EXAMPLE)


_EXAMPLE = "an expression looks like `channel(us, dprk) >= 20 and rhetoric < 75`"


def _expect_yes_no(tree: Expression, message: str) -> None:
    if yes_no(tree):
        return
    name = str(tree) if isinstance(tree, Reading) else "rhetoric"
    advice = f"compare it with something, such as `{name} >= 50`"
    raise ExpressionProblem("E104", message, tree.start, tree.end, advice)


def _expect_number(tree: Expression, message: str) -> None:
    if yes_no(tree):
        advice = "write a meter or a number, such as `rhetoric` or `0.5 * rhetoric`"
        raise ExpressionProblem("E104", message, tree.start, tree.end, advice)


def _expect_bounded(tree: Expression) -> None:
    if _reach(tree) > MOST_VALUE * 1000:
        raise ExpressionProblem(
            "E108",
            "this can grow beyond every scale",
            tree.start,
            tree.end,
            "multiply by numbers below 1, such as `0.3 * rhetoric`",
        )


def _reach(tree: Expression) -> float:
    match tree:
        case Constant(value=value):
            return abs(value)
        case Arithmetic(operator="*", left=left, right=right):
            return _reach(left) * _reach(right)
        case Arithmetic(left=left, right=right):
            return _reach(left) + _reach(right)
        case Negative(operand=operand):
            return _reach(operand)
        case Reading(name=name):
            world = BUILTIN[name].scope is Scope.WORLD if name in BUILTIN else False
            return 100.0 if world else 1000.0
        case _:
            return 1.0
