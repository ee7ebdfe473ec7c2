"""Memory that is let go goes back to the system."""

from __future__ import annotations

import ctypes
import sys

import pytest

from game.desktop.memory import give_back_large_blocks

_NAMES = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"


class _Counted(ctypes.Structure):
    """What the C library tells of its blocks: mallinfo2(3)."""

    _fields_ = [(name, ctypes.c_size_t) for name in _NAMES.split()]


def _mappings() -> int:
    """Return how many blocks are mappings of their own."""
    count = ctypes.CDLL(None).mallinfo2
    count.restype = _Counted
    return count().hblks


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not hasattr(ctypes.CDLL(None), "mallinfo2"),
    reason="only newer C libraries of GNU tell how many blocks are mapped",
)
def test_a_large_block_is_mapped_after_a_larger_one_was_freed():
    """
    The threshold does not rise with what is freed, so 16 MB are a mapping that ends with them.
    """
    able = give_back_large_blocks()
    larger = bytes(24 << 20)
    del larger
    before = _mappings()
    block = bytes(16 << 20)
    during = _mappings()
    del block

    assert (True, 1, 0) == (able, during - before, _mappings() - before)


def test_another_c_library_is_left_alone(monkeypatch):
    """
    Where the library is not that of GNU nothing is asked of it.
    """
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())

    assert give_back_large_blocks() is False


def test_another_system_is_left_alone(monkeypatch):
    """
    On Windows and on macOS nothing is asked.
    """
    monkeypatch.setattr(sys, "platform", "win32")

    assert give_back_large_blocks() is False
