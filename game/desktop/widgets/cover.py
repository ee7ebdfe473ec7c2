"""What had better not be covered on a map: the lands around capitals, and the ways between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pygame

Point = tuple[float, float]
Ring = Sequence[Point]
_CELL = 6
_WAY = 1.5
"""How dear a pixel of a way is, of one of a small land."""
_LARGE = 14
"""How large, in squares of a tenth of what is near, a land is of which no pixel is dearest."""


@dataclass(frozen=True, slots=True)
class Land:
    """
    A land.

    Attributes:
        rings: Its outlines, in pixels of the map; none where it is all there is.
        capital: Around which it is dear, in pixels of the map; ``None`` for everywhere.
        dear: How dear a pixel of it is where it is small, 0 to 1.
    """

    rings: Sequence[Ring]
    capital: Point | None
    dear: float = 1.0


@dataclass(frozen=True, eq=False, slots=True)
class Cover:
    """
    How much of what is dear lies under any rectangle, in no time.

    Attributes:
        origin: Left and top, in pixels.
        cell: Pixels of a cell.
        sums: What lies above and to the left of each corner of a cell, shape [rows + 1, columns +
            1], in pixels.
    """

    origin: tuple[int, int]
    cell: int
    sums: np.ndarray

    def under(self, x: np.ndarray, y: np.ndarray, wide: int, high: int) -> np.ndarray:
        """Return what lies under rectangles of a size at some spots, in pixels, shape [spots]."""
        left, right = self._columns(x), self._columns(x + wide)
        top, bottom = self._rows(y), self._rows(y + high)
        sums = self.sums
        found: np.ndarray = (
            sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        )
        return found

    def _columns(self, x: np.ndarray) -> np.ndarray:
        return _cells(x - self.origin[0], self.cell, self.sums.shape[1])

    def _rows(self, y: np.ndarray) -> np.ndarray:
        return _cells(y - self.origin[1], self.cell, self.sums.shape[0])


def cover(rect: pygame.Rect, lands: Sequence[Land], ways: Sequence[Ring], near: int) -> Cover:
    """
    Return what had better not be covered.

    Args:
        rect: Where the map is, in pixels.
        lands: The lands; of a large one each pixel is less dear.
        ways: What goes from capital to capital, in pixels of the map.
        near: How far from its capital a land is dear, in pixels.
    """
    size = (rect.width // _CELL + 1, rect.height // _CELL + 1)
    dear = np.zeros(size)
    for land in lands:
        marked = _land(land, size, near)
        large = marked.sum() * _CELL * _CELL / (near / 10) ** 2
        dear += marked * (land.dear * min(_LARGE / max(large, 1.0), 1.0))
    way = pygame.Surface(size, 0, 32)
    for line in ways:
        pygame.draw.lines(way, "white", False, _small(line), 2)
    dear += _WAY * _marked(way)
    sums = np.zeros((size[1] + 1, size[0] + 1))
    sums[1:, 1:] = dear.T.cumsum(axis=0).cumsum(axis=1) * _CELL * _CELL
    return Cover(rect.topleft, _CELL, sums)


def _land(land: Land, size: tuple[int, int], near: int) -> np.ndarray:
    """Return which cells of a map belong to a land near its capital, shape [columns, rows]."""
    whole, around = pygame.Surface(size, 0, 32), pygame.Surface(size, 0, 32)
    for ring in land.rings:
        pygame.draw.polygon(whole, "white", _small(ring))
    if not land.rings:
        whole.fill("white")
    if land.capital is None:
        return _marked(whole)
    x, y = land.capital
    pygame.draw.circle(around, "white", (x / _CELL, y / _CELL), near / _CELL)
    marked: np.ndarray = _marked(whole) & _marked(around)
    return marked


def _small(ring: Ring) -> list[Point]:
    return [(x / _CELL, y / _CELL) for x, y in ring]


def _marked(surface: pygame.Surface) -> np.ndarray:
    marked: np.ndarray = pygame.surfarray.array2d(surface) & 0xFFFFFF != 0
    return marked


def _cells(shifts: np.ndarray, cell: int, count: int) -> np.ndarray:
    """Return the corners of cells that pixels are nearest to."""
    found: np.ndarray = np.clip(np.rint(shifts / cell), 0, count - 1).astype(int)
    return found
