"""Stores of drawn things that are bounded by what they weigh."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame

SHEET = (2048, 256)
"""Pixels of a sheet; what is wider or higher has one of its own."""

_WINDOWS = 4
"""How many pictures of the whole window are kept at least: its ground, a map, a scrim, one more."""


class SurfaceCache:
    """
    Surfaces by key; those used longest ago go when the bytes run out.

    Args:
        limit: Bytes of pixels that are kept at most; one larger surface alone is kept too.

    Attributes:
        held: Bytes of pixels that are kept now.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.held = 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return what is kept under a key, made on first use."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = make()
        self._kept[key] = made
        self.held += weight(made)
        while self.held > self.limit and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self.held -= weight(gone)
        return made

    def clear(self) -> None:
        """Let everything go: the scale, the theme or the language has changed."""
        self._kept.clear()
        self.held = 0


class SheetCache:
    """
    Small surfaces by key, set in rows on sheets; the sheet used longest ago goes first.

    Thousands of small surfaces that come and go leave holes between what lives, so that a process
    grows for hours though it holds no more than before. Sheets come and go whole.

    Args:
        limit: Bytes of pixels that are kept at most; one sheet is kept in any case.

    Attributes:
        held: Bytes of pixels that are kept now.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.held = 0
        self._sheets: OrderedDict[_Sheet, None] = OrderedDict()
        self._where: dict[Hashable, _Sheet] = {}
        self._filling: _Sheet | None = None

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return what is kept under a key, made on first use."""
        sheet = self._where.get(key)
        if sheet is None:
            made = make()
            if self._filling is None or not self._filling.has_room_for(made):
                self._filling = self._begin(made.get_size())
            sheet = self._where[key] = self._filling
            sheet.take(key, made)
        self._sheets.move_to_end(sheet)
        return sheet.parts[key]

    def clear(self) -> None:
        """Let everything go: the scale, the theme or the language has changed."""
        self._sheets.clear()
        self._where.clear()
        self._filling = None
        self.held = 0

    def _begin(self, least: tuple[int, int]) -> _Sheet:
        """Return a new sheet, large enough for a size; let those go that are too many with it."""
        sheet = _Sheet((max(SHEET[0], least[0]), max(SHEET[1], least[1])))
        self._sheets[sheet] = None
        self.held += weight(sheet.surface)
        while self.held > self.limit and len(self._sheets) > 1:
            gone, _ = self._sheets.popitem(last=False)
            self.held -= weight(gone.surface)
            for key in gone.parts:
                del self._where[key]
        return sheet


class _Sheet:
    """
    A surface with smaller ones on it.

    Attributes:
        surface: All of it.
        parts: What stands on it, by key; each keeps all of it alive.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        self.surface = pygame.Surface(size, pygame.SRCALPHA)
        self.parts: dict[Hashable, pygame.Surface] = {}
        self._row = pygame.Rect(0, 0, 0, 0)

    def has_room_for(self, made: pygame.Surface) -> bool:
        """Tell whether a surface fits into the row that is being filled, or below it."""
        return self.surface.get_rect().contains(self._place(made))

    def take(self, key: Hashable, made: pygame.Surface) -> None:
        """Set a surface on this one, for which there has to be room."""
        place = self._place(made)
        if place.top != self._row.top:
            self._row = place
        self._row = self._row.union(place)
        made.set_alpha(None)  # what is transparent is copied, not drawn
        self.surface.blit(made, place)
        self.parts[key] = self.surface.subsurface(place)

    def _place(self, made: pygame.Surface) -> pygame.Rect:
        """Return where a surface would stand."""
        size = made.get_size()
        if self._row.right + size[0] <= self.surface.get_width():
            return pygame.Rect(self._row.topright, size)
        return pygame.Rect((0, self._row.bottom), size)


def bytes_for(size: tuple[int, int], least: int) -> int:
    """
    Return how many bytes of pixels to keep for a window, so that none is drawn in each frame.

    Args:
        size: Of the window, in pixels.
        least: What is kept for a small one.
    """
    return max(least, _WINDOWS * 4 * size[0] * size[1])


def weight(surface: pygame.Surface) -> int:
    """Return the bytes of a surface's pixels."""
    return surface.get_pitch() * surface.get_height()
