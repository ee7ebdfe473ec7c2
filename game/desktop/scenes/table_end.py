"""What ends a turn, and the menu of the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import N_, _
from game.desktop.scenes.counsels import counsel_card, told_words
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Column, Panel, Row, Rule
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label
from game.desktop.widgets.scroll import ScrollBox
from game.playthrough.counsel import counsel

if TYPE_CHECKING:
    from game.desktop.scenes.table import TableScene

PLAY = {1: N_("Play the day"), 7: N_("Play the week"), 30: N_("Play the month")}
"""What plays a turn, by its length in days."""
NEXT = {1: N_("Next day"), 7: N_("Next week"), 30: N_("Next month")}
"""What plays it where nobody is played."""
_MENU = 560
_PAD = 4
Words = Callable[[], list[tuple[str, str, str]]]


class Plan(Widget):
    """
    What is chosen so far.

    Args:
        words: Returns for each venue its icon, the kind of the move, or ``silence``, and its name.
        options: As for every widget.
    """

    def __init__(self, words: Words, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.words = words

    def measure(self, context: Context, width: int) -> Size:
        """Return the room for two small lines in each venue."""
        lines = 2 * len(self.words()) * context.text.line_height("tiny")
        return width, lines + 2 * context.px(_PAD)

    def draw(self, canvas: Canvas) -> None:
        """Draw what is chosen in each venue, as large as there is room for."""
        canvas.panel(self.rect, "sunken", "border")
        told, text = self.words(), canvas.text_maker
        area = self.rect.inflate(-2 * canvas.px(9), -2 * canvas.px(_PAD))
        high = area.height // max(len(told), 1)
        for at, (icon, kind, name) in enumerate(told):
            row = pygame.Rect(area.left, area.top + at * high, area.width, high)
            wide = row.width - canvas.px(22)
            lines = max(high // text.line_height("small"), 1)
            role = text.fitting(name, ("small", "tiny"), wide, lines)
            paint = "text_faint" if kind == "silence" else kind
            canvas.icon(icon, (row.left + canvas.px(7), row.centery), 15, paint)
            words = pygame.Rect(row.left + canvas.px(22), 0, wide, 0)
            words.height = text.height(name, role, wide)
            words.centery = row.centery
            paint = "text_faint" if kind == "silence" else "text"
            canvas.paragraph(name, words, role, paint)

    def said(self) -> Iterator[str]:
        """Yield what is chosen."""
        yield from (name for _icon, _kind, name in self.words())


class EndColumn(Widget):
    """
    What is chosen, the button that plays it, and the one that takes the last turn back.

    Args:
        plan: What is chosen; it gets the room that it needs first.
        confirm: The button that plays the turn.
        undo: The button that takes the last one back.
        options: As for every widget.
    """

    def __init__(
        self, plan: Widget, confirm: Widget, undo: Widget, **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.plan, self.confirm, self.undo = plan, confirm, undo
        self.group = True
        self.adopt(*self.children)

    @property
    def children(self) -> tuple[Widget, ...]:
        """The plan and the two buttons."""
        return (self.plan, self.confirm, self.undo)

    def arrange(self, context: Context) -> None:
        """Place them below one another; closer, and with lower buttons, where there is no room."""
        wide, high = self.rect.width, self.rect.height
        lows = [widget.natural(context, wide)[1] for widget in self.children]
        gap = context.space("s") if high >= sum(lows) + 2 * context.space("s") else context.px(4)
        left = high - 2 * gap
        if sum(lows) > left:
            lows[0] = max(left - lows[1] - lows[2], 0)
        spare = max(left - sum(lows), 0)
        most = [spare // 3, spare - spare // 3, 0]
        y = self.rect.top
        for widget, low, more in zip(self.children, lows, most, strict=True):
            widget.layout(pygame.Rect(self.rect.left, y, wide, low + more), context)
            y += low + more + gap


def make_end(scene: TableScene) -> Widget:
    """Return the button that plays the turn, and the one that takes the last one back."""
    days = scene.playthrough.loaded.scenario.clock.step
    undo = Button(
        _("Undo"),
        scene.undo,
        icon="undo-2",
        enabled=bool(scene.playthrough.played),
        tooltip=_("Take the last turn back (U)"),
        name="table.undo",
    )
    confirm = Button(
        _(PLAY.get(days, N_("Play the turn"))),
        scene.confirm,
        kind="primary",
        icon="check",
        tooltip=_("Play the turn as chosen (C)"),
        name="table.confirm",
        sound="",
        grow=1,
    )
    if scene.playthrough.finished:
        confirm.text, confirm.tooltip, confirm.icon = _("See how it ended"), "", ""
    elif scene.playthrough.play_as is None:
        confirm.text = _(NEXT.get(days, N_("Next turn")))
        confirm.tooltip = _("Let everyone follow their doctrine for a turn (C)")
    if scene.playthrough.play_as is not None:
        return EndColumn(Plan(scene.chosen_words), confirm, undo)
    note = Label(_("Everyone follows their doctrine."), "label", "text_muted", grow=2)
    return Row([note, undo, confirm], gap="m", align="center", group=True)


def make_menu(scene: TableScene) -> Widget:
    """Return the menu: what one wants, what the advisers say, and the ways out."""
    app = scene.app
    entries = (
        ("menu.resume", "play", _("Go on"), scene.close),
        ("menu.save", "save", _("Save"), lambda: _after(scene, scene.save)),
        ("menu.codex", "book-open", _("Codex"), lambda: _after(scene, scene.open_codex)),
        (
            "menu.settings",
            "settings",
            _("Settings"),
            lambda: _after(scene, lambda: app.open("settings")),
        ),
        (
            "menu.title",
            "house",
            _("Leave to the title"),
            lambda: app.leave(lambda: app.start("title")),
        ),
    )
    buttons = [
        Button(text, action, icon=icon, align="left", name=name)
        for name, icon, text, action in entries
    ]
    parts: list[Widget] = [Label(_("Paused"), "heading")]
    brief = list(_brief(scene))
    parts.append(Column(buttons, gap="xs", group=True))
    parts.append(Label(_keys(), "tiny", "text_faint"))
    if brief:
        parts.append(ScrollBox(Column(brief, gap="s"), name="menu.brief"))
    return Panel(Column(parts, gap="m"), shadow=True, border="border_strong", width=_MENU)


def _keys() -> str:
    """Return what the keys do."""
    return _(
        "Keys: 1 to 0, then -, choose a public card, with Alt a private one; C plays the turn, U "
        "takes one back, S saves; V, O, E and N open the pages at the right; F1 opens the codex."
    )


def _after(scene: TableScene, action: object) -> None:
    """Close the menu and act."""
    scene.close()
    if callable(action):
        action()


def _brief(scene: TableScene) -> Iterator[Widget]:
    playthrough = scene.playthrough
    scenario = playthrough.loaded.scenario
    aim = scenario.actors[playthrough.play_as].aim if playthrough.play_as else None
    if aim:
        yield Label(_("What counts as success"), "small_strong", "accent")
        yield Label(" ".join(aim.split()), "small")
    for side, advisers in counsel(scenario, playthrough.play_as):
        yield Rule()
        if side:
            yield Label(told_words(side), "small_strong")
        yield from map(counsel_card, advisers)
