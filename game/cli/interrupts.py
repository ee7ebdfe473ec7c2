"""Ctrl-C that lets long work finish what it is at."""

from __future__ import annotations

import signal
import sys
from types import FrameType, TracebackType

INTERRUPTED = 130
"""Exit status after Ctrl-C: 128 plus the number of the signal, as shells have it."""


class Interrupts:
    """
    A block in which the first Ctrl-C is only noted; a second one breaks off as usual.

    Attributes:
        asked: Whether Ctrl-C was pressed.
    """

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> Interrupts:
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
        print("\nstopping; Ctrl-C again breaks off at once", file=sys.stderr)
