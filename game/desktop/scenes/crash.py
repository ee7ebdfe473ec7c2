"""What is shown when a scene has broken: what is kept, where the log is, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.crash import Crash, told
from game.desktop.language import _
from game.desktop.stack import Scene
from game.desktop.widgets.banner import Banner, Medal
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Row, Spacer
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label

if TYPE_CHECKING:
    from game.desktop.app import App


class CrashScene(Scene):
    """
    An apology with a way back.

    Args:
        app: The heart of the game.
        crash: What is left of what broke.
    """

    name = "crash"

    def __init__(self, app: App, crash: Crash) -> None:
        super().__init__(app)
        self.crash = crash

    def build(self) -> Widget:
        """Return what happened, and two buttons."""
        head = Row(
            [
                Medal("octagon-alert", "pressure", 48),
                Label(_("That should not have happened"), "title", grow=1),
            ],
            gap="m",
            align="center",
        )
        ways = Row(
            [
                Spacer(),
                Button(_("Quit"), self.app.quit, name="crash.quit"),
                Button(
                    _("To the title"),
                    lambda: self.app.start("title"),
                    kind="primary",
                    name="crash.title",
                ),
            ]
        )
        lines = [Label(line, "body", "text_muted") for line in told(self.crash).splitlines()]
        page = Column([head, *lines, Spacer(height=8), ways], gap="m")
        panel = Banner(page, "pressure", width=680, pad="xl")
        across = Row([Spacer(), panel, Spacer()])
        return Column([Spacer(), across, Spacer()])
