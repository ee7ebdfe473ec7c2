from __future__ import annotations

import pytest

from game.scenario.certainty import certain_on, interval, truth
from game.scenario.expression import parse


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("turn >= 6", True),
        ("turn > 6", False),
        ("turn == 6", True),
        ("turn != 6", False),
        ("turn == 5", False),
        ("turn <= 6", True),
        ("turn < 6", False),
        ("turn < 7", True),
        ("5 < turn <= 6", True),
        ("turn in (2, 6)", True),
        ("turn in (2, 5)", False),
        ("turn not in (2, 5)", True),
        ("rhetoric in (2, 5)", None),
        ("rhetoric in (-2, 500)", False),
        ("rhetoric >= 0", True),
        ("rhetoric <= 100", True),
        ("rhetoric < 0", False),
        ("rhetoric > 100", False),
        ("rhetoric > 50", None),
        ("rhetoric == 50", None),
        ("rhetoric == 101", False),
        ("rhetoric != 50", None),
        ("turn + 2 * rhetoric >= 6", True),
        ("turn - rhetoric <= 6", True),
        ("-turn * 2 == -12", True),
        ("overlap(a, b) * 0 == 0", True),
        ("overlap(a, b) > 1000", None),
        ("since(a) >= 0", True),
        ("war", None),
        ("not war", None),
        ("not turn >= 6", False),
        ("war or turn >= 6", True),
        ("war or rhetoric > 5", None),
        ("war or turn > 6", None),
        ("turn > 6 or turn < 2", False),
        ("war and turn >= 6", None),
        ("war and turn > 6", False),
        ("turn >= 6 and turn <= 6", True),
        ("0 <= rhetoric < 50", None),
        ("turn < 2 < rhetoric", False),
    ],
)
def test_what_can_be_proved_of_turn_six(text, known):
    """
    On a given turn a condition must hold, cannot hold, or depends.
    """
    assert known is truth(parse(text), 6)


def test_only_what_must_hold_is_certain():
    """
    What depends is not certain.
    """
    assert [True, False, False] == [
        certain_on(parse(text), 6) for text in ("turn >= 6", "war", "turn > 6")
    ]


def test_a_yes_or_no_has_no_bounds():
    """
    Where no number can be told, none is excluded.
    """
    assert (float("-inf"), float("inf")) == interval(parse("not war"), 1)
