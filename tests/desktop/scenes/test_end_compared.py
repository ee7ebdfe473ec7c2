"""One's own result beside many runs by doctrine."""

from __future__ import annotations

import pytest

from game.desktop.scenes.end_compared import (
    BINS,
    bin_words,
    compared_page,
    histogram_of,
    runs_title,
    shares_of,
)
from tests.desktop.scenes.crises import compared, ended


def page(comparison, payee="envoy", on_payee=print):
    """Return the third page of the end."""
    return compared_page(ended(), comparison, payee, on_payee=on_payee, played=lambda: 0.37)


def test_while_runs_are_played_their_progress_is_shown():
    """
    There is nothing to compare yet, and no chart pretends that there is.
    """
    widgets = {widget.name: widget for widget in page(None).walk()}

    assert "37 %" in list(widgets["end.playing"].said())
    assert not {"end.histogram", "end.endings"} & set(widgets)


def test_the_histogram_counts_every_run():
    """
    Each run is in one bar, and one's own payoff is marked.
    """
    bars = histogram_of(compared(), "envoy", 42.4).bars

    assert (BINS, compared().runs) == (len(bars.counts), sum(bars.counts))
    assert (42.4, "this time 42") == (bars.marked, bars.word)


def test_the_ending_that_came_is_marked():
    """
    It differs from the others in a word and in its colour.
    """
    title = ended().outcome().title
    rows = shares_of(ended(), compared()).rows
    marked = [row.title for row in rows if row.mark]
    coloured = [row.title for row in rows if row.bars[0].paint == "accent"]

    assert len(compared().endings) == len(rows)
    assert [title] == marked == coloured
    assert pytest.approx(1.0) == sum(row.bars[0].share for row in rows)


def test_another_payee_can_be_chosen(driver, show):
    """
    The list tells whose result is wanted, by its id.
    """
    asked = []
    show(page(compared(), on_payee=asked.append))
    driver.click("end.payee")
    driver.click_at(driver.find("end.payee.list").row_rect(3).center)

    assert ["south"] == asked


def test_the_page_tells_of_the_payee_it_is_given():
    """
    The word at the mark is the payoff of that side.
    """
    said = list(page(compared(), "south").said())

    assert f"this time {ended().payoffs()['south']:.0f}" in said
    assert "Southern Republic" in said


def test_figures_are_told_in_words():
    """
    A bar has its ends and its number, and thousands have a comma.
    """
    assert "7 runs between 4 and 8" == bin_words(4.0, 8.0, 7)
    assert "How 200 runs by doctrine ended" == runs_title(compared())
