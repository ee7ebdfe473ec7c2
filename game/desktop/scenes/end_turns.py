"""The turning points, and what silence instead would have come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Unpack

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _, ngettext
from game.desktop.scenes.end_course import (
    chance_plot,
    plot_of,
    short_turn,
    turn_words,
)
from game.desktop.scenes.end_payees import payee_row, payees_of
from game.desktop.scenes.replay_rows import news_rows
from game.desktop.scenes.table_words import capital
from game.desktop.terms import kind_word
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Column, Grid, Panel, Row
from game.desktop.widgets.button import Pressable
from game.desktop.widgets.chart import LineChart, Plot
from game.desktop.widgets.filler import Filler
from game.desktop.widgets.kinds import SHAPES
from game.desktop.widgets.label import Label
from game.desktop.widgets.progress import Progress
from game.desktop.widgets.scroll import ScrollBox
from game.desktop.widgets.shares import ShareBar, ShareRow, Shares
from game.desktop.widgets.slider import Slider
from game.playthrough import Futures, Playthrough
from game.playthrough.figures import signed
from game.playthrough.report import TurnReport
from game.playthrough.turning_points import Outlook, TurningPoint
from game.playthrough.what_if import WhatIf

_COLUMN, _WORTH = 400, 240
_COURSE = 150
_SIGNS = {"diamond": "◆", "triangle": "▲", "cross": "×", "up": "↑", "down": "↓", "square": "■"}
RARE = 0.005
"""Endings that come more rarely in both are left out."""
_PAD = 12


class PointCard(Pressable):
    """
    A turning point: when, what changed, and what the news said.

    Args:
        title: The turn.
        shift: What it did to the chance of an ending.
        headlines: What the news said.
        mine: How much of it the player's moves did; empty where that is not known.
        selected: Whether silence on this turn is what is shown.
        options: As for every widget.
    """

    def __init__(
        self,
        title: str,
        shift: str,
        headlines: tuple[str, ...],
        mine: str = "",
        *,
        on_press: Callable[[], object],
        selected: bool,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_press, sound="card", **options)
        self.lines: tuple[tuple[str, str, str], ...] = (
            (title, "strong", "text"),
            (shift, "label", "accent"),
        )
        self.lines += tuple((f"“{one}”", "small", "text_muted") for one in headlines)
        self.lines += ((mine, "small_strong", "text"),) if mine else ()
        self.selected = selected

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of the wrapped lines."""
        inner = width - 2 * context.px(_PAD)
        high = sum(context.text.height(text, role, inner) for text, role, _paint in self.lines)
        return width, high + 2 * context.px(_PAD) + context.px(4)

    def draw(self, canvas: Canvas) -> None:
        """Draw the card."""
        fill = canvas.mix("raised", "raised_hover", round(self.glow.value, 1))
        border = "accent" if self.selected else "border"
        canvas.panel(self.rect, fill, border, width=2 if self.selected else 1)
        area = self.rect.inflate(-2 * canvas.px(_PAD), -2 * canvas.px(_PAD))
        for at, (text, role, paint) in enumerate(self.lines):
            area.top += canvas.paragraph(text, area, role, paint)
            area.top += canvas.px(4) if at == 1 else 0

    def said(self) -> Iterator[str]:
        """Yield its lines."""
        yield from (text for text, _role, _paint in self.lines)


def turns_page(
    playthrough: Playthrough,
    reports: Sequence[TurnReport],
    points: tuple[TurningPoint, ...] | None,
    outlooks: tuple[Outlook, ...],
    what_if: WhatIf | None,
    turn: int,
    *,
    on_turn: Callable[[int], object],
    searched: Callable[[], float],
    tried: Callable[[], float],
) -> Widget:
    """
    Return the second page of the end.

    Args:
        playthrough: The ended playthrough.
        reports: Its turns, as the player's side saw them.
        points: The turning points; ``None`` while they are searched for.
        outlooks: What could be expected before each turn; empty while it is not known.
        what_if: What silence would have come to; ``None`` while it is tried.
        turn: The turn that is asked about.
        on_turn: Told another turn to ask about.
        searched: Returns how far the search is, 0 to 1.
        tried: Returns how far the trial is, 0 to 1.
    """
    found = _points(playthrough, points, what_if, turn, on_turn, searched)
    if outlooks:
        found += _chances(playthrough, points or (), outlooks, on_turn)
    asked = Column(_asked(playthrough, reports, what_if, turn, on_turn, tried), gap="m")
    return Row(
        [
            Panel(ScrollBox(Column(found, gap="m"), name="end.points"), grow=2, pad="m"),
            Panel(ScrollBox(asked, name="end.asked"), grow=3, pad="m"),
        ],
        gap="m",
        grow=1,
    )


def _points(
    playthrough: Playthrough,
    points: tuple[TurningPoint, ...] | None,
    what_if: WhatIf | None,
    turn: int,
    on_turn: Callable[[int], object],
    searched: Callable[[], float],
) -> list[Widget]:
    parts: list[Widget] = [Label(_("Turning points"), "heading")]
    if points is None:
        return [*parts, Progress(_("Playing on from every turn …"), searched)]
    if not points:
        words = _("No single turn decided it: what could be expected changed little by little.")
        return [*parts, Label(words, "body", "text_muted")]
    words = _("The turns that changed most which ending was to be expected.")
    whole = _("The change is that of the whole turn: the others' moves and chance are in it too.")
    parts.append(Label(f"{words} {whole}", "small", "text_faint"))
    return parts + [_card(playthrough, point, what_if, turn, on_turn) for point in points]


def _card(
    playthrough: Playthrough,
    point: TurningPoint,
    what_if: WhatIf | None,
    turn: int,
    on_turn: Callable[[int], object],
) -> Widget:
    return PointCard(
        short_turn(playthrough.world, point.turn),
        shift_words(playthrough, point),
        headline_words(point),
        own_words(point, what_if),
        on_press=lambda: on_turn(point.turn),
        selected=point.turn == turn,
        name=f"end.point.{point.turn}",
    )


def shift_words(playthrough: Playthrough, point: TurningPoint) -> str:
    """Return what a turning point did to the chance of an ending."""
    title = playthrough.loaded.scenario.endings[point.ending].title
    return _("“{ending}”: {before} % → {after} %").format(
        ending=title, before=f"{point.before * 100:.0f}", after=f"{point.after * 100:.0f}"
    )


def headline_words(point: TurningPoint) -> tuple[str, ...]:
    """Return what the news said on a turning point, each as a sentence of its own."""
    return tuple(capital(_(headline)) for headline in point.headlines)


def own_words(point: TurningPoint, what_if: WhatIf | None) -> str:
    """Return what the player's own moves did to that chance; empty without any, or unknown."""
    if what_if is None or what_if.turn != point.turn or not what_if.moves:
        return ""
    silence = what_if.silence.endings[point.ending].share
    done = what_if.done.endings[point.ending].share
    form = _(
        "Your part, {difference} points: your moves alone made it {done} %, silence would have "
        "made it {silence} %. From {done} % to {after} % it was the others and chance."
    )
    return form.format(
        difference=signed(round(done * 100) - round(silence * 100), 0),
        silence=f"{silence * 100:.0f}",
        done=f"{done * 100:.0f}",
        after=f"{point.after * 100:.0f}",
    )


def _chances(
    playthrough: Playthrough,
    points: tuple[TurningPoint, ...],
    outlooks: tuple[Outlook, ...],
    on_turn: Callable[[int], object],
) -> list[Widget]:
    ending = playthrough.outcome()
    place = [rule.id for rule in playthrough.world.endings].index(playthrough.ending or "")
    assert ending is not None
    plot = chance_plot(
        playthrough,
        [outlook.endings[place] for outlook in outlooks],
        [point.turn for point in points],
    )
    words = _("The chance of “{ending}”, turn by turn, in percent").format(ending=ending.title)
    chart = LineChart(plot, on_pick=on_turn, high=150, name="end.chances", grow=1)
    return [Label(words, "small", "text_faint"), chart]


def _asked(
    playthrough: Playthrough,
    reports: Sequence[TurnReport],
    what_if: WhatIf | None,
    turn: int,
    on_turn: Callable[[int], object],
    tried: Callable[[], float],
) -> list[Widget]:
    parts: list[Widget] = [Label(_("What if silence instead?"), "heading")]
    if playthrough.play_as is None:
        return [*parts, Label(_("You watched: there is no silence of yours to try."))]
    slider = Slider(
        turn,
        1,
        max(len(playthrough.played), 1),
        on_change=lambda value: on_turn(round(value)),
        shown=lambda value: short_turn(playthrough.world, round(value)),
        live=False,
        name="end.turn",
        grow=1,
    )
    parts.append(Row([Label(_("From the turn"), "label", "text_muted"), slider], gap="m"))
    parts += _done(playthrough, turn)
    heard = _heard(playthrough, reports[turn - 1])
    if what_if is None:
        return [*parts, Progress(_("Trying silence …"), tried), heard]
    endings = Column(_compared(playthrough, what_if), gap="m")
    beside = Column([_averages(playthrough, what_if), heard], gap="m")
    return [
        *parts,
        Grid([endings, beside], least=_COLUMN, gap="l"),
        _course(plot_of(playthrough, reports), turn, on_turn),
    ]


def _course(plot: Plot, turn: int, on_turn: Callable[[int], object]) -> Widget:
    """Return where the turn stands in the course of rhetoric, for windows with room for that."""
    chart = LineChart(plot, on_pick=on_turn, cursor=turn, name="end.asked_course", grow=1)
    told = Label(_("Rhetoric, turn by turn"), "heading")
    return Filler(Column([told, chart], gap="s"), _COURSE)


def _averages(playthrough: Playthrough, what_if: WhatIf) -> Widget:
    """Return what it would have been worth to everybody, and how far that hangs on the turn."""
    rows = []
    for payee in payees_of(playthrough):
        silence, done = what_if.silence.payoff[payee], what_if.done.payoff[payee]
        rows.append(payee_row(playthrough, payee, done, done - silence))
    words = _("As you did, on average; the change is against silence.")
    head = [Label(_("What it would be worth"), "heading"), Label(words, "small", "text_faint")]
    return Column([Column(head, gap="none"), Grid(rows, least=_WORTH, even=True)], gap="s")


def _heard(playthrough: Playthrough, report: TurnReport) -> Widget:
    """Return the headlines of a turn, as its player read them."""
    lines: list[Widget] = []
    for row in news_rows(playthrough, report):
        sign = _SIGNS.get(row.shape, "•")
        mark = Label(sign, "small_strong", row.paint)
        words = Label(row.text, "small_strong" if row.strong else "small", grow=1)
        lines.append(Row([mark, words], gap="xs", align="start"))
    head = Label(turn_words(playthrough.world, report.number), "heading")
    return Column([head, Column(lines, gap="xs")], gap="s", name="end.heard")


def _done(playthrough: Playthrough, turn: int) -> list[Widget]:
    scenario = playthrough.loaded.scenario
    mine = playthrough.played[turn - 1].choices.get(playthrough.play_as or "", ())
    if not mine:
        return [Label(_("You were silent there, so the two are the same."), "body", "text_muted")]
    parts: list[Widget] = [Label(_("You did:"), "label", "text_muted")]
    for name in mine:
        move = scenario.moves[name]
        kind = move.kind.value
        words = f"{_SIGNS[SHAPES[kind]]} {kind_word(move.kind)}: {move.label}"
        parts.append(Label(words, "label", kind))
    return [Column(parts, gap="xs")]


def _compared(playthrough: Playthrough, what_if: WhatIf) -> list[Widget]:
    endings = playthrough.loaded.scenario.endings
    rows = [
        ShareRow(
            endings[name].title,
            (
                _bar(what_if.silence, name, "series_5", "circle"),
                _bar(what_if.done, name, "series_1", "square"),
            ),
            _("what happened") if name == playthrough.ending else "",
        )
        for name in told_endings(playthrough, what_if)
    ]
    legend = Row(
        [
            Label(_("● silence instead"), "small_strong", "series_5"),
            Label(_("■ as you did"), "small_strong", "series_1"),
        ],
        gap="l",
    )
    return [
        legend,
        Shares(rows, name="end.shares"),
        Label(payoff_words(playthrough, what_if), "strong", name="end.difference"),
        Label(futures_words(what_if), "small", "text_faint"),
    ]


def _bar(futures: Futures, name: str, paint: str, shape: str) -> ShareBar:
    share = futures.endings[name]
    return ShareBar(share.share, share.low, share.high, paint, shape)


def told_endings(playthrough: Playthrough, what_if: WhatIf) -> list[str]:
    """Return the endings that are told of: those that are not rare in both, and the one reached."""
    shares = zip(what_if.silence.endings.items(), what_if.done.endings.values(), strict=True)
    return [
        name
        for (name, silence), done in shares
        if max(silence.share, done.share) >= RARE or name == playthrough.ending
    ]


def futures_words(what_if: WhatIf) -> str:
    """Return what the shares are shares of."""
    runs = what_if.silence.runs
    words = ngettext(
        "{runs} future of each from there on, in which everyone, you too, follows doctrine. Shares "
        "in percent with their 95 % interval.",
        "{runs} futures of each from there on, in which everyone, you too, follows doctrine. "
        "Shares in percent with their 95 % interval.",
        runs,
    )
    return words.format(runs=runs)


def payoff_words(playthrough: Playthrough, what_if: WhatIf) -> str:
    """Return what both were worth to the player on average, and what it came to."""
    you = playthrough.play_as or ""
    silence, done = what_if.silence.payoff[you], what_if.done.payoff[you]
    form = _(
        "Your payoff on average: {silence} with silence, {done} as you did ({difference}); it came "
        "to {reached}."
    )
    return form.format(
        silence=f"{silence:.0f}",
        done=f"{done:.0f}",
        difference=signed(done - silence),
        reached=f"{playthrough.payoffs()[you]:.0f}",
    )
