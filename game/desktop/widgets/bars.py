"""Shares as bars with their intervals, and how values are spread with one's own marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas, Paint
from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size
from game.desktop.widgets.chart import Chart

_ROW = 30
_SIGN = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """
    A share.

    Attributes:
        label: What it is of.
        share: 0 to 1.
        low: The lower end of its interval; equal to `high` for none.
        high: The upper end.
        text: The number in words.
        paint: Its colour.
        marked: Whether it is one's own.
    """

    label: str
    share: float
    low: float = 0.0
    high: float = 0.0
    text: str = ""
    paint: Paint = "series_1"
    marked: bool = False


class BarChart(Chart):
    """
    Shares below one another.

    Args:
        bars: The shares.
        title: What they show.
        options: As for every widget.
    """

    def __init__(self, bars: Sequence[Bar], *, title: str = "", **options: Unpack[Options]) -> None:
        super().__init__(title, **options)
        self.bars = tuple(bars)

    def set(self, bars: Sequence[Bar]) -> None:
        """Show other shares."""
        self.bars = tuple(bars)
        self.changed()

    def measure(self, context: Context, width: int) -> Size:
        """Return a row for each share."""
        return width, self._row(context) * len(self.bars)

    def _row(self, context: Context) -> int:
        return max(context.px(_ROW), context.text.line_height("small") + context.px(10))

    def plot(self, canvas: Canvas, area: pygame.Rect) -> None:
        """Draw label, bar, interval and number of each share."""
        text = canvas.context.text
        row = min(self._row(canvas.context), max(area.height // max(len(self.bars), 1), 1))
        names = max((text.width(bar.label, "small") for bar in self.bars), default=0)
        names = min(names + canvas.px(14), round(area.width * 0.42))
        numbers = max((text.width(bar.text, "small_strong") for bar in self.bars), default=0)
        most = max((max(bar.share, bar.high) for bar in self.bars), default=1) or 1
        for at, bar in enumerate(self.bars):
            line = pygame.Rect(area.left, area.top + at * row, area.width, row)
            self._plot_name(canvas, line, names, bar)
            lane = pygame.Rect(line.left + names, 0, 0, canvas.px(12))
            lane.width = line.width - names - numbers - canvas.px(10)
            lane.centery = line.centery
            self._plot_bar(canvas, lane, bar, most)
            canvas.middle_text(bar.text, line, "small_strong", "text", align="right")

    def _plot_name(self, canvas: Canvas, line: pygame.Rect, wide: int, bar: Bar) -> None:
        name = pygame.Rect(line.left, line.top, wide - canvas.px(10), line.height)
        if bar.marked:
            canvas.shape("right", (name.left + canvas.px(5), name.centery), _SIGN, "accent")
            name = pygame.Rect(
                name.left + canvas.px(14), name.top, name.width - canvas.px(14), name.height
            )
        canvas.middle_text(bar.label, name, "small", "text" if bar.marked else "text_muted")

    def _plot_bar(self, canvas: Canvas, lane: pygame.Rect, bar: Bar, most: float) -> None:
        canvas.bar(lane, bar.share / most, bar.paint, "sunken")
        if bar.high <= bar.low:
            return
        left, right = (lane.left + lane.width * end / most for end in (bar.low, bar.high))
        y, half = lane.centery, canvas.px(4)
        canvas.line((left, y), (right, y), "text", 1.5)
        for x in (round(left), round(right)):
            canvas.line((x, y - half), (x, y + half), "text", 1.5)

    def said(self) -> Iterator[str]:
        """Yield title, labels and numbers."""
        yield from super().said()
        for bar in self.bars:
            yield bar.label
            if bar.text:
                yield bar.text


class Histogram(Chart):
    """
    How many values fall where, with one marked.

    Args:
        counts: How many fall into each equal part of the scale.
        low: The least value of the scale.
        high: The largest.
        mark: The value that is marked, or ``None``.
        mark_text: What stands above the mark.
        title: What it shows.
        paint: The colour of the columns.
        options: As for every widget.
    """

    def __init__(
        self,
        counts: Sequence[int],
        low: float,
        high: float,
        *,
        mark: float | None = None,
        mark_text: str = "",
        title: str = "",
        paint: Paint = "series_1",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(title, **options)
        self.counts, self.low, self.high = tuple(counts), low, high
        self.mark, self.mark_text, self.colour = mark, mark_text, paint

    def measure(self, context: Context, width: int) -> Size:
        """Return some size; a chart takes what it gets."""
        return width, context.px(150)

    def plot(self, canvas: Canvas, area: pygame.Rect) -> None:
        """Draw the columns, the scale and the mark."""
        line = canvas.context.text.line_height("caption")
        inside = pygame.Rect(
            area.left,
            area.top + line + canvas.px(6),
            area.width,
            area.height - 2 * line - canvas.px(12),
        )
        most, wide = max(self.counts, default=1) or 1, inside.width / max(len(self.counts), 1)
        for at, count in enumerate(self.counts):
            high = round(inside.height * count / most)
            left, right = round(inside.left + at * wide), round(inside.left + (at + 1) * wide)
            column = pygame.Rect(
                left, inside.bottom - high, max(right - left - canvas.px(1), 1), high
            )
            canvas.fill(column, self.colour)
        canvas.line(inside.bottomleft, inside.bottomright, "border_strong")
        below = inside.bottom + canvas.px(4)
        canvas.text(f"{self.low:g}", (inside.left, below), "caption", "text_faint")
        canvas.text(f"{self.high:g}", (inside.right, below), "caption", "text_faint", align="right")
        if self.mark is not None:
            self._plot_mark(canvas, inside, area)

    def _plot_mark(self, canvas: Canvas, inside: pygame.Rect, area: pygame.Rect) -> None:
        share = ((self.mark or 0.0) - self.low) / ((self.high - self.low) or 1)
        x = round(inside.left + inside.width * min(max(share, 0.0), 1.0))
        canvas.line((x, inside.top - canvas.px(2)), (x, inside.bottom), "accent", 2)
        canvas.shape("down", (x, inside.top - canvas.px(3)), _SIGN, "accent")
        wide = canvas.context.text.width(self.mark_text, "caption")
        left = min(max(x - wide / 2, area.left), area.right - wide)
        canvas.text(self.mark_text, (left, area.top - canvas.px(4)), "caption", "accent")

    def said(self) -> Iterator[str]:
        """Yield title and what the mark says."""
        yield from super().said()
        if self.mark_text:
            yield self.mark_text
