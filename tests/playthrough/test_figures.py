"""No figure disagrees with the one that it stands beside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.conditions import COMPARISONS
from game.playthrough.figures import figure_beside

FIGURES = st.floats(-1000, 1000).map(lambda one: round(one, 3))
NEEDED = st.integers(-1000, 1000) | FIGURES


@given(now=FIGURES, sign=st.sampled_from(sorted(COMPARISONS)), needed=NEEDED)
def test_a_figure_holds_as_it_is_shown_just_where_it_holds(now, sign, needed):
    """
    Whoever compares what is shown finds what the rules find, and equal only what is reached.
    """
    shown = float(figure_beside(now, sign, needed).replace("−", "-"))

    assert COMPARISONS[sign](now, needed) == COMPARISONS[sign](shown, needed)
    assert shown != needed or now == needed or COMPARISONS[sign](now, needed)


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
    ],
)
def test_a_tenth_is_shown_only_where_it_tells(now, sign, needed, expected):
    """
    Far from what is needed a figure is whole, near to it a tenth stands, with a real minus.
    """
    assert expected == figure_beside(now, sign, needed)
