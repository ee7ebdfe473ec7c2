from __future__ import annotations

import csv

import pytest

from game.resources import seeds_dir
from game.scenario.cameo import CameoCode, weights


def test_the_table_is_that_of_the_seeds():
    """
    Every row is there, with its name.
    """
    with (seeds_dir() / "cameo_goldstein.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    expected = [(row["code"], row["name"], float(row["goldstein"])) for row in rows]

    assert expected == [(one.code, one.name, one.goldstein) for one in weights().values()]


def test_weights_lie_on_the_scale_of_goldstein():
    """
    No weight is beyond -10 or +10.
    """
    assert [] == [one for one in weights().values() if not -10 <= one.goldstein <= 10]


def test_a_code_keeps_its_leading_zero():
    """
    Codes are digits, not numbers.
    """
    assert CameoCode("010", "Make statement", 0.0) == weights()["010"]


@pytest.mark.parametrize(
    ("code", "title"),
    [("01", "Make public statement"), ("116", "Find guilty or liable (legally)"), ("129", "Veto")],
)
def test_a_title_begins_with_a_capital(code, title):
    """
    Names that the table writes in capitals, or without any, are titles like the others.
    """
    assert title == weights()[code].title


def test_the_table_cannot_be_changed():
    """
    What is read once is shared, so nobody may write to it.
    """
    with pytest.raises(TypeError):
        weights()["010"] = weights()["011"]  # type: ignore[index]
