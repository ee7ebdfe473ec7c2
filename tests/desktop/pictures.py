"""Pictures of what was drawn: kept small, and compared with some tolerance."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pygame

TOLERANCE = 24
"""Of 255 that a colour may differ by: another machine may round a blend otherwise."""
SHARE = 0.001
"""Of all pixels that may differ by more."""
STEP = 5
"""Colours are kept in steps of this, which nobody sees and which halves the files."""


def picture_of(surface: pygame.Surface) -> np.ndarray:
    """Return red, green and blue of a surface, shape [height, width, 3]."""
    return np.ascontiguousarray(pygame.surfarray.array3d(surface).swapaxes(0, 1))


def read(path: Path) -> np.ndarray:
    """Return a picture that was kept."""
    return picture_of(pygame.image.load(path))


def write(path: Path, picture: np.ndarray, *, step: int = STEP) -> None:
    """Keep a picture as a small PNG; a step of 1 keeps every colour as it is."""
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


def differing(one: np.ndarray, other: np.ndarray) -> float:
    """Return the share of pixels that differ by more than the tolerance; 1 for other sizes."""
    if one.shape != other.shape:
        return 1.0
    far = np.maximum(one, other) - np.minimum(one, other) > TOLERANCE
    return float(far.any(axis=2).mean())
