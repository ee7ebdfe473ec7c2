"""Boxes that place what is in them: columns, rows, stacks, panels, grids."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal, Unpack

import pygame

from game.desktop.canvas import Canvas, Paint
from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size, Widget

Pad = str | tuple[str, str]
Cross = Literal["stretch", "start", "center", "end"]


class BoxOptions(Options, total=False):
    """What every box may be told; `Box` says what each means."""

    gap: str
    pad: Pad
    align: Cross
    justify: Cross
    group: bool


FAR = 100_000
"""Pixels that stand for as wide as it likes."""


class Box(Widget):
    """
    A widget with others in it.

    Args:
        children: What is in it.
        gap: Between them, by name.
        pad: Around them, by name, or across and down by two names.
        align: How they lie across the box.
        justify: Where they lie along the box when room is left and nothing grows.
        group: Whether they are one stop of Tab, with arrows among them.
        options: As for every widget.
    """

    def __init__(
        self,
        children: Iterable[Widget] = (),
        *,
        gap: str = "s",
        pad: Pad = "none",
        align: Cross = "stretch",
        justify: Cross = "start",
        group: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._children: list[Widget] = list(children)
        self.gap, self.pad, self.align, self.justify, self.group = gap, pad, align, justify, group
        self.adopt(*self._children)

    @property
    def children(self) -> Sequence[Widget]:
        """What is in it."""
        return self._children

    def fill(self, children: Iterable[Widget]) -> None:
        """Put other things in it; it is laid out anew where it already has its place."""
        self._children = list(children)
        self.adopt(*self._children)
        if self.context is not None:
            self.arrange(self.context)

    def padding(self, context: Context) -> tuple[int, int]:
        """Return the room around the children, across and down, in pixels."""
        across, down = self.pad if isinstance(self.pad, tuple) else (self.pad, self.pad)
        return context.space(across), context.space(down)

    def inner(self, context: Context) -> pygame.Rect:
        """Return the rectangle inside the padding."""
        across, down = self.padding(context)
        return self.rect.inflate(-2 * across, -2 * down)

    def shown(self) -> list[Widget]:
        """Return the children that are visible."""
        return [child for child in self._children if child.visible]


class Column(Box):
    """Children below one another."""

    def measure(self, context: Context, width: int) -> Size:
        """Return the sum of the heights and the largest width."""
        across, down = self.padding(context)
        sizes = [child.natural(context, width - 2 * across) for child in self.shown()]
        gaps = context.space(self.gap) * max(len(sizes) - 1, 0)
        return (
            max((size[0] for size in sizes), default=0) + 2 * across,
            sum(size[1] for size in sizes) + gaps + 2 * down,
        )

    def arrange(self, context: Context) -> None:
        """Place the children from the top."""
        area, shown = self.inner(context), self.shown()
        gap = context.space(self.gap)
        sizes = [child.natural(context, area.width) for child in shown]
        heights = _shares(shown, [size[1] for size in sizes], area.height - gap * (len(shown) - 1))
        y = area.top + _start(self.justify, area.height - sum(heights) - gap * (len(shown) - 1))
        for child, size, height in zip(shown, sizes, heights, strict=True):
            left, wide = _across(self.align, area.left, area.width, size[0])
            child.layout(pygame.Rect(left, y, wide, height), context)
            y += height + gap


class Row(Box):
    """Children beside one another."""

    def _widths(self, context: Context, width: int) -> list[int]:
        shown = self.shown()
        room = width - context.space(self.gap) * (len(shown) - 1)
        natural = []
        left = room
        for child in shown:
            wide = 0 if child.grow else child.natural(context, max(left, 0))[0]
            left -= wide
            natural.append(wide)
        return _shares(shown, natural, room)

    def measure(self, context: Context, width: int) -> Size:
        """Return the sum of the widths and the largest height."""
        across, down = self.padding(context)
        shown = self.shown()
        gaps = context.space(self.gap) * max(len(shown) - 1, 0)
        widths = self._widths(context, width - 2 * across)
        sizes = [child.natural(context, wide) for child, wide in zip(shown, widths, strict=True)]
        return (
            sum(size[0] for size in sizes) + gaps + 2 * across,
            max((size[1] for size in sizes), default=0) + 2 * down,
        )

    def arrange(self, context: Context) -> None:
        """Place the children from the left."""
        area, shown = self.inner(context), self.shown()
        gap = context.space(self.gap)
        widths = self._widths(context, area.width)
        x = area.left + _start(self.justify, area.width - sum(widths) - gap * (len(shown) - 1))
        for child, wide in zip(shown, widths, strict=True):
            high = child.natural(context, wide)[1]
            top, height = _across(self.align, area.top, area.height, high)
            child.layout(pygame.Rect(x, top, wide, height), context)
            x += wide + gap


class Stack(Box):
    """Children on top of one another, each as large as the box."""

    def measure(self, context: Context, width: int) -> Size:
        """Return the largest width and height."""
        across, down = self.padding(context)
        sizes = [child.natural(context, width - 2 * across) for child in self.shown()]
        return (
            max((size[0] for size in sizes), default=0) + 2 * across,
            max((size[1] for size in sizes), default=0) + 2 * down,
        )

    def arrange(self, context: Context) -> None:
        """Give every child the whole."""
        for child in self.shown():
            child.layout(self.inner(context), context)


class Grid(Box):
    """
    Children in rows of equal cells, as many beside one another as fit.

    Args:
        children: What is in it.
        least: Width of a cell at least, in units.
        most: Columns at most; 0 for as many as fit.
        even: Whether there are no more columns than its rows need, so that the last is full too.
        options: As for a box.
    """

    def __init__(
        self,
        children: Iterable[Widget] = (),
        *,
        least: float = 160,
        most: int = 0,
        even: bool = False,
        **options: Unpack[BoxOptions],
    ) -> None:
        super().__init__(children, **options)
        self.least, self.most, self.even = least, most, even

    def columns(self, context: Context, width: int) -> int:
        """Return how many cells lie beside one another in a width."""
        gap = context.space(self.gap)
        fit = max(1, (width + gap) // (context.px(self.least) + gap))
        cells = len(self.shown()) or 1
        count = max(1, min(fit, self.most or fit, cells))
        return math.ceil(cells / math.ceil(cells / count)) if self.even else count

    def _rows(self, context: Context, width: int) -> list[tuple[list[Widget], int, int]]:
        count, shown = self.columns(context, width), self.shown()
        wide = (width - context.space(self.gap) * (count - 1)) // count
        rows = [shown[at : at + count] for at in range(0, len(shown), count)]
        return [(row, wide, max(child.natural(context, wide)[1] for child in row)) for row in rows]

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of all rows at the width it may have."""
        across, down = self.padding(context)
        rows = self._rows(context, width - 2 * across)
        gaps = context.space(self.gap) * max(len(rows) - 1, 0)
        return (width, sum(row[2] for row in rows) + gaps + 2 * down)

    def arrange(self, context: Context) -> None:
        """Place the cells row by row."""
        area, gap = self.inner(context), context.space(self.gap)
        y = area.top
        for row, wide, high in self._rows(context, area.width):
            for at, child in enumerate(row):
                child.layout(pygame.Rect(area.left + at * (wide + gap), y, wide, high), context)
            y += high + gap


class Panel(Stack):
    """
    A surface with a border, and what is on it.

    Args:
        child: What is on it.
        fill: Its colour.
        border: The colour of its edge, or ``None``.
        radius: Roundness by name.
        shadow: Whether it throws a shadow.
        alpha: How opaque it is, 0 to 255.
        pad: Around the child.
        options: As for every widget.
    """

    def __init__(
        self,
        child: Widget | None = None,
        *,
        fill: Paint = "surface",
        border: Paint | None = "border",
        radius: str = "large",
        shadow: bool = False,
        alpha: int = 255,
        pad: Pad = "l",
        **options: Unpack[Options],
    ) -> None:
        super().__init__([child] if child else [], pad=pad, **options)
        self.paint_fill, self.border, self.radius = fill, border, radius
        self.shadow, self.alpha = shadow, alpha

    def draw(self, canvas: Canvas) -> None:
        """Draw the surface and what is on it."""
        canvas.panel(
            self.rect,
            self.paint_fill,
            self.border,
            radius=self.radius,
            shadow=self.shadow,
            alpha=self.alpha,
        )
        super().draw(canvas)


class Spacer(Widget):
    """Nothing, that takes the room left; or some units, where its width or height is given."""

    def __init__(
        self, grow: float = 1, *, width: float | None = None, height: float | None = None
    ) -> None:
        fixed = width is not None or height is not None
        super().__init__(grow=0 if fixed else grow, width=width, height=height)


class Rule(Widget):
    """A thin level line."""

    def __init__(self, paint: Paint = "border", **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.colour = paint

    def measure(self, context: Context, width: int) -> Size:
        """Return the width it may have and the thickness of a line."""
        return (width if width < FAR else 0, context.px(1))

    def draw(self, canvas: Canvas) -> None:
        """Draw the line."""
        canvas.fill(self.rect, self.colour)


def _shares(children: Sequence[Widget], natural: Sequence[int], room: int) -> list[int]:
    """Return sizes along a box: natural ones, and what is left for those that grow."""
    kept = [0 if child.grow else size for child, size in zip(children, natural, strict=True)]
    parts = sum(child.grow for child in children)
    left = max(room - sum(kept), 0)
    sizes, given, counted = [], 0, 0.0
    for child, size in zip(children, kept, strict=True):
        if child.grow:
            counted += child.grow
            upto = round(left * counted / parts)
            size, given = upto - given, upto  # noqa: PLW2901  # the share in place of nothing
        sizes.append(size)
    return sizes


def _start(justify: Cross, left: int) -> int:
    return {"center": max(left, 0) // 2, "end": max(left, 0)}.get(justify, 0)


def _across(align: Cross, start: int, room: int, natural: int) -> tuple[int, int]:
    """Return where a child begins across a box, and how much it takes."""
    if align == "stretch":
        return start, room
    taken = min(natural, room)
    return start + {"center": (room - taken) // 2, "end": room - taken}.get(align, 0), taken
