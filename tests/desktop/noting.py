"""A canvas that draws as the real one does and notes what it was asked to draw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame

from game.desktop.canvas import Canvas, Paint, Place
from game.desktop.context import Context
from game.desktop.widgets.base import Widget


class Paper(Canvas):
    """
    A canvas with a surface of its own.

    Attributes:
        words: Where each text was drawn, by the text as it was given.
        signs: The name and the colour of each shape.
        icons: The name and the colour of each icon.
        fills: The rectangle and the colour of each filled rectangle.
        panels: The rectangle, the fill and the border of each panel.
        flags: The middle of each round flag, by its name.
        strokes: The places and the colour of each line through places.
    """

    def __init__(self, context: Context, size: tuple[int, int] = (400, 300)) -> None:
        super().__init__(context)
        self.surface = pygame.Surface(size)
        self.words: dict[str, pygame.Rect] = {}
        self.signs: list[tuple[str, Paint]] = []
        self.icons: list[tuple[str, Paint]] = []
        self.fills: list[tuple[pygame.Rect, Paint]] = []
        self.panels: list[tuple[pygame.Rect, Paint | None, Paint | None]] = []
        self.flags: dict[str, Place] = {}
        self.strokes: list[tuple[list[Place], Paint]] = []

    def show(self, widget: Widget, rect: pygame.Rect | None = None) -> None:
        """Place a widget, over the whole surface if nothing else is said, and draw it."""
        widget.layout(rect or self.surface.get_rect(), self.context)
        widget.paint(self)

    def filled(self, paint: Paint) -> list[pygame.Rect]:
        """Return the rectangles that were filled with a colour."""
        return [rect for rect, colour in self.fills if colour == paint]

    def text(self, text: str, *args: Any, **options: Any) -> pygame.Rect:
        """Draw one line, and note it."""
        rect = super().text(text, *args, **options)
        self.words[text] = rect
        return rect

    def shape(self, name: str, centre: Any, size: float, paint: Paint, **options: Any) -> None:
        """Draw a sign, and note it."""
        self.signs.append((name, paint))
        super().shape(name, centre, size, paint, **options)

    def icon(self, name: str, centre: Any, size: float, paint: Paint = "text") -> None:
        """Draw an icon, and note it."""
        self.icons.append((name, paint))
        super().icon(name, centre, size, paint)

    def round_flag(self, name: str, centre: Place, size: float, ring: Paint = "border") -> None:
        """Draw a flag, and note it."""
        self.flags[name] = centre
        super().round_flag(name, centre, size, ring)

    def lines(self, places: Sequence[Place], paint: Paint, width: float = 1) -> None:
        """Draw a line through places, and note it."""
        self.strokes.append((list(places), paint))
        super().lines(places, paint, width)

    def fill(self, rect: pygame.Rect, paint: Paint, alpha: int = 255) -> None:
        """Fill a rectangle, and note it."""
        self.fills.append((pygame.Rect(rect), paint))
        super().fill(rect, paint, alpha)

    def panel(
        self,
        rect: pygame.Rect,
        fill: Paint | None = "surface",
        border: Paint | None = "border",
        **options: Any,
    ) -> None:
        """Draw a panel, and note it."""
        self.panels.append((pygame.Rect(rect), fill, border))
        super().panel(rect, fill, border, **options)
