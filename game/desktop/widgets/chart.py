"""Charts: drawn once to a surface of their own, and again only when what they show has changed."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas, Paint
from game.desktop.context import Context
from game.desktop.intents import (
    LEFT_BUTTON,
    Accept,
    Intent,
    Point,
    Press,
    Shortcut,
    Step,
)
from game.desktop.widgets.base import Options, Pointer, Size, Widget
from game.desktop.widgets.dashes import draw_dashes

_HIGH = 260
_MARK = 13
_DOT = 9
_NOTE = 270
_PAD = 10
_LIGHTER = 0.35
"""How much lighter the name of a zone is than its ground, so that it can be read."""
_serial = itertools.count()
HOLLOW = "hollow_"
"""How the name of a shape begins that is drawn as an outline."""


@dataclass(frozen=True, slots=True)
class Line:
    """Values from the first place on, 0 to 100, and the colour and width of their line."""

    values: tuple[float, ...]
    paint: Paint
    width: float = 2.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign at a place of the chart: its shape, its colour, and what it stands for."""

    place: int
    shape: str
    paint: Paint
    text: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A level band of the ground: where it begins and ends, its name and its colour."""

    low: float
    high: float
    title: str
    paint: Paint


@dataclass(frozen=True, slots=True)
class Plot:
    """
    What a line chart shows.

    Attributes:
        line: The line, one value a place.
        names: What each place is called, such as ``Week 3``.
        notes: More to say of each place, such as the value and its rung.
        marks: Signs on the line; several of a place stand above one another.
        zones: Bands of the ground, the lowest first.
        band: Two lines between which the ground is lit, and one in its middle.
        columns: Places that are pointed out by an upright line.
        last: The last place of the axis; the line may end before it.
    """

    line: Line
    names: tuple[str, ...]
    notes: tuple[str, ...]
    marks: tuple[Mark, ...] = ()
    zones: tuple[Zone, ...] = ()
    band: tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]] | None = None
    columns: tuple[int, ...] = ()
    last: int = 1


class Drawing(Widget):
    """
    A widget whose picture is kept until `renew` says that it has changed.

    Attributes:
        ground: The colour that it stands on.
    """

    ground: Paint = "surface"

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self._serial, self._version = next(_serial), 0

    def renew(self) -> None:
        """Draw the picture anew on the next frame."""
        self._version += 1

    def picture(self, canvas: Canvas) -> None:
        """Draw the picture at the widget's place; for subclasses to do."""

    def draw(self, canvas: Canvas) -> None:
        """Show the picture that is kept."""
        self.show_kept(canvas, "picture", self.picture)

    def show_kept(self, canvas: Canvas, name: str, draw: Callable[[Canvas], object]) -> None:
        """Show what is drawn at the widget's place, kept under a name until it has changed."""
        if not self.rect.width or not self.rect.height:
            return
        key = ("drawing", name, self._serial, self._version, self.rect.size)
        canvas.blit(canvas.kept(key, lambda: self._drawn(canvas, draw)), self.rect)

    def _drawn(self, canvas: Canvas, draw: Callable[[Canvas], object]) -> pygame.Surface:
        whole, place = canvas.surface, self.rect
        canvas.surface = pygame.Surface(place.size, 0, 32)
        canvas.surface.fill(canvas.colour(self.ground))
        self.rect = pygame.Rect((0, 0), place.size)
        try:
            draw(canvas)
            return canvas.surface
        finally:
            canvas.surface, self.rect = whole, place


class LineChart(Drawing):
    """
    A line over the turns, with signs on it; the pointer or the arrow keys tell of each place.

    Args:
        plot: What it shows.
        on_pick: Told the place that was clicked or accepted; ``None`` where nothing follows.
        cursor: A place that is pointed out, such as the turn that is replayed; ``None`` for none.
        high: Its natural height, in units.
        share: Returns how much of it is there, 0 to 1 from the left, while it unrolls.
        options: As for every widget.

    Attributes:
        told: The place whose note is shown, or ``None``.
    """

    def __init__(
        self,
        plot: Plot,
        *,
        on_pick: Callable[[int], object] | None = None,
        cursor: int | None = None,
        high: float = _HIGH,
        share: Callable[[], float] = lambda: 1.0,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.share = share
        self.plot, self.on_pick, self.cursor, self.high = plot, on_pick, cursor, high
        self.focusable = True
        self.told: int | None = None
        self._keyed = cursor or 0

    def show(self, plot: Plot) -> None:
        """Show something else."""
        if plot != self.plot:
            self.plot = plot
            self.renew()

    def measure(self, context: Context, width: int) -> Size:
        """Return the width it may have and a height that is well read; it may be had lower."""
        return width, context.px(self.high)

    # -- places --------------------------------------------------------------------------------

    def frame(self, context: Context) -> pygame.Rect:
        """Return where the lines are drawn, inside the axes, in pixels."""
        line = context.text.line_height("small")
        left = context.text.width("100", "small") + context.px(8)
        right = max((context.text.width(z.title, "small") for z in self.plot.zones), default=0)
        right = right + context.px(14) if right else context.px(_MARK)
        rect = self.rect.inflate(0, -line - context.px(4))
        rect.top = self.rect.top + context.px(6)
        rect.height = self.rect.height - line - context.px(12)
        return pygame.Rect(
            rect.left + left, rect.top, max(rect.width - left - right, 1), max(rect.height, 1)
        )

    def at(self, frame: pygame.Rect, place: float, value: float) -> tuple[float, float]:
        """Return where a value of a place stands, in pixels."""
        x = frame.left + frame.width * place / max(self.plot.last, 1)
        return x, frame.bottom - frame.height * min(max(value, 0.0), 100.0) / 100

    def place_at(self, x: int) -> int:
        """Return the place that is nearest to a column of pixels."""
        if self.context is None:
            return 0
        frame = self.frame(self.context)
        place = round((x - frame.left) / frame.width * self.plot.last)
        return min(max(place, 0), len(self.plot.line.values) - 1)

    # -- intents -------------------------------------------------------------------------------

    @property
    def pointer(self) -> Pointer:
        """A hand, where a place can be picked."""
        return "hand" if self.on_pick is not None else "arrow"

    def handle(self, intent: Intent) -> bool:
        """Tell of the place under the pointer or the keys, and pick it where something follows."""
        if not self.visible:
            return False
        if isinstance(intent, Point):
            super().handle(intent)
            self.told = self.place_at(intent.x) if self.hovered else None
            return False
        if isinstance(intent, Press) and intent.button == LEFT_BUTTON and self.shows(intent):
            if self.scene:
                self.scene.focus.set(self)
            self._keyed = self.place_at(intent.x)
            return self._pick(self._keyed)
        return self.focused and self._key(intent)

    def _pick(self, place: int) -> bool:
        if self.on_pick is not None:
            self.play("tick")
            self.on_pick(place)
        return True

    def _key(self, intent: Intent) -> bool:
        last = len(self.plot.line.values) - 1
        if isinstance(intent, Accept):
            return self.on_pick is not None and self._pick(self._keyed)
        by = 0
        if isinstance(intent, Step) and intent.direction in {"left", "right"}:
            by = 1 if intent.direction == "right" else -1
        elif isinstance(intent, Shortcut) and intent.key in {"home", "end"}:
            by = last if intent.key == "end" else -last
        if not by:
            return False
        self._keyed = min(max(self._keyed + by, 0), last)
        self.told = None
        return True

    # -- drawing -------------------------------------------------------------------------------

    def picture(self, canvas: Canvas) -> None:
        """Draw the ground, the axes, the band, the line and the signs."""
        self._draw_ground(canvas)
        frame, plot = self.frame(canvas.context), self.plot
        if plot.band is not None:
            self._draw_band(canvas, frame)
        for place in plot.columns:
            x = round(self.at(frame, place, 0)[0])
            canvas.line((x, frame.top), (x, frame.bottom), "accent", 1.5)
        places = [self.at(frame, at, value) for at, value in enumerate(plot.line.values)]
        canvas.lines(places, plot.line.paint, plot.line.width)
        for at in places:
            canvas.shape("circle", at, 5, plot.line.paint)
        self._draw_marks(canvas, frame)

    def _draw_ground(self, canvas: Canvas) -> None:
        frame = self.frame(canvas.context)
        self._draw_zones(canvas, frame)
        self._draw_axes(canvas, frame)

    def _draw_zones(self, canvas: Canvas, frame: pygame.Rect) -> None:
        line = canvas.text_maker.line_height("small")
        for zone in self.plot.zones:
            top = round(self.at(frame, 0, zone.high)[1])
            bottom = round(self.at(frame, 0, zone.low)[1])
            canvas.fill(pygame.Rect(frame.left, top, frame.width, bottom - top), zone.paint, 34)
            canvas.fill(pygame.Rect(frame.left, top, frame.width, 1), zone.paint, 70)
            if bottom - top >= line - canvas.px(3):
                words = pygame.Rect(frame.right + canvas.px(12), top, 0, bottom - top)
                words.width = self.rect.right - words.left
                paint = canvas.mix(zone.paint, "text", _LIGHTER)
                canvas.middle_text(zone.title, words, "small", paint)

    def _draw_axes(self, canvas: Canvas, frame: pygame.Rect) -> None:
        line = canvas.text_maker.line_height("small")
        for value in (0, 25, 50, 75, 100):
            y = round(self.at(frame, 0, value)[1])
            canvas.fill(pygame.Rect(frame.left, y, frame.width, 1), "border_strong", 90)
            at = (frame.left - canvas.px(6), y - line / 2)
            canvas.text(str(value), at, "small", "text_faint", align="right")
        every = next(
            step
            for step in (1, 2, 4, 5, 10, 20, 50, 100, 1000)
            if frame.width * step / max(self.plot.last, 1) >= canvas.px(26) or step == 1000
        )
        for place in range(0, self.plot.last + 1, every):
            x = self.at(frame, place, 0)[0]
            top = frame.bottom + canvas.px(4)
            canvas.text(str(place), (x, top), "small", "text_faint", align="center")

    def _draw_band(self, canvas: Canvas, frame: pygame.Rect) -> None:
        low, middle, high = self.plot.band or ((), (), ())
        veil = pygame.Surface(canvas.surface.get_size(), pygame.SRCALPHA)
        corners = [self.at(frame, at, value) for at, value in enumerate(high)]
        corners += [self.at(frame, at, value) for at, value in enumerate(low)][::-1]
        if len(corners) > 2:
            pygame.draw.polygon(veil, (*canvas.colour("text_muted"), 46), corners)
            canvas.surface.blit(veil, (0, 0))
        places = [self.at(frame, at, value) for at, value in enumerate(middle)]
        draw_dashes(canvas, places)

    def _draw_marks(self, canvas: Canvas, frame: pygame.Rect) -> None:
        stacked: dict[int, int] = {}
        values = self.plot.line.values
        for mark in self.plot.marks:
            nth = stacked.get(mark.place, 0)
            stacked[mark.place] = nth + 1
            x, y = self.at(frame, mark.place, values[min(mark.place, len(values) - 1)])
            step = canvas.px(_MARK + 3)
            above = y - canvas.px(_MARK) - nth * step
            below = y + canvas.px(_MARK) + nth * step
            y = above if y - frame.top > 3 * step else below
            canvas.shape(mark.shape.removeprefix(HOLLOW), (x, y), _MARK + 4, "surface")
            canvas.shape(mark.shape, (x, y), _MARK, mark.paint)

    def draw(self, canvas: Canvas) -> None:
        """Draw the picture, and on it the cursor and what is told."""
        frame, share = self.frame(canvas.context), self.share()
        if share < 1:
            self.show_kept(canvas, "ground", self._draw_ground)
        seen = pygame.Rect(self.rect)
        seen.width = self.rect.width if share >= 1 else frame.left - seen.left
        seen.width += round(frame.width * share) if share < 1 else 0
        with canvas.clip(seen):
            super().draw(canvas)
        values = self.plot.line.values
        if self.cursor is not None and self.cursor < len(values):
            x, y = self.at(frame, self.cursor, values[self.cursor])
            canvas.line((round(x), frame.top), (round(x), frame.bottom), "accent", 2)
            canvas.shape("circle", (x, y), _DOT + 5, "surface")
            canvas.shape("circle", (x, y), _DOT, "accent")
        told = self.told
        if told is None and self.focused and self.ringed:
            told = min(self._keyed, len(values) - 1)
        if told is not None:
            self._draw_note(canvas, frame, told)

    def _lines(self, place: int) -> list[tuple[str, Paint, str]]:
        marks = [mark for mark in self.plot.marks if mark.place == place]
        return [(mark.shape, mark.paint, mark.text) for mark in marks]

    def _draw_note(self, canvas: Canvas, frame: pygame.Rect, place: int) -> None:
        text, plot = canvas.text_maker, self.plot
        x, y = self.at(frame, place, plot.line.values[place])
        canvas.line((round(x), frame.top), (round(x), frame.bottom), "text_muted", 1)
        canvas.shape("circle", (x, y), _DOT, "text")
        wide = min(canvas.px(_NOTE), max(self.rect.width - 2 * canvas.px(_PAD), 1))
        inner, small = wide - 2 * canvas.px(_PAD), text.line_height("small")
        marks = [
            (one[0], one[1], text.wrap(one[2], "small", inner - canvas.px(18), 2))
            for one in self._lines(place)
        ]
        lines = 1 + sum(len(wrapped) for *_, wrapped in marks)
        high = text.line_height("small_strong") + lines * small + 2 * canvas.px(8)
        box = pygame.Rect(0, 0, wide, high)
        box.left = round(x) + canvas.px(14)
        if box.right > self.rect.right:
            box.right = round(x) - canvas.px(14)
        low = y < frame.centery
        box.top = frame.bottom - high - canvas.px(6) if low else frame.top + canvas.px(6)
        box.clamp_ip(self.rect.union(pygame.Rect(self.rect.left, self.rect.top, 1, high)))
        canvas.panel(box, "tooltip", "border_strong", shadow=True)
        at = box.inflate(-2 * canvas.px(_PAD), -2 * canvas.px(8))
        canvas.text(plot.names[place], at.topleft, "small_strong", width=at.width)
        at.top += text.line_height("small_strong")
        canvas.text(plot.notes[place], at.topleft, "small", "text_muted", width=at.width)
        at.top += small
        for shape, paint, wrapped in marks:
            canvas.shape(shape, (at.left + canvas.px(6), at.top + small // 2), 11, paint)
            for line in wrapped:
                canvas.text(line, (at.left + canvas.px(18), at.top), "small")
                at.top += small

    def said(self) -> Iterator[str]:
        """Yield the names of the zones, and what is told of a place."""
        for zone in self.plot.zones:
            yield zone.title
        if self.told is not None or (self.focused and self.ringed):
            place = self._keyed if self.told is None else self.told
            yield from (self.plot.names[place], self.plot.notes[place])
            yield from (text for *_, text in self._lines(place))
