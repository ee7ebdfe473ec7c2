"""The end: which ending came and why, the course, the turning points, and how others fared."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.desktop import keeping
from game.desktop.language import _, ngettext
from game.desktop.motion import ease
from game.desktop.scenes.end_compared import compared_page
from game.desktop.scenes.end_head import end_head, epilogue_of
from game.desktop.scenes.end_how import how_page
from game.desktop.scenes.end_keep import keep_gradually, reports_dir
from game.desktop.scenes.end_next import Ways, begun_again, foot, fork_words
from game.desktop.scenes.end_payees import payees_of
from game.desktop.scenes.end_turns import turns_page
from game.desktop.scenes.replay_fork import ask_whom
from game.desktop.stack import Scene
from game.desktop.troubles import cause_of
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Row
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label
from game.desktop.widgets.tabs import Tabs
from game.playthrough import Playthrough
from game.playthrough.comparison import Comparison, compare_gradually
from game.playthrough.turning_points import (
    Outlook,
    TurningPoint,
    outlooks_gradually,
    turning_points,
)
from game.playthrough.what_if import WhatIf, what_if_gradually
from game.scenario.model import EndingKind

if TYPE_CHECKING:
    from game.desktop.app import App

SOUNDS = {EndingKind.SETTLEMENT: "calm", EndingKind.FREEZE: "calm", EndingKind.WAR: "alarm"}
"""What is heard beside the closing chord, by the kind of ending."""
_TURNS = 1
"""The number of the page of the turning points."""
_OPENING = 1.8
"""Seconds in which it opens."""
_LOW = 700
"""Units of height, by the size of the text, below which the head is flat."""
_NARROW = 1120
"""Units of width, by the size of the text, below which keys are told by tooltips alone."""


class EndScene(Scene):
    """
    What an ended playthrough came to.

    Args:
        app: The heart of the game.
        playthrough: It has ended.

    Attributes:
        reports: Its turns, as its player saw them.
        page: The number of the page that is open.
        comparison: Many runs by doctrine, once they have been played.
        outlooks: What could be expected before each turn, once it is known.
        points: The turning points, once they have been found.
        what_if: What silence on `turn` would have come to, once it has been tried.
        turn: The turn that is asked about.
        onward: The turn that can be played on from: the one that the player saw asked about.
        kept: The files that were written last.
    """

    name = "end"
    widest = 1760

    def __init__(self, app: App, playthrough: Playthrough) -> None:
        super().__init__(app)
        self.playthrough, self.reports = playthrough, playthrough.history
        self.page = 0
        self.payee = payees_of(playthrough)[0]
        self.comparison: Comparison | None = None
        self.outlooks: tuple[Outlook, ...] = ()
        self.points: tuple[TurningPoint, ...] | None = None
        self.what_if: WhatIf | None = None
        self.turn = self.onward = max((len(playthrough.played) + 1) // 2, 1)
        self.kept: tuple[Path, ...] = ()
        self.trouble: tuple[Path, str] | None = None
        self._shares: dict[str, float] = {}
        self._asking = object()
        self._shown = 0.0
        self._begun = self._named = self._keeping = False
        self.shortcuts = {
            "1": lambda: self.tabs.open(0),
            "2": lambda: self.tabs.open(1),
            "3": lambda: self.tabs.open(2),
            "r": self.replay,
            "f": self.fork,
            "a": self.same,
            "n": self.again,
            "s": self.keep,
        }

    # -- work between frames -------------------------------------------------------------------

    def enter(self) -> None:
        """Begin to simulate when it is first shown; nothing is played now that could be lost."""
        if not self.app.unsaved:
            self.app.playthrough = None
        if not self._begun:
            self._begun = True
            ending = self.playthrough.outcome()
            for sound in ("ending", SOUNDS.get(ending.kind, "") if ending else ""):
                self.app.sound.play(sound)
            self._start("compared", compare_gradually(self.playthrough), self._have_compared)
            self._start("searched", outlooks_gradually(self.playthrough), self._have_outlooks)
            self.ensure_built()
            self.focus.named("end.replay")

    def leave(self) -> None:
        """Drop the work when it is left for good."""
        if self not in self.app.stack.scenes:
            self.app.jobs.drop(self)
            self.app.jobs.drop(self._asking)

    def _start(
        self, name: str, work: Generator[float, None, Any], done: Any, owner: object = None
    ) -> None:
        self._shares[name] = 0.0
        self.app.jobs.start(self._watched(name, work), done, owner or self)

    def _watched(self, name: str, work: Generator[float, None, Any]) -> Generator[float, None, Any]:
        while True:
            try:
                self._shares[name] = next(work)
            except StopIteration as stop:
                return stop.value
            yield self._shares[name]

    def _have_compared(self, comparison: Comparison) -> None:
        self.comparison = comparison
        if self._built:
            self._fill_head()
        self.refresh()

    def _have_outlooks(self, outlooks: tuple[Outlook, ...]) -> None:
        self.outlooks = outlooks
        self.points = turning_points(self.playthrough, outlooks, reports=self.reports)
        if self.points and not self._named and self.page != _TURNS:
            self.turn = max(self.points, key=lambda point: point.moved).turn
        self._try()
        self.refresh()

    def _try(self) -> None:
        self.what_if = None
        self.app.jobs.drop(self._asking)
        if self.playthrough.play_as is not None and self.playthrough.played:
            work = what_if_gradually(self.playthrough, self.turn)
            self._start("tried", work, self._have_tried, self._asking)

    def _have_tried(self, what_if: WhatIf) -> None:
        self.what_if = what_if
        self.refresh()

    # -- opening -------------------------------------------------------------------------------

    def opened(self) -> float:
        """Return how far it has opened, 0 to 1: the payoff counts up and the course unrolls."""
        return ease(self._shown / _OPENING)

    @property
    def animating(self) -> bool:
        """Whether something moves, or it still opens."""
        return self._shown < _OPENING or super().animating

    def update(self, dt: float) -> None:
        """Move on by some seconds."""
        super().update(dt)
        calm = self.app.context.calm
        self._shown = (
            _OPENING if calm else min(self._shown + dt * self.app.settings.speed, _OPENING)
        )

    # -- widgets -------------------------------------------------------------------------------

    def build(self) -> Widget:
        """Return the head, the pages and the buttons."""
        self.body = Row(grow=1)
        names = [_("How it ended"), _("Turning points"), _("Compared")]
        self.tabs = Tabs(names, self.page, self.turn_to, name="end.pages")
        self.low, self.narrow = self.room()
        self._fill()
        self.head, self.foot = Row(), self._foot()
        self._fill_head()
        return Column([self.head, self._pages(), self.body, self.foot], gap="s", pad=("xl", "m"))

    def room(self) -> tuple[bool, bool]:
        """Tell whether there is little height, in which the head is flat, and little width."""
        larger = self.app.scale.larger
        wide, high = self.app.size
        px = self.app.context.px
        return high < px(_LOW * larger), wide < px(_NARROW * larger)

    def _fill_foot(self) -> None:
        """Let the foot name the turn that can be played on from."""
        found = next(one for one in self.foot.children if one.name == "end.fork")
        assert isinstance(found, Button)
        found.text = fork_words(self.playthrough, self.onward)

    def _fill_head(self) -> None:
        head = end_head(self.playthrough, self.comparison, low=self.low, share=self.opened)
        head.grow = 1
        self.head.fill([head])

    def refresh(self) -> None:
        """Fill the page anew; the keyboard stays where it was, and what is read and dragged."""
        if not self._built or self.layers:
            return
        current = self.focus.current
        name = current.name if current else ""
        with self.resumed():
            self._fill()
        self._fill_foot()
        self.layout(self.app.size)
        if name and current is not None and current not in self.focus.candidates():
            self.focus.named(name)
        self.app.refresh()

    def close(self) -> None:
        """Take the topmost layer away, and show what came while it was open."""
        super().close()
        if not self.layers:
            self.refresh()

    def _fill(self) -> None:
        if self.page == 0:
            points = self.points or ()
            page = how_page(
                self.playthrough,
                self.reports,
                self.comparison,
                points,
                self.ask,
                epilogue=epilogue_of(self.playthrough) if self.low else "",
                share=self.opened,
            )
        elif self.page == _TURNS:
            page = turns_page(
                self.playthrough,
                self.reports,
                self.points,
                self.outlooks,
                self.what_if,
                self.turn,
                on_turn=self.ask,
                searched=lambda: self._shares.get("searched", 0.0),
                tried=lambda: self._shares.get("tried", 0.0),
            )
        else:
            page = compared_page(
                self.playthrough,
                self.comparison,
                self.payee,
                on_payee=self.compare,
                played=lambda: self._shares.get("compared", 0.0),
            )
        page.grow = 1
        self.body.fill([page])

    def _pages(self) -> Widget:
        """Return the names of the pages, and what keeps them."""
        self.said_kept = Label(
            self._kept_words(),
            "small",
            "text_muted",
            align="right",
            grow=1,
            lines=2,
            name="end.kept",
        )
        keep = Button(
            _("Save charts and report"), self.keep, icon="image-down", hint="S", name="end.keep"
        )
        return Row([self.tabs, self.said_kept, keep], gap="m", align="center")

    def _foot(self) -> Widget:
        ways = Ways(self.replay, self.fork, self.same, self.again, self.title)
        return foot(self.playthrough, self.onward, ways, narrow=self.narrow)

    def _kept_words(self) -> str:
        if self.trouble is not None:
            folder, why = self.trouble
            form = _("Nothing could be saved in {folder}: {why}")
            return form.format(folder=folder, why=_(why))
        if not self.kept:
            return ""
        count = len(self.kept)
        words = ngettext("{count} file saved in {folder}", "{count} files saved in {folder}", count)
        return words.format(count=count, folder=self.kept[0].parent)

    # -- what the player does ------------------------------------------------------------------

    def turn_to(self, page: int) -> None:
        """Open a page; what can be played on from is the turn that it asks about."""
        self.page = page
        if page == _TURNS:
            self.onward = self.turn
        self._fill()
        self._fill_foot()
        self.layout(self.app.size)

    def ask(self, turn: int) -> None:
        """Ask what silence on a turn would have come to."""
        turn = min(max(turn, 1), max(len(self.playthrough.played), 1))
        if turn != self.turn or self.what_if is None:
            self.turn, self.onward, self._named = turn, turn, True
            if self.points is not None:
                self._try()
        if self.page == _TURNS:
            self.refresh()
        else:
            self.tabs.open(_TURNS)

    def compare(self, payee: str) -> None:
        """Compare the result of another side or actor."""
        self.payee = payee
        self.refresh()

    def keep(self) -> None:
        """Write charts and report, after what is still being simulated."""
        if self._keeping:
            return
        self._keeping = True
        self.app.jobs.start(self._written(), self._have_kept)

    def _written(self) -> Generator[float, None, tuple[Path, ...]]:
        for folder in (reports_dir(), keeping.folder(self.app.settings)):
            try:
                return (
                    yield from keep_gradually(
                        self.playthrough,
                        self.app.context,
                        folder,
                        comparison=self.comparison,
                        points=self.points or (),
                        what_if=self.what_if,
                    )
                )
            except OSError as error:
                self.trouble = folder, cause_of(error)
        return ()

    def _have_kept(self, paths: tuple[Path, ...]) -> None:
        self._keeping = False
        if paths:
            self.kept, self.trouble = paths, None
        if self.app.stack.top is not self:
            self.app.toast(self._kept_words())
        self.said_kept.text = self._kept_words()
        self.app.refresh()

    def replay(self) -> None:
        """Look at it again, turn by turn."""
        self.app.open("replay", playthrough=self.playthrough)

    def fork(self) -> None:
        """Ask whom to play from the turn that the foot names, and play on from there."""
        if self.playthrough.played and self.playthrough.loaded.scenario.play_as:
            ask_whom(self, self.playthrough, self.onward - 1)

    def same(self) -> None:
        """Play the same crisis from its start."""
        self.app.leave(lambda: self.app.start("table", playthrough=begun_again(self.playthrough)))

    def again(self) -> None:
        """Choose another crisis."""

        def choose() -> None:
            self.app.start("title")
            self.app.open("picker")

        self.app.leave(choose)

    def title(self) -> None:
        """Go back to the title."""
        self.app.leave(lambda: self.app.start("title"))

    def cancel(self) -> bool:
        """Take Esc: back to where one came from, which after a crisis is the title."""
        if not super().cancel():
            self.title()
        return True
