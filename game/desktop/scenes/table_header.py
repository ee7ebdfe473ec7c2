"""The top of the table: when it is, who one is, and the ways to other screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.language import _
from game.desktop.scenes.table_words import actor_line, date_words, turn_words
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Row
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Flag, Label

if TYPE_CHECKING:
    from game.desktop.scenes.table import TableScene

_FLAG = 38


def make_header(scene: TableScene) -> Widget:
    """Return the header of the table."""
    playthrough = scene.playthrough
    scenario, world = playthrough.loaded.scenario, playthrough.world
    title = f"{turn_words(playthrough)} · {date_words(world, playthrough.turn)}"
    who = _("You are watching")
    parts: list[Widget] = []
    if playthrough.play_as and playthrough.side:
        actor = scenario.actors[playthrough.play_as]
        who = _("You are {actor}").format(actor=actor_line(actor))
        parts.append(Flag(scene.flags[playthrough.side], _FLAG, "accent"))
    about = f"{who} · {' '.join(scenario.title.split())}"
    words = Column(
        [
            Label(title, "heading", lines=1, name="table.turn"),
            Label(about, "small", "text_muted", lines=1),
        ],
        gap="none",
        grow=1,
    )
    return Row([*parts, words, _buttons(scene)], gap="m", align="center")


def _buttons(scene: TableScene) -> Widget:
    app = scene.app
    entries = (
        ("table.save", "save", _("Save (S)"), scene.save),
        ("table.codex", "book-open", _("Codex (F1)"), scene.open_codex),
        ("table.settings", "settings", _("Settings (F10)"), lambda: app.open("settings")),
        ("table.menu", "list", _("Menu (Esc)"), scene.open_menu),
    )
    buttons = [
        Button("", action, icon=icon, tooltip=words, name=name)
        for name, icon, words, action in entries
    ]
    return Row(buttons, gap="xs", group=True)
