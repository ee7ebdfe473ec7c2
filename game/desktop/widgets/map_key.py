"""What the lines on the map mean, in a line of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.terms import venue_word
from game.desktop.widgets.base import Options, Size, Widget
from game.scenario.model import Venue

_SAMPLE, _GAP, _PAD = 18, 6, 8
_ALPHA = 200


class MapKey(Widget):
    """
    The key: lines for what was done last turn, in public and in private, and dots for channels.

    Args:
        options: As for every widget.

    Attributes:
        moves: Whether there are moves to tell of.
        dated: Whether it says that they are those of the last turn.
        channels: Whether there are channels to tell of.
    """

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.moves = self.channels = False
        self.dated = True

    def _entries(self) -> list[tuple[str, str]]:
        """Return for each entry its line and its word."""
        entries: list[tuple[str, str]] = []
        if self.moves:
            entries += [("", _("Last turn"))] if self.dated else []
            entries.append(("whole", venue_word(Venue.PUBLIC)))
            entries.append(("dashed", venue_word(Venue.PRIVATE)))
        return entries + ([("dotted", _("Channel"))] if self.channels else [])

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of a line with all entries."""
        wide = sum(self._wide(context, *entry) for entry in self._entries())
        high = context.text.line_height("tiny") + 2 * context.px(3)
        return wide + 2 * context.px(_PAD) - context.px(_GAP), high

    def _wide(self, context: Context, line: str, word: str) -> int:
        sample = context.px(_SAMPLE + _GAP) if line else 0
        return sample + context.text.width(word, "tiny") + context.px(_GAP)

    def draw(self, canvas: Canvas) -> None:
        """Draw the entries beside one another, once."""
        key = ("map key", tuple(self._entries()))
        canvas.blit(canvas.picture(key, self.rect.size, lambda r: self._draw(canvas, r)), self.rect)

    def _draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        canvas.panel(rect, "sunken", None, radius="small", alpha=_ALPHA)
        x = rect.left + canvas.px(_PAD)
        for line, word in self._entries():
            left = x
            if line:
                self._draw_sample(canvas, line, x, rect.centery)
                left += canvas.px(_SAMPLE + _GAP)
            area = pygame.Rect(left, rect.top, canvas.text_maker.width(word, "tiny"), rect.height)
            canvas.middle_text(word, area, "tiny", "text_muted")
            x += self._wide(canvas.context, line, word)

    def _draw_sample(self, canvas: Canvas, line: str, x: int, y: int) -> None:
        end = x + canvas.px(_SAMPLE)
        if line == "whole":
            canvas.fill(pygame.Rect(x, y, end - x, canvas.px(1.5)), "text_muted")
            return
        step = canvas.px(6)
        for at in range(x, end, step):
            if line == "dashed":
                canvas.fill(pygame.Rect(at, y, step - canvas.px(2), canvas.px(1.5)), "text_muted")
            else:
                canvas.shape("circle", (at + step // 2, y), 3, "text_muted")

    def said(self) -> Iterator[str]:
        """Yield the words."""
        yield from (word for _line, word in self._entries())
