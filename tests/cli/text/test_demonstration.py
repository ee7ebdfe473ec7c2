"""The demonstration plays itself."""

from __future__ import annotations

import io

from rich.console import Console

from game.cli.text import demonstration


def printed():
    """Return what the demonstration prints at 80 columns."""
    out = io.StringIO()
    demonstration(console=Console(file=out, width=80, markup=False, highlight=False))
    return out.getvalue()


def test_it_is_the_same_each_time_and_comes_to_an_end():
    """
    The demonstration is seeded, shows each turn and ends.
    """
    text = printed()

    assert text == printed()
    assert 6 >= text.count(": the news ─") > 0
    assert "The end: " in text
