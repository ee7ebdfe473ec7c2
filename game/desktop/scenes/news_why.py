"""Why the meters moved: which did, and the ledger of one, item by item, summing to the change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.table_words import row_title
from game.desktop.spoken import spoken
from game.desktop.terms import signed
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.list import RowState, VirtualList
from game.desktop.widgets.scroll import ScrollBox
from game.engine import World
from game.playthrough import TurnReport
from game.playthrough.reasons import Reason, reasons, shown_change

_ROW = "rhetoric"
_PAD = 12
_LIST = 0.4
_LINE = 22


@dataclass(frozen=True, slots=True)
class Moved:
    """A meter that moved: its row, its title, and its values as they are shown."""

    row: str
    title: str
    before: float
    after: float
    change: float


def moved_rows(world: World, report: TurnReport) -> list[Moved]:
    """Return the meters that moved: rhetoric first, then meters and stances, the largest first."""

    def order(row: str) -> tuple[bool, bool, float]:
        return row != _ROW, row.startswith("stance"), -abs(report.change(row))

    rows = [row for row in report.after if row == _ROW or shown_change(report, row)]
    return [
        Moved(
            row,
            row_title(world, row),
            report.before[row],
            report.after[row],
            shown_change(report, row),
        )
        for row in sorted(rows, key=order)
    ]


class Ledger(Widget):
    """
    Why a meter moved: a line for each reason, with a bar, and the sum below.

    Args:
        moved: The meter.
        why: The reasons; they sum to the change.
        options: As for every widget.
    """

    def __init__(self, moved: Moved, why: Sequence[Reason], **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.moved, self.why = moved, tuple(why)

    def measure(self, context: Context, width: int) -> Size:
        """Return a line for the title, one for each reason, and one for the sum."""
        high = context.text.line_height("strong") + context.px(6)
        return width, high + context.px(_LINE) * (len(self.why) + 1)

    def _title(self) -> str:
        moved = self.moved
        return f"{moved.title}  {moved.before:.1f} → {moved.after:.1f}"

    def draw(self, canvas: Canvas) -> None:
        """Draw title, reasons and sum."""
        line = canvas.text_maker.line_height("strong")
        head = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, line)
        change = signed(self.moved.change, 1)
        canvas.middle_text(change, head, "strong", "accent", align="right")
        canvas.middle_text(self._title(), head, "strong", "text")
        largest = max((abs(reason.amount) for reason in self.why), default=1.0)
        row = pygame.Rect(self.rect.left, head.bottom + canvas.px(6), self.rect.width, 0)
        row.height = canvas.px(_LINE)
        for reason in self.why:
            self._draw_reason(canvas, row, reason, largest)
            row = row.move(0, row.height)
        canvas.fill(pygame.Rect(row.left, row.top, row.width, 1), "border_strong")
        canvas.middle_text(signed(self.moved.change, 1), row, "small_strong", "text", align="right")
        canvas.middle_text(_("Together"), row, "small_strong", "text")

    def _draw_reason(
        self, canvas: Canvas, row: pygame.Rect, reason: Reason, largest: float
    ) -> None:
        figures = canvas.px(54)
        lane = round(row.width * 0.24)
        middle = row.right - figures - lane // 2
        words = pygame.Rect(row.left, row.top, row.width - figures - lane - canvas.px(10), 0)
        words.height = row.height
        canvas.middle_text(capital(spoken(reason.word)), words, "small", "text_muted")
        paint = "pressure" if reason.amount > 0 else "dialogue"
        if self.moved.row != _ROW:
            paint = "accent" if reason.amount > 0 else "text_faint"
        wide = max(round(lane / 2 * abs(reason.amount) / largest), 1)
        bar = pygame.Rect(middle if reason.amount > 0 else middle - wide, 0, wide, canvas.px(9))
        bar.centery = row.centery
        canvas.fill(bar, paint)
        canvas.fill(pygame.Rect(middle, row.top, 1, row.height), "border")
        canvas.middle_text(signed(reason.amount, 1), row, "small", "text", align="right")

    def said(self) -> Iterator[str]:
        """Yield the title, each reason with its amount, and the sum."""
        yield self._title()
        for reason in self.why:
            yield f"{capital(spoken(reason.word))} {signed(reason.amount, 1)}"
        yield signed(self.moved.change, 1)


class WhyPanel(Widget):
    """
    The meters that moved, and the ledger of the one that is selected.

    Args:
        world: The compiled scenario.
        report: The turn.
        options: As for every widget.
    """

    def __init__(self, world: World, report: TurnReport, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.world, self.report = world, report
        self.rows = moved_rows(world, report)
        self.list = VirtualList(
            self.rows,
            _row_height,
            _draw_row,
            row_texts=lambda moved: (moved.title, signed(moved.change, 1)),
            on_select=self.select,
            on_choose=self.select,
            selected=0,
            name="news.meters",
        )
        self.ledger: Widget = Widget()
        self.select(0)

    @property
    def children(self) -> Sequence[Widget]:
        """The list and the ledger."""
        return (self.list, self.ledger)

    def select(self, number: int) -> None:
        """Show the ledger of a meter."""
        moved = self.rows[number]
        ledger = Ledger(moved, reasons(self.world, self.report, moved.row))
        self.ledger = ScrollBox(ledger, name="news.ledger")
        self.adopt(self.list, self.ledger)
        if self.context is not None:
            self.arrange(self.context)

    def arrange(self, context: Context) -> None:
        """Place the list at the left and the ledger at the right."""
        pad = context.px(_PAD)
        area = self.rect.inflate(-2 * pad, -2 * pad)
        head = context.text.line_height("strong") + context.px(4)
        area.top += head
        area.height -= head
        wide = round(area.width * _LIST)
        self.list.layout(pygame.Rect(area.left, area.top, wide, area.height), context)
        left = area.left + wide + pad
        top = area.top - head
        rest = pygame.Rect(left, top, area.right - left + pad // 2, area.bottom - top)
        self.ledger.layout(rest, context)

    def draw(self, canvas: Canvas) -> None:
        """Draw the surface, the list and the ledger."""
        canvas.panel(self.rect, "surface", "border", radius="large")
        pad = canvas.px(_PAD)
        at = (self.rect.left + pad, self.rect.top + pad)
        canvas.text(_("Why the meters moved"), at, "strong", "accent", width=self.list.rect.width)
        x = self.list.rect.right + pad // 2
        high = self.rect.height - 2 * pad
        canvas.fill(pygame.Rect(x, self.rect.top + pad, 1, high), "border")
        super().draw(canvas)

    def said(self) -> Iterator[str]:
        """Yield the title, the meters and the ledger."""
        yield _("Why the meters moved")
        yield from super().said()


def capital(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def _row_height(moved: Moved, width: int, context: Context) -> int:
    return context.text.line_height("small") + context.px(8)


def _draw_row(canvas: Canvas, rect: pygame.Rect, moved: Moved, state: RowState) -> None:
    if state.selected or state.hovered:
        fill = "raised_hover" if state.hovered else "raised"
        canvas.panel(rect, fill, "focus" if state.ringed else None, radius="small")
    area = rect.inflate(-2 * canvas.px(8), 0)
    figure = canvas.middle_text(
        signed(moved.change, 1), area, "small_strong", "text", align="right"
    )
    after = pygame.Rect(area.left, area.top, figure.left - area.left - canvas.px(22), area.height)
    if moved.change:
        sign = "up" if moved.change > 0 else "down"
        canvas.shape(sign, (figure.left - canvas.px(10), rect.centery), 8, "text_muted")
    canvas.middle_text(moved.title, after, "small", "text" if state.selected else "text_muted")
