"""Long work is done step by step, or all at once."""

from __future__ import annotations

from game.playthrough.gradual import finish


def work():
    """Yield two shares and return a word."""
    yield 0.5
    yield 1.0
    return "done"


def test_work_is_finished_at_once():
    """
    What a generator returns after its last step is the result.
    """
    assert "done" == finish(work())
