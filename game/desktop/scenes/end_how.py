"""How it ended: the epilogue, why this ending came, the course, and what it was worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.desktop.language import _
from game.desktop.scenes.end_course import plot_of
from game.desktop.scenes.end_key import CourseKey
from game.desktop.scenes.end_outbreak import lacking_words, why_words
from game.desktop.scenes.end_payees import payee_row, payees_of, rank_words
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Grid, Panel, Row, Rule
from game.desktop.widgets.chart import LineChart, Plot
from game.desktop.widgets.label import Icon, Label
from game.desktop.widgets.scroll import ScrollBox
from game.playthrough import Playthrough, TurnReport
from game.playthrough.comparison import Comparison
from game.playthrough.ending_reasons import Missed, missed
from game.playthrough.turning_points import TurningPoint

_WORTH = 215
_COURSE = 190


def how_page(
    playthrough: Playthrough,
    reports: Sequence[TurnReport],
    comparison: Comparison | None,
    points: tuple[TurningPoint, ...],
    on_pick: Callable[[int], object],
    *,
    epilogue: str = "",
    share: Callable[[], float] = lambda: 1.0,
) -> Widget:
    """
    Return the first page of the end.

    Args:
        playthrough: The ended playthrough.
        reports: Its turns, as its player saw them.
        comparison: Many runs by doctrine, once they are there.
        points: The turning points, once they are there.
        on_pick: Told a turn of the course that was clicked.
        epilogue: What became of everybody; empty where that is told elsewhere.
        share: Returns how much of the course is there, 0 to 1, while it unrolls.
    """
    left = Panel(ScrollBox(_why(playthrough, epilogue), name="end.why"), grow=2, pad="m")
    plot = course_plot(playthrough, reports, comparison, points)
    course = LineChart(plot, on_pick=on_pick, high=_COURSE, share=share, name="end.course", grow=1)
    hint = _("Click a turn to ask about it.")
    chart = Column([legend(plot, hint), course], gap="s", grow=1)
    told = Label(_("What it was worth, of 100"), "heading")
    worth = Column([told, _worth(playthrough, comparison)], gap="s")
    right = ScrollBox(Column([chart, Rule(), worth], gap="m"), name="end.course_and_worth")
    return Row([left, Panel(right, grow=3, pad="m")], gap="m", grow=1)


def course_plot(
    playthrough: Playthrough,
    reports: Sequence[TurnReport],
    comparison: Comparison | None,
    points: Sequence[TurningPoint],
) -> Plot:
    """Return the course of rhetoric, beside that of many runs, with the turning points."""
    return plot_of(
        playthrough,
        reports,
        band=comparison.band if comparison else None,
        columns=[point.turn for point in points],
    )


def _why(playthrough: Playthrough, epilogue: str) -> Widget:
    parts: list[Widget] = [
        Label(epilogue, name="end.epilogue", visible=bool(epilogue)),
        Label(_("Why it ended like this"), "heading"),
        Column([_clause("circle-check", "good", why) for why in why_words(playthrough)], gap="xs"),
    ]
    others = missed(playthrough)
    if others:
        parts.append(Label(_("What the other endings lacked"), "heading"))
        parts.append(Column([_lacking(playthrough, one) for one in others], gap="s"))
    return Column(parts, gap="m")


def _clause(icon: str, paint: str, text: str) -> Widget:
    return Row([Icon(icon, 18, paint), Label(text, grow=1)], gap="s", align="start")


def _lacking(playthrough: Playthrough, one: Missed) -> Widget:
    needed = _("Needed: {what}").format(what=lacking_words(playthrough, one))
    return Row(
        [
            Icon("circle-x", 16, "text_faint"),
            Column(
                [Label(one.title, "label", "text_muted"), Label(needed, "small", "text_faint")],
                gap="none",
                grow=1,
            ),
        ],
        gap="s",
        align="start",
    )


def legend(plot: Plot, hint: str = "", *, titled: bool = True) -> Widget:
    """Return what the signs and lines of the course mean, and what may be done with it."""
    key = CourseKey(plot, name="end.key")
    if not titled:
        return key
    head: list[Widget] = [Label(_("Rhetoric, turn by turn"), "heading", grow=1)]
    head += [Label(hint, "small", "text_faint")] if hint else []
    return Column([Row(head, gap="m", align="center"), key], gap="xs")


def _worth(playthrough: Playthrough, comparison: Comparison | None) -> Widget:
    payoffs = playthrough.payoffs()
    rows = [
        payee_row(
            playthrough,
            payee,
            payoffs[payee],
            name=f"end.worth.{payee}",
            tooltip=rank_words(comparison, payee),
        )
        for payee in payees_of(playthrough)
    ]
    return Grid(rows, least=_WORTH)
