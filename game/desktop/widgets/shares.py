"""Shares as bars with the interval that they are known to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas, Paint
from game.desktop.context import Context
from game.desktop.terms import share_words
from game.desktop.widgets.base import Options, Size, Widget

_BAR = 12
_GAP, _MORE = 9, 28
"""Units between rows, and units at most that each may have more where there is room."""


@dataclass(frozen=True, slots=True)
class ShareBar:
    """A share and its interval, 0 to 1, and the colour and the shape that it is told by."""

    share: float
    low: float
    high: float
    paint: Paint
    shape: str = ""


@dataclass(frozen=True, slots=True)
class ShareRow:
    """What the shares are of, one bar for each that is compared, and a mark, empty for none."""

    title: str
    bars: tuple[ShareBar, ...]
    mark: str = ""


class Shares(Widget):
    """
    Rows of shares below one another.

    Args:
        rows: What it shows.
        options: As for every widget.
    """

    def __init__(self, rows: Sequence[ShareRow], **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.rows = tuple(rows)

    def _high(self, context: Context, row: ShareRow) -> int:
        bar = max(context.px(_BAR), context.text.line_height("small"))
        return context.text.line_height("label") + len(row.bars) * bar + context.px(_GAP)

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of all rows."""
        return width, sum(self._high(context, row) for row in self.rows)

    def draw(self, canvas: Canvas) -> None:
        """Draw title, bars, intervals and figures."""
        area = pygame.Rect(self.rect)
        left = self.rect.height - self.measure(canvas.context, self.rect.width)[1]
        more = min(max(left, 0) // max(len(self.rows), 1), canvas.px(_MORE))
        for row in self.rows:
            self._draw_row(canvas, area, row)
            area.top += self._high(canvas.context, row) + more

    def _draw_row(self, canvas: Canvas, area: pygame.Rect, row: ShareRow) -> None:
        text = canvas.text_maker
        head = pygame.Rect(area.left, area.top, area.width, text.line_height("label"))
        if row.mark:
            shown = canvas.middle_text(row.mark, head, "small_strong", "accent", align="right")
            head.width -= shown.width + canvas.px(10)
        paint = "text" if row.mark else "text_muted"
        canvas.middle_text(row.title, head, "label", paint)
        step = max(canvas.px(_BAR), text.line_height("small"))
        for at, bar in enumerate(row.bars):
            line = pygame.Rect(area.left, head.bottom + at * step, area.width, step)
            self._draw_bar(canvas, line, bar)

    def _draw_bar(self, canvas: Canvas, line: pygame.Rect, bar: ShareBar) -> None:
        figures = canvas.text_maker.width(share_words(1, 1, 1), "small")
        if bar.shape:
            canvas.shape(bar.shape, (line.left + canvas.px(6), line.centery), 10, bar.paint)
            line.left, line.width = line.left + canvas.px(18), line.width - canvas.px(18)
        track = pygame.Rect(line.left, 0, max(line.width - figures - canvas.px(8), 1), canvas.px(8))
        track.centery = line.centery
        canvas.panel(track, "sunken", None, radius="pill")
        wide = round(track.width * bar.share)
        if wide:
            filled = pygame.Rect(track.left, track.top, max(wide, track.height), track.height)
            canvas.panel(filled, bar.paint, None, radius="pill")
        ends = [track.left + round(track.width * share) for share in (bar.low, bar.high)]
        canvas.line((ends[0], line.centery), (ends[1], line.centery), "text", 1.5)
        for x in ends:
            reach = canvas.px(4)
            canvas.line((x, line.centery - reach), (x, line.centery + reach), "text", 1.5)
        canvas.middle_text(figures_of(bar), line, "small", "text_muted", align="right")

    def said(self) -> Iterator[str]:
        """Yield titles, marks and figures."""
        for row in self.rows:
            yield row.title
            if row.mark:
                yield row.mark
            yield from (figures_of(bar) for bar in row.bars)


def figures_of(bar: ShareBar) -> str:
    """Return a share and its interval in percent."""
    return share_words(bar.share, bar.low, bar.high)
