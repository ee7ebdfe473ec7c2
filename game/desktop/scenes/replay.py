"""A playthrough looked at again, turn by turn, forward and back; it can be forked at any turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.language import _
from game.desktop.scenes.end_course import plot_of, short_turn, start_words, turn_words
from game.desktop.scenes.end_key import CourseKey
from game.desktop.scenes.replay_fork import ask_whom
from game.desktop.scenes.replay_map import ReplayMap
from game.desktop.scenes.replay_rows import (
    LedgerRow,
    StoryRow,
    draw_ledger,
    draw_news,
    ledger_height,
    ledger_rows,
    ledger_texts,
    news_height,
    news_rows,
    news_texts,
)
from game.desktop.scenes.table_board import is_short
from game.desktop.scenes.table_map import flags_of, ways_of
from game.desktop.scenes.table_meters import meters
from game.desktop.stack import Scene
from game.desktop.troubles import remark_words
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel, Row
from game.desktop.widgets.button import Button, back_button
from game.desktop.widgets.chart import LineChart
from game.desktop.widgets.label import Label
from game.desktop.widgets.ladder import EscalationLadder
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.scroll import ScrollBox
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.toggle import Toggle
from game.playthrough import Playthrough, TurnReport
from game.playthrough.reasons import shown_change
from game.scenario.meters import RHETORIC

if TYPE_CHECKING:
    from game.desktop.app import App

SECONDS = 2.6
"""How long a turn is shown while it plays."""
_COURSE, _ROOMY = 120, 740
"""Units of height: of the course, and of a window in which its signs are explained."""


class ReplayScene(Scene):
    """
    A replay.

    Args:
        app: The heart of the game.
        playthrough: What is looked at.

    Attributes:
        at: After how many turns things are shown; 0 is the start.
        playing: Whether it goes on by itself.
        everything: Whether what the player could not see is shown as well.
    """

    name = "replay"
    widest = 1760

    def __init__(self, app: App, playthrough: Playthrough) -> None:
        super().__init__(app)
        self.playthrough = playthrough
        self.at, self.playing, self.everything = 0, False, False
        self._waited = 0.0
        self._entered = False
        self.shortcuts = {"p": self.play_or_pause, "f": self.fork, "h": self.show_hidden}

    @property
    def turns(self) -> int:
        """How many turns were played."""
        return len(self.playthrough.played)

    @property
    def report(self) -> TurnReport | None:
        """The turn that is shown, or ``None`` at the start."""
        return self.reports[self.at - 1] if self.at else None

    def enter(self) -> None:
        """Put the keyboard on the slider when it is first shown."""
        self.ensure_built()
        if not self._entered:
            self._entered = True
            self.focus.named("replay.slider")

    # -- widgets -------------------------------------------------------------------------------

    def build(self) -> Widget:
        """Return the map and the course at the left, the news and why at the right."""
        side = None if self.everything else self.playthrough.side
        self.reports = self.playthrough.reports(side)
        self.low, self.roomy = self.room()
        self.meter = EscalationLadder(0, brief=self.low, name="replay.meter")
        self.meter.change_form = _("{change} this turn")
        ladder = Panel(self.meter, pad=("l", "xs" if self.low else "s"))
        body = Row([self._left(), self._right()], gap="m", grow=1)
        self._transport()
        self._show(whole=True)
        gap = "s" if self.low else "m"
        return Column([self._head(), ladder, body, self.transport], gap=gap, pad=("xl", "m"))

    def room(self) -> tuple[bool, bool]:
        """Tell whether there is little height, in which the ladder is low, and whether much."""
        context, high = self.app.context, self.app.size[1]
        return is_short(context, high), high >= context.px(_ROOMY * context.scale.larger)

    def _left(self) -> Widget:
        self.map = ReplayMap(self.playthrough, name="replay.map", grow=3)
        self.course = LineChart(
            plot_of(self.playthrough, self.reports),
            on_pick=self.go_to,
            cursor=self.at,
            high=_COURSE,
            name="replay.course",
            grow=1,
        )
        key = CourseKey(self.course.plot, visible=self.roomy, name="replay.key")
        told = Column([key, self.course], gap="xs")
        chart = Panel(told, pad="s" if self.low else "m", grow=2)
        return Column([self.map, chart], gap="s" if self.low else "m", grow=3)

    def _right(self) -> Widget:
        self.news: VirtualList[StoryRow] = VirtualList(
            [], news_height, draw_news, row_texts=news_texts, name="replay.news", grow=1
        )
        self.ledger: VirtualList[LedgerRow] = VirtualList(
            [], ledger_height, draw_ledger, row_texts=ledger_texts, name="replay.ledger", grow=1
        )
        start = meters(self.playthrough.until(0), {}, flags_of(self.playthrough.loaded.scenario))
        self.standing = ScrollBox(start, name="replay.standing", grow=1)
        self.when = Label("", "heading", name="replay.when")
        self.why = Label("", "heading")
        gap = "xs" if self.low else "s"
        self.told = Panel(Column([self.when, self.news], gap=gap), pad="m", grow=3)
        why = Panel(Column([self.why, self.ledger, self.standing], gap=gap), pad="m", grow=3)
        return Column([self.told, why], gap="s" if self.low else "m", grow=2)

    def _head(self) -> Widget:
        shown = self.playthrough
        scenario, you = shown.loaded.scenario, shown.play_as
        ending = shown.outcome()
        parts = [
            scenario.actors[you].name if you else _("Watched"),
            ending.title if ending else _("no end yet"),
            _("seed {seed}").format(seed=shown.seed),
        ]
        remark = remark_words(shown.remark)
        if remark:
            parts.append(_("the scenario has changed since"))
        told = Column(
            [
                Label(scenario.title, "title"),
                Label(" · ".join(parts), "label", "text_muted", tooltip=remark),
            ],
            gap="none",
            grow=1,
        )
        row: list[Widget] = [back_button("replay", self.app.pop), told]
        if you is not None:
            words = Label(_("What was hidden"), "label", "text_muted")
            toggle = Toggle(
                self.everything,
                lambda _on: self.show_hidden(),
                tooltip=_("Show moves behind doors that were closed to you (H)"),
                name="replay.hidden",
            )
            row += [words, toggle]
        return Row(row, gap="m", align="center")

    def _transport(self) -> None:
        self.pause = Button("", self.play_or_pause, kind="primary", name="replay.play")
        self._tell_pause()
        self.slider = Slider(
            self.at,
            0,
            max(self.turns, 1),
            on_change=lambda value: self.go_to(round(value)),
            shown=self._place_word,
            enabled=self.turns > 0,
            name="replay.slider",
            grow=1,
        )
        self.branch = Button(
            _("Play on from here"), self.fork, icon="git-fork", hint="F", name="replay.fork"
        )
        steps = Row(
            [
                self._step("skip-back", _("To the start"), lambda: self.go_to(0), "first"),
                self._step("chevron-left", _("A turn back"), lambda: self.step(-1), "back_one"),
                self.pause,
                self._step("chevron-right", _("A turn on"), lambda: self.step(1), "next"),
                self._step("skip-forward", _("To the end"), lambda: self.go_to(self.turns), "last"),
            ],
            gap="xs",
            group=True,
        )
        self.transport = Row([steps, self.slider, self.branch], gap="m", align="center")

    def _step(self, icon: str, tip: str, act: object, name: str) -> Button:
        return Button("", act, icon=icon, tooltip=tip, name=f"replay.{name}")  # type: ignore[arg-type]  # any action

    def _place_word(self, value: float) -> str:
        number = round(value)
        return short_turn(self.playthrough.world, number) if number else _("Start")

    # -- showing a turn ------------------------------------------------------------------------

    def _show(self, *, whole: bool) -> None:
        """Show the turn that it is at; its arcs whole, or as they grow."""
        world, report = self.playthrough.world, self.report
        if report is None:
            first = self.reports[0].before if self.reports else self.playthrough.meters()
            self.when.text = start_words(world)
            summary = " ".join(self.playthrough.loaded.scenario.summary.split())
            self.news.set_rows([StoryRow("", "text_muted", summary, "")])
            self.why.text = _("Where the meters stand")
            self._move_meter(first[RHETORIC], None, None)
        else:
            self.when.text = turn_words(world, report.number)
            self.news.set_rows(news_rows(self.playthrough, report))
            self.ledger.set_rows(ledger_rows(world, report))
            self.why.text = _("Why the meters moved")
            change = shown_change(report, RHETORIC)
            self._move_meter(report.after[RHETORIC], change, report.before[RHETORIC])
        self.told.grow = 2 if report is None else 3
        self.standing.visible, self.ledger.visible = report is None, report is not None
        self.map.tell(ways_of(self.playthrough, report), whole=whole)
        self.news.offset = self.ledger.offset = 0.0
        self.course.cursor = self.at
        self.slider.move_to(self.at, tell=False)
        self._can_fork()

    def _move_meter(self, value: float, change: float | None, before: float | None) -> None:
        self.meter.set(value, change)
        self.meter.mark = before

    def _can_fork(self) -> None:
        open_here = self.at < self.turns or not self.playthrough.finished
        self.branch.enabled = open_here and bool(self.playthrough.loaded.scenario.play_as)
        self.branch.tooltip = (
            "" if open_here else _("The crisis has ended here: go back a turn to fork it.")
        )

    def go_to(self, at: int) -> None:
        """Show things after some turns."""
        before, self.at = self.at, min(max(at, 0), self.turns)
        self._waited = 0.0
        if self.at == self.turns:
            self._set_playing(on=False)
        self._show(whole=self.at != before + 1)
        self.layout(self.app.size)
        self.app.refresh()

    def step(self, by: int) -> None:
        """Go some turns on, or back."""
        self.go_to(self.at + by)

    def show_hidden(self) -> None:
        """Show what the player could not see as well, or no longer."""
        if self.playthrough.play_as is not None:
            self.everything = not self.everything
            self.rebuild()

    # -- playing -------------------------------------------------------------------------------

    @property
    def animating(self) -> bool:
        """Whether something moves, or it plays."""
        return self.playing or super().animating

    def play_or_pause(self) -> None:
        """Let it go on by itself, from the start where it is at its end; or stop it."""
        if not self.playing and self.at == self.turns:
            self.go_to(0)
        self._set_playing(on=not self.playing and self.turns > 0)

    def _set_playing(self, *, on: bool) -> None:
        self.playing, self._waited = on, 0.0
        self._tell_pause()

    def _tell_pause(self) -> None:
        self.pause.icon = "pause" if self.playing else "play"
        self.pause.tooltip = _("Pause (P)") if self.playing else _("Play (P)")

    def update(self, dt: float) -> None:
        """Move on by some seconds; a turn is shown for a while where it plays."""
        super().update(dt)
        if self.playing and not self.layers:
            self._waited += dt * self.app.settings.speed
            if self._waited >= SECONDS:
                self.step(1)

    def leave(self) -> None:
        """Stop while something else is shown."""
        if self.playing:
            self._set_playing(on=False)

    # -- what the player does ------------------------------------------------------------------

    def fork(self) -> None:
        """Ask whom to play from here on."""
        if not self.branch.enabled:
            return
        self._set_playing(on=False)
        ask_whom(self, self.playthrough, self.at)
