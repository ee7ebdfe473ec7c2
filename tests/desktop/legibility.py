"""
Whether what is drawn can be read, found by looking on while it is drawn.

A text is at fault where it was shortened, where it leaves the screen or its own widget, or where it
is written across another. What is scrolled out of sight at the top or the bottom of a list is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import pygame

from game.desktop.app import App
from game.desktop.canvas import Canvas
from game.desktop.text import ELLIPSIS, Text
from game.desktop.widgets.base import Widget

_SLACK = 2
"""Pixels by which ink may leave its place: the tail of a letter."""
_OPAQUE = 200
"""Of 255: what is as opaque hides what lies under it."""
_SHIFTS = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True, order=True)
class Fault:
    """
    Something that cannot be read well.

    Attributes:
        sort: ``shortened``, ``cut`` (by what it is seen through), ``outside`` (of its widget or of
            the surface) or ``overlap``.
        where: The nearest name of a widget, and the kind of the one that drew.
        text: What was to be read; of an overlap both.
    """

    sort: str
    where: str
    text: str


class Watch:
    """
    What looks on while texts are drawn.

    Attributes:
        faults: What it has found.
    """

    def __init__(self) -> None:
        self.faults: set[Fault] = set()
        self._screen: pygame.Surface | None = None
        self._whole: dict[str, str] = {}
        self._inks: dict[int, list[tuple[str, pygame.Rect]]] = {}
        self._surfaces: list[pygame.Surface] = []
        self._drawing: list[Widget] = []

    def begin(self, screen: pygame.Surface) -> None:
        """Look on while a frame is drawn, and forget those before."""
        self.faults.clear()
        self._inks.clear()
        self._surfaces.clear()
        self._screen = screen

    def shortened(self, text: str, made: str) -> None:
        """Remember what a shortened text was."""
        if made != text:
            self._whole[made] = text

    @contextmanager
    def drawing(self, widget: Widget) -> Iterator[None]:
        """Remember which widget draws in this block."""
        self._drawing.append(widget)
        try:
            yield
        finally:
            self._drawing.pop()

    def text(self, surface: pygame.Surface, asked: str, shown: str, ink: pygame.Rect) -> None:
        """Look at a line that has just been drawn; its ink is where something of it stands."""
        if shown != asked or not self._whole.get(asked, ELLIPSIS).endswith(ELLIPSIS):
            self._fault("shortened", self._whole.get(shown, asked))
        clip = surface.get_clip()
        seen = ink.clip(clip)
        if not seen.width or not seen.height:
            if clip.size == surface.get_size() and ink.width:
                self._fault("outside", asked)
            return
        if not _holds(clip, ink, high=False):
            self._fault("cut", asked)
        scrolled = clip.height < surface.get_height()
        if not _holds(self._owner(surface), ink, high=not scrolled):
            self._fault("outside", asked)
        inks = self._of(surface)
        for other, place in inks:
            common = seen.clip(place)
            if common.width > _SLACK and common.height > _SLACK:
                self._fault("overlap", f"{other} | {asked}")
        inks.append((asked, seen))

    def covered(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """Take what lies under something opaque as no longer there."""
        area, inks = rect.clip(surface.get_clip()), self._of(surface)
        inks[:] = [ink for ink in inks if not area.colliderect(ink[1])]

    def _of(self, surface: pygame.Surface) -> list[tuple[str, pygame.Rect]]:
        if id(surface) not in self._inks:
            self._surfaces.append(surface)
        return self._inks.setdefault(id(surface), [])

    def _owner(self, surface: pygame.Surface) -> pygame.Rect:
        """Return where a text may stand: in its widget, or in a picture that is drawn apart."""
        if surface is self._screen and self._drawing:
            return self._drawing[-1].rect
        return surface.get_rect()

    def _fault(self, sort: str, text: str) -> None:
        names = [widget.name for widget in reversed(self._drawing) if widget.name]
        kind = type(self._drawing[-1]).__name__ if self._drawing else ""
        self.faults.add(Fault(sort, f"{names[0] if names else ''} {kind}".strip(), text))


def _holds(place: pygame.Rect, ink: pygame.Rect, *, high: bool) -> bool:
    """Tell whether ink stands in a place, by its sides and where asked by top and bottom too."""
    beside = ink.left < place.left - _SLACK or ink.right > place.right + _SLACK
    above = ink.top < place.top - _SLACK or ink.bottom > place.bottom + _SLACK
    return not beside and not (high and above)


@contextmanager
def watching() -> Iterator[Watch]:
    """Look on in this block while games that are made in it draw."""
    watch = Watch()
    shorten, text, panel, paint = Text._shorten, Canvas.text, Canvas.panel, Widget.paint

    def watched_shorten(self: Text, asked: str, role: str, width: int) -> str:
        made = shorten(self, asked, role, width)
        watch.shortened(asked, made)
        return made

    def watched_text(self: Canvas, asked: str, at: Any, *rest: Any, **more: Any) -> pygame.Rect:
        place = text(self, asked, at, *rest, **more)
        if asked:
            watch.text(self.surface, asked, *drawn_text(self, asked, at, *rest, **more))
        return place

    def watched_panel(
        self: Canvas, rect: pygame.Rect, fill: Any = "surface", *rest: Any, **more: Any
    ) -> None:
        if fill is not None and more.get("alpha", 255) >= _OPAQUE:
            watch.covered(self.surface, rect)
        panel(self, rect, fill, *rest, **more)

    def watched_paint(self: Widget, canvas: Canvas) -> None:
        with watch.drawing(self):
            paint(self, canvas)

    watched: list[tuple[type, str, Callable[..., object]]] = [
        (Text, "_shorten", watched_shorten),
        (Canvas, "text", watched_text),
        (Canvas, "panel", watched_panel),
        (Widget, "paint", watched_paint),
    ]
    with ExitStack() as patches:
        for one in watched:
            patches.enter_context(patch.object(*one))
        yield watch


def drawn_text(
    canvas: Canvas,
    asked: str,
    at: tuple[float, float],
    role: str = "body",
    paint: Any = "text",
    *,
    align: str = "left",
    width: int | None = None,
) -> tuple[str, pygame.Rect]:
    """Return what `Canvas.text` has drawn, and where its ink stands."""
    maker = canvas.text_maker
    shown = asked if width is None else maker.shorten(asked, role, max(width, 0))
    drawn = maker.render(shown, role, canvas.colour(paint))
    x = round(at[0] - drawn.get_width() * _SHIFTS[align])
    return shown, drawn.get_bounding_rect().move(x, round(at[1]))


def faults_of(app: App, surface: pygame.Surface, watch: Watch) -> list[Fault]:
    """Draw a frame, pictures that are kept too, and return what in it cannot be read well."""
    watch.begin(surface)
    app.canvas._tiles.clear()
    app.draw(surface)
    return sorted(watch.faults)
