"""The last screen of the terminal says why it ended."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from game.cli.text import ending
from game.cli.text.ending import show_ending
from game.playthrough.comparison import compare_gradually
from game.playthrough.ending_reasons import why_ended
from game.playthrough.gradual import finish
from tests.playthrough.plays import AT_WAR, SPARED, silent


def shown(playthrough):
    """Return the lines of the last screen, 80 columns wide, as one."""
    console = Console(file=io.StringIO(), width=80, markup=False, highlight=False)
    show_ending(console, playthrough)
    return " ".join(console.file.getvalue().split())


def test_a_war_is_told_by_its_incident(crisis):
    """
    The incident, rhetoric and risk before it, and what came before stand below the epilogue.
    """
    playthrough = silent(crisis, AT_WAR)
    told = shown(playthrough)

    assert f"between NORTH and SOUTH became a war: {playthrough.last.incidents[0].cause}." in told
    assert f"rhetoric stood at {playthrough.last.before['rhetoric']:.0f} (" in told
    assert "incidents become wars" in told
    assert "which passed but heated the words: Week 3." in told


def test_another_ending_is_told_by_what_held(crisis):
    """
    The parts of its condition are told with their figures.
    """
    playthrough = silent(crisis, SPARED)
    (why,) = why_ended(playthrough)

    assert f"Why it ended like this: {why[:1].upper()}{why[1:]}" in shown(playthrough)


@pytest.mark.parametrize(
    ("lower", "higher", "words"),
    [(0.0, 0.0, "all the same"), (0.0, 0.9, "0 %"), (0.997, 0.003, "99.7 %"), (1.0, 0.0, "100 %")],
)
def test_ranks_are_honest_at_both_ends(crisis, monkeypatch, lower, higher, words):
    """
    What came out like every run beat none of them, and no share is rounded to none or all.
    """
    playthrough = silent(crisis, SPARED)
    found = finish(compare_gradually(playthrough, 1))
    lowers, highers = (dict.fromkeys(found.lower, share) for share in (lower, higher))
    compared = replace(found, lower=lowers, higher=highers)

    def at_once(_playthrough):
        yield from ()
        return compared

    monkeypatch.setattr(ending, "compare_gradually", at_once)

    assert f"░ {words} " in shown(playthrough)
