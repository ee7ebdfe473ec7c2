"""Charts, drawn once to a surface and again only when what they show, or their size, changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas, Paint
from game.desktop.context import Context
from game.desktop.intents import Intent, Point
from game.desktop.terms import rung_word
from game.desktop.widgets.base import Options, Size, Widget
from game.scenario.meters import RUNGS

_MARK = 9


@dataclass(frozen=True, slots=True)
class Mark:
    """
    A sign on a line.

    Attributes:
        at: The number of the value that it stands on, from 0.
        shape: One of the signs of the canvas.
        paint: Its colour.
        text: What is shown when the pointer is near.
    """

    at: int
    shape: str
    paint: Paint
    text: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """
    A line.

    Attributes:
        name: What stands in the legend; empty for no entry.
        values: Its values, evenly spaced.
        paint: Its colour.
        low: The lower edge of a band around it, as many values, or none.
        high: The upper edge of the band.
        marks: Signs on it.
    """

    name: str
    values: Sequence[float]
    paint: Paint = "accent"
    low: Sequence[float] = ()
    high: Sequence[float] = ()
    marks: Sequence[Mark] = field(default=())


class Chart(Widget):
    """
    The base of the charts: kept as a picture, and to be had as one.

    Subclasses draw with `plot`.
    """

    def __init__(self, title: str = "", **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.title = title
        self._version = 0

    def changed(self) -> None:
        """Draw it anew: what it shows has changed."""
        self._version += 1

    def plot(self, canvas: Canvas, area: pygame.Rect) -> None:
        """Draw the chart into a rectangle; for subclasses."""

    def picture(self, context: Context, size: tuple[int, int]) -> pygame.Surface:
        """Return the chart alone, on the ground of panels, as a picture to keep."""
        canvas = Canvas(context)
        canvas.surface = pygame.Surface(size, 0, 32)
        canvas.surface.fill(context.theme.colour("surface"))
        whole = canvas.surface.get_rect().inflate(-2 * canvas.px(16), -2 * canvas.px(16))
        if self.title:
            high = context.text.line_height("heading")
            canvas.text(self.title, whole.topleft, "heading", width=whole.width)
            whole = pygame.Rect(
                whole.left, whole.top + 2 * high, whole.width, whole.height - 2 * high
            )
        self.plot(canvas, whole)
        return canvas.surface

    def draw(self, canvas: Canvas) -> None:
        """Draw the kept picture of the chart."""
        if self.rect.width <= 0 or self.rect.height <= 0:
            return
        key = ("chart", id(self), self._version, self.rect.size)
        canvas.blit(canvas.kept(key, lambda: self._drawn(canvas)), self.rect)

    def _drawn(self, canvas: Canvas) -> pygame.Surface:
        own = Canvas(canvas.context)
        own.surface = pygame.Surface(self.rect.size, pygame.SRCALPHA)
        own.surface.fill((*canvas.colour("surface"), 0))
        self.plot(own, own.surface.get_rect())
        return own.surface

    def said(self) -> Iterator[str]:
        """Yield the title."""
        if self.title:
            yield self.title


class LineChart(Chart):
    """
    Lines over time, from 0 to 100 unless told otherwise.

    Args:
        series: The lines; the first is drawn last, on top.
        labels: What stands below the values, as many as there are values, some left out for room.
        title: What it shows.
        low: The least value of the scale.
        high: The largest.
        rungs: Whether the rungs of the rhetoric meter lie behind, with their names at the right.
        options: As for every widget.
    """

    def __init__(
        self,
        series: Sequence[Series],
        labels: Sequence[str] = (),
        *,
        title: str = "",
        low: float = 0,
        high: float = 100,
        rungs: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(title, **options)
        self.series, self.labels = tuple(series), tuple(labels)
        self.low, self.high, self.rungs = low, high, rungs
        self._pointed = -1

    def set(self, series: Sequence[Series], labels: Sequence[str] = ()) -> None:
        """Show other lines."""
        self.series, self.labels = tuple(series), tuple(labels)
        self.changed()

    def measure(self, context: Context, width: int) -> Size:
        """Return some size; a chart takes what it gets."""
        return width, context.px(200)

    # -- geometry ------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """How many values the longest line has."""
        return max((len(line.values) for line in self.series), default=0)

    def inside(self, context: Context, area: pygame.Rect) -> pygame.Rect:
        """Return where the lines are drawn: without the room for numbers, labels and legend."""
        text = context.text
        line = text.line_height("caption")
        left = max(text.width(f"{value:g}", "caption") for value in (self.low, self.high))
        right = self._rung_room(context)
        top = line + context.px(6) if self._legend() else context.px(4)
        return pygame.Rect(
            area.left + left + context.px(8),
            area.top + top,
            max(area.width - left - right - context.px(16), 8),
            max(area.height - top - line - context.px(8), 8),
        )

    def _rung_room(self, context: Context) -> int:
        if not self.rungs:
            return 0
        from_terms = (context.text.width(rung_word(name), "caption") for _, name in RUNGS)
        return max(from_terms) + context.px(8)

    def _legend(self) -> list[Series]:
        return [line for line in self.series if line.name]

    def place(self, inside: pygame.Rect, at: float, value: float) -> tuple[float, float]:
        """Return where a value is, in pixels."""
        across = at / max(self.count - 1, 1)
        up = (min(max(value, self.low), self.high) - self.low) / ((self.high - self.low) or 1)
        return inside.left + across * inside.width, inside.bottom - up * inside.height

    # -- drawing -------------------------------------------------------------------------------

    def plot(self, canvas: Canvas, area: pygame.Rect) -> None:
        """Draw scale, bands, lines and signs."""
        inside = self.inside(canvas.context, area)
        if self.rungs:
            self._plot_rungs(canvas, inside)
        self._plot_scale(canvas, inside)
        self._plot_labels(canvas, inside)
        for line in reversed(self.series):
            self._plot_band(canvas, inside, line)
        for line in reversed(self.series):
            places = [self.place(inside, at, value) for at, value in enumerate(line.values)]
            canvas.lines(places, line.paint, 2)
            for mark in line.marks:
                canvas.shape("circle", places[mark.at], _MARK + 5, "surface")
                canvas.shape(mark.shape, places[mark.at], _MARK, mark.paint)
        self._plot_legend(canvas, area)

    def _plot_rungs(self, canvas: Canvas, inside: pygame.Rect) -> None:
        ends = [start for start, _ in RUNGS[1:]] + [100.0]
        for (start, name), end in zip(RUNGS, ends, strict=True):
            top, bottom = self.place(inside, 0, end)[1], self.place(inside, 0, start)[1]
            band = pygame.Rect(inside.left, round(top), inside.width, round(bottom) - round(top))
            canvas.fill(band, canvas.mix("surface", canvas.theme.rung(name), 0.13))
            line = canvas.context.text.line_height("caption")
            y = band.centery - line / 2
            paint = canvas.mix("text_faint", canvas.theme.rung(name), 0.6)
            canvas.text(rung_word(name), (band.right + canvas.px(6), y), "caption", paint)

    def _plot_scale(self, canvas: Canvas, inside: pygame.Rect) -> None:
        line = canvas.context.text.line_height("caption")
        for share in (0, 0.25, 0.5, 0.75, 1):
            value = self.low + share * (self.high - self.low)
            y = round(self.place(inside, 0, value)[1])
            canvas.line((inside.left, y), (inside.right, y), "border")
            at = (inside.left - canvas.px(6), y - line / 2)
            canvas.text(f"{value:g}", at, "caption", "text_faint", align="right")

    def _plot_labels(self, canvas: Canvas, inside: pygame.Rect) -> None:
        text = canvas.context.text
        right = inside.left - canvas.px(8)
        for at, label in enumerate(self.labels[: self.count]):
            x = self.place(inside, at, 0)[0]
            wide = text.width(label, "caption")
            left = min(max(x - wide / 2, inside.left - canvas.px(8)), inside.right - wide)
            if left > right + canvas.px(8):
                y = inside.bottom + canvas.px(4)
                right = canvas.text(label, (left, y), "caption", "text_faint").right

    def _plot_band(self, canvas: Canvas, inside: pygame.Rect, line: Series) -> None:
        if not line.low or not line.high:
            return
        upper = [self.place(inside, at, value) for at, value in enumerate(line.high)]
        lower = [self.place(inside, at, value) for at, value in enumerate(line.low)]
        band = pygame.Surface(canvas.surface.get_size(), pygame.SRCALPHA)
        colour = (*canvas.colour(line.paint), 44)
        pygame.draw.polygon(band, colour, upper + lower[::-1])
        canvas.blit(band, (0, 0))

    def _plot_legend(self, canvas: Canvas, area: pygame.Rect) -> None:
        x = area.left
        line = canvas.context.text.line_height("caption")
        for series in self._legend():
            y = area.top + line / 2
            canvas.line((x, y), (x + canvas.px(14), y), series.paint, 3)
            at = (x + canvas.px(20), area.top)
            x = canvas.text(series.name, at, "caption", "text_muted").right + canvas.px(16)

    # -- pointer -------------------------------------------------------------------------------

    def handle(self, intent: Intent) -> bool:
        """Follow the pointer from value to value."""
        if isinstance(intent, Point) and self.context is not None:
            super().handle(intent)
            inside = self.inside(self.context, self.rect)
            self._pointed = -1
            if self.hovered and self.count:
                share = (intent.x - inside.left) / inside.width
                self._pointed = min(max(round(share * (self.count - 1)), 0), self.count - 1)
        return False

    def draw(self, canvas: Canvas) -> None:
        """Draw the chart, and the values under the pointer."""
        super().draw(canvas)
        if self._pointed < 0 or self._pointed >= self.count:
            return
        inside = self.inside(canvas.context, self.rect)
        x = round(self.place(inside, self._pointed, 0)[0])
        canvas.line((x, inside.top), (x, inside.bottom), "border_strong")
        self._draw_note(canvas, inside, x)

    def _draw_note(self, canvas: Canvas, inside: pygame.Rect, x: int) -> None:
        at = self._pointed
        label = self.labels[at] if at < len(self.labels) else ""
        notes = [(label, "text_muted")] if label else []
        for line in self.series:
            if at < len(line.values):
                name = f"{line.name}: " if line.name else ""
                notes.append((f"{name}{line.values[at]:.0f}", "text"))
            notes += [
                (mark.text, "text_muted") for mark in line.marks if mark.at == at and mark.text
            ]
        text = canvas.context.text
        step = text.line_height("small")
        wide = max((text.width(note, "small") for note, _ in notes), default=0) + canvas.px(20)
        rect = pygame.Rect(0, 0, wide, step * len(notes) + canvas.px(12))
        rect.midleft = (x + canvas.px(10), inside.centery)
        if rect.right > self.rect.right:
            rect.right = x - canvas.px(10)
        canvas.panel(rect, "tooltip", "border_strong")
        for row, (note, paint) in enumerate(notes):
            place = (rect.left + canvas.px(10), rect.top + canvas.px(6) + row * step)
            canvas.text(note, place, "small", paint)
