"""The head of the end names the ending and what it was worth."""

from __future__ import annotations

import pytest

from game.desktop.scenes.end_head import ICONS, Rising, end_head, epilogue_of
from game.desktop.widgets.banner import Medal
from tests.desktop.scenes.crises import compared, ended


@pytest.mark.parametrize("low", [False, True])
def test_it_names_the_ending_and_what_it_was_worth(low):
    """
    Title, kind and payoff stand there in any height.
    """
    told = " | ".join(end_head(ended(), compared(), low=low).said())
    worth = ended().payoffs()["envoy"]

    assert f"{ended().outcome().title} | " in told
    assert f"{worth:.0f}" in told
    assert "Your payoff" in told


@pytest.mark.parametrize("low", [False, True])
def test_a_low_head_leaves_the_epilogue_to_the_page(low):
    """
    What became of everybody takes room that a low window has not.
    """
    assert low is (epilogue_of(ended()) not in end_head(ended(), None, low=low).said())


def test_the_sign_is_that_of_the_kind_of_ending():
    """
    Icon and colour tell a settlement from a war.
    """
    head = end_head(ended(), None, low=False)
    medals = [widget for widget in head.walk() if isinstance(widget, Medal)]

    assert [ICONS[ended().outcome().kind]] == [(one.icon, one.colour) for one in medals]


def test_who_watched_has_no_payoff():
    """
    Without a player there is no number of one's own.
    """
    names = {widget.name for widget in end_head(ended(None), None, low=False).walk()}

    assert "end.payoff" not in names


def test_a_low_head_is_lower(app):
    """
    It takes less of the height.
    """
    high, low = (
        end_head(ended(), compared(), low=flat).natural(app.context, 1200)[1]
        for flat in (False, True)
    )

    assert low < high


@pytest.mark.parametrize(("share", "shown"), [(0.0, "0"), (0.5, "40"), (1.0, "80")])
def test_the_payoff_counts_up(paper, share, shown):
    """
    What is drawn is the part that it has come to; what is told is the whole.
    """
    number = Rising(80.0, lambda: share, "number", "accent")
    paper.show(number)

    assert ([shown], ["80"]) == (list(paper.words), list(number.said()))
