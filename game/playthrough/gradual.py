"""
Long work in small steps, for callers that must not wait, such as a window between two frames.

Work is a generator: it yields after each of its steps, the share that is done (0 to 1) where it
knows one, and returns its result.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")


def finish(work: Generator[object, None, T]) -> T:
    """Do all of the work at once and return its result."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result
