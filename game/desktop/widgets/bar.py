"""A meter as a bar with its name and its number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas, Paint
from game.desktop.context import Context
from game.desktop.motion import Glide
from game.desktop.widgets.base import Options, Size, Widget
from game.playthrough.figures import signed


class MeterBar(Widget):
    """
    A value of 0 to 100.

    Args:
        title: Its name.
        value: Where it stands.
        change: By how much it moved last, shown beside the number; ``None`` or 0 for nothing.
        paint: The colour of the bar.
        options: As for every widget.
    """

    def __init__(
        self,
        title: str,
        value: float,
        change: float | None = None,
        *,
        paint: Paint = "accent",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.title, self.change, self.colour = title, change, paint
        self._shown = Glide(value, 0.2)

    @property
    def value(self) -> float:
        """Where it stands, 0 to 100; what is drawn may still be on its way there."""
        return self._shown.target

    def set(self, value: float, change: float | None = None) -> None:
        """Let it move to another value."""
        self._shown.target, self.change = float(value), change

    def update(self, dt: float) -> bool:
        """Move the bar."""
        calm = self.context is not None and self.context.calm
        return self._shown.step(dt, calm=calm)

    def measure(self, context: Context, width: int) -> Size:
        """Return the lines of its name, one where that has room, with a thin bar below."""
        high = context.text.height(self.title, "small", self._room(context, width))
        return width, high + context.px(9)

    def _room(self, context: Context, width: int) -> int:
        """Return what number and change leave to the name, in pixels."""
        digits = context.text.width(f"{self.value:.0f}", "small_strong")
        room = width - max(digits, context.px(22)) - context.px(6)
        if self._moved:
            room -= context.text.width(signed(self.change or 0.0), "small") + context.px(20)
        return max(room, 1)

    @property
    def _moved(self) -> bool:
        return bool(self.change and round(self.change, 1))

    def draw(self, canvas: Canvas) -> None:
        """Draw name, number, change and bar."""
        line = canvas.context.text.line_height("small")
        head = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, line)
        number = canvas.middle_text(
            f"{self._shown.value:.0f}", head, "small_strong", "text", align="right"
        )
        name = pygame.Rect(head)
        name.width = self._room(canvas.context, self.rect.width)
        if self._moved:
            head.width -= max(number.width, canvas.px(22)) + canvas.px(6)
            self._draw_change(canvas, head)
        high = canvas.paragraph(self.title, name, "small", "text_muted")
        bar = pygame.Rect(self.rect.left, 0, self.rect.width, canvas.px(5))
        bar.top = self.rect.top + high + canvas.px(2)
        canvas.bar(bar, self._shown.value / 100, self.colour, "track")

    def _draw_change(self, canvas: Canvas, head: pygame.Rect) -> None:
        change = self.change or 0.0
        shown = canvas.middle_text(signed(change), head, "small", "text_muted", align="right")
        sign = "up" if change > 0 else "down"
        canvas.shape(sign, (shown.left - canvas.px(8), shown.centery), 8, "text_muted")

    def said(self) -> Iterator[str]:
        """Yield name and number."""
        yield self.title
        yield f"{self.value:.0f}"
