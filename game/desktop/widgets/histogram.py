"""How many there are of each value, with one value pointed out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import Intent, Point
from game.desktop.widgets.base import Options, Size
from game.desktop.widgets.chart import Drawing

_HIGH = 220
_LEVELS = 4
"""Level lines at most."""


@dataclass(frozen=True, slots=True)
class Bars:
    """
    What a histogram shows.

    Attributes:
        counts: How many there are in each bin of 0 to 100.
        marked: The value that is pointed out, 0 to 100.
        word: What stands at it.
    """

    counts: tuple[int, ...]
    marked: float
    word: str


class Histogram(Drawing):
    """
    How many there are of each value, with one value pointed out.

    Args:
        bars: What it shows.
        told: Returns what is said of a bin: its two ends and how many there are.
        options: As for every widget.
    """

    def __init__(
        self,
        bars: Bars,
        told: Callable[[float, float, int], str],
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.bars, self.told = bars, told
        self._bin: int | None = None

    def measure(self, context: Context, width: int) -> Size:
        """Return the width it may have and a height that is well read."""
        return width, context.px(_HIGH)

    def frame(self, context: Context) -> pygame.Rect:
        """Return where the bars stand, in pixels."""
        line, head = context.text.line_height("small"), context.text.line_height("strong")
        left = max(context.text.width(f"{max(self.levels(), default=0):,}", "small"), context.px(4))
        rect = self.rect.inflate(-2 * context.px(12), 0)
        rect.width -= left
        rect.left += left
        rect.top += head + context.px(8)
        rect.height = max(self.rect.height - head - line - context.px(14), 1)
        return rect

    def levels(self) -> list[int]:
        """Return the round numbers up to the highest bar at which a level line helps."""
        most = max(*self.bars.counts, 1)
        step = next(
            one * 10**power
            for power in range(12)
            for one in (1, 2, 5)
            if most <= _LEVELS * one * 10**power
        )
        return list(range(step, most + 1, step))

    def _draw_levels(self, canvas: Canvas, frame: pygame.Rect) -> None:
        most, line = max(*self.bars.counts, 1), canvas.text_maker.line_height("small")
        for level in self.levels():
            y = frame.bottom - round(frame.height * level / most)
            canvas.fill(pygame.Rect(frame.left, y, frame.width, 1), "border_strong", 90)
            at = (frame.left - canvas.px(6), y - line / 2)
            canvas.text(f"{level:,}", at, "small", "text_faint", align="right")

    def _spans(self, frame: pygame.Rect) -> Sequence[pygame.Rect]:
        counts = self.bars.counts
        most, wide = max(*counts, 1), frame.width / len(counts)
        spans = []
        for at, count in enumerate(counts):
            high = max(round(frame.height * count / most), 1 if count else 0)
            left, right = frame.left + round(at * wide), frame.left + round((at + 1) * wide)
            spans.append(pygame.Rect(left, frame.bottom - high, max(right - left, 1), high))
        return spans

    def handle(self, intent: Intent) -> bool:
        """Tell of the bin under the pointer."""
        if isinstance(intent, Point) and self.visible:
            super().handle(intent)
            self._bin = None
            if self.hovered and self.context is not None:
                frame = self.frame(self.context)
                at = int((intent.x - frame.left) / frame.width * len(self.bars.counts))
                self._bin = at if 0 <= at < len(self.bars.counts) else None
            self.tooltip = "" if self._bin is None else self._words(self._bin)
        return False

    def _words(self, at: int) -> str:
        step = 100 / len(self.bars.counts)
        return self.told(at * step, (at + 1) * step, self.bars.counts[at])

    def picture(self, canvas: Canvas) -> None:
        """Draw the bars, the axis and the value that is pointed out."""
        frame = self.frame(canvas.context)
        step = 100 / len(self.bars.counts)
        self._draw_levels(canvas, frame)
        for at, span in enumerate(self._spans(frame)):
            below = (at + 1) * step <= self.bars.marked
            paint = canvas.mix("surface", "series_1", 0.75 if below else 0.32)
            canvas.fill(span.inflate(-canvas.px(2), 0), paint)
        canvas.line(frame.bottomleft, (frame.right, frame.bottom), "border_strong")
        for value in (0, 25, 50, 75, 100):
            x = frame.left + frame.width * value / 100
            top = frame.bottom + canvas.px(4)
            canvas.text(str(value), (x, top), "small", "text_faint", align="center")
        x = round(frame.left + frame.width * self.bars.marked / 100)
        canvas.line((x, frame.top - canvas.px(4)), (x, frame.bottom), "accent", 2.5)
        canvas.shape("down", (x, frame.top - canvas.px(5)), 11, "accent")
        wide = canvas.text_maker.width(self.bars.word, "strong")
        left = min(max(x - wide // 2, self.rect.left), max(self.rect.right - wide, self.rect.left))
        canvas.text(self.bars.word, (left, self.rect.top), "strong", "accent")

    def said(self) -> Iterator[str]:
        """Yield what stands at the value."""
        yield self.bars.word
