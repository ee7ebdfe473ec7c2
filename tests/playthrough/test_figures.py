"""No figure disagrees with the one that it stands beside."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.conditions import COMPARISONS
from game.playthrough.figures import figure_beside, share_figure, signed

FIGURES = st.floats(-1000, 1000).map(lambda one: round(one, 3))
NEEDED = st.integers(-1000, 1000) | FIGURES


@st.composite
def readings(draw):
    """Draw a figure of the engine, in 32 bits, often what is needed, and what is needed."""
    needed = draw(NEEDED)
    near = st.integers(-3, 3).map(lambda tenths: needed + tenths / 10)
    return float(np.float32(draw(FIGURES | near))), needed


@given(reading=readings(), sign=st.sampled_from(sorted(COMPARISONS)))
def test_a_figure_holds_as_it_is_shown_just_where_it_holds(reading, sign):
    """
    Whoever compares what is shown finds what the rules find, and equal only what is reached.
    """
    now, needed = reading
    shown = float(figure_beside(now, sign, needed).replace("−", "-"))
    held = COMPARISONS[sign](np.float32(now), np.float32(needed))

    assert held == COMPARISONS[sign](shown, needed)
    assert shown != needed or now == np.float32(needed) or held


@pytest.mark.parametrize(
    ("now", "sign", "needed", "expected"),
    [
        (9.6, ">=", 10, "9.6"),
        (9.97, ">=", 10, "9.9"),
        (9.4, ">=", 10, "9"),
        (10.0, ">", 10, "10"),
        (10.3, ">", 10, "10.3"),
        (20.3, "<=", 20, "20.3"),
        (20.02, "<=", 20, "20.1"),
        (-7.2, ">=", 2, "−7"),
        (-0.2, ">=", 2, "0"),
        (float(np.float32(60.3)), ">=", 60.3, "60.3"),
        (float(np.float32(9.6)), "<=", 9.6, "9.6"),
        (float(np.float32(0.7)), ">=", 0.7, "0.7"),
    ],
)
def test_a_tenth_is_shown_only_where_it_tells(now, sign, needed, expected):
    """
    Far from what is needed a figure is whole, near to it a tenth stands, with a real minus.
    """
    assert expected == figure_beside(now, sign, needed)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.0, "0"),
        (0.00001, "0.1"),
        (0.0049, "0.5"),
        (0.4, "40"),
        (0.994, "99"),
        (0.997, "99.7"),
        (0.99999, "99.9"),
        (1.0, "100"),
    ],
)
def test_a_share_is_none_or_all_only_where_it_is(share, expected):
    """
    What would round to 0 or 100 percent and is neither has a tenth.
    """
    assert expected == share_figure(share)


@pytest.mark.parametrize(
    ("amount", "digits", "word"),
    [(2, 0, "+2"), (-2.5, 1, "−2.5"), (0.01, 1, "0.0"), (-0.01, 1, "0.0"), (0, 0, "0")],
)
def test_changes_have_a_real_sign(amount, digits, word):
    """
    A fall has a minus and not a hyphen, and nothing is never less than nothing.
    """
    assert word == signed(amount, digits)
