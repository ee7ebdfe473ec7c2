"""A likely change as a range: its name, the figures, and a bar around nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas, Paint
from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size, Widget
from game.playthrough.forecast import Range

_BAR, _TRACK = 5, 0.28
_SIGN = 18
"""Units between name and figures, for the sign."""
_WAYS = {1: "up", -1: "down", 0: ""}


class RangeBar(Widget):
    """
    A likely change.

    Args:
        title: Of what.
        reach: The range, in points.
        words: The range in words.
        scale: How many points the bar shows on either side of nothing.
        strong: Whether it stands out among others.
        options: As for every widget.
    """

    def __init__(
        self,
        title: str,
        reach: Range,
        words: str,
        scale: float,
        *,
        strong: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.title, self.reach, self.words = title, reach, words
        self.scale, self.strong = max(scale, 1.0), strong

    def measure(self, context: Context, width: int) -> Size:
        """Return the lines of its name, one where that has room, with a thin bar below."""
        high = context.text.height(self.title, self._role, self._room(context, width))
        return width, high + context.px(_BAR + 4)

    @property
    def _role(self) -> str:
        return "small_strong" if self.strong else "small"

    def _room(self, context: Context, width: int) -> int:
        """Return what figures and sign leave to the name, in pixels."""
        figures = context.text.width(self.words, "small_strong")
        return max(width - figures - context.px(_SIGN), 1)

    @property
    def _way(self) -> tuple[str, Paint]:
        return _WAYS[self.reach.way], "text" if self.reach.way else "text_muted"

    def draw(self, canvas: Canvas) -> None:
        """Draw name, figures and bar."""
        line = canvas.context.text.line_height("small")
        head = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, line)
        sign, paint = self._way
        shown = canvas.middle_text(self.words, head, "small_strong", paint, align="right")
        if sign:
            canvas.shape(sign, (shown.left - canvas.px(9), head.centery), 9, paint)
        head.width = self._room(canvas.context, self.rect.width)
        title = "text" if self.strong else "text_muted"
        high = canvas.paragraph(self.title, head, self._role, title)
        self._draw_bar(canvas, self.rect.top + high + canvas.px(1))

    def _draw_bar(self, canvas: Canvas, top: int) -> None:
        bar = pygame.Rect(self.rect.left, top, self.rect.width, canvas.px(_BAR))
        canvas.fill(bar, canvas.mix("surface", "border_strong", _TRACK))
        half = bar.width / 2

        def x(points: float) -> int:
            share = min(max(points / self.scale, -1.0), 1.0)
            return round(bar.left + half + half * share)

        left, right = x(self.reach.low), x(self.reach.high)
        wide = max(right - left, canvas.px(3))
        canvas.fill(pygame.Rect(left, top, wide, bar.height), "text_faint")
        tick = canvas.px(2)
        canvas.fill(pygame.Rect(x(self.reach.middle) - tick // 2, top, tick, bar.height), "text")
        canvas.fill(
            pygame.Rect(bar.centerx, top - canvas.px(1), 1, bar.height + 2), "border_strong"
        )

    def said(self) -> Iterator[str]:
        """Yield name and figures."""
        yield self.title
        yield self.words
