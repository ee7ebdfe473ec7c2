"""
Calls spread over worker processes, with their results in the order of the calls.

Whatever has ``submit()`` can do the work: a pool of processes here, a cluster's executor elsewhere.
A pool whose worker died is opened anew and the calls that were lost are made again.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from game.errors import WorkerError
from game.threads import one_thread_in_children

DEATHS = 3
"""How many pools may break one after the other without a result before we give up."""
AHEAD = 2
"""Calls given out for each worker before their results are asked for; bounds the memory."""

Result = TypeVar("Result")


class Submits(Protocol):
    """What can do the work: anything with the ``submit()`` of ``concurrent.futures``."""

    def submit(self, task: Callable[..., Any], /, *arguments: Any) -> Future[Any]:
        """Take on a call and return the future of its result."""
        ...


@dataclass(slots=True)
class _Call(Generic[Result]):
    """One call and, once it was given out, the future of its result."""

    arguments: tuple[Any, ...]
    future: Future[Result] | None = None

    def forget_if_lost(self) -> None:
        """Forget the future if the worker died over it, so that the call is made again."""
        done = self.future is not None and self.future.done() and not self.future.cancelled()
        if not done or isinstance(self.future and self.future.exception(), BrokenExecutor):
            self.future = None


def cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def open_processes(workers: int) -> Iterator[Submits]:
    """
    Open a pool of fresh processes that leave Ctrl-C to their parent.

    Args:
        workers: How many, at least 1.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, context, initializer=_ignore_interrupts)
    with one_thread_in_children(), pool:
        yield pool


def work_in_order(
    open_pool: Callable[[], AbstractContextManager[Submits]],
    task: Callable[..., Result],
    calls: Iterable[tuple[Any, ...]],
    ahead: int,
) -> Iterator[Result]:
    """
    Make calls side by side and yield their results in the order of the calls.

    Args:
        open_pool: Opens what does the work; called again when its workers have died.
        task: What to call; it and its arguments must be picklable.
        calls: The arguments of each call; taken one by one, so there may be very many.
        ahead: How many calls to have given out at once, at least 1.

    Raises:
        WorkerError: ``DEATHS`` pools in a row broke without a result.
    """
    coming = iter(calls)
    waiting: deque[_Call[Result]] = deque()
    deaths = 0
    with ExitStack() as stack:
        pool = stack.enter_context(open_pool())
        stack.callback(_cancel, waiting)
        while _fill(waiting, coming, ahead):
            try:
                result = _first(pool, task, waiting)
            except BrokenExecutor as broken:
                deaths += 1
                if deaths == DEATHS:
                    raise WorkerError(_blame(waiting[0])) from broken
                stack.close()
                for call in waiting:
                    call.forget_if_lost()
                pool = stack.enter_context(open_pool())
                stack.callback(_cancel, waiting)
            else:
                deaths = 0
                waiting.popleft()
                yield result


def _fill(waiting: deque[_Call[Result]], coming: Iterator[tuple[Any, ...]], ahead: int) -> bool:
    while len(waiting) < ahead:
        arguments = next(coming, None)
        if arguments is None:
            break
        waiting.append(_Call(arguments))
    return bool(waiting)


def _first(pool: Submits, task: Callable[..., Result], waiting: deque[_Call[Result]]) -> Result:
    for call in waiting:
        if call.future is None:
            with _interrupts_held():
                call.future = pool.submit(task, *call.arguments)
    assert waiting[0].future is not None
    return waiting[0].future.result()


def _cancel(waiting: Iterable[_Call[Any]]) -> None:
    for call in waiting:
        if call.future is not None:
            call.future.cancel()


def _blame(call: _Call[Any]) -> str:
    words = ", ".join(str(one) for one in call.arguments if isinstance(one, int))
    return (
        f"{DEATHS} pools of workers died one after the other at work unit {words}: "
        "is there memory enough? try fewer workers"
    )


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let no Ctrl-C reach a process that is just being born and would print a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
