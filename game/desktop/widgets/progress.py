"""How far some long work has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.terms import percent
from game.desktop.widgets.base import Options, Size, Widget

_BAR = 6


class Progress(Widget):
    """
    A line of words with a bar below.

    Args:
        words: What is being done.
        share: Returns how much is done, 0 to 1.
        options: As for every widget.
    """

    def __init__(self, words: str, share: Callable[[], float], **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.words, self.share = words, share

    def measure(self, context: Context, width: int) -> Size:
        """Return a line and a bar."""
        return width, context.text.line_height("small") + context.px(_BAR + 8)

    def draw(self, canvas: Canvas) -> None:
        """Draw words, percent and bar."""
        line = canvas.text_maker.line_height("small")
        head = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, line)
        shown = canvas.middle_text(self._percent(), head, "small", "text_muted", align="right")
        head.width -= shown.width + canvas.px(8)
        canvas.middle_text(self.words, head, "small", "text_muted")
        bar = pygame.Rect(self.rect.left, 0, self.rect.width, canvas.px(_BAR))
        bar.top = head.bottom + canvas.px(4)
        canvas.bar(bar, self.share(), "accent", "track")

    def _percent(self) -> str:
        return percent(self.share())

    def said(self) -> Iterator[str]:
        """Yield the words and the percent."""
        yield self.words
        yield self._percent()
