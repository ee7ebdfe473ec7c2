"""Short notes that come at the lower edge and go by themselves."""

from __future__ import annotations

import pygame

from game.desktop.canvas import Canvas

SECONDS = 4.0
"""How long a note stays."""
_WIDE = 620


class Toasts:
    """The notes that are shown, the newest last."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, float]] = []

    def add(self, text: str) -> None:
        """Show a note."""
        self.notes = [note for note in self.notes if note[0] != text][-2:]
        self.notes.append((text, SECONDS))

    def update(self, dt: float) -> bool:
        """Let the notes grow old and tell whether there are any."""
        self.notes = [(text, left - dt) for text, left in self.notes if left > dt]
        return bool(self.notes)

    def draw(self, canvas: Canvas, screen: pygame.Rect) -> None:
        """Draw the notes above one another."""
        text = canvas.context.text
        pad = canvas.px(14)
        bottom = screen.bottom - canvas.px(20)
        for note, _left in reversed(self.notes):
            most = min(canvas.px(_WIDE), screen.width - 4 * pad)
            lines = text.wrap(note, "label", most)
            wide = max(text.width(line, "label") for line in lines) + 2 * pad
            high = len(lines) * text.line_height("label") + 2 * canvas.px(10)
            rect = pygame.Rect(0, 0, wide, high)
            rect.midbottom = (screen.centerx, bottom)
            canvas.panel(rect, "tooltip", "border_strong", shadow=True)
            inner = rect.inflate(-2 * pad, -2 * canvas.px(10))
            inner.width += pad
            canvas.paragraph(note, inner, "label", "text")
            bottom = rect.top - canvas.px(8)
