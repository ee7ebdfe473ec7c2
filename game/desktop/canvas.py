"""
What widgets draw with: panels, text, signs and lines, from tokens.

A colour is given as a role of the theme or, where a theme has handed it out, as the colour itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Literal

import pygame

from game.desktop.caching import SurfaceCache, bytes_for
from game.desktop.context import Context
from game.desktop.scale import DESIGN
from game.desktop.shapes import draw_shape, rounded_tile, shadow_tile, veil_tile
from game.desktop.theme import Colour

Paint = str | Colour
Align = Literal["left", "center", "right"]
Place = tuple[float, float]

TILE_BYTES = 24 * 2**20
"""Bytes of tiles and shapes that are kept; more for large windows."""
_SHADOW = 14


class Canvas:
    """
    A surface to draw on, with the tokens to draw by.

    Args:
        context: Theme, scale, text and pictures.
        window: Size of the window, in pixels; the larger, the more is kept.

    Attributes:
        surface: What is drawn on; set for each frame.
    """

    def __init__(self, context: Context, window: tuple[int, int] = DESIGN) -> None:
        self.context = context
        self.theme, self.text_maker = context.theme, context.text
        self.surface = pygame.Surface((1, 1))
        self._tiles = SurfaceCache(bytes_for(window, TILE_BYTES))

    @property
    def held(self) -> int:
        """Bytes of pixels that are kept."""
        return self._tiles.held

    def px(self, units: float) -> int:
        """Return units in pixels."""
        return self.context.scale.px(units)

    def colour(self, paint: Paint) -> Colour:
        """Return the colour of a role; a colour stays what it is."""
        return self.theme.colour(paint) if isinstance(paint, str) else paint

    def mix(self, one: Paint, other: Paint, share: float) -> Colour:
        """Return a colour between two: 0 is the one, 1 the other."""
        a, b = self.colour(one), self.colour(other)
        red, green, blue = (round(x + (y - x) * share) for x, y in zip(a, b, strict=True))
        return (red, green, blue)

    def radius(self, name: str, rect: pygame.Rect) -> int:
        """Return the roundness of a name in pixels, at most half of a rectangle's shorter side."""
        return min(self.px(self.theme.radii[name]), min(rect.size) // 2)

    # -- surfaces ------------------------------------------------------------------------------

    def panel(
        self,
        rect: pygame.Rect,
        fill: Paint | None = "surface",
        border: Paint | None = "border",
        *,
        radius: str = "medium",
        width: float = 1,
        alpha: int = 255,
        shadow: bool = False,
    ) -> None:
        """
        Draw a rectangle with round corners.

        Args:
            rect: Where.
            fill: Inside; ``None`` leaves the inside as it is.
            border: Along the edge, inside the rectangle; ``None`` for none.
            radius: Roundness by its name.
            width: Of the border, in units.
            alpha: How opaque the fill is, 0 to 255.
            shadow: Whether it throws a soft shadow.
        """
        if rect.width <= 0 or rect.height <= 0:
            return
        round_by = self.radius(radius, rect)
        if shadow:
            self._shadow(rect, round_by)
        inside = None if fill is None else (*self.colour(fill), alpha)
        edge = None if border is None else (*self.colour(border), 255)
        line = self.px(width) if edge else 0
        if alpha < 255 and inside:
            veil, size = inside, rect.size
            whole = self._tiles.get(
                ("veil", size, round_by, veil, edge, line),
                lambda: veil_tile(size, round_by, veil, edge, line),
            )
            self.surface.blit(whole, rect)
            return
        self._nine_slice(rect, round_by, inside, edge, line)

    def _nine_slice(
        self,
        rect: pygame.Rect,
        round_by: int,
        inside: tuple[int, int, int, int] | None,
        edge: tuple[int, int, int, int] | None,
        line: int,
    ) -> None:
        side = 2 * round_by
        if inside:
            middle = rect.inflate(-2 * line, -2 * line)
            cap = max(round_by - line, 0)
            wide = middle.width - 2 * cap
            self.surface.fill(inside, (middle.left + cap, middle.top, wide, cap))
            self.surface.fill(inside, middle.inflate(0, -2 * cap))
            self.surface.fill(inside, (middle.left + cap, middle.bottom - cap, wide, cap))
        if edge:
            wide, high = rect.width - side, rect.height - side
            left, top = rect.left + round_by, rect.top + round_by
            self.surface.fill(edge, (left, rect.top, wide, line))
            self.surface.fill(edge, (left, rect.bottom - line, wide, line))
            self.surface.fill(edge, (rect.left, top, line, high))
            self.surface.fill(edge, (rect.right - line, top, line, high))
        if not round_by:
            return
        tile = self._tiles.get(
            ("tile", round_by, inside, edge, line),
            lambda: rounded_tile(side, side, round_by, inside, edge, line),
        )
        for x, from_x in ((rect.left, 0), (rect.right - round_by, round_by)):
            for y, from_y in ((rect.top, 0), (rect.bottom - round_by, round_by)):
                self.surface.blit(tile, (x, y), (from_x, from_y, round_by, round_by))

    def _shadow(self, rect: pygame.Rect, round_by: int) -> None:
        reach = self.px(_SHADOW)
        colour = self.colour("shadow")
        around = rect.inflate(2 * reach, 2 * reach).move(0, reach // 3)
        key = ("shadow", around.size, round_by, colour)
        shade = self._tiles.get(key, lambda: shadow_tile(around.size, round_by, reach, colour))
        self.surface.blit(shade, around)

    def fill(self, rect: pygame.Rect, paint: Paint, alpha: int = 255) -> None:
        """Fill a rectangle with sharp corners."""
        if alpha >= 255:
            self.surface.fill(self.colour(paint), rect)
            return
        key = ("veil", rect.size, self.colour(paint), alpha)
        self.surface.blit(self._tiles.get(key, lambda: self._veil(rect.size, paint, alpha)), rect)

    def _veil(self, size: tuple[int, int], paint: Paint, alpha: int) -> pygame.Surface:
        veil = pygame.Surface((max(size[0], 0), max(size[1], 0)))
        veil.fill(self.colour(paint))
        veil.set_alpha(alpha)
        return veil

    def ring(self, rect: pygame.Rect, radius: str = "medium") -> None:
        """Draw the focus ring around a rectangle."""
        gap = self.px(2)
        line = self.theme.ring
        grown = 2 * (gap + self.px(line))
        self.panel(rect.inflate(grown, grown), None, "focus", radius=radius, width=line)

    # -- text ----------------------------------------------------------------------------------

    def text(
        self,
        text: str,
        at: Place,
        role: str = "body",
        paint: Paint = "text",
        *,
        align: Align = "left",
        width: int | None = None,
    ) -> pygame.Rect:
        """
        Draw one line of text and return where it stands.

        Args:
            text: What.
            at: The top of its left end, of its middle or of its right end, after `align`.
            role: Of the font.
            paint: Its colour.
            align: Which part of the line stands at that place.
            width: Pixels it may take; longer text is shortened.
        """
        if not text:
            return pygame.Rect(round(at[0]), round(at[1]), 0, 0)
        if width is not None:
            text = self.text_maker.shorten(text, role, max(width, 0))
        drawn = self.text_maker.render(text, role, self.colour(paint))
        shift = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        x = round(at[0] - drawn.get_width() * shift)
        return self.surface.blit(drawn, (x, round(at[1])))

    def middle_text(
        self,
        text: str,
        rect: pygame.Rect,
        role: str = "body",
        paint: Paint = "text",
        *,
        align: Align = "left",
    ) -> pygame.Rect:
        """Draw one line in the middle of a rectangle's height, shortened to its width."""
        x = {"left": rect.left, "center": rect.centerx, "right": rect.right}[align]
        y = rect.centery - self.text_maker.line_height(role) / 2
        return self.text(text, (x, y), role, paint, align=align, width=rect.width)

    def paragraph(
        self,
        text: str,
        rect: pygame.Rect,
        role: str = "body",
        paint: Paint = "text",
        *,
        align: Align = "left",
        lines: int = 0,
    ) -> int:
        """
        Draw wrapped text from the top of a rectangle and return the height that it took.

        Args:
            text: What.
            rect: Its width holds; its height does not cut.
            role: Of the font.
            paint: Its colour.
            align: Of the lines.
            lines: How many at most, the last shortened; 0 for all.
        """
        x = {"left": rect.left, "center": rect.centerx, "right": rect.right}[align]
        step = self.text_maker.line_height(role)
        wrapped = self.text_maker.wrap(text, role, rect.width, lines)
        for at, line in enumerate(wrapped):
            self.text(line, (x, rect.top + at * step), role, paint, align=align)
        return len(wrapped) * step

    # -- signs and lines -----------------------------------------------------------------------

    def icon(self, name: str, centre: Place, size: float, paint: Paint = "text") -> None:
        """Draw an icon of the set around a place; the size is in units."""
        drawn = self.context.images.icon(name, self.px(size), self.colour(paint))
        self.surface.blit(drawn, drawn.get_rect(center=(round(centre[0]), round(centre[1]))))

    def flag(self, name: str, rect: pygame.Rect) -> None:
        """Draw a flag into a rectangle."""
        self.surface.blit(self.context.images.flag(name, rect.width, rect.height), rect)

    def round_flag(self, name: str, centre: Place, size: float, ring: Paint = "border") -> None:
        """Draw a flag as a circle with a ring around a place; the size is in units."""
        middle = (round(centre[0]), round(centre[1]))
        outer = self.px(size)
        self.shape("circle", middle, size, ring)
        drawn = self.context.images.round_flag(name, outer - 2 * max(self.px(2), 2))
        self.surface.blit(drawn, drawn.get_rect(center=middle))

    def shape(
        self, name: str, centre: Place, size: float, paint: Paint, *, alpha: int = 255
    ) -> None:
        """
        Draw a smooth sign around a place.

        Args:
            name: ``triangle``, ``diamond``, ``circle``, ``ring``, ``square``, ``up``, ``down``,
                ``left``, ``right``, ``check`` or ``cross``; ``hollow_triangle`` and
                ``hollow_diamond`` are outlines.
            centre: Where.
            size: Of the square it fills, in units.
            paint: Its colour.
            alpha: How opaque, 0 to 255.
        """
        pixels, colour = self.px(size), self.colour(paint)
        drawn = self._tiles.get(
            ("shape", name, pixels, colour, alpha),
            lambda: draw_shape(name, pixels, (*colour, alpha)),
        )
        self.surface.blit(drawn, drawn.get_rect(center=(round(centre[0]), round(centre[1]))))

    def line(self, start: Place, end: Place, paint: Paint, width: float = 1) -> None:
        """Draw a straight line; the width is in units. Level and upright lines are sharp."""
        thick = self.px(width)
        if start[0] == end[0] or start[1] == end[1]:
            pygame.draw.line(self.surface, self.colour(paint), start, end, thick)
        else:
            pygame.draw.aaline(self.surface, self.colour(paint), start, end, thick)

    def lines(self, places: Sequence[Place], paint: Paint, width: float = 1) -> None:
        """Draw a smooth line through places; the width is in units."""
        thick = self.px(width)
        for start, end in pairwise(places):
            pygame.draw.aaline(self.surface, self.colour(paint), start, end, thick)

    def bar(self, rect: pygame.Rect, share: float, paint: Paint, back: Paint = "sunken") -> None:
        """Draw a bar that is full from the left by a share, 0 to 1."""
        self.panel(rect, back, None, radius="pill")
        wide = round(rect.width * min(max(share, 0.0), 1.0))
        if wide:
            self.panel(
                pygame.Rect(rect.left, rect.top, max(wide, rect.height), rect.height),
                paint,
                None,
                radius="pill",
            )

    def blit(self, surface: pygame.Surface, at: Place | pygame.Rect) -> None:
        """Draw a surface of one's own."""
        self.surface.blit(surface, at)

    def kept(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return a drawing of one's own that is kept under a key until theme or scale change."""
        return self._tiles.get(key, make)

    def picture(
        self, key: Hashable, size: tuple[int, int], draw: Callable[[pygame.Rect], object]
    ) -> pygame.Surface:
        """
        Return what is drawn into a surface of its own, kept until theme or scale change.

        Args:
            key: What the drawing hangs on, apart from its size.
            size: Of the surface, in pixels.
            draw: Told the rectangle to draw into with this canvas.
        """

        def make() -> pygame.Surface:
            before = self.surface
            self.surface = pygame.Surface(size, pygame.SRCALPHA)
            try:
                draw(self.surface.get_rect())
                return self.surface
            finally:
                self.surface = before

        return self._tiles.get(("picture", size, key), make)

    @contextmanager
    def clip(self, rect: pygame.Rect) -> Iterator[None]:
        """Draw only inside a rectangle, and inside those it is nested in."""
        before = self.surface.get_clip()
        self.surface.set_clip(rect.clip(before))
        try:
            yield
        finally:
            self.surface.set_clip(before)
