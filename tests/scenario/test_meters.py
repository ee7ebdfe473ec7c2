from __future__ import annotations

import pytest

from game.scenario.meters import BUILTIN, FUNCTIONS, RUNGS, Scope, rung


@pytest.mark.parametrize(
    ("value", "name"),
    [(0, "calm"), (24.9, "calm"), (25, "cool"), (40, "tense"), (60, "heated"), (100, "brink")],
)
def test_a_rung_begins_at_its_value(value, name):
    """
    A value stands on the highest rung that it has reached.
    """
    assert name == rung(value)


def test_rungs_rise():
    """
    The rungs are in order and begin at 0.
    """
    starts = [start for start, _ in RUNGS]

    assert (0, sorted(starts)) == (starts[0], starts)


def test_meters_and_functions_share_no_word():
    """
    A word means one thing in a condition.
    """
    assert set() == set(BUILTIN) & set(FUNCTIONS)


def test_meters_start_on_the_scale():
    """
    Start, rest and rate of every meter lie between 0 and 100.
    """
    values = [
        value
        for meter in BUILTIN.values()
        for value in (meter.start, meter.rest, meter.rate)
        if value is not None
    ]

    assert [] == [value for value in values if not 0 <= value <= 100]


def test_only_war_is_yes_or_no():
    """
    All other words are numbers.
    """
    assert ["war"] == [one.name for one in FUNCTIONS.values() if one.yes_no]


def test_every_scope_is_used():
    """
    Each kind of owner has a meter.
    """
    assert set(Scope) == {meter.scope for meter in BUILTIN.values()}
