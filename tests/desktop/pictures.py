"""Pictures of what was drawn: kept small, and compared with some tolerance."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pygame

SHARE = 0.001
"""Of all pixels that may differ by more than the grain allows."""


@dataclass(frozen=True, slots=True)
class Grain:
    """
    How finely a picture is kept.

    Attributes:
        step: Colours are kept in steps of this: the larger, the smaller are the files.
        tolerance: Of 255 that a colour may differ by: another machine may round a blend otherwise.
    """

    step: int
    tolerance: int


EXACT = Grain(1, 0)
"""Every colour as it is."""
WHOLE = Grain(5, 24)
"""Of a picture at its full size; nobody sees the steps."""
HALF = Grain(12, 16)
"""Of one at half its size: in the mean of four pixels a thin line differs by less."""


def picture_of(surface: pygame.Surface) -> np.ndarray:
    """Return red, green and blue of a surface, shape [height, width, 3]."""
    return np.ascontiguousarray(pygame.surfarray.array3d(surface).swapaxes(0, 1))


def read(path: Path) -> np.ndarray:
    """Return a picture that was kept."""
    return picture_of(pygame.image.load(path))


def halved(picture: np.ndarray) -> np.ndarray:
    """Return a picture at half its size, each pixel the mean of four; an odd edge is left out."""
    high, wide = len(picture) // 2, picture.shape[1] // 2
    fours = picture[: 2 * high, : 2 * wide].reshape(high, 2, wide, 2, 3)
    return fours.mean(axis=(1, 3)).round().astype(np.uint8)


def write(path: Path, picture: np.ndarray, grain: Grain = WHOLE) -> None:
    """Keep a picture as a small PNG; filters of its rows would make it larger."""
    step = grain.step
    steps = (picture.astype(np.uint16) + step // 2) // step * step
    rows = np.minimum(steps, 255).astype(np.uint8).reshape(len(picture), -1)
    high, wide, _ = picture.shape
    plain = np.hstack([np.zeros((high, 1), np.uint8), rows]).tobytes()
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(plain, 9)), (b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts))


def _chunk(kind: bytes, content: bytes) -> bytes:
    total = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + total


def differing(one: np.ndarray, other: np.ndarray, grain: Grain = WHOLE) -> float:
    """Return the share of pixels that differ by more than the grain allows; 1 for other sizes."""
    if one.shape != other.shape:
        return 1.0
    far = np.maximum(one, other) - np.minimum(one, other) > grain.tolerance
    return float(far.any(axis=2).mean())
