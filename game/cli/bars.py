"""Small bars on a scale from 0 to 100, drawn with signs."""

from __future__ import annotations

CELLS = 33
"""Width of a bar: a sign for each 3.125 points, 0 and 100 included."""
SCALE = "0       25      50      75     100"
"""The numbers above a bar, each where its value is; the last ends a sign late."""


def cell(value: float) -> int:
    """Return the place of a value of 0 to 100 on the bar."""
    return round(value * (CELLS - 1) / 100)


def spread(low: float, middle: float, high: float, *, plain: bool = False) -> str:
    """
    Draw a range and its middle.

    Args:
        low: Where the range begins, 0 to 100.
        middle: What is marked in it.
        high: Where it ends.
        plain: Whether to use ASCII alone.
    """
    line, mark = ("-", "O") if plain else ("━", "●")
    signs = [" "] * CELLS
    for place in range(cell(low), cell(high) + 1):
        signs[place] = line
    signs[cell(middle)] = mark
    return "".join(signs).rstrip()


def level(value: float, *, plain: bool = False) -> str:
    """
    Draw a level from 0.

    Args:
        value: 0 to 100.
        plain: Whether to use ASCII alone.
    """
    return ("#" if plain else "█") * cell(value)
