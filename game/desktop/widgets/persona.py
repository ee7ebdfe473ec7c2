"""Somebody to play, as a card: flag, name, role and aim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size
from game.desktop.widgets.button import Action, Pressable

_FLAG = 36
_PAD = 14
_MARK = 18


class Persona(Pressable):
    """
    A person to choose.

    Args:
        title: The name.
        role: What the person is.
        aim: What counts as success for this person.
        flag: Of the side that the person speaks for.
        on_press: What choosing does.
        selected: Whether it is the chosen one.
        options: As for every widget.

    Attributes:
        brief: Whether the aim is left out.
    """

    def __init__(
        self,
        title: str,
        role: str,
        aim: str,
        flag: str,
        *,
        on_press: Action | None = None,
        selected: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_press, sound="card", **options)
        self.title, self.role, self.aim, self.flag = title, role, aim, flag
        self.selected, self.brief = selected, False

    def _head(self, context: Context, width: int) -> int:
        """Return the height of flag, name and role, in pixels."""
        words = width - context.px(_FLAG + _MARK + 20)
        return max(
            context.px(_FLAG),
            context.text.height(self.title, "strong", words)
            + context.text.height(self.role, "small", words),
        )

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of the head and the aim below it."""
        inner = width - 2 * context.px(_PAD)
        high = self._head(context, inner)
        if self.aim and not self.brief:
            high += context.px(10) + context.text.height(self.aim, "small", inner)
        return width, high + 2 * context.px(_PAD)

    def draw(self, canvas: Canvas) -> None:
        """Draw the card; the chosen one has a border and a tick."""
        context, text = canvas.context, canvas.text_maker
        fill = canvas.mix("raised", "raised_hover", round(self.glow.value, 1))
        border = "accent" if self.selected else "border"
        canvas.panel(self.rect, fill, border, width=2 if self.selected else 1)
        area = self.rect.inflate(-2 * canvas.px(_PAD), -2 * canvas.px(_PAD))
        head = self._head(context, area.width)
        middle = (area.left + canvas.px(_FLAG) // 2, area.top + head // 2)
        canvas.round_flag(self.flag, middle, _FLAG, border)
        words = pygame.Rect(area.left + canvas.px(_FLAG + 12), area.top, 0, head)
        words.width = area.width - canvas.px(_FLAG + _MARK + 20)
        high = text.height(self.title, "strong", words.width)
        high += text.height(self.role, "small", words.width)
        words.top += (head - high) // 2
        words.top += canvas.paragraph(self.title, words, "strong")
        canvas.paragraph(self.role, words, "small", "text_muted")
        mark = (area.right - canvas.px(_MARK) // 2, area.top + canvas.px(_MARK) // 2)
        canvas.shape("ring", mark, _MARK, border)
        if self.selected:
            canvas.shape("circle", mark, _MARK - 8, "accent")
        if self.aim and not self.brief:
            area.top += head + canvas.px(10)
            canvas.paragraph(self.aim, area, "small", "text_muted")

    def said(self) -> Iterator[str]:
        """Yield name, role and aim."""
        yield from (self.title, self.role)
        if not self.brief:
            yield self.aim


def select(personas: Mapping[str, Persona], actor: str) -> bool:
    """
    Mark one of several as the chosen one.

    Args:
        personas: Those to choose from, by actor.
        actor: Who is chosen.

    Returns:
        Whether it was the chosen one before and is chosen once more by the keyboard, which goes on.
    """
    again = personas[actor].selected and personas[actor].ringed
    for name, persona in personas.items():
        persona.selected = name == actor
    return again
