"""
The words and signs of the condition language, and what people write in their place.

A text becomes tokens here; everything that is not part of the language is refused with what to
write instead.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from game.errors import BackchannelError


class ExpressionProblem(BackchannelError, ValueError):
    """
    An expression that cannot be read.

    Attributes:
        code: The code of the problem, such as ``E101``.
        message: What is wrong.
        start: First column of the culprit, from 0.
        end: Column after it.
        help: What to write instead; may be empty (the argument is called ``advice``).
    """

    def __init__(self, code: str, message: str, start: int, end: int, advice: str = "") -> None:
        self.code = code
        self.message = message
        self.start = start
        self.end = max(end, start + 1)
        self.help = advice
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Token:
    """
    One word, number or sign.

    Attributes:
        kind: ``number``, ``name``, ``sign`` or ``end``.
        text: As it is written; empty at the end.
        start: First column, from 0.
        end: Column after it.
    """

    kind: str
    text: str
    start: int
    end: int


_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<number>\d+(?:\.\d+)?(?![\w.]))|(?P<bad_number>\d[\w.]*|\.\d+)"
    r"|(?P<name>[A-Za-z_]\w*)|(?P<wrong>===|=>|=<|<>|!==|\*\*|&&|\|\||//)"
    r"|(?P<sign><=|>=|==|!=|[<>+\-*(),])",
    re.ASCII,
)

_APART = re.compile(r"([<>=!])\s+=(?!=)")

_SIGNS = {
    "=": ("one `=` does not compare", "write `==` to test for equality"),
    "===": ("`===` is not part of the language", "write `==` to test for equality"),
    "=>": ("`=>` is not part of the language", "write `>=` for at least"),
    "=<": ("`=<` is not part of the language", "write `<=` for at most"),
    "<>": ("`<>` is not part of the language", "write `!=` for different"),
    "!==": ("`!==` is not part of the language", "write `!=` for different"),
    "&&": ("`&&` is not part of the language", "write `and`"),
    "&": ("`&` is not part of the language", "write `and`"),
    "||": ("`||` is not part of the language", "write `or`"),
    "|": ("`|` is not part of the language", "write `or`"),
    "!": ("`!` is not part of the language", "write `not` and a space"),
    "%": ("a percent sign is not part of the language", "meters already run from 0 to 100"),
    "**": ("powers are not part of the language", "multiply with `*`"),
    "^": ("powers are not part of the language", "multiply with `*`"),
    "/": ("division is not part of the language", "multiply instead: `* 0.5` is half"),
    "//": ("division is not part of the language", "multiply instead: `* 0.5` is half"),
    ".": ("a dot is not part of the language", "write a meter as `channel(us, dprk)`"),
    "~": ("`~` is not part of the language", "write a pair as `channel(us, dprk)`"),
    '"': ("text cannot be compared", "write names without quotes"),
    "'": ("text cannot be compared", "write names without quotes"),
    "[": ("square brackets are not part of the language", "write round ones: `turn in (2, 3)`"),
    "]": ("square brackets are not part of the language", "write round ones: `turn in (2, 3)`"),
    "{": ("curly brackets are not part of the language", "write round ones: `turn in (2, 3)`"),
    "}": ("curly brackets are not part of the language", "write round ones: `turn in (2, 3)`"),
    ";": ("`;` is not part of the language", "join two conditions with `and`"),
}

_ASCII_FORM = {
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "×": "*",
    "·": "*",
    "−": "-",
    "–": "-",
    "—": "-",
    "∧": "and",
    "∨": "or",
    "¬": "not",
    "\u00a0": "an ordinary space",
}

WORDS = {
    "is": "write `==` to test for equality",
    "equals": "write `==` to test for equality",
    "then": "an expression has no steps; write `and`",
    "if": "an expression has no steps; write `and`",
    "else": "an expression has no steps; write a second move, event or ending",
    "true": "leave `when` out where something is always possible",
    "false": "leave the part out where something is never possible",
    "yes": "write a comparison, such as `rhetoric >= 50`",
    "no": "write a comparison, such as `rhetoric >= 50`",
    "xor": "write it with `and`, `or` and `not`",
    "lambda": "write a comparison, such as `rhetoric >= 50`",
    "none": "write a comparison, such as `rhetoric >= 50`",
}
"""Words that people write and that mean nothing here, with what to write instead."""

KEYWORDS = frozenset({"and", "or", "not", "in"})
"""The words of the language itself; no part of a scenario may bear them as its id."""


def tokenize(text: str) -> list[Token]:
    """
    Cut an expression into tokens, the last of which has the kind ``end``.

    Raises:
        ExpressionProblem: E101, for a sign or character that is not part of the language.
    """
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup in ("wrong", "bad_number"):
            raise _refuse(text, at, found[0] if found else text[at])
        if found.lastgroup != "space":
            tokens.append(Token(str(found.lastgroup), found[0], at, found.end()))
        at = found.end()
    tokens.append(Token("end", "", len(text.rstrip()), len(text.rstrip()) + 1))
    return tokens


def _refuse(text: str, at: int, wrong: str) -> ExpressionProblem:
    end = at + len(wrong)
    for apart in _APART.finditer(text):
        if apart.start() <= at < apart.end():
            sign = apart[1] + "="
            advice = f"write `{sign}` without a space"
            return ExpressionProblem(
                "E101", f"`{sign}` is one sign", apart.start(), apart.end(), advice
            )
    if wrong[0].isascii() and (wrong[0].isdigit() or (wrong[0] == "." and len(wrong) > 1)):
        message = f"`{wrong}` is not a plain number"
        return ExpressionProblem("E101", message, at, end, "write it as `1000` or `0.5`")
    if wrong in _SIGNS:
        message, advice = _SIGNS[wrong]
        return ExpressionProblem("E101", message, at, end, advice)
    if wrong.isascii() and wrong.isprintable():
        message = f"`{wrong}` is not part of the language"
        return ExpressionProblem("E101", message, at, end, "see the right example of E101")
    name = unicodedata.name(wrong, f"U+{ord(wrong):04X}")
    shown = f"`{wrong}` ({name})" if wrong.isprintable() else name
    plain = _ASCII_FORM.get(wrong)
    advice = "write names and signs with plain keyboard characters"
    if plain:
        advice = f"write `{plain}`" if plain.isascii() and " " not in plain else f"write {plain}"
    return ExpressionProblem("E101", f"{shown} cannot be used", at, end, advice)
