"""Asks whom to play from a turn of a replay on, and begins there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desktop import keeping
from game.desktop.language import _
from game.desktop.scenes.end_course import short_turn
from game.desktop.scenes.scenario_rows import flag_of
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Grid, Panel, Row, Spacer
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label
from game.desktop.widgets.persona import Persona, select
from game.desktop.widgets.scroll import ScrollBox
from game.playthrough import Playthrough
from game.playthrough.branching import forked

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.desktop.stack import Scene

_WIDE = 640
_PERSONA = 240


def ask_whom(scene: Scene, playthrough: Playthrough, at: int) -> None:
    """Ask on a scene whom to play from after a turn on; Enter goes on as before."""
    scene.open(ForkDialog(scene.app, playthrough, at, scene.close))
    scene.focus.named("fork.begin")


class ForkDialog(Panel):
    """
    The choice of an actor.

    Args:
        app: The heart of the game.
        playthrough: What is forked.
        at: After how many turns.
        on_cancel: Closes it.

    Attributes:
        chosen: The actor chosen.
    """

    def __init__(
        self, app: App, playthrough: Playthrough, at: int, on_cancel: Callable[[], object]
    ) -> None:
        self.app, self.playthrough, self.at = app, playthrough, at
        play_as = playthrough.loaded.scenario.play_as
        self.chosen = playthrough.play_as or play_as[0]
        self.personas = {actor: self._persona(actor) for actor in play_as}
        place = short_turn(playthrough.world, at + 1)
        words = _(
            "The turns before stay as they were; what comes after is yours. It is kept as a "
            "playthrough of its own, beside this one."
        )
        buttons = Row(
            [
                Spacer(),
                Button(_("Cancel"), on_cancel, kind="quiet", name="fork.cancel"),
                Button(
                    _("Play on"), self.begin, icon="git-fork", kind="primary", name="fork.begin"
                ),
            ],
            gap="s",
        )
        title = _("Play on from {turn}").format(turn=place)
        grid = Grid(self.personas.values(), least=_PERSONA, group=True)
        parts: list[Widget] = [
            Label(title, "title", name="fork.title"),
            Label(words, "body", "text_muted"),
            Label(_("Whom do you play?"), "heading"),
            ScrollBox(grid, name="fork.actors"),
            buttons,
        ]
        super().__init__(Column(parts, gap="m"), shadow=True, width=_WIDE, pad="xl")

    def _persona(self, actor: str) -> Persona:
        scenario = self.playthrough.loaded.scenario
        who = scenario.actors[actor]
        return Persona(
            who.name,
            who.role,
            "",
            flag_of(scenario, who.side),
            on_press=lambda: self.choose(actor),
            selected=actor == self.chosen,
            name=f"fork.as.{actor}",
        )

    def choose(self, actor: str) -> None:
        """Choose whom to play; choosing the same once more by the keyboard begins."""
        self.chosen = actor
        if select(self.personas, actor):
            self.begin()

    def begin(self) -> None:
        """Begin to play from there, once nothing is lost by it."""
        self.app.leave(self._begin)

    def _begin(self) -> None:
        folder = keeping.folder(self.app.settings)
        branch = forked(self.playthrough, self.at, folder, play_as=self.chosen)
        self.app.save(branch)
        self.app.start("table", playthrough=branch)
