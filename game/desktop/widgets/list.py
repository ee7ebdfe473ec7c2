"""A list of any length: only the rows in view are drawn, and heights are kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar, Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import (
    LEFT_BUTTON,
    Accept,
    Intent,
    Point,
    Press,
    Release,
    Scroll,
    Shortcut,
    Step,
)
from game.desktop.widgets.base import Options, Pointer, Size, Widget
from game.desktop.widgets.scroll import Thumb

T = TypeVar("T")
_NOTCH = 56
_BAR = 8


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands: chosen, under the pointer, and whether the focus is to be seen on it."""

    selected: bool
    hovered: bool
    ringed: bool


RowHeight = Callable[[T, int, Context], int]
RowDraw = Callable[[Canvas, pygame.Rect, T, RowState], None]


class VirtualList(Widget, Generic[T]):
    """
    A list that scrolls.

    Args:
        rows: What is in it, top first.
        row_height: Returns the height of a row at a width, in pixels.
        draw_row: Draws a row into its rectangle.
        row_texts: Returns the texts of a row; what tests read.
        on_choose: Told the number of a row that was clicked, or accepted; ``None`` for a list
            that is only read, or where accepting is for others. Where it is `on_select` as well, a
            press on another row tells it once.
        on_select: Told the number of a row when the selection comes to it.
        selected: The number of the row selected, or -1.
        stick: Whether it begins at its end, and stays there when rows are added or its size
            changes.
        options: As for every widget.

    Attributes:
        offset: How far down it is, in pixels.
        at_end: Whether its end is in view, or is to be at first.
        sees: Whether the row selected is in view, or is to be at first.
    """

    def __init__(
        self,
        rows: Sequence[T],
        row_height: RowHeight[T],
        draw_row: RowDraw[T],
        *,
        row_texts: Callable[[T], Sequence[str]] = lambda row: (str(row),),
        on_choose: Callable[[int], object] | None = None,
        on_select: Callable[[int], object] | None = None,
        selected: int = -1,
        stick: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.rows, self.row_height, self.draw_row = rows, row_height, draw_row
        self.row_texts, self.on_choose, self.on_select = row_texts, on_choose, on_select
        self.selected, self.stick = selected, stick
        self.focusable = True
        self.offset = 0.0
        self.thumb = Thumb()
        self._tops: list[int] = [0]
        self.at_end = self.sees = True
        self._pointed = self._armed = -1

    @property
    def pointed(self) -> int:
        """The row that the pointer is on, or that shows the focus; -1 for none."""
        if self._pointed >= 0:
            return self._pointed
        return self.selected if self.focused and self.ringed else -1

    # -- rows ----------------------------------------------------------------------------------

    @property
    def content(self) -> int:
        """The height of all rows, in pixels."""
        return self._tops[-1]

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show other rows; heights of those it had are kept where only new ones follow."""
        same = len(rows) >= len(self.rows) and all(
            one is other for one, other in zip(self.rows, rows, strict=False)
        )
        self.rows = rows
        if self.context is None:
            return
        if not same:
            self._tops = [0]
        self._measure_rows(self.context)
        self._stay()

    def _measure_rows(self, context: Context) -> None:
        wide = self.rect.width - context.px(_BAR)
        known = len(self._tops) - 1
        new = (self.row_height(row, wide, context) for row in self.rows[known:])
        self._tops += list(accumulate(new, initial=self._tops[-1]))[1:]

    def row_rect(self, number: int) -> pygame.Rect:
        """Return where a row stands now, in pixels."""
        top, bottom = self._tops[number], self._tops[number + 1]
        bar = self.context.px(_BAR) if self.context else 0
        y = self.rect.top + top - round(self.offset)
        return pygame.Rect(self.rect.left, y, self.rect.width - bar, bottom - top)

    def row_at(self, x: int, y: int) -> int:
        """Return the number of the row at a place, or -1."""
        if not self.rect.collidepoint(x, y):
            return -1
        number = bisect_right(self._tops, y - self.rect.top + round(self.offset)) - 1
        return number if 0 <= number < len(self.rows) else -1

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of all rows."""
        wide = width - context.px(_BAR)
        return width, sum(self.row_height(row, wide, context) for row in self.rows)

    def arrange(self, context: Context) -> None:
        """Measure the rows at the new width; the row selected stays in view where it was."""
        sees = self.sees
        self._tops = [0]
        self._measure_rows(context)
        self._stay()
        if sees:
            self.show_row(self.selected)

    def resume(self, before: Widget) -> None:
        """Be as far down as another was, and dragged where that was."""
        if isinstance(before, VirtualList):
            self.offset, self.thumb, self.at_end = before.offset, before.thumb, before.at_end
            self.sees = before.sees or self.selected != before.selected

    # -- moving --------------------------------------------------------------------------------

    def move_to(self, offset: float) -> bool:
        """Go to an offset and tell whether that is somewhere else."""
        before = self.offset
        end = float(max(self.content - self.rect.height, 0))
        self.offset = min(max(offset, 0.0), end)
        self.at_end, self.sees = self.offset >= end - 1, self.selected in self.in_view()
        return before != self.offset

    def _stay(self) -> None:
        """Stay at the end where it sticks to that, else as far down as it was."""
        self.move_to(float(self.content) if self.stick and self.at_end else self.offset)

    def show_row(self, number: int) -> None:
        """Move so that a row is seen."""
        if not 0 <= number < len(self._tops) - 1:
            return
        top, bottom = self._tops[number], self._tops[number + 1]
        if top < self.offset:
            self.move_to(top)
        elif bottom > self.offset + self.rect.height:
            self.move_to(bottom - self.rect.height)

    def select(self, number: int) -> None:
        """Put the selection on a row and show it."""
        if self.rows and number != self.selected:
            self.selected = min(max(number, 0), len(self.rows) - 1)
            self.sees = True
            self.show_row(self.selected)
            if self.on_select is not None:
                self.on_select(self.selected)

    def choose(self, number: int) -> None:
        """Choose a row, as a click on it does; where selecting does the same it is done once."""
        told = number != self.selected and self.on_choose == self.on_select
        self.select(number)
        if self.on_choose is not None:
            self.play("click")
            if not told:
                self.on_choose(number)

    # -- intents -------------------------------------------------------------------------------

    def handle(self, intent: Intent) -> bool:
        """Take the wheel, the bar, clicks on rows and the keys of a list."""
        if not self.visible or self.context is None:
            return False
        wide = self.context.px(_BAR)
        dragged = self.thumb.drag(intent, self.rect, self.offset, self.content, wide)
        if dragged is not None:
            self.move_to(dragged)
            return True
        if isinstance(intent, Point):
            super().handle(intent)
            self._pointed = self.row_at(intent.x, intent.y)
            return False
        if isinstance(intent, Scroll) and self.shows(intent):
            return self.move_to(self.offset - intent.dy * self.context.px(_NOTCH))
        if isinstance(intent, Press | Release):
            return self._click(intent)
        return self.focused and self._key(intent)

    def pointer_at(self, x: int, y: int) -> Pointer:
        """Return a hand on a row that can be chosen."""
        chosen = self.on_choose is not None or self.on_select is not None
        return "hand" if chosen and self.row_at(x, y) >= 0 else "arrow"

    def _click(self, intent: Press | Release) -> bool:
        number = self.row_at(intent.x, intent.y)
        if intent.button != LEFT_BUTTON:
            return False
        if isinstance(intent, Press):
            self._armed = number
            if number >= 0 and self.scene:
                self.scene.focus.set(self)
            return number >= 0
        chosen = number >= 0 and number == self._armed
        self._armed = -1
        if chosen:
            self.choose(number)
        return chosen

    def _key(self, intent: Intent) -> bool:
        pages = {"page up": -1, "page down": 1}
        if isinstance(intent, Step) and intent.direction in {"up", "down"}:
            by = 1 if intent.direction == "down" else -1
            return self._go(by)
        if isinstance(intent, Shortcut) and intent.key in pages:
            return self.move_to(self.offset + pages[intent.key] * self.rect.height * 0.9)
        if isinstance(intent, Shortcut) and intent.key in {"home", "end"}:
            return self.move_to(0.0 if intent.key == "home" else float(self.content))
        if isinstance(intent, Accept) and self.on_choose and 0 <= self.selected < len(self.rows):
            self.choose(self.selected)
            return True
        return False

    def _go(self, by: int) -> bool:
        """Move the selection, or the view of a list that is only read; out of it at the ends."""
        if self.on_choose is None and self.on_select is None:
            step = self.context.px(_NOTCH) if self.context else 0
            return self.move_to(self.offset + by * step)
        number = self.selected + by
        if not 0 <= number < len(self.rows):
            return False
        self.select(number)
        return True

    # -- drawing -------------------------------------------------------------------------------

    def in_view(self) -> range:
        """Return the numbers of the rows in view."""
        first = max(bisect_right(self._tops, round(self.offset)) - 1, 0)
        last = bisect_right(self._tops, round(self.offset) + self.rect.height)
        return range(first, min(last, len(self.rows)))

    def draw(self, canvas: Canvas) -> None:
        """Draw the rows in view, and the bar where there are more."""
        with canvas.clip(self.rect):
            for number in self.in_view():
                chosen = number == self.selected
                state = RowState(
                    chosen, number == self._pointed, chosen and self.focused and self.ringed
                )
                self.draw_row(canvas, self.row_rect(number), self.rows[number], state)
        self.thumb.draw(canvas, self.rect, self.offset, self.content, canvas.px(_BAR))

    def said(self) -> Iterator[str]:
        """Yield the texts of the rows in view."""
        for number in self.in_view():
            yield from self.row_texts(self.rows[number])
