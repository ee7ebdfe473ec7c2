"""Tasks for worker processes, which must be able to import them."""

from __future__ import annotations

import os
import signal
from pathlib import Path


def double(number: int) -> int:
    """Return twice a number."""
    return number * 2


def die_once(number: int, marker: str) -> int:
    """Kill the process on the first call for the number 3; else return twice the number."""
    if number == 3 and not Path(marker).exists():
        Path(marker).touch()
        die()
    return double(number)


def die_always(number: int) -> int:
    """Kill the process."""
    die()
    return number


def die() -> None:
    """Leave at once and without a word, as a process does that the system kills."""
    os._exit(signal.SIGABRT)


def fail(number: int) -> int:
    """Raise what a task of its own accord may raise."""
    raise LookupError(number)
