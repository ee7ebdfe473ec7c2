"""Plain text in columns, of which an ideograph or a syllable of Hangul takes two."""

from __future__ import annotations

import unicodedata

WIDTH = 88
"""Columns of a line."""


def columns(text: str) -> int:
    """Return how many columns a line of text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def padded(text: str, wide: int) -> str:
    """Return a text with blanks behind it up to a number of columns, and one at least."""
    return text + " " * max(wide - columns(text), 1)


def titled(title: str, sign: str = "-") -> list[str]:
    """Return a title on lines of its own, underlined with a sign."""
    lines = wrapped(title)
    return [*lines, sign * max(map(columns, lines), default=0)]


def item(text: str, indent: str = "  ") -> list[str]:
    """Return a text as an item of a list."""
    return wrapped(text, f"{indent}- ", f"{indent}  ")


def wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    """
    Return a text as lines of at most `WIDTH` columns, broken between words.

    Args:
        text: What; a word that is wider than a line stands on one of its own.
        first: What stands before the first line.
        rest: What stands before the others.
    """
    lines, line, start = [], "", first
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and columns(start + longer) > WIDTH:
            lines.append(start + line)
            line, start = word, rest
        else:
            line = longer
    return [*lines, start + line] if line else lines
