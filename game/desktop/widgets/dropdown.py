"""One of several, from a list that opens below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import Intent, Shortcut, Step
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Panel
from game.desktop.widgets.button import Pressable
from game.desktop.widgets.list import RowState, VirtualList

_SHOWN = 8
LEAPS = {"home", "end", "page up", "page down"}
"""Keys that leap over choices."""


class Dropdown(Pressable):
    """
    A choice of one.

    Args:
        choices: The words to choose from.
        chosen: The number of the one that holds.
        on_change: Told the number of a new one.
        options: As for every widget.
    """

    def __init__(
        self,
        choices: Sequence[str],
        chosen: int,
        on_change: Callable[[int], object],
        **options: Unpack[Options],
    ) -> None:
        super().__init__(self.open, **options)
        self.choices, self.chosen, self.on_change = tuple(choices), chosen, on_change

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of the longest word and the sign."""
        wide = max((context.text.width(word, "label") for word in self.choices), default=0)
        high = context.text.line_height("label") + 2 * context.px(8)
        return min(wide + context.px(56), width), high

    def open(self) -> None:
        """Show the list."""
        if self.scene is None or self.context is None:
            return
        self.scene.open(Choices(self), anchor=self)

    def take(self, number: int) -> None:
        """Hold another choice."""
        if self.scene is not None:
            self.scene.close()
        if number != self.chosen:
            self.chosen = number
            self.on_change(number)

    def handle(self, intent: Intent) -> bool:
        """Take what a button takes, and left, right and the leaps without opening."""
        if isinstance(intent, Step) and self.focused and intent.direction in {"left", "right"}:
            number = self.chosen + (1 if intent.direction == "right" else -1)
            if 0 <= number < len(self.choices):
                self._go(number)
            return True
        if isinstance(intent, Shortcut) and self.focused and intent.key in LEAPS:
            self._go(leap(intent.key, self.chosen, len(self.choices)))
            return True
        return super().handle(intent)

    def _go(self, number: int) -> None:
        """Hold another choice without opening, with a tick."""
        if number != self.chosen:
            self.play("tick")
            self.chosen = number
            self.on_change(number)

    def draw(self, canvas: Canvas) -> None:
        """Draw the chosen word and the sign that there are more."""
        fill = canvas.mix("raised", "raised_hover", round(self.glow.value, 1))
        canvas.panel(self.rect, fill, "border_strong")
        area = self.rect.inflate(-2 * canvas.px(14), 0)
        canvas.shape("chevron", (area.right - canvas.px(5), area.centery), 12, "text_muted")
        area.width -= canvas.px(24)
        canvas.middle_text(self.choices[self.chosen], area, "label", "text")

    def said(self) -> Iterator[str]:
        """Yield the chosen word."""
        yield self.choices[self.chosen]


def leap(key: str, at: int, count: int) -> int:
    """Return the number of the choice that a key leaps to: the first, the last, or a page on."""
    steps = {"home": -count, "end": count, "page up": -_SHOWN, "page down": _SHOWN}
    return min(max(at + steps[key], 0), count - 1)


class ChoiceList(VirtualList[str]):
    """The choices of an open dropdown: what leaps takes the selection along."""

    def handle(self, intent: Intent) -> bool:
        """Take what a list takes; the leaping keys choose where to be, not only what is seen."""
        if isinstance(intent, Shortcut) and self.focused and intent.key in LEAPS:
            self.select(leap(intent.key, self.selected, len(self.rows)))
            return True
        return super().handle(intent)


class Choices(Panel):
    """
    The open list of a dropdown.

    Args:
        owner: The dropdown.
    """

    def __init__(self, owner: Dropdown) -> None:
        self.owner = owner
        self.list = ChoiceList(
            owner.choices,
            lambda _, __, context: context.text.line_height("label") + 2 * context.px(7),
            self._draw_choice,
            on_choose=owner.take,
            selected=owner.chosen,
            name=f"{owner.name}.list" if owner.name else "",
        )
        super().__init__(self.list, fill="tooltip", border="border_strong", pad="xs", shadow=True)

    def place(self, anchor: Widget, screen: pygame.Rect, context: Context) -> pygame.Rect:
        """Return where it stands: below its dropdown, or above where there is no room."""
        row = context.text.line_height("label") + 2 * context.px(7)
        high = row * min(len(self.owner.choices), _SHOWN) + 2 * context.space("xs")
        rect = pygame.Rect(anchor.rect.left, anchor.rect.bottom + context.px(4), 0, high)
        rect.width = anchor.rect.width
        if rect.bottom > screen.bottom:
            rect.bottom = max(anchor.rect.top - context.px(4), screen.top + high)
        return rect

    def _draw_choice(self, canvas: Canvas, rect: pygame.Rect, choice: str, state: RowState) -> None:
        word = "on_chosen" if state.selected else "text"
        if state.selected or state.hovered:
            fill = "chosen" if state.selected else "raised_hover"
            canvas.panel(rect, fill, None, radius="small")
        area = rect.inflate(-2 * canvas.px(10), 0)
        if choice == self.owner.choices[self.owner.chosen]:
            canvas.shape(
                "check",
                (area.right - canvas.px(5), area.centery),
                11,
                "on_chosen" if state.selected else "accent",
            )
        area.width -= canvas.px(18)
        canvas.middle_text(choice, area, "label", word)
