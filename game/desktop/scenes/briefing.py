"""The briefing: the situation, who one is, what counts as success, the facts and the advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop import aside
from game.desktop.language import _, ngettext
from game.desktop.scenes.counsels import counsel_card, told_words
from game.desktop.scenes.fact_rows import FactRow, draw_row, fact_rows, row_height, row_texts
from game.desktop.scenes.region import region_of
from game.desktop.scenes.scenario_rows import facts_of, flag_of
from game.desktop.spoken import spoken_row
from game.desktop.stack import Scene
from game.desktop.widgets.bar import MeterBar
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Grid, Panel, Row, Spacer
from game.desktop.widgets.button import Button, back_button, begin_button
from game.desktop.widgets.label import Flag, Icon, Label
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.meter import RhetoricMeter
from game.desktop.widgets.scroll import ScrollBox
from game.playthrough import Playthrough
from game.playthrough.counsel import counsel
from game.playthrough.standing import weightiest
from game.scenario import Loaded
from game.scenario.meters import RHETORIC

if TYPE_CHECKING:
    from game.desktop.app import App

MOST_METERS = 6
"""Meters that are shown beside rhetoric."""
_METER = 300
_COUNSEL = 210
_BAR = 190
_FLAG, _LOW_FLAG = 72, 48
_LOW = 680
"""Units of height below which who one is takes less of it."""


class BriefingScene(Scene):
    """
    What one knows before the first turn.

    Args:
        app: The heart of the game.
        loaded: The scenario.
        play_as: The actor that is played, or ``None`` to watch.
        seed: The seed of all chance.

    Attributes:
        playthrough: The crisis, ready to begin.
    """

    name = "briefing"
    widest = 1760

    def __init__(self, app: App, loaded: Loaded, play_as: str | None, seed: int) -> None:
        super().__init__(app)
        self.loaded, self.play_as, self.seed = loaded, play_as, seed
        self.playthrough = Playthrough(loaded, seed=seed, play_as=play_as)

    def enter(self) -> None:
        """Put the keyboard on what comes next."""
        self.ensure_built()
        if self.focus.current is None:
            self.focus.named("briefing.begin")

    def layout(self, size: tuple[int, int]) -> None:
        """Place it all, and the region where there is room for it."""
        self.region.try_in(lambda: super(BriefingScene, self).layout(size))

    def room(self) -> bool:
        """Tell whether there is little height, in which who one is takes less of it."""
        return self.app.size[1] < self.app.context.px(_LOW)

    def build(self) -> Widget:
        """Return who one is, what is to be known at the left and the facts at the right."""
        self.low = self.room()
        parts = [self._situation(), self._region(), self._advice(), self._standing()]
        known = Column([part for part in parts if part], gap="m")
        left = ScrollBox(known, name="briefing.scroll", grow=2)
        body = Row([left, self._facts()], gap="l", grow=1)
        page = [self._head(), self._you(), body, self._foot()]
        return Column([part for part in page if part], gap="s", pad=("xl", "m"))

    # -- parts ---------------------------------------------------------------------------------

    def _head(self) -> Widget:
        title = Label(self.loaded.scenario.title, "title", grow=1)
        return Row([back_button("briefing", self.app.pop), title], gap="m", align="center")

    def _situation(self) -> Widget:
        summary = " ".join(self.loaded.scenario.summary.split())
        return Column(
            [_heading("newspaper", _("The situation")), Label(summary, name="briefing.summary")],
            gap="s",
        )

    def _region(self) -> Widget:
        self.region = region_of(self.loaded.scenario)
        return self.region

    def _you(self) -> Widget | None:
        """Return who is played and what counts as success: what is to be seen first."""
        if self.play_as is None:
            return None
        scenario = self.loaded.scenario
        who = scenario.actors[self.play_as]
        place = f"{who.role} · {scenario.sides[who.side].name}"
        words = [
            Label(_("You are"), "small", "text_muted"),
            Label(who.name, "title" if self.low else "banner", name="briefing.you"),
            Label(place, "label", "text_muted"),
        ]
        flag = Flag(flag_of(scenario, who.side), _LOW_FLAG if self.low else _FLAG, "accent")
        parts: list[Widget] = [
            Row([flag, Column(words, gap="none", grow=1)], gap="l", align="center", grow=2)
        ]
        if who.aim:
            aim = Label(" ".join(who.aim.split()), name="briefing.aim")
            head = _heading("target", _("What counts as success"), "accent")
            parts.append(Column([head, aim], gap="xs", grow=3))
        return Panel(
            Row(parts, gap="l", align="center"),
            fill="raised",
            border="accent",
            pad="m" if self.low else "l",
        )

    def _advice(self) -> Widget | None:
        parts: list[Widget] = []
        for side, advisers in counsel(self.loaded.scenario, self.play_as):
            words = told_words(side) if side else _("Advisers disagree")
            parts.append(_heading("users", words))
            parts.append(Grid(map(counsel_card, advisers), least=_COUNSEL, gap="m"))
        return Column(parts, gap="s") if parts else None

    def _standing(self) -> Widget:
        values, world = self.playthrough.meters(), self.playthrough.world
        bars = [
            MeterBar(spoken_row(world, row), values[row], name=f"briefing.meter.{row}")
            for row in weightiest(self.playthrough, MOST_METERS)
        ]
        risk = max(self.playthrough.risk().values(), default=0.0)
        words = _("Risk of an incident in the first turn: {percent} %")
        told = Label(words.format(percent=f"{100 * risk:.1f}"), "small", "text_muted")
        head = Row([_heading("gauge", _("Where things stand")), Spacer(), told], align="center")
        gauge = RhetoricMeter(values[RHETORIC], width=_METER, name="briefing.rhetoric")
        side = Grid(bars, least=_BAR, gap="m", grow=1)
        return Column([head, Row([gauge, side], gap="xl")], gap="s")

    def _facts(self) -> Widget:
        rows = fact_rows(self.loaded, self.play_as) if self.play_as else []
        found: VirtualList[FactRow] = VirtualList(
            rows, row_height, draw_row, row_texts=row_texts, name="briefing.facts", grow=1
        )
        words = ngettext(
            "What it rests on: {count} fact", "What it rests on: {count} facts", len(rows)
        )
        head = Row(
            [
                Icon("file-text", 18, "text_muted"),
                Label(words.format(count=len(rows)), "heading", grow=1),
            ],
            gap="s",
            align="center",
        )
        more = Label(
            _("What your stance, your moves and the meters rest on, with its source."),
            "small",
            "text_muted",
        )
        return Panel(Column([head, more, found], gap="s"), grow=1, visible=bool(rows))

    def _foot(self) -> Widget:
        words = _("Seed {number}: the same seed and the same choices give the same crisis.")
        told = [
            Label(facts_of(self.loaded.scenario), "label", "text_muted"),
            Label(words.format(number=self.seed), "small", "text_faint"),
        ]
        return Row(
            [
                Column(told, gap="none", grow=1),
                Button(
                    _("Codex"),
                    lambda: aside.lay(self.app, "codex"),
                    icon="book-open",
                    large=True,
                    name="briefing.codex",
                ),
                begin_button("briefing", self.begin),
            ],
            gap="m",
            align="center",
        )

    def begin(self) -> None:
        """Begin the crisis."""
        self.app.start("table", playthrough=self.playthrough)


def _heading(icon: str, text: str, paint: str = "text_muted") -> Widget:
    return Row([Icon(icon, 18, paint), Label(text, "heading")], gap="s", align="center")
