"""Reasons are rounded so that they still add up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.playthrough import Playthrough
from game.playthrough.reasons import apportion, moved_rows, reasons, shown_change


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=8))
def test_rounded_amounts_sum_to_the_total(amounts):
    """
    Whole numbers near the amounts sum to the rounded sum.
    """
    total = round(sum(amounts))
    whole = apportion(amounts, total)

    assert total == sum(whole)
    assert all(abs(one - amount) <= 1.5 for one, amount in zip(whole, amounts, strict=True))


def test_nothing_to_round_is_nothing():
    """
    Without amounts there is nothing to hand out.
    """
    assert [] == apportion([], 3)


@pytest.mark.parametrize("play_as", ["envoy", None])
def test_reasons_sum_to_the_change_that_is_shown(crisis, play_as):
    """
    In every turn and for every meter the shown reasons sum to the shown change.
    """
    playthrough = Playthrough(crisis, play_as=play_as)
    wrong = []
    while not playthrough.finished:
        report = playthrough.step()
        for row in report.after:
            told = sum(reason.amount for reason in reasons(playthrough.world, report, row))
            if abs(told - shown_change(report, row)) > 1e-9:
                wrong.append((report.number, row))

    assert [] == wrong


def test_the_largest_reason_comes_first(crisis):
    """
    Reasons are told in the order of their size.
    """
    playthrough = Playthrough(crisis)
    report = playthrough.step()
    sizes = [abs(reason.amount) for reason in reasons(playthrough.world, report, "rhetoric")]

    assert sorted(sizes, reverse=True) == sizes


def test_rows_that_moved_are_told_in_one_order(crisis):
    """
    Rhetoric stands first though it stood still, a stance last however far it moved, and a meter is
    no stance for its name.
    """
    report = Playthrough(crisis).step()
    moved = {"still": 0.0, "stance(a, b)": 9.0, "trust(a, b)": -1.0, "resistance": 4.0}
    after = {"rhetoric": 50.0} | {row: 50.0 + change for row, change in moved.items()}
    report = replace(report, before=dict.fromkeys(after, 50.0), after=after)

    assert ["rhetoric", "resistance", "trust(a, b)", "stance(a, b)"] == moved_rows(report)
