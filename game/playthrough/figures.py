"""Figures beside the figure that they are held against, rounded so that the two do not disagree."""

from __future__ import annotations

import math

import numpy as np

from game.engine.conditions import COMPARISONS

_TENTH = 10


def minus(figure: str) -> str:
    """Return a figure with a real minus sign."""
    return figure.replace("-", "−")


def signed(amount: float, digits: int = 1) -> str:
    """Return a change with its sign, a real minus and no negative zero."""
    shown = f"{amount:+.{digits}f}"
    return f"{0:.{digits}f}" if not float(shown) else minus(shown)


def share_figure(share: float) -> str:
    """
    Return a share, 0 to 1, in whole percent, or with a tenth where it only rounds to 0 or 100.

    Returns:
        Such as ``97``, ``99.7`` or ``0.1``; 0 and 100 only of a share that is.
    """
    number = share * 100
    if number in {0, 100} or 1 <= round(number) <= 99:
        return f"{number:.0f}"
    return f"{min(max(number, 0.1), 99.9):.1f}"


def figure_beside(now: float, sign: str, needed: float) -> str:
    """
    Return a figure whole, or with a tenth where a whole one would tell what is not so.

    Args:
        now: The figure as it stands.
        sign: How it is held against the other one, such as ``>=``.
        needed: The figure that it is held against.

    Returns:
        A figure that holds by the sign just where the unrounded one does, and that equals the
        figure needed only where that is reached: 9.6 of at least 10 is ``9.6``, not ``10``; where
        a tenth is not enough, as for 9.97, it is cut and not rounded.
    """
    reading, bound = np.float32(now), np.float32(needed)  # as the engine compares them
    if reading == bound:
        return minus(f"{needed + 0.0:g}")
    held = COMPARISONS[sign](reading, bound)
    for digits in (0, 1):
        shown = f"{now:.{digits}f}"
        hidden = float(shown) == needed and not held
        if COMPARISONS[sign](float(shown), needed) == held and not hidden:
            return minus(f"{float(shown) + 0.0:.{digits}f}")
    cut = math.floor if now < needed else math.ceil
    return minus(f"{cut(now * _TENTH) / _TENTH:.1f}")
