"""A surface in the light of one colour, for what a scene is about."""

from __future__ import annotations

from typing import Unpack

import pygame

from game.desktop.canvas import Canvas, Paint
from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Pad, Panel

_EDGE = 5
_TINT, _EDGED = 0.14, 0.45


class Banner(Panel):
    """
    A panel tinted by a colour, with a strip of it at the left.

    Args:
        child: What is on it.
        paint: The colour.
        pad: Around the child.
        options: As for every widget.
    """

    def __init__(
        self, child: Widget, paint: Paint, *, pad: Pad = "l", **options: Unpack[Options]
    ) -> None:
        super().__init__(child, pad=pad, **options)
        self.tint = paint

    def draw(self, canvas: Canvas) -> None:
        """Draw the surface, the strip and what is on it."""
        self.paint_fill = canvas.mix("surface", self.tint, _TINT)
        self.border = canvas.mix("border", self.tint, _EDGED)
        super().draw(canvas)
        high = self.rect.height - 2 * canvas.radius(self.radius, self.rect)
        strip = pygame.Rect(self.rect.left, 0, canvas.px(_EDGE), high)
        strip.centery = self.rect.centery
        canvas.fill(strip, self.tint)


class Medal(Widget):
    """An icon on a disc of a colour; the size is in units."""

    def __init__(
        self, icon: str, paint: Paint, size: float = 64, **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.icon, self.colour, self.size = icon, paint, size

    def measure(self, context: Context, width: int) -> Size:
        """Return the square around the disc."""
        return context.px(self.size), context.px(self.size)

    def draw(self, canvas: Canvas) -> None:
        """Draw the disc, its edge and the icon."""
        canvas.shape("circle", self.rect.center, self.size, self.colour)
        inside = canvas.mix("surface", self.colour, _TINT * 2)
        canvas.shape("circle", self.rect.center, self.size * 0.92, inside)
        canvas.icon(self.icon, self.rect.center, self.size * 0.56, self.colour)
