"""Why the meters moved: which did, and the ledger of one, item by item, summing to the change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import Intent, Point
from game.desktop.language import _
from game.desktop.scenes.table_words import capital
from game.desktop.spoken import spoken, spoken_row
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.list import RowState, VirtualList
from game.desktop.widgets.scroll import ScrollBox
from game.engine import World
from game.playthrough import TurnReport
from game.playthrough.figures import signed
from game.playthrough.reasons import Reason, moved_rows, reasons, shown_change
from game.scenario.meters import RHETORIC

_PAD = 12
_LIST = 0.4
_LINE = 22
_APART = 8


@dataclass(frozen=True, slots=True)
class Moved:
    """A meter that moved: its row, its title, and its values as they are shown."""

    row: str
    title: str
    before: float
    after: float
    change: float


def moved_meters(world: World, report: TurnReport) -> list[Moved]:
    """Return the meters that moved: rhetoric first, then meters and stances, the largest first."""
    return [
        Moved(
            row,
            spoken_row(world, row),
            report.before[row],
            report.after[row],
            shown_change(report, row),
        )
        for row in moved_rows(report)
    ]


class LedgerHead(Widget):
    """
    What moved, from where to where, and what the reasons of its ledger come to together.

    Args:
        moved: The meter.
        options: As for every widget.
    """

    def __init__(self, moved: Moved, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.moved = moved

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of the title beside the sum."""
        return width, context.text.height(self._title(), "strong", width - self._sum(context))

    def _title(self) -> str:
        moved = self.moved
        return f"{moved.title}  {moved.before:.1f} → {moved.after:.1f}"

    def _sum(self, context: Context) -> int:
        """Return how wide the sum is with the gap before it, in pixels."""
        return context.text.width(signed(self.moved.change), "strong") + context.px(_APART)

    def draw(self, canvas: Canvas) -> None:
        """Draw the title and at its right the sum, with its word where there is room."""
        line = pygame.Rect(self.rect)
        text, title, word = canvas.text_maker, self._title(), _("Together")
        line.height = text.line_height("strong")
        change = signed(self.moved.change)
        canvas.middle_text(change, line, "strong", "accent", align="right")
        line.width -= self._sum(canvas.context)
        canvas.paragraph(title, line, "strong", "text")
        free = line.width - text.width(title, "strong") - canvas.px(_APART)
        if text.width(word, "small") <= free:
            canvas.middle_text(word, line, "small", "text_muted", align="right")

    def said(self) -> Iterator[str]:
        """Yield the title and the sum."""
        yield self._title()
        yield f"{_('Together')} {signed(self.moved.change)}"


class Ledger(Widget):
    """
    Why a meter moved: a line for each reason, with a bar; its head stands above it.

    Args:
        moved: The meter.
        why: The reasons; they sum to the change.
        options: As for every widget.

    Attributes:
        pointed: The words of the reason that the pointer is on, or empty.
    """

    def __init__(self, moved: Moved, why: Sequence[Reason], **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.moved, self.why = moved, tuple(why)
        self.pointed = ""

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of the reasons."""
        return width, sum(self._row_height(context, width, reason) for reason in self.why)

    def _line(self, context: Context) -> int:
        return max(context.px(_LINE), context.text.line_height("small") + context.px(4))

    def _row_height(self, context: Context, width: int, reason: Reason) -> int:
        words = capital(spoken(reason.word))
        high = context.text.height(words, "small", self._words_width(context, width))
        return max(self._line(context), high + context.px(4))

    def _figures(self, context: Context) -> int:
        return context.text.width(signed(-10.0), "small") + context.px(16)

    def _lane(self, width: int) -> int:
        return round(width * 0.24)

    def _words_width(self, context: Context, width: int) -> int:
        """Return how wide the words of a reason may be, in pixels."""
        return width - self._figures(context) - self._lane(width) - context.px(10)

    def handle(self, intent: Intent) -> bool:
        """Follow the pointer from reason to reason."""
        if isinstance(intent, Point) and self.context is not None:
            rows = self._rows(self.context)
            found = (one for one, row in rows if row.collidepoint(intent.x, intent.y))
            self.pointed = next((reason.word for reason in found), "")
        return super().handle(intent)

    def draw(self, canvas: Canvas) -> None:
        """Draw the reasons."""
        largest = max((abs(reason.amount) for reason in self.why), default=1.0)
        for reason, row in self._rows(canvas.context):
            self._draw_reason(canvas, row, reason, largest)

    def _rows(self, context: Context) -> Iterator[tuple[Reason, pygame.Rect]]:
        """Yield each reason with its place."""
        row = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, 0)
        for reason in self.why:
            row.height = self._row_height(context, row.width, reason)
            yield reason, row
            row = pygame.Rect(row.bottomleft, (row.width, 0))

    def _draw_reason(
        self, canvas: Canvas, row: pygame.Rect, reason: Reason, largest: float
    ) -> None:
        context, text = canvas.context, capital(spoken(reason.word))
        lane = self._lane(row.width)
        middle = row.right - self._figures(context) - lane // 2
        words = pygame.Rect(row.left, 0, self._words_width(context, row.width), 0)
        words.height = canvas.text_maker.height(text, "small", words.width)
        words.centery = row.centery
        told = "text" if reason.word == self.pointed else "text_muted"
        canvas.paragraph(text, words, "small", told)
        paint = "pressure" if reason.amount > 0 else "dialogue"
        if self.moved.row != RHETORIC:
            paint = "accent" if reason.amount > 0 else "text_faint"
        wide = max(round(lane / 2 * abs(reason.amount) / largest), 1)
        bar = pygame.Rect(middle if reason.amount > 0 else middle - wide, 0, wide, canvas.px(9))
        bar.centery = row.centery
        canvas.fill(bar, paint)
        canvas.fill(pygame.Rect(middle, row.top, 1, row.height), "border")
        canvas.middle_text(signed(reason.amount), row, "small", "text", align="right")

    def said(self) -> Iterator[str]:
        """Yield each reason with its amount."""
        for reason in self.why:
            yield f"{capital(spoken(reason.word))} {signed(reason.amount)}"


class WhyPanel(Widget):
    """
    The meters that moved, and the ledger of the one that is selected.

    Args:
        world: The compiled scenario.
        report: The turn.
        first: The row of the meter that stands first and is selected at first.
        options: As for every widget.
    """

    def __init__(
        self, world: World, report: TurnReport, first: str = RHETORIC, **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.world, self.report = world, report
        self.rows = sorted(moved_meters(world, report), key=lambda moved: moved.row != first)
        self.list = VirtualList(
            self.rows,
            _row_height,
            _draw_row,
            row_texts=lambda moved: (moved.title, signed(moved.change)),
            on_select=self.select,
            on_choose=self.select,
            selected=0,
            name="news.meters",
        )
        self.select(0)

    @property
    def pointed(self) -> str:
        """The words of the reason that the pointer is on, or empty."""
        return self._opened.pointed

    @property
    def children(self) -> Sequence[Widget]:
        """The list, and the ledger below its head."""
        return (self.list, self.head, self.ledger)

    def select(self, number: int) -> None:
        """Show the ledger of a meter."""
        moved = self.rows[number]
        self._opened = Ledger(moved, reasons(self.world, self.report, moved.row))
        self.head, self.ledger = LedgerHead(moved), ScrollBox(self._opened, name="news.ledger")
        self.adopt(self.list, self.head, self.ledger)
        if self.context is not None:
            self.arrange(self.context)

    def arrange(self, context: Context) -> None:
        """Place the list at the left; at the right the ledger, its head always in sight."""
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
        line = self.ledger.inside(rest, context)
        line.top, line.height = top, self.head.natural(context, line.width)[1]
        self.head.layout(line, context)
        rest.height, rest.top = rest.bottom - line.bottom, line.bottom
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


def _row_height(moved: Moved, width: int, context: Context) -> int:
    words = _title_width(moved, width, context)
    return context.text.height(moved.title, "small", words) + context.px(8)


def _title_width(moved: Moved, width: int, context: Context) -> int:
    """Return how wide the title of a row may be beside its figure, in pixels."""
    figure = context.text.width(signed(moved.change), "small_strong")
    return width - 2 * context.px(8) - figure - context.px(22)


def _draw_row(canvas: Canvas, rect: pygame.Rect, moved: Moved, state: RowState) -> None:
    if state.selected or state.hovered:
        fill = "raised_hover" if state.hovered else "raised"
        canvas.panel(rect, fill, "focus" if state.ringed else None, radius="small")
    area = rect.inflate(-2 * canvas.px(8), 0)
    figure = canvas.middle_text(signed(moved.change), area, "small_strong", "text", align="right")
    words = pygame.Rect(area.left, 0, _title_width(moved, rect.width, canvas.context), 0)
    words.height = canvas.text_maker.height(moved.title, "small", words.width)
    words.centery = rect.centery
    if moved.change:
        sign = "up" if moved.change > 0 else "down"
        canvas.shape(sign, (figure.left - canvas.px(10), rect.centery), 8, "text_muted")
    canvas.paragraph(moved.title, words, "small", "text" if state.selected else "text_muted")
