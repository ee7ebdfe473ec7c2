"""
Memory that goes back to the system when it is let go.

The C library of GNU keeps freed blocks for itself, and larger and larger ones the longer a process
runs: pictures and forecasts of many sizes then leave holes between what lives, and the game grows
for hours though it holds no more than before. With a fixed threshold each large block is a mapping
of its own, which ends with it. Neither a frame nor a forecast is slower for it. The threshold is
that of a small picture; smaller ones share large surfaces (`caching.SheetCache`).

Source: mallopt(3), M_MMAP_THRESHOLD and the notes on its dynamic adjustment.
"""

from __future__ import annotations

import ctypes
import sys

_M_MMAP_THRESHOLD = -3
_BYTES = 16 * 1024
"""The library itself starts with 128 kB, and raises it."""


def give_back_large_blocks() -> bool:
    """Let large blocks go back to the system when freed; tell whether this C library can."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None)
    if not hasattr(library, "gnu_get_libc_version"):
        return False
    return bool(library.mallopt(_M_MMAP_THRESHOLD, _BYTES))
