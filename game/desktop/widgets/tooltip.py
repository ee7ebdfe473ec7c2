"""What a widget has to say of itself, near it, after a moment."""

from __future__ import annotations

import math

import pygame

from game.desktop.canvas import Canvas
from game.desktop.widgets.base import Widget

DELAY = 0.45
"""Seconds until it is shown."""
_WIDE = 320


class Tooltip:
    """
    The tooltip of a scene.

    Attributes:
        owner: Whose it is, or ``None``.
        waited: Seconds that the pointer, or the focus, has rested there; below 0 once it is hidden.
    """

    def __init__(self) -> None:
        self.owner: Widget | None = None
        self.waited = 0.0

    @property
    def shown(self) -> bool:
        """Whether it is to be seen."""
        return self.owner is not None and self.waited >= DELAY

    def update(self, dt: float, root: Widget, focused: Widget | None) -> bool:
        """Follow the pointer or the focus and tell whether it still waits to be shown."""
        owner = focused if focused is not None and focused.ringed else None
        if owner is None:
            pointed = [widget for widget in root.walk() if widget.hovered and widget.tooltip]
            owner = pointed[-1] if pointed else None
        if owner is None or not owner.tooltip:
            self.owner, self.waited = None, 0.0
            return False
        if owner is not self.owner:
            self.owner, self.waited = owner, 0.0
        waiting = 0 <= self.waited < DELAY
        self.waited += dt
        return waiting

    def hide(self) -> None:
        """Take it away until the pointer comes anew."""
        self.waited = -math.inf if self.owner else 0.0

    def draw(self, canvas: Canvas, screen: pygame.Rect) -> None:
        """Draw it, inside the screen and not on its owner."""
        if self.owner is None or not self.shown:
            return
        text = canvas.context.text
        pad, gap = canvas.px(10), canvas.px(6)
        lines = text.wrap(self.owner.tooltip, "small", canvas.px(_WIDE))
        wide = max(text.width(line, "small") for line in lines) + 2 * pad
        rect = pygame.Rect(0, 0, wide, len(lines) * text.line_height("small") + 2 * canvas.px(7))
        rect.midtop = (self.owner.rect.centerx, self.owner.rect.bottom + gap)
        if rect.bottom > screen.bottom - gap:
            rect.bottom = self.owner.rect.top - gap
        rect.clamp_ip(screen.inflate(-2 * gap, -2 * gap))
        canvas.panel(rect, "tooltip", "border_strong", shadow=True)
        inner = rect.inflate(-2 * pad, -2 * canvas.px(7))
        inner.width += pad
        canvas.paragraph(self.owner.tooltip, inner, "small", "text")
