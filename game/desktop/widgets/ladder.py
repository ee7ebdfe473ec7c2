"""The rhetoric meter as a ladder that lies level: rungs, value, last change, what may come."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.motion import Glide
from game.desktop.terms import rung_word
from game.desktop.widgets.base import Options, Size, Widget
from game.playthrough.figures import signed
from game.scenario.meters import RUNGS, rung

Span = tuple[float, float]
_TOP = 100.0
_BAR = 14
_GAP = 2
_DIM = 0.2
_RANGE = 5
_NEAR_TOP = 97
_LEAN = 12
"""Units that the name of a rung may begin before it, for its number to have room."""


class EscalationLadder(Widget):
    """
    The rhetoric meter with its rungs, as wide as it may be.

    Args:
        value: Where the meter stands, 0 to 100.
        change: By how much it moved last, in points; ``None`` where nothing has been played.
        risk: The chance of an incident in words, shown at the right; empty for none.
        risk_brief: The same in figures, for where little room is left.
        risk_high: Whether that chance is one to worry about.
        brief: Whether the names of the rungs are left out, where there is little height.
        options: As for every widget.

    Attributes:
        span: Where the meter will likely be, drawn as a bracket below the bar; ``None`` for none.
        mark: Where a ghost of the meter stands, such as where the turn began.
        change_form: How the change is told, with ``{change}`` for the figure.
    """

    def __init__(
        self,
        value: float,
        change: float | None = None,
        *,
        risk: str = "",
        risk_brief: str = "",
        risk_high: bool = False,
        brief: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.change, self.risk, self.risk_high, self.brief = change, risk, risk_high, brief
        self.risk_brief = risk_brief or risk
        self.span: Span | None = None
        self.mark: float | None = None
        self.change_form = _("{change} last turn")
        self._shown = Glide(value, 0.22)

    @property
    def value(self) -> float:
        """Where the meter stands, 0 to 100; what is drawn may still be on its way there."""
        return self._shown.target

    def set(self, value: float, change: float | None = None) -> None:
        """Let it move to another value."""
        self._shown.target, self.change = min(max(float(value), 0.0), _TOP), change

    def jump(self, value: float, change: float | None = None) -> None:
        """Show another value at once."""
        self._shown.jump(min(max(float(value), 0.0), _TOP))
        self.change = change

    def foretell(self, low: float, high: float) -> None:
        """Show where the meter will likely be after the turn."""
        self.span = (min(max(low, 0.0), _TOP), min(max(high, 0.0), _TOP))

    def update(self, dt: float) -> bool:
        """Move the bar."""
        context = self.context
        calm = context is not None and context.calm
        return self._shown.step(dt * (context.speed if context else 1.0), calm=calm)

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of a line of figures, the bar and the names of the rungs."""
        high = context.text.line_height("title") + context.px(_BAR + 8 + _RANGE + 3)
        if not self.brief:
            high += context.text.line_height("caption")
        return width, high

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw figures, bar and rungs."""
        head = pygame.Rect(self.rect)
        head.height = canvas.text_maker.line_height("title")
        self._draw_head(canvas, head)
        bar = pygame.Rect(head.left, head.bottom + canvas.px(4), head.width, canvas.px(_BAR))
        self._draw_bar(canvas, bar)
        self._draw_span(canvas, bar)
        if not self.brief:
            self._draw_rungs(canvas, bar.bottom + canvas.px(_RANGE + 5), bar)

    def _draw_head(self, canvas: Canvas, head: pygame.Rect) -> None:
        text = canvas.text_maker
        name = rung(self._shown.value)
        paint = canvas.theme.rung(name)
        low = head.top + text.ascent("title")
        x = head.left
        title = _("Rhetoric")
        canvas.text(title, (x, low - text.ascent("strong")), "strong", "text_muted")
        x += text.width(title, "strong") + canvas.px(10)
        number = f"{self._shown.value:.1f}"
        canvas.text(number, (x, head.top), "title", "text")
        x += text.width("00.0", "title") + canvas.px(12)
        word = rung_word(name)
        canvas.text(word, (x, low - text.ascent("heading")), "heading", paint)
        x += text.width(word, "heading") + canvas.px(14)
        right = self._draw_risk(canvas, head, low, x)
        x = self._draw_change(canvas, x, low, right)
        words = self._likely()
        if words and x + text.width(words, "label") < right - canvas.px(12):
            canvas.text(words, (x, low - text.ascent("label")), "label", "accent")

    def _likely(self) -> str:
        if self.span is None:
            return ""
        low, high = (f"{end:.0f}" for end in self.span)
        return _("likely {low} to {high} next").format(low=low, high=high)

    def _draw_change(self, canvas: Canvas, x: int, low: int, right: int) -> int:
        """Draw the last change and return where the next words begin."""
        if self.change is None:
            return x
        text, moved = canvas.text_maker, round(self.change, 1)
        paint = "text_muted" if not moved else ("pressure" if moved > 0 else "dialogue")
        words = self.change_form.format(change=signed(self.change))
        if x + canvas.px(14) + text.width(words, "label") > right - canvas.px(12):
            words = signed(self.change)
        if moved:
            sign = "up" if moved > 0 else "down"
            middle = low - text.ascent("label") // 3
            canvas.shape(sign, (x + canvas.px(5), middle), 11, paint)
            x += canvas.px(15)
        canvas.text(words, (x, low - text.ascent("label")), "label", paint)
        return x + text.width(words, "label") + canvas.px(16)

    def _draw_risk(self, canvas: Canvas, head: pygame.Rect, low: int, start: int) -> int:
        """Draw the risk at the right, in figures alone where little is left; return its left."""
        if not self.risk:
            return head.right
        text = canvas.text_maker
        paint = "bad" if self.risk_high else "text_muted"
        change = text.width(signed(self.change or 0.0), "label") + canvas.px(27 + 24)
        room = head.right - start - change
        words = self.risk if text.width(self.risk, "label") <= room else self.risk_brief
        left = head.right - text.width(words, "label")
        canvas.text(words, (left, low - text.ascent("label")), "label", paint)
        canvas.icon("triangle-alert", (left - canvas.px(13), low - canvas.px(6)), 16, paint)
        return left - canvas.px(24)

    def _x(self, bar: pygame.Rect, value: float) -> int:
        return bar.left + round(bar.width * min(max(value, 0.0), _TOP) / _TOP)

    def _draw_bar(self, canvas: Canvas, bar: pygame.Rect) -> None:
        value, gap = self._shown.value, canvas.px(_GAP)
        ends = [start for start, _name in RUNGS] + [_TOP]
        for (low, high), (_start, name) in zip(pairwise(ends), RUNGS, strict=True):
            left, right = self._x(bar, low), self._x(bar, high) - (gap if high < _TOP else 0)
            paint = canvas.theme.rung(name)
            rest = pygame.Rect(left, bar.top, right - left, bar.height)
            canvas.fill(rest, canvas.mix("surface", paint, _DIM))
            full = min(self._x(bar, value), right)
            if full > left:
                canvas.fill(pygame.Rect(left, bar.top, full - left, bar.height), paint)
        if self.mark is not None:
            self._draw_needle(canvas, bar, self.mark, "text_faint")
        self._draw_needle(canvas, bar, value, "text")

    def _draw_needle(self, canvas: Canvas, bar: pygame.Rect, value: float, paint: str) -> None:
        wide = canvas.px(3)
        x = min(max(self._x(bar, value) - wide // 2, bar.left), bar.right - wide)
        over = canvas.px(3)
        back = pygame.Rect(x - 1, bar.top - over - 1, wide + 2, bar.height + 2 * over + 2)
        canvas.fill(back, "background")
        canvas.fill(back.inflate(-2, -2), paint)

    def _draw_span(self, canvas: Canvas, bar: pygame.Rect) -> None:
        if self.span is None:
            return
        left, right = self._x(bar, self.span[0]), self._x(bar, self.span[1])
        y = bar.bottom + canvas.px(4)
        line = pygame.Rect(left, y, max(right - left, canvas.px(4)), canvas.px(3))
        canvas.panel(line, "accent", None, radius="pill")

    def _draw_rungs(self, canvas: Canvas, top: int, bar: pygame.Rect) -> None:
        text = canvas.text_maker
        here = rung(self._shown.value)
        starts = [self._x(bar, start) for start, _name in RUNGS] + [bar.right]
        free = bar.left
        for at, (start, name) in enumerate(RUNGS):
            room = starts[at + 1] - starts[at] - canvas.px(6)
            word = rung_word(name)
            figure = f"{start:.0f} "
            most = min(room + canvas.px(_LEAN), starts[at] + room - free)
            if text.width(figure + word, "caption") <= most and start < _NEAR_TOP:
                word = figure + word
            paint = canvas.theme.rung(name) if name == here else "text_faint"
            wide = text.width(word, "caption")
            x = starts[at] if wide <= room else max(starts[at] + room - wide, free)
            room = starts[at + 1] - canvas.px(6) - x
            canvas.text(word, (x, top), "caption", paint, width=room)
            free = x + min(wide, room) + canvas.px(6)

    def said(self) -> Iterator[str]:
        """Yield the number, the rung it is moving to, and the risk."""
        yield f"{self.value:.1f}"
        yield rung_word(rung(self.value))
        if self.change is not None:
            yield signed(self.change)
        if self._likely():
            yield self._likely()
        if self.risk:
            yield self.risk
