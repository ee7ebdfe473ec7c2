"""Asks once whether a save is to go, and says where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.desktop.language import _
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel, Row, Spacer
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label

Act = Callable[[], object]


class DeleteDialog(Panel):
    """
    The question; the keyboard is on the button that leaves everything as it is.

    Args:
        title: What was played, or the name of the file.
        told: More to tell it by, such as who, how far and when.
        folder: Where it goes.
        on_delete: Moves it there.
        on_cancel: Closes the question.
    """

    def __init__(
        self, title: str, told: str, folder: Path, *, on_delete: Act, on_cancel: Act
    ) -> None:
        words = _("It leaves this list and is kept in {folder}, from where it can be put back.")
        buttons = Row(
            [
                Spacer(),
                Button(_("Cancel"), on_cancel, name="delete.cancel"),
                Button(_("Delete"), on_delete, icon="x", kind="danger", name="delete.confirm"),
            ],
            gap="s",
        )
        parts: list[Widget] = [
            Label(_("Delete this save?"), "title", name="delete.question"),
            Column([Label(title, "strong"), Label(told, "small", "text_muted")], gap="none"),
            Label(words.format(folder=folder), "body", "text_muted"),
            buttons,
        ]
        super().__init__(Column(parts, gap="m"), shadow=True, pad="xl")
