"""One's own result beside two thousand runs of the same crisis by doctrine."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.language import _, ngettext
from game.desktop.scenes.end_payees import payee_word, payees_of, rank_words
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel, Row
from game.desktop.widgets.dropdown import Dropdown
from game.desktop.widgets.histogram import Bars, Histogram
from game.desktop.widgets.label import Label
from game.desktop.widgets.progress import Progress
from game.desktop.widgets.scroll import ScrollBox
from game.desktop.widgets.shares import ShareBar, ShareRow, Shares
from game.playthrough import Playthrough
from game.playthrough.comparison import RUNS, Comparison

BINS = 25
"""Bars of the histogram, four points each."""


def compared_page(
    playthrough: Playthrough,
    comparison: Comparison | None,
    payee: str,
    *,
    on_payee: Callable[[str], object],
    played: Callable[[], float],
) -> Widget:
    """
    Return the third page of the end.

    Args:
        playthrough: The ended playthrough.
        comparison: The runs; ``None`` while they are played.
        payee: Whose result is shown.
        on_payee: Told another side or actor to show.
        played: Returns how far the runs are, 0 to 1.
    """
    if comparison is None:
        words = _("Playing the crisis {runs} times …").format(runs=f"{RUNS:,}")
        return Panel(Column([Progress(words, played, name="end.playing")]), grow=1)
    return Row(
        [
            Panel(_results(playthrough, comparison, payee, on_payee), grow=3, pad="m"),
            Panel(ScrollBox(_endings(playthrough, comparison), name="end.all"), grow=2, pad="m"),
        ],
        gap="m",
        grow=1,
    )


def _results(
    playthrough: Playthrough,
    comparison: Comparison,
    payee: str,
    on_payee: Callable[[str], object],
) -> Widget:
    payees, worth = payees_of(playthrough), playthrough.payoffs()[payee]
    choose = Dropdown(
        [payee_word(playthrough, one) for one in payees],
        payees.index(payee),
        lambda at: on_payee(payees[at]),
        name="end.payee",
    )
    rank = rank_words(comparison, payee)
    return Column(
        [
            Row(
                [Label(_("What the crisis was worth to"), "heading", grow=1), choose],
                gap="m",
                align="center",
            ),
            Label(rank, "strong", "accent", name="end.rank"),
            histogram_of(comparison, payee, worth),
            Label(histogram_words(), "small", "text_faint"),
        ],
        gap="s",
    )


def histogram_of(comparison: Comparison, payee: str, worth: float) -> Histogram:
    """Return how much the runs were worth to a side or actor, with one's own marked."""
    return Histogram(
        Bars(
            comparison.histogram(payee, BINS),
            worth,
            _("this time {worth}").format(worth=f"{worth:.0f}"),
        ),
        bin_words,
        name="end.histogram",
        grow=1,
    )


def histogram_words() -> str:
    """Return how the histogram is read."""
    return _("Payoff, 0 to 100; the higher a bar, the more runs.")


def bin_words(low: float, high: float, count: int) -> str:
    """Return what is said of a bar."""
    form = ngettext(
        "{count} run between {low} and {high}", "{count} runs between {low} and {high}", count
    )
    return form.format(count=count, low=f"{low:g}", high=f"{high:g}")


def _endings(playthrough: Playthrough, comparison: Comparison) -> Widget:
    return Column(
        [
            Label(runs_title(comparison), "heading"),
            shares_of(playthrough, comparison),
            Label(interval_words(), "small", "text_faint"),
        ],
        gap="m",
    )


def runs_title(comparison: Comparison) -> str:
    """Return what the endings of the runs are told under."""
    return _("How {runs} runs by doctrine ended").format(runs=f"{comparison.runs:,}")


def interval_words() -> str:
    """Return how the shares of the endings are read."""
    return _("Shares in percent with their 95 % interval.")


def shares_of(playthrough: Playthrough, comparison: Comparison) -> Shares:
    """Return how often each ending came, with the one that came here marked."""
    endings = playthrough.loaded.scenario.endings
    rows = []
    for name, share in comparison.endings.items():
        own = name == playthrough.ending
        paint = "accent" if own else "series_1"
        bar = ShareBar(share.share, share.low, share.high, paint)
        rows.append(ShareRow(endings[name].title, (bar,), _("what happened") if own else ""))
    return Shares(rows, name="end.endings", grow=1)
