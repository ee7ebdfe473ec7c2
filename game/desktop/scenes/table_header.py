"""The top of the table: when it is, who one is, what one wants, and the ways to other screens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

import pygame

from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.table_goals import GoalStrip
from game.desktop.scenes.table_words import actor_line, date_words, turn_words
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Column, Row
from game.desktop.widgets.button import Action, Button
from game.desktop.widgets.label import Flag, Label

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.desktop.scenes.table import TableScene

_FLAG = 38
_LOSSES = ((0, 0), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3), (2, 4))
"""What is said of who one is and of the goals, by their lengths, as the room gets less."""


class Header(Widget):
    """
    Who one is at the left, the goals in the middle, and the buttons at the right.

    Where there is no room for the goals in the middle they stand below, across the whole width.

    Args:
        flag: Of one's side; none for who watches.
        title: When it is.
        about: Who one is.
        abouts: The ways to say that, the longest first.
        strip: The goals.
        buttons: The ways to other screens.
        options: As for every widget.
    """

    def __init__(
        self,
        flag: Widget,
        title: Label,
        about: Label,
        abouts: Sequence[str],
        strip: GoalStrip,
        buttons: Widget,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.flag, self.title, self.about, self.abouts = flag, title, about, tuple(abouts)
        self.words = Column([title, about], gap="none")
        self.strip, self.buttons = strip, buttons
        self.adopt(*self.children)

    @property
    def children(self) -> Sequence[Widget]:
        """The parts, in the order of Tab."""
        return (self.flag, self.words, self.strip, self.buttons)

    def _left(self, context: Context, about: int) -> int:
        """Return how wide the words are with one of the ways to say who one is, in pixels."""
        wide = context.text.width(self.title.text, self.title.role)
        return max(wide, context.text.width(self.abouts[about], self.about.role)) + 1

    def _room(self, context: Context, width: int) -> int:
        """Return the room between flag and buttons, in pixels."""
        gap = context.space("m")
        flag = self.flag.natural(context, width)[0]
        buttons = self.buttons.natural(context, width)[0] + gap
        return width - buttons - (flag + gap if flag else 0)

    def _choice(self, context: Context, width: int) -> tuple[int, bool]:
        """Return which way to say who one is fits, and whether the goals fit beside it."""
        room, gap = self._room(context, width), context.space("l")
        last = len(self.abouts) - 1
        if self.strip.visible:
            for about, level in _LOSSES:
                wide = self.strip.wide(context, level)
                if self._left(context, about) + gap + wide <= room:
                    return about, True
        fitting = (at for at in range(last + 1) if self._left(context, at) <= room)
        return next(fitting, last), False

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of the words, and below them that of the goals where they go there."""
        beside = self._choice(context, width)[1]
        high = self._high(context, width, beside=beside)
        if self.strip.visible and not beside:
            self.strip.flat = True
            high += context.space("xs") + self.strip.natural(context, width)[1]
        return width, high

    def _high(self, context: Context, width: int, *, beside: bool) -> int:
        """Return how high the words are, and the goals beside them, in pixels."""
        parts = (self.flag, self.words, self.buttons)
        strip = self.strip.high(context, len(self.strip.lines)) if beside else 0
        return max(strip, *(part.natural(context, width)[1] for part in parts))

    def arrange(self, context: Context) -> None:
        """Place the parts."""
        area, gap = self.rect, context.space("m")
        about, beside = self._choice(context, area.width)
        high = self._high(context, area.width, beside=beside)
        self.strip.flat = not beside
        self.about.text = self.abouts[about]
        flag = self.flag.natural(context, area.width)[0]
        _middle(self.flag, pygame.Rect(area.left, area.top, flag, high), context)
        left = area.left + (flag + gap if flag else 0)
        buttons = self.buttons.natural(context, area.width)[0]
        right = area.right - buttons
        _middle(self.buttons, pygame.Rect(right, area.top, buttons, high), context)
        wide = self._left(context, about) if beside else right - gap - left
        _middle(self.words, pygame.Rect(left, area.top, wide, high), context)
        if not self.strip.visible:
            return
        if beside:
            left += wide + context.space("l")
            spot = pygame.Rect(left, area.top, right - gap - left, high)
        else:
            top = area.top + high + context.space("xs")
            spot = pygame.Rect(area.left, top, area.width, area.bottom - top)
        self.strip.layout(spot, context)


class SaveButton(Button):
    """
    The way to keep the crisis; it is marked for as long as the last try has failed.

    Args:
        app: The heart of the game, which knows how that went.
        on_press: Keeps the crisis.
        options: As for every widget.
    """

    def __init__(self, app: App, on_press: Action, **options: Unpack[Options]) -> None:
        super().__init__("", on_press, **options)
        self.app = app
        self._tell(app.unsaved)

    def _tell(self, why: str) -> None:
        self._told = why
        self.icon, self.kind = ("triangle-alert", "danger") if why else ("save", "plain")
        form = _("Not saved: {why} Try again (S), or set another folder in the settings (F10).")
        self.tooltip = form.format(why=why) if why else _("Save (S)")

    def update(self, dt: float) -> bool:
        """Show whether what is played is kept."""
        if self.app.unsaved != self._told:
            self._tell(self.app.unsaved)
        return super().update(dt)


def _middle(widget: Widget, spot: pygame.Rect, context: Context) -> None:
    """Place a widget in the middle of the height of a spot."""
    high = widget.natural(context, spot.width)[1]
    place = pygame.Rect(spot.left, spot.top + (spot.height - high) // 2, spot.width, high)
    widget.layout(place, context)


def make_header(scene: TableScene) -> Widget:
    """Return the header of the table."""
    playthrough = scene.playthrough
    scenario, world = playthrough.loaded.scenario, playthrough.world
    title = f"{turn_words(playthrough)} · {date_words(world, playthrough.turn)}"
    who = short = _("You are watching")
    flag = Widget()
    if playthrough.play_as and playthrough.side:
        actor = scenario.actors[playthrough.play_as]
        who = _("You are {actor}").format(actor=actor_line(actor))
        short = _("You are {actor}").format(actor=actor.name)
        flag = Flag(scene.flags[playthrough.side], _FLAG, "accent")
    about = f"{who} · {scenario.title}"
    turn = Label(title, "heading", lines=1, name="table.turn")
    you = Label(about, "small", "text_muted", lines=1)
    return Header(flag, turn, you, (about, who, short), scene.watch.make(), _buttons(scene))


def _buttons(scene: TableScene) -> Widget:
    app = scene.app
    entries = (
        ("table.codex", "book-open", _("Codex (F1)"), scene.open_codex),
        ("table.settings", "settings", _("Settings (F10)"), lambda: app.open("settings")),
        ("table.menu", "list", _("Menu (Esc)"), scene.open_menu),
    )
    save = SaveButton(app, scene.save, name="table.save")
    ways = [
        Button("", action, icon=icon, tooltip=words, name=name)
        for name, icon, words, action in entries
    ]
    return Row([save, *ways], gap="xs", group=True)
