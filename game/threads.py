"""
One thread for the matrix library under NumPy.

Our products are small: a second thread spins beside the first, takes a whole core and brings
nothing, and two worker processes with two threads each are slower than one. The library reads its
environment once, when NumPy is first imported, so this has to come before; no digit depends on it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

VARIABLES = (
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "OMP_NUM_THREADS",
)
"""What the matrix libraries read, on Linux and Windows, with MKL, on macOS, and with OpenMP."""


def use_one_thread() -> None:
    """Ask for one thread in this process and those it starts, where nobody asked for another."""
    for name in VARIABLES:
        os.environ.setdefault(name, "1")


@contextmanager
def one_thread_in_children() -> Iterator[None]:
    """Ask for one thread in the processes that are started in this block."""
    before = {name: os.environ.get(name) for name in VARIABLES}
    use_one_thread()
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
