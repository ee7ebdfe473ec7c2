"""Progress says how far long work has come."""

from __future__ import annotations

from game.desktop.widgets.progress import Progress


def test_the_share_is_told_in_percent():
    """
    Words and percent follow what the work says.
    """
    shares = iter((0.0, 0.425))
    progress = Progress("Playing", lambda: next(shares))

    assert [["Playing", "0 %"], ["Playing", "42 %"]] == [list(progress.said()) for _ in range(2)]
