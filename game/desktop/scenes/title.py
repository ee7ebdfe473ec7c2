"""The title: go on, begin, look back, set, leave."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from game import __version__
from game.desktop import aside, keeping
from game.desktop.canvas import Canvas
from game.desktop.language import _
from game.desktop.scenes.end_course import short_turn
from game.desktop.scenes.opening import refusal
from game.desktop.scenes.saves_rows import title_of, who_of
from game.desktop.stack import Scene
from game.desktop.still import draw_still
from game.desktop.troubles import remark_words
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Grid, Row, Spacer
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label
from game.engine import compile_world
from game.errors import BackchannelError
from game.playthrough import load
from game.playthrough.saved import Saved
from game.scenario import Loaded
from game.scenario import load as load_scenario

if TYPE_CHECKING:
    from game.desktop.app import App

_MENU = 320
_TAGLINE = 380
"""Units of its lines where the menu is low."""
_ROOMY, _LOW = 660, 560
"""Units of height, by the size of the text, from which the buttons are large; below which they
stand in two columns."""


class TitleScene(Scene):
    """The first screen."""

    name = "title"

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.kept: Saved | None = None

    def enter(self) -> None:
        """Look for what can be gone on with, since it may have changed."""
        before, self.kept = self.kept, keeping.latest(self.app.settings)
        if self._built and before != self.kept:
            self.rebuild()
        self.ensure_built()
        if self.focus.current is None:
            self.focus.named("title.continue" if self.kept else "title.new")

    def room(self) -> tuple[bool, bool]:
        """Return whether there is much height, and whether there is little, for such a text."""
        scale = self.app.context.scale
        units = self.app.size[1] / scale.factor / scale.larger
        return units >= _ROOMY, units < _LOW

    def backdrop(self, canvas: Canvas) -> None:
        """Draw a still of the region behind the menu."""
        size = self.app.size
        canvas.blit(canvas.kept(("still", size), lambda: draw_still(canvas, size)), (0, 0))

    def build(self) -> Widget:
        """Return the name of the game and the menu."""
        self.roomy, self.low = self.room()
        larger = self.app.context.scale.larger
        tagline = _("Say one thing in public. Mean another in private. Keep the peace.")
        return Column(
            [
                Spacer(2),
                Label("Backchannel", "hero" if self.roomy else "display", name="title.name"),
                Label(
                    tagline, "heading", "text_muted", width=_TAGLINE * larger if self.low else None
                ),
                Spacer(height=12 if self.low else 28),
                self._menu(_MENU * larger),
                Spacer(3),
                self._foot(),
            ],
            gap="s",
            align="start",
            pad=("xxl", "m" if self.low else "xl"),
        )

    def _foot(self) -> Widget:
        version = _("Version {number}").format(number=__version__)
        keys = _("Tab and arrows move, Enter chooses, F11 fills the screen")
        labels = [Label(words, "small", "text_faint") for words in (version, keys)]
        return Row(labels, gap="xl")

    def _menu(self, wide: float) -> Widget:
        """Return the entries: below one another, or in two columns where there is no height."""
        go_on, words, *entries = self._buttons()
        if not self.low:
            return Column([go_on, words, *entries], gap="s", group=True, width=wide)
        grid = Grid(entries, least=wide / 3, most=2, gap="s")
        return Column([go_on, words, grid], gap="s", group=True, width=wide)

    def _buttons(self) -> list[Widget]:
        on = self.kept
        parts: list[Widget] = [
            Button(
                _("Continue"),
                self.go_on,
                icon="play",
                kind="primary" if on else "plain",
                large=self.roomy,
                align="left",
                enabled=on is not None,
                name="title.continue",
            ),
            Label(self._continue_words(), "small", "text_muted", visible=on is not None),
            self._entry(_("New crisis"), "plus", "picker", "title.new", primary=not on),
            self._entry(_("Learn to play"), "graduation-cap", "first_run", "title.first_run"),
            self._entry(_("Replay"), "history", "saves", "title.replay"),
            self._entry(_("Codex"), "book-open", "codex", "title.codex"),
            self._entry(_("Settings"), "settings", "settings", "title.settings"),
            Button(
                _("Quit"),
                self.app.quit,
                icon="log-out",
                large=self.roomy,
                align="left",
                name="title.quit",
            ),
        ]
        parts[0].focusable = on is not None
        return parts

    def _entry(
        self, text: str, icon: str, scene: str, name: str, *, primary: bool = False
    ) -> Button:
        return Button(
            text,
            lambda: aside.lay(self.app, scene) if scene == "codex" else self.app.open(scene),
            icon=icon,
            large=self.roomy,
            align="left",
            kind="primary" if primary else "plain",
            name=name,
        )

    def _continue_words(self) -> str:
        """Return what is gone on with: the crisis, and below it as whom and when."""
        if self.kept is None or self.kept.replay is None:
            return ""
        saved, replay, turn = self.kept, self.kept.replay, ""
        known: dict[str, Loaded | None] = {}
        with contextlib.suppress(BackchannelError):
            loaded = known[replay.place] = load_scenario(replay.place)
            turn = short_turn(compile_world(loaded.scenario), len(replay.turns) + 1)
        who = " · ".join(filter(None, (who_of(saved, known), turn)))
        return f"{title_of(saved, known)}\n{who}"

    def go_on(self) -> None:
        """Go on with the newest playthrough that has not ended."""
        if self.kept is None:
            return
        try:
            playthrough = load(self.kept.path, allow_changed=True)
        except BackchannelError as error:
            self.app.toast(" ".join(refusal(self.kept.path, error)).strip())
            return
        if playthrough.remark:
            self.app.toast(remark_words(playthrough.remark))
        self.app.start("table", playthrough=playthrough)
