"""Long work in small steps between frames, so that the window never stops."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Any

Work = Generator[Any, None, Any]
_Job = tuple[Work, Callable[[Any], object], object]
BUDGET = 0.004
"""Seconds of a frame that work may take; a step that is longer is still done whole."""


class Jobs:
    """
    Work that is going on.

    Args:
        clock: Returns seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._going: list[_Job] = []

    @property
    def busy(self) -> bool:
        """Whether there is work."""
        return bool(self._going)

    def start(self, work: Work, done: Callable[[Any], object], owner: object = None) -> None:
        """
        Begin some work.

        Args:
            work: A generator; each `next` is a step, of a few milliseconds at best.
            done: Told what the generator returns.
            owner: Whose work it is, so that it can be dropped; what nobody owns is always done.
        """
        self._going.append((work, done, owner))

    def drop(self, owner: object) -> None:
        """Forget the work of somebody who is no longer interested."""
        self._going = [job for job in self._going if job[2] is not owner]

    def step(self) -> None:
        """Work for a part of a frame; work that breaks is dropped, and what broke goes on up."""
        until = self._clock() + BUDGET
        while self._going:
            job = self._going[0]
            try:
                next(job[0])
            except StopIteration as end:
                self._end(job)
                job[1](end.value)
            except Exception:
                self._end(job)
                raise
            if self._clock() >= until:
                return

    def finish(self) -> None:
        """Work until nothing is left that nobody owns, though frames wait: the game is to end."""
        while any(owner is None for _, _, owner in self._going):
            self.step()

    def _end(self, job: _Job) -> None:
        self._going = [other for other in self._going if other is not job]
