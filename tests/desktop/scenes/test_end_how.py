"""How a crisis ended, why, and what it was worth."""

from __future__ import annotations

import pytest

from game.desktop.scenes.end_course import plot_of
from game.desktop.scenes.end_how import how_page, legend
from game.desktop.scenes.end_payees import rank_words
from game.desktop.widgets.bar import MeterBar
from game.desktop.widgets.chart import LineChart
from game.playthrough.ending_reasons import missed
from tests.desktop.scenes.crises import compared, ended


def page(playthrough, comparison=None):
    """Return the widgets of the first page of the end."""
    return list(how_page(playthrough, playthrough.history, comparison, (), print).walk())


def worth(widgets):
    """Return whose worth is shown, in order."""
    return [widget for widget in widgets if widget.name.startswith("end.worth.")]


def test_everybody_is_told_what_it_was_worth():
    """
    The player stands first, then who else can be played, then the sides, with their payoffs.
    """
    bars = worth(page(ended()))

    assert ["envoy", "premier", "north", "south", "east"] == [
        bar.name.removeprefix("end.worth.") for bar in bars
    ]
    assert [f"{ended().payoffs()[bar.name.removeprefix('end.worth.')]:.0f}" for bar in bars] == [
        list(bar.said())[1] for bar in bars
    ]


def test_the_player_is_marked_by_a_word_and_a_colour():
    """
    One's own bar differs from all others.
    """
    own, *others = worth(page(ended()))

    assert "An Envoy (you)" == own.title
    assert {own.colour} & {bar.colour for bar in others} == set()


def test_who_watched_is_nobody():
    """
    Nobody is called you, and the signs of one's own moves are not explained.
    """
    widgets = page(ended(None))

    assert [] == [bar.title for bar in worth(widgets) if "(you)" in bar.title]
    assert not any(
        "your" in text for text in legend(plot_of(ended(None), ended(None).history)).said()
    )


def test_ranks_are_told_once_there_is_something_to_compare():
    """
    Before the runs there are no words, and afterwards those of the rank.
    """
    tips = [
        [bar.tooltip for bar in worth(page(ended(), comparison))]
        for comparison in (None, compared())
    ]

    assert ["", rank_words(compared(), "envoy")] == [found[0] for found in tips]
    assert rank_words(compared(), "envoy").endswith(" of 200 runs by doctrine")
    assert "" == rank_words(compared(), "nobody")


def test_a_click_on_the_course_names_the_turn(driver, show):
    """
    What is clicked on the chart is told by its number.
    """
    asked = []
    show(how_page(ended(), ended().history, None, (), asked.append))
    chart = driver.find("end.course")
    frame = chart.frame(driver.app.context)
    driver.click_at((round(chart.at(frame, 2, 0)[0]), frame.centery))

    assert [2] == asked


@pytest.mark.parametrize(("hint", "words"), [("", False), ("Click a turn.", True)])
def test_the_legend_says_what_may_be_done(hint, words):
    """
    A hint stands at the end of it, and a picture that is kept has none.
    """
    assert words is any(
        "Click a turn." in text for text in legend(plot_of(ended(), ended().history), hint).said()
    )


def test_what_other_endings_lacked_is_told():
    """
    Each ending that was missed stands below a heading, with what was needed.
    """
    told = list(how_page(ended(), ended().history, None, (), print).said())
    others = missed(ended())

    assert len(ended().loaded.scenario.endings) - 1 == len(others)
    assert {one.title for one in others} <= set(told[told.index("What the other endings lacked") :])
    assert len(others) == sum(text.startswith("Needed: ") for text in told)


def test_the_page_has_bars_and_a_chart():
    """
    Every payoff has its bar, and there is one course.
    """
    widgets = page(ended(), compared())

    assert [1, 5] == [
        sum(isinstance(widget, kind) for widget in widgets) for kind in (LineChart, MeterBar)
    ]
