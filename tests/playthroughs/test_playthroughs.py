"""Recorded playthroughs are played again and compared line by line."""

from __future__ import annotations

import itertools
import re

import pytest

from game.scenario import load, shipped
from tests.playthroughs.record import FOLDER, RUNS

AGAIN = "`python -m tests.playthroughs.record` records them anew, where the change is meant"


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.path.stem)
def test_a_recorded_playthrough_comes_out_the_same(run):
    """
    Every line of the record is what the run prints today.
    """
    recorded = run.path.read_text(encoding="utf-8").splitlines()
    different = [
        (number, then, now)
        for number, (then, now) in enumerate(
            itertools.zip_longest(recorded, run.lines(), fillvalue=""), 1
        )
        if then != now
    ]

    assert [] == different[:3], AGAIN


@pytest.mark.parametrize("scenario", shipped())
def test_every_shipped_scenario_has_a_recorded_playthrough(scenario):
    """
    A scenario without a recorded playthrough is not finished.
    """
    assert any(run.scenario == scenario for run in RUNS), f"add a run of {scenario} to record.py"


def test_every_record_is_played():
    """
    No record lies about that no run produces.
    """
    assert {run.path.name for run in RUNS} == {path.name for path in FOLDER.glob("*.txt")}


@pytest.mark.parametrize("name", shipped())
def test_an_ending_tells_only_what_its_condition_says(name):
    """
    How fierce the words were is told by endings alone that hang on the rhetoric.
    """
    endings = load(name).scenario.endings.values()
    tone = re.compile(r"\b(fierce|mild|loud|shout\w*|insult\w*)\b")
    wrong = [one.title for one in endings if tone.search(one.text) and "rhetoric" not in one.when]

    assert [] == wrong
