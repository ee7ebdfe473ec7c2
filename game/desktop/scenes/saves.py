"""The saves: choose one to look at again, to go on with, or to fork."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from game.desktop import keeping
from game.desktop.language import _
from game.desktop.scenes.end_course import plot_of
from game.desktop.scenes.end_key import CourseKey
from game.desktop.scenes.opening import Opened, open_save
from game.desktop.scenes.question import Question
from game.desktop.scenes.saves_rows import (
    draw_row,
    how_far,
    place_of,
    row_height,
    texts_of,
    title_of,
    when_of,
    who_of,
)
from game.desktop.stack import Scene
from game.desktop.troubles import reason_of, remark_words
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel, Row, Spacer
from game.desktop.widgets.button import Button, back_button
from game.desktop.widgets.chart import LineChart
from game.desktop.widgets.label import Icon, Label
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.scroll import ScrollBox
from game.errors import BackchannelError
from game.playthrough import Playthrough
from game.playthrough.saved import SET_ASIDE, Saved, saves_in, set_aside
from game.scenario import Loaded
from game.scenario import load as load_scenario

if TYPE_CHECKING:
    from game.desktop.app import App

_COURSE = 190


class SavesScene(Scene):
    """
    The saves of the folder, the newest first; broken ones stay in the list with the reason.

    Args:
        app: The heart of the game.

    Attributes:
        saves: What is in the folder.
        chosen: The number of the one that is shown, or -1.
        opened: What came of opening it; ``None`` while that goes on.
    """

    name = "saves"
    widest = 1600

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.saves: tuple[Saved, ...] = ()
        self.chosen = -1
        self.opened: Opened | None = None
        self.known: dict[str, Loaded | None] = {}
        self._opening = object()
        self._entered = False
        self.shortcuts = {"delete": self.ask_delete}

    # -- reading -------------------------------------------------------------------------------

    def enter(self) -> None:
        """Look into the folder, since it may have changed."""
        saves = saves_in(keeping.folder(self.app.settings))
        changed = saves != self.saves
        self.saves = saves
        if changed:
            self.chosen = min(max(self.chosen, 0), len(saves) - 1)
            self.app.jobs.start(self._titles(), lambda _result: self._titled(), self)
            self._open()
        if self._built and changed:
            self.rebuild()
        self.ensure_built()
        if not self._entered:
            self._entered = True
            self.focus.named("saves.list" if saves else "saves.new")

    def leave(self) -> None:
        """Read no further when it is left for good."""
        if self not in self.app.stack.scenes:
            self.app.jobs.drop(self)
            self.app.jobs.drop(self._opening)

    def _titles(self) -> Generator[None, None, None]:
        for saved in self.saves:
            place = place_of(saved)
            if place and place not in self.known:
                self.known[place] = _scenario(place)
                yield

    def _titled(self) -> None:
        if self._built:
            self.layout(self.app.size)
        self.app.refresh()

    def _open(self) -> None:
        self.opened = None
        self.app.jobs.drop(self._opening)
        if self.chosen >= 0:
            work = self._opened(self.saves[self.chosen])
            self.app.jobs.start(work, self._have_opened, self._opening)

    def _opened(self, saved: Saved) -> Generator[None, None, Opened]:
        yield
        return open_save(saved.path)

    def _have_opened(self, opened: Opened) -> None:
        self.opened = opened
        if opened.playthrough is not None and self.chosen >= 0:
            place = place_of(self.saves[self.chosen])
            self.known.setdefault(place, opened.playthrough.loaded)
        self._fill()
        self.app.refresh()

    # -- widgets -------------------------------------------------------------------------------

    def build(self) -> Widget:
        """Return the list at the left and what is chosen at the right."""
        self.list: VirtualList[Saved] = VirtualList(
            self.saves,
            lambda saved, width, context: row_height(saved, width, context, self.known),
            lambda canvas, rect, saved, state: draw_row(canvas, rect, saved, state, self.known),
            row_texts=lambda saved: texts_of(saved, self.known),
            on_choose=self.take,
            on_select=self.choose,
            selected=self.chosen,
            name="saves.list",
            grow=1,
        )
        self.detail = Column(gap="m")
        self.buttons = Row(gap="s", align="center")
        self._fill()
        folder = _("Saves lie in {folder}").format(folder=keeping.folder(self.app.settings))
        left = Column(
            [self.list, Label(folder, "small", "text_faint", name="saves.folder")], gap="s", grow=2
        )
        right = Panel(
            Column([ScrollBox(self.detail, name="saves.detail"), self.buttons], gap="m"),
            grow=3,
            pad="m",
        )
        return Column([self._head(), Row([left, right], gap="l", grow=1)], gap="m", pad=("xl", "l"))

    def _head(self) -> Widget:
        back = back_button("saves", self.app.pop)
        return Row([back, Label(_("Replay"), "title")], gap="m", align="center")

    def _fill(self) -> None:
        if self.chosen < 0:
            self.detail.fill(self._nothing())
            self.buttons.fill([])
        elif self.opened is None:
            saved = self.saves[self.chosen]
            self.detail.fill([Label(title_of(saved, self.known), "title"), Label(_("Reading …"))])
            self.buttons.fill([])
        elif self.opened.playthrough is not None:
            self.detail.fill(self._sound(self.opened.playthrough))
            self.buttons.fill(self._choices(self.opened.playthrough))
        else:
            self.detail.fill(self._troubled(self.opened))
            self.buttons.fill(self._way_out(self.opened))
        if self._built:
            self.layout(self.app.size)

    def _nothing(self) -> list[Widget]:
        words = _("Nothing has been played yet. Every crisis that you play is kept here.")
        begin = Button(
            _("New crisis"), self.begin, icon="plus", kind="primary", large=True, name="saves.new"
        )
        parts = [Icon("history", 56, "text_faint"), Label(words, "body", "text_muted"), begin]
        return [Spacer(), Column(parts, gap="l", align="center"), Spacer()]

    def _sound(self, playthrough: Playthrough) -> list[Widget]:
        saved = self.saves[self.chosen]
        scenario = playthrough.loaded.scenario
        parts: list[Widget] = [
            Label(scenario.title, "title", name="saves.title"),
            Label(
                f"{who_of(saved, self.known)} · {how_far(saved, self.known)}",
                "label",
                "text_muted",
            ),
            Label(f"{when_of(saved)} · {saved.path.name}", "small", "text_faint"),
        ]
        if playthrough.remark:
            parts.append(Label(remark_words(playthrough.remark), "small", "accent"))
        plot = plot_of(playthrough, playthrough.history)
        parts += [
            Label(_("Rhetoric, turn by turn"), "heading"),
            CourseKey(plot, name="saves.key"),
            LineChart(plot, high=_COURSE, name="saves.course", grow=1),
        ]
        return parts

    def _choices(self, playthrough: Playthrough) -> list[Widget]:
        watch = Button(
            _("Watch the replay"),
            lambda: self.watch(playthrough),
            icon="history",
            kind="primary",
            name="saves.watch",
        )
        if playthrough.finished:
            other = Button(
                _("See the end"),
                lambda: self.app.open("end", playthrough=playthrough),
                icon="flag",
                name="saves.end",
            )
        else:
            other = Button(
                _("Go on playing"),
                lambda: self.app.start("table", playthrough=playthrough),
                icon="play",
                enabled=playthrough.play_as is not None,
                name="saves.go_on",
            )
        return [watch, other, Spacer(), self._delete()]

    def _delete(self) -> Widget:
        tip = _("Moves it out of this list (Delete)")
        return Button(
            _("Delete"), self.ask_delete, icon="x", kind="quiet", tooltip=tip, name="saves.delete"
        )

    def _troubled(self, opened: Opened) -> list[Widget]:
        return [
            Row(
                [
                    Icon("triangle-alert", 26, "bad"),
                    Label(_("This save cannot be shown"), "title", grow=1),
                ],
                gap="m",
                align="center",
            ),
            Label(opened.problem, name="saves.problem"),
            Label(opened.advice, "body", "text_muted", name="saves.advice"),
            Label(str(opened.path), "small", "text_faint"),
        ]

    def _way_out(self, opened: Opened) -> list[Widget]:
        changed = opened.changed
        if changed is None:
            return [Spacer(), self._delete()]
        return [
            Button(
                _("Open it all the same"),
                lambda: self.open_changed(changed),
                icon="lock-open",
                kind="primary",
                name="saves.anyway",
            ),
            Spacer(),
            self._delete(),
        ]

    # -- what the player does ------------------------------------------------------------------

    def choose(self, number: int) -> None:
        """Show a save."""
        if number != self.chosen:
            self.chosen = number
            self._open()
            self._fill()

    def begin(self) -> None:
        """Choose a first crisis."""
        self.app.pop()
        self.app.open("picker")

    def take(self, number: int) -> None:
        """Go on to what can be done with a save, where the keyboard is used."""
        self.choose(number)
        if self.focus.shown:
            self.focus.named("saves.watch") or self.focus.named("saves.anyway")

    def watch(self, playthrough: Playthrough) -> None:
        """Look at a playthrough again."""
        self.app.open("replay", playthrough=playthrough)

    def ask_delete(self) -> None:
        """Ask whether the save that is shown is to go, and say where it goes."""
        if self.chosen < 0:
            return
        saved = self.saves[self.chosen]
        kept = _("It leaves this list and is kept in {folder}, from where it can be put back.")
        words = ["\n".join(texts_of(saved, self.known))]
        words.append(kept.format(folder=saved.path.parent / SET_ASIDE))
        answers = [
            Button(_("Cancel"), self.close, icon="undo-2", kind="primary", name="delete.cancel"),
            Button(
                _("Delete"),
                lambda: self.delete(saved),
                icon="x",
                kind="danger",
                name="delete.confirm",
            ),
        ]
        self.open(Question(_("Delete this save?"), words, answers))

    def delete(self, saved: Saved) -> None:
        """Move a save out of the list, and show the next."""
        self.close()
        try:
            moved = set_aside(saved.path)
        except OSError as error:
            form = _("It could not be deleted. {why}")
            self.app.toast(form.format(why=reason_of(error)))
            return
        self._forget(saved.path)
        self.app.toast(_("It is kept in {folder}").format(folder=moved.parent))
        self.enter()
        if not self.saves:
            self.focus.named("saves.new")
        self.app.refresh()

    def _forget(self, path: Path) -> None:
        """Let what was deleted be no longer what is played, which is kept again at the end."""
        played = self.app.playthrough
        if played is not None and played.kept_in == path.absolute():
            self.app.playthrough = None

    def open_changed(self, changed: Playthrough) -> None:
        """Show what a save holds by the scenario as it is now."""
        assert self.opened is not None
        self._have_opened(Opened(self.opened.path, changed))


def _scenario(place: str) -> Loaded | None:
    try:
        return load_scenario(place)
    except BackchannelError:
        return None
