"""Long work goes on between frames."""

from __future__ import annotations

import pytest

from game.desktop.jobs import BUDGET, Jobs


class Clock:
    """A clock that goes on by two milliseconds with each look."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        self.now += BUDGET / 3
        return self.now


def counting(upto, seen):
    """Yield as often as told and return the number."""
    for number in range(upto):
        seen.append(number)
        yield
    return upto


def test_a_frame_takes_a_part_of_the_work():
    """
    Some steps are done in a frame, the rest in later ones, and the end is told.
    """
    jobs, seen, ends = Jobs(Clock()), [], []
    jobs.start(counting(10, seen), ends.append)
    jobs.step()
    first = len(seen)
    while jobs.busy:
        jobs.step()

    assert (True, 10, [10]) == (0 < first < 10, len(seen), ends)


def test_work_is_done_in_its_order():
    """
    What was begun first ends first.
    """
    jobs, ends = Jobs(), []
    jobs.start(counting(3, []), lambda _: ends.append("first"))
    jobs.start(counting(1, []), lambda _: ends.append("second"))
    while jobs.busy:
        jobs.step()

    assert ["first", "second"] == ends


def test_work_can_be_dropped():
    """
    Work whose owner has gone is forgotten, and that of others is not.
    """
    jobs, ends, owner = Jobs(), [], object()
    jobs.start(counting(3, []), lambda _: ends.append("gone"), owner)
    jobs.start(counting(3, []), lambda _: ends.append("kept"))
    jobs.drop(owner)
    while jobs.busy:
        jobs.step()

    assert ["kept"] == ends


def test_the_end_of_work_may_begin_more():
    """
    What is told of an end can start the next piece.
    """
    jobs, ends = Jobs(), []
    jobs.start(counting(1, []), lambda _: jobs.start(counting(2, []), ends.append))
    while jobs.busy:
        jobs.step()

    assert [2] == ends


def breaking():
    """Break at the first step."""
    yield 1 / 0


def test_work_that_breaks_is_done_with():
    """
    What broke is raised once; what was begun after it goes on, and no end is told of it.
    """
    jobs, ends = Jobs(), []
    jobs.start(breaking(), lambda _: ends.append("broken"))
    jobs.start(counting(1, []), ends.append)
    with pytest.raises(ZeroDivisionError):
        jobs.step()
    while jobs.busy:
        jobs.step()

    assert [1] == ends


def test_what_nobody_owns_is_finished_at_the_end_of_the_game():
    """
    Work in a scene that is shown may be cut short, what only writes is not.
    """
    jobs, ends = Jobs(Clock()), []
    jobs.start(counting(3, []), lambda _: ends.append("written"))
    jobs.start(counting(3, []), lambda _: ends.append("shown"), owner=object())
    jobs.finish()

    assert (["written"], True) == (ends, jobs.busy)
