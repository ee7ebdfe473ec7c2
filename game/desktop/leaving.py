"""Keeps a crisis before it is left behind, and asks where it cannot be kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.desktop import aside
from game.desktop.language import _, ngettext
from game.desktop.scenes.question import Question
from game.desktop.widgets.button import Button

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.desktop.stack import Scene
    from game.playthrough import Playthrough


@dataclass(frozen=True, slots=True)
class Unsaved:
    """
    Why something could not be saved.

    Attributes:
        why: What the error says, as the floors below say it.
        playthrough: What it was; ``None`` where nothing can be saved at all.
    """

    why: str
    playthrough: Playthrough | None = None


def leave(app: App, then: Callable[[], object]) -> None:
    """
    Keep what is played, and do what leaves it behind; where it cannot be kept, ask first.

    What is typed is taken first: it may be the folder. Where no turn has been played nothing would
    be lost, and no save makes room for it. Whoever asks for it a second time while the question is
    open does not want to answer it.

    Args:
        app: The heart of the game.
        then: What leaves it behind.
    """
    scene, played = app.stack.top, app.playthrough
    if scene is not None:
        scene.take_typed()
    safe = played is None or not played.played or app.keep(played)
    asked = scene is not None and isinstance(scene.top, LeaveQuestion)
    if scene is None or played is None or safe or asked or played is app.forsaken:
        then()
    else:
        scene.open(LeaveQuestion(app, scene, played, then))
        app.refresh()


class LeaveQuestion(Question):
    """
    Whether a crisis that could not be saved is to be left all the same.

    Args:
        app: The heart of the game.
        scene: What it lies on.
        played: The crisis.
        then: What leaves it behind.
    """

    def __init__(
        self, app: App, scene: Scene, played: Playthrough, then: Callable[[], object]
    ) -> None:
        self.app, self.lies_on, self.played, self.then = app, scene, played, then
        turns = len(played.played)
        lost = ngettext("{count} turn would be lost.", "{count} turns would be lost.", turns)
        words = [
            f"{app.unsaved} {lost.format(count=turns)}",
            _("Another folder can be set in the settings; the crisis is saved there at once."),
        ]
        folder, go = _("Set another folder"), _("Leave all the same")
        answers = [
            Button(_("Stay"), scene.close, icon="undo-2", kind="primary", name="leave.stay"),
            Button(folder, self._set_folder, icon="settings", name="leave.settings"),
            Button(go, self._go, icon="log-out", kind="danger", name="leave.go"),
        ]
        super().__init__(_("This crisis could not be saved"), words, answers)

    def _set_folder(self) -> None:
        self.lies_on.close()
        if self.lies_on.name != "settings":
            aside.lay(self.app, "settings")
        if self.app.stack.top is not None:
            self.app.stack.top.focus.named("settings.saves")

    def _go(self) -> None:
        self.lies_on.close()
        self.app.forsaken = self.played
        self.then()
