"""The rhetoric meter: a gauge with its rungs, the number, and how it changed last."""

from __future__ import annotations

import math
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

_OVERSAMPLED = 3
_GRAIN = 2
"""Places of the needle in a point; the figure beside it is not rounded to them."""
_THICK = 0.2
_GAP = 0.012
_LADDER = 118


class RhetoricMeter(Widget):
    """
    The gauge.

    Args:
        value: Where the meter stands, 0 to 100.
        change: By how much it moved last, in points; ``None`` where nothing has been played.
        ladder: Whether the rungs stand beside it by name.
        options: As for every widget.
    """

    def __init__(
        self,
        value: float,
        change: float | None = None,
        *,
        ladder: bool = True,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.change, self.ladder = change, ladder
        self._shown = Glide(value, 0.25)

    @property
    def value(self) -> float:
        """Where the meter stands, 0 to 100; what is drawn may still be on its way there."""
        return self._shown.target

    def set(self, value: float, change: float | None = None) -> None:
        """Let it move to another value."""
        self._shown.target, self.change = float(value), change

    def jump(self, value: float, change: float | None = None) -> None:
        """Show another value at once."""
        self._shown.jump(value)
        self.change = change

    def update(self, dt: float) -> bool:
        """Move the needle."""
        context = self.context
        calm = context is not None and context.calm
        return self._shown.step(dt * (context.speed if context else 1.0), calm=calm)

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of gauge and ladder."""
        ladder = (ladder_width(context) + context.px(14)) if self.ladder else 0
        gauge = min(width - ladder, context.px(190))
        lines = context.text.line_height("small_strong") * 2
        rungs = context.text.line_height("small") * len(RUNGS) + context.px(6)
        return gauge + ladder, max(gauge // 2 + lines + context.px(2), rungs if self.ladder else 0)

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw gauge, number, word, change and rungs."""
        area = pygame.Rect(self.rect)
        if self.ladder:
            ladder = pygame.Rect(area)
            ladder.width = min(ladder_width(canvas.context), area.width // 2)
            ladder.right = area.right
            area.width -= ladder.width + canvas.px(14)
            self._draw_ladder(canvas, ladder)
        self._draw_gauge(canvas, area)

    def _draw_gauge(self, canvas: Canvas, area: pygame.Rect) -> None:
        line = canvas.context.text.line_height("small_strong")
        wide = min(area.width, 2 * (area.height - 2 * line))
        gauge = pygame.Rect(0, area.top, max(wide, 8), max(wide // 2, 4))
        gauge.centerx = area.centerx
        shown = self._shown.value
        needle = round(shown * _GRAIN) / _GRAIN
        key = ("gauge", gauge.size, needle)
        canvas.blit(canvas.kept(key, lambda: _gauge(canvas, gauge.width, needle)), gauge)
        name = rung(shown)
        paint = canvas.theme.rung(name)
        number = canvas.context.text.line_height("number")
        middle = (gauge.centerx, gauge.bottom - number)
        canvas.text(f"{shown:.1f}", middle, "number", "text", align="center")
        word = pygame.Rect(area.left, gauge.bottom + canvas.px(2), area.width, line)
        canvas.middle_text(rung_word(name), word, "small_strong", paint, align="center")
        self._draw_change(canvas, word.move(0, line))

    def _draw_change(self, canvas: Canvas, area: pygame.Rect) -> None:
        if self.change is None:
            return
        digits = signed(self.change)
        words = _("{change} this turn").format(change=digits)
        paint = "text_muted" if not round(self.change, 1) else "pressure"
        paint = "dialogue" if self.change < 0 and paint == "pressure" else paint
        wide = canvas.context.text.width(words, "small")
        left = area.centerx - wide // 2 + canvas.px(7)
        if paint != "text_muted":
            sign = "up" if self.change > 0 else "down"
            canvas.shape(sign, (left - canvas.px(9), area.centery), 10, paint)
        canvas.middle_text(words, pygame.Rect(left, area.top, wide, area.height), "small", paint)

    def _draw_ladder(self, canvas: Canvas, area: pygame.Rect) -> None:
        current = rung(self._shown.value)
        step = min(canvas.context.text.line_height("small") + canvas.px(1), area.height // 6)
        for at, (start, name) in enumerate(reversed(RUNGS)):
            row = pygame.Rect(area.left, area.top + at * step, area.width, step)
            here = name == current
            if here:
                canvas.panel(row, "raised", "border_strong", radius="small")
            canvas.shape(
                "square", (row.left + canvas.px(9), row.centery), 9, canvas.theme.rung(name)
            )
            inner = row.inflate(-2 * canvas.px(6), 0)
            inner.left += canvas.px(14)
            inner.width -= canvas.px(14)
            paint = "text" if here else "text_faint"
            number = canvas.middle_text(f"{start:.0f}", inner, "caption", paint, align="right")
            inner.width -= number.width + canvas.px(4)
            canvas.middle_text(rung_word(name), inner, "small", paint)

    def said(self) -> Iterator[str]:
        """Yield the number and the rung it is moving to."""
        yield f"{self.value:.1f}"
        yield rung_word(rung(self.value))


def ladder_width(context: Context) -> int:
    """Return how wide the rungs with their names are, in pixels."""
    names = max(context.text.width(rung_word(name), "small") for _start, name in RUNGS)
    number = context.text.width("100", "caption")
    return max(context.px(_LADDER), names + number + context.px(32))


def _gauge(canvas: Canvas, width: int, value: float) -> pygame.Surface:
    """Return the half ring: lit up to the value, dim beyond it, with a needle at the value."""
    side = width * _OVERSAMPLED
    large = pygame.Surface((side, side // 2), pygame.SRCALPHA)
    ends = [start for start, _name in RUNGS] + [100.0]
    for (low, high), (_start, name) in zip(pairwise(ends), RUNGS, strict=True):
        lit = canvas.theme.rung(name)
        dim = canvas.mix("surface", lit, 0.22)
        _segment(large, side, low, high, dim)
        if value > low:
            _segment(large, side, low, min(high, value), lit)
    _needle(large, side, value, canvas.colour("text"))
    return pygame.transform.smoothscale(large, (width, width // 2))


def _segment(
    large: pygame.Surface, side: int, low: float, high: float, paint: tuple[int, int, int]
) -> None:
    start, end = _angle(low) + _GAP, _angle(high) - _GAP
    if end <= start:
        return
    steps = max(round((end - start) * 30), 2)
    angles = [start + (end - start) * at / steps for at in range(steps + 1)]
    outer = [_at(side, angle, 1.0) for angle in angles]
    inner = [_at(side, angle, 1.0 - _THICK) for angle in reversed(angles)]
    pygame.draw.polygon(large, paint, outer + inner)


def _needle(large: pygame.Surface, side: int, value: float, paint: tuple[int, int, int]) -> None:
    angle = _angle(value)
    thin = 0.013
    corners = [
        _at(side, angle - thin, 1.0),
        _at(side, angle + thin, 1.0),
        _at(side, angle + 0.045, 1.0 - _THICK - 0.13),
        _at(side, angle - 0.045, 1.0 - _THICK - 0.13),
    ]
    pygame.draw.polygon(large, paint, corners)


def _angle(value: float) -> float:
    return math.pi * min(max(value, 0.0), 100.0) / 100


def _at(side: int, angle: float, reach: float) -> tuple[float, float]:
    radius = side / 2 * reach
    return side / 2 - math.cos(angle) * radius, side / 2 - math.sin(angle) * radius
