"""A store of drawn things that is bounded by what they weigh."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame


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


def weight(surface: pygame.Surface) -> int:
    """Return the bytes of a surface's pixels."""
    return surface.get_pitch() * surface.get_height()
