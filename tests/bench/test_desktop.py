"""The desktop's part of the benchmark runs, on tiny sizes; nothing is timed here."""

from __future__ import annotations

import os
import sys
from itertools import count
from types import SimpleNamespace

import pytest

from tests.bench import desktop, desktop_figures
from tests.bench.table import Row

FIGURES = (
    "frames_of_the_news(2)['p99']",
    "frames_a_second(0.2)",
    "forecast_times()['whole']",
    "resize_step()",
    "cost_of_lines(3)",
)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_the_figures_of_the_desktop_are_numbers():
    """
    Each figure is measured and is more than nothing.
    """
    calls = ", ".join((*FIGURES, "memory_of_play(6)['most']"))

    assert all(figure > 0 for figure in desktop.measured(f"[{calls}]", dict(os.environ)))


def test_the_rows_of_the_desktop_fit_eighty_columns(monkeypatch):
    """
    Without a screen too, every row is printed, and none is longer than a terminal of 80 columns.
    """
    answers = {"median": 1.0, "p99": 2.0, "whole": 3.0, "step": 4.0, "most": 5.0}
    answers |= {"growth": 0.0, "compared": 2}
    monkeypatch.setattr(desktop, "missing", lambda: ["Xvfb"])
    several = ("frames_of", "forecast", "memory")
    monkeypatch.setattr(
        desktop, "measured", lambda call, _: answers if call.startswith(several) else 9.0
    )
    rows = list(desktop.rows(0.1))

    assert all(isinstance(row, Row) and len(str(row)) <= 80 for row in rows)
    assert len(rows) == 11


def test_memory_is_taken_by_whole_crises(monkeypatch):
    """
    A crisis begins with the title, and one that has not ended is not compared.
    """
    monkeypatch.setattr(desktop_figures, "megabytes", count(1).__next__)
    top = SimpleNamespace(name="title")
    crises = desktop_figures._Crises(SimpleNamespace(stack=SimpleNamespace(top=top)))
    inside = []
    for top.name in ("title", "table", "end", "title", "title", "table"):
        crises.look()
        inside.append(crises.inside)

    assert ([(0, [1, 2, 3])], 6) == (crises.whole, crises.most)
    assert [False] * 4 + [True] * 2 == inside
