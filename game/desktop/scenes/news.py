"""The news of a turn: one thing after the other, the meter moving with each, and then why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

import pygame

from game.desktop.context import Context
from game.desktop.intents import Accept, Intent, Press, Step
from game.desktop.language import _
from game.desktop.scenes.news_beats import (
    BeatRow,
    Spotlight,
    beat_row,
    crossing_row,
    draw_row,
    row_height,
    row_texts,
    silence_row,
)
from game.desktop.scenes.news_summary import summary_row
from game.desktop.scenes.news_week import Week
from game.desktop.scenes.news_why import WhyPanel
from game.desktop.scenes.table_board import is_short
from game.desktop.scenes.table_map import flags_of, frame_of, map_sides, way_of
from game.desktop.scenes.table_words import date_words, turn_title
from game.desktop.stack import Scene
from game.desktop.widgets.base import Options, Widget
from game.desktop.widgets.boxes import Column, Panel, Row
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label
from game.desktop.widgets.ladder import EscalationLadder
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.map import MapView
from game.playthrough import Playthrough, TurnReport
from game.playthrough.beats import Beat, BeatKind, beats
from game.playthrough.deciding import deciding_row
from game.playthrough.reasons import shown_change
from game.scenario.meters import RHETORIC

if TYPE_CHECKING:
    from game.desktop.app import App

SECONDS = {
    BeatKind.FADING: 1.1,
    BeatKind.MOVE: 1.3,
    BeatKind.PRIVATE: 1.1,
    BeatKind.LEAK: 1.8,
    BeatKind.EVENT: 1.8,
    BeatKind.INCIDENT: 2.6,
    BeatKind.REST: 0.8,
}
"""How long each beat stays, at a speed of 1."""
_ARCS = 4
_SIDE = (0.32, 300, 470)
_FOOT, _LOW_FOOT = 236, 176


class NewsBoard(Widget):
    """
    Places the parts of the news.

    Args:
        header: On top.
        ladder: Below it at the left.
        map: Below that.
        side: At the right: the headlines.
        foot: At the foot: what is told now, or why.
        options: As for every widget.
    """

    def __init__(
        self,
        header: Widget,
        ladder: Widget,
        map: Widget,  # the map of the screen
        side: Widget,
        foot: Widget,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.header, self.ladder, self.map, self.side, self.foot = header, ladder, map, side, foot
        self.adopt(*self.children)

    @property
    def children(self) -> Sequence[Widget]:
        """The parts, in the order of Tab."""
        return (self.header, self.foot, self.side, self.map, self.ladder)

    def set_foot(self, foot: Widget) -> None:
        """Show something else at the foot."""
        self.foot = foot
        self.adopt(foot)
        if self.context is not None:
            self.arrange(self.context)

    def arrange(self, context: Context) -> None:
        """Give every part its place."""
        short = is_short(context, self.rect.height)
        gap = context.px(10 if short else 14)
        area = self.rect.inflate(-2 * gap, -2 * gap)
        high = self.header.natural(context, area.width)[1]
        self.header.layout(pygame.Rect(area.left, area.top, area.width, high), context)
        top = area.top + high + gap
        share, least, most = _SIDE
        wide = min(max(round(area.width * share), context.px(least)), context.px(most))
        self.side.layout(pygame.Rect(area.right - wide, top, wide, area.bottom - top), context)
        left = pygame.Rect(area.left, top, area.width - wide - gap, area.bottom - top)
        foot = context.px(_LOW_FOOT if short else _FOOT)
        self.foot.layout(pygame.Rect(left.left, left.bottom - foot, left.width, foot), context)
        high = self.ladder.natural(context, left.width)[1]
        self.ladder.layout(pygame.Rect(left.left, top, left.width, high), context)
        rest = pygame.Rect(left.left, top + high + gap, left.width, 0)
        rest.height = max(left.bottom - foot - gap - rest.top, 0)
        self.map.layout(rest, context)


class NewsScene(Scene):
    """
    What a turn brought.

    Args:
        app: The heart of the game.
        playthrough: The run, after the turn.
        report: The turn, as the player's side sees it.
        again: Whether it is seen again, from the table that it lies on: all is told already.

    Attributes:
        told: How many beats have been told.
        done: Whether the last has had its time, too.
        row: The meter that the turn was about.
    """

    name = "news"

    def __init__(
        self, app: App, playthrough: Playthrough, report: TurnReport, *, again: bool = False
    ) -> None:
        super().__init__(app)
        self.playthrough, self.report, self.again = playthrough, report, again
        self.beats: tuple[Beat, ...] = beats(report)
        self.row = deciding_row(playthrough, report)
        self.flags = flags_of(playthrough.loaded.scenario)
        self.told = len(self.beats) if again else 0
        self.done = again
        self._left = 0.0
        self._all: list[BeatRow] = []
        self._week = Week(playthrough, report)

    @property
    def rows(self) -> list[BeatRow]:
        """What has been told, as it is shown; at the end with rungs and summary."""
        return list(self._all) if self.done else self._all[: self.told]

    # -- coming and going ----------------------------------------------------------------------

    def enter(self) -> None:
        """Begin to tell."""
        self.app.playthrough = self.playthrough
        self.ensure_built()
        if self.focus.current is None:
            self.focus.named("news.next")

    def cancel(self) -> bool:
        """Skip to the end, or leave for what comes next."""
        self.go_on()
        return True

    def room(self) -> bool:
        """Tell whether there is little height, in which the ladder is low."""
        return is_short(self.app.context, self.app.size[1])

    # -- widgets -------------------------------------------------------------------------------

    def build(self) -> Widget:
        """Return the screen as far as it has been told."""
        self.low = self.room()
        self._all = [beat_row(self.playthrough, beat, self.flags) for beat in self.beats]
        if self.report.silence:
            self._all.append(silence_row(self.playthrough, self.report.silence))
        self._all += [crossing_row(crossing) for crossing in self.report.crossings]
        self._all.append(summary_row(self.playthrough, self.report, self.row))
        self.list = VirtualList(
            self.rows,
            row_height,
            draw_row,
            row_texts=row_texts,
            on_select=lambda _number: self.app.refresh(),
            stick=not self.again,
            grow=1,
            name="news.headlines",
        )
        scenario = self.playthrough.loaded.scenario
        self.map = MapView(frame_of(scenario), map_sides(scenario), name="news.map")
        self.ladder = self._ladder()
        title = Label(_("Headlines"), "strong", "accent")
        side = Panel(Column([title, self.list], gap="s"), pad="m", radius="large")
        foot: Widget = Spotlight(self._now, self._share, name="news.spotlight")
        if self.done:
            foot = self._why()
        self._show_arcs()
        ladder = Panel(self.ladder, pad=("l", "s" if not self.low else "xs"))
        self.board = NewsBoard(self._header(), ladder, self.map, side, foot)
        return self.board

    def _ladder(self) -> EscalationLadder:
        ladder = EscalationLadder(self._value(), brief=self.low, name="news.ladder")
        ladder.mark = self.report.before[RHETORIC]
        ladder.change_form = _("{change} this turn")
        ladder.change = self._change()
        return ladder

    def _why(self) -> WhyPanel:
        """Return why the meters moved, opened on the one that the turn was about."""
        return WhyPanel(self.playthrough.world, self.report, self.row, name="news.why")

    def _value(self) -> float:
        if self.done:
            return self.report.after[RHETORIC]
        return self.beats[self.told - 1].after if self.told else self.report.before[RHETORIC]

    def _change(self) -> float:
        if self.done:
            return shown_change(self.report, RHETORIC)
        return sum(beat.amount for beat in self.beats[: self.told])

    def _header(self) -> Widget:
        world, number = self.playthrough.world, self.report.number
        words = f"{turn_title(world, number)} · {date_words(world, number)}"
        hint = _("Enter, Space or a click skips to the end. The right arrow key tells the next.")
        self.next = Button("", self.go_on, kind="primary", name="news.next", tooltip=hint)
        self._mark_next()
        text = Column(
            [
                Label(_("The news"), "heading", lines=1),
                Label(words, "small", "text_muted", lines=1),
            ],
            gap="none",
            grow=1,
        )
        return Row([text, self.next], gap="m", align="center")

    def _mark_next(self) -> None:
        if not self.done:
            self.next.text, self.next.icon = _("Skip"), "fast-forward"
            return
        self.next.tooltip = ""
        finished = self.playthrough.finished and not self.again
        self.next.text = _("See how it ended") if finished else _("Back to the table")
        self.next.icon = "arrow-right"

    def _share(self) -> float:
        return self.told / max(len(self.beats), 1)

    def _now(self) -> BeatRow | None:
        return self._all[self.told - 1] if self.told else None

    # -- telling -------------------------------------------------------------------------------

    def update(self, dt: float) -> None:
        """Tell the next beat when its time has come."""
        super().update(dt)
        if self.done:
            self._light()
            return
        self._left -= dt * self.app.context.speed
        if self._left <= 0:
            self.tell()

    @property
    def animating(self) -> bool:
        """Whether there is more to tell, or something moves."""
        return not self.done or super().animating

    def tell(self) -> None:
        """Tell the next beat; after the last, tell why."""
        if self.told == len(self.beats):
            self._finish()
            return
        beat = self.beats[self.told]
        self.told += 1
        self._left = SECONDS[beat.kind]
        self._show_arc(beat)
        self.app.sound.play("alarm" if beat.kind is BeatKind.INCIDENT else "paper")
        self._show()

    def skip(self) -> None:
        """Tell all that is left at once."""
        self.told = len(self.beats)
        self._finish()

    def _show(self) -> None:
        self.ladder.set(self._value(), self._change())
        self.list.set_rows(self.rows)
        self.app.refresh()

    def _finish(self) -> None:
        """Show why, once everything has been told."""
        self.done = True
        if self.report.crossings:
            rising = self.report.crossings[-1].rising
            self.app.sound.play("rise" if rising else "fall")
        self._show_arcs()
        self._mark_next()
        self._show()
        self.board.set_foot(self._why())

    def _light(self) -> None:
        """Light the arc of the headline or the reason that is pointed at, or has the focus."""
        lit = self._week.arc_of_row(self.map, self.list.pointed)
        if lit is None and isinstance(self.board.foot, WhyPanel):
            lit = self._week.arc_of_word(self.map, self.board.foot.pointed)
        if lit is not self.map.lit:
            self.map.lit = lit
            self.app.refresh()

    def _show_arcs(self) -> None:
        """Put on the map, whole, what has been told: the last few, or at the end all."""
        if self.done:
            self._week.show(self.map)
            return
        for beat in self.beats[: self.told]:
            self._show_arc(beat)
        for arc in self.map.arcs:
            arc.share = 1.0

    def _show_arc(self, beat: Beat) -> None:
        for arc in self.map.arcs:
            arc.faint = True
        if beat.made is not None:
            way = way_of(self.playthrough.loaded.scenario, beat.made)
            self.map.add_arc(way.start, way.end, way.kind, private=way.private)
        elif beat.incident is not None:
            self.map.clear_arcs()
            for side in beat.incident.sides:
                self.map.add_arc(side, side, "pressure")
        self.map.arcs[:] = self.map.arcs[-_ARCS:]

    # -- what the player does ------------------------------------------------------------------

    def handle(self, intent: Intent) -> bool:
        """Skip with a click or a key that nothing else takes; then go on with Enter or Space."""
        if isinstance(intent, Step) and intent.direction == "right" and not self.done:
            self.tell()
            return True
        if isinstance(intent, Accept) and not self.done and not self.layers:
            self.skip()
            return True
        if super().handle(intent):
            return True
        if isinstance(intent, Press) and not self.done:
            self.skip()
            return True
        if isinstance(intent, Accept):
            self.go_on()
            return True
        return False

    def go_on(self) -> None:
        """Skip to the end, or leave for what comes next."""
        if not self.done:
            self.skip()
        elif self.again:
            self.app.pop()
        elif self.playthrough.finished:
            self.app.start("end", playthrough=self.playthrough)
        else:
            self.app.start("table", playthrough=self.playthrough)
