"""Calls spread over workers: order, memory, dying workers and early ends."""

from __future__ import annotations

import signal
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from functools import partial

import pytest

from game.errors import WorkerError
from game.lab import workers
from game.lab.workers import DEATHS, cores, open_processes, work_in_order
from tests.lab.tasks import die_always, die_once, double, fail


class Desk:
    """Stands in for a pool: does what it is given at once, and remembers it."""

    def __init__(self) -> None:
        self.given: list[tuple[object, ...]] = []

    def submit(self, task, /, *arguments):
        self.given.append(arguments)
        future: Future[object] = Future()
        future.set_result(task(*arguments))
        return future


class Hospital:
    """Stands in for pools of which the first few break at every call."""

    def __init__(self, breaks: int) -> None:
        self.breaks = breaks
        self.opened = 0

    @contextmanager
    def open(self):
        self.opened += 1
        yield self

    def submit(self, task, /, *arguments):
        if self.opened <= self.breaks:
            raise BrokenExecutor
        return Desk().submit(task, *arguments)


def numbers(count: int) -> list[tuple[int]]:
    """Return the arguments of some calls."""
    return [(number,) for number in range(count)]


def test_results_come_in_the_order_of_the_calls():
    """
    Two processes give the results of twenty calls in the order of the calls.
    """
    results = list(work_in_order(partial(open_processes, 2), double, numbers(20), 4))

    assert [number * 2 for number in range(20)] == results


def test_anything_with_submit_can_do_the_work():
    """
    A pool of threads that is lent does the work and is left open.
    """
    with ThreadPoolExecutor(2) as pool:
        results = list(work_in_order(lambda: nullcontext(pool), double, numbers(5), 3))
        still_open = pool.submit(double, 4).result()

    assert ([0, 2, 4, 6, 8], 8) == (results, still_open)


def test_no_calls_give_no_results():
    """
    Where there is nothing to do, nothing comes back.
    """
    assert [] == list(work_in_order(lambda: nullcontext(Desk()), double, [], 3))


def test_calls_are_not_given_out_far_ahead():
    """
    After the first result of many calls only as many were given out as may be ahead.
    """
    desk = Desk()
    results = work_in_order(lambda: nullcontext(desk), double, numbers(1000), 3)
    next(results)

    assert 3 == len(desk.given)


def test_a_dead_worker_costs_no_result(tmp_path):
    """
    A process that dies once is replaced, and every result is there, in order.
    """
    calls = [(number, str(tmp_path / "died")) for number in range(8)]
    results = list(work_in_order(partial(open_processes, 2), die_once, calls, 4))

    assert [number * 2 for number in range(8)] == results


def test_workers_that_always_die_end_the_work():
    """
    A call that kills every worker ends in an error that names it, after a bounded number of tries.
    """
    results = work_in_order(partial(open_processes, 1), die_always, [(7,)], 1)

    with pytest.raises(WorkerError, match="at work unit 7"):
        next(results)


def test_broken_pools_are_counted_in_a_row():
    """
    Pools that break one time less than the limit are opened anew and the work is done.
    """
    hospital = Hospital(DEATHS - 1)
    results = list(work_in_order(hospital.open, double, numbers(3), 2))

    assert ([0, 2, 4], DEATHS) == (results, hospital.opened)


def test_as_many_broken_pools_as_the_limit_end_the_work():
    """
    No further pool is opened once the limit of broken ones is reached.
    """
    hospital = Hospital(DEATHS)
    with pytest.raises(WorkerError):
        list(work_in_order(hospital.open, double, numbers(3), 2))

    assert DEATHS == hospital.opened


def test_what_a_task_raises_is_raised():
    """
    An error of the task itself comes through and is not tried again.
    """
    results = work_in_order(partial(open_processes, 1), fail, [(1,)], 1)

    with pytest.raises(LookupError):
        next(results)


def test_an_early_end_cancels_what_waits():
    """
    Closing the results cancels the calls that nobody has begun.
    """
    futures = []

    class Slow(Desk):
        def submit(self, task, /, *arguments):
            future = super().submit(task, *arguments) if not futures else Future()
            futures.append(future)
            return future

    results = work_in_order(lambda: nullcontext(Slow()), double, numbers(9), 3)
    next(results)
    results.close()

    assert [False, True, True] == [future.cancelled() for future in futures]


def test_a_machine_has_at_least_one_core(monkeypatch):
    """
    Where the system does not say which cores are ours, their number counts, and at least one.
    """
    monkeypatch.delattr("os.sched_getaffinity", raising=False)
    monkeypatch.setattr("os.cpu_count", lambda: None)

    assert 1 == cores()


def test_signals_need_not_be_maskable(monkeypatch):
    """
    On a system without signal masks calls are given out all the same.
    """
    monkeypatch.delattr(signal, "pthread_sigmask", raising=False)

    assert [0, 2] == list(work_in_order(lambda: nullcontext(Desk()), double, numbers(2), 2))


def test_a_worker_leaves_interrupts_to_its_parent():
    """
    What a new process does first is to ignore Ctrl-C.
    """
    before = signal.getsignal(signal.SIGINT)
    try:
        workers._ignore_interrupts()
        during = signal.getsignal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)

    assert signal.SIG_IGN == during
