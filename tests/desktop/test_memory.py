"""Memory that is let go goes back to the system."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from game.desktop.memory import give_back_large_blocks
from tests.conftest import ROOT

PROBE = """
import ctypes

from game.desktop.memory import give_back_large_blocks

NAMES = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"


class Counted(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in NAMES.split()]


count = ctypes.CDLL(None).mallinfo2
count.restype = Counted
able = give_back_large_blocks()
larger = bytes(24 << 20)
del larger
before = count().hblks
blocks = [bytes(32 << 10) for _ in range(1000)]
during = count().hblks
del blocks
print(able, during - before > 500, count().hblks - before)
"""
"""
Counts the blocks that are mappings of their own, by mallinfo2(3).

It takes a process of its own: one that has run for a while may have room for the blocks already.
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not hasattr(ctypes.CDLL(None), "mallinfo2"),
    reason="only newer C libraries of GNU tell how many blocks are mapped",
)
def test_blocks_are_mapped_after_a_larger_one_was_freed():
    """
    The threshold does not rise with what is freed, so blocks of 32 kB end with their mappings.
    """
    command = [sys.executable, "-c", PROBE]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert ["True", "True", "0"] == told.split()


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
