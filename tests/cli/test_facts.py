from __future__ import annotations

import json

import pytest

from game.cli.facts import broken
from tests.scenario.building import HARBOUR


def test_every_number_stands_there_with_its_grounds(call):
    """
    The tables hold numbers, facts and the share of judgement, in 80 columns.
    """
    ended = call("facts", str(HARBOUR))

    assert 0 == ended.status
    assert "invite.effects.rhetoric" in ended.out
    assert "debt: The books are closed; this is a guess." in ended.out
    assert "Share of judgement" in ended.out
    assert "Numbers of the scenario: " in ended.out
    assert " sourced or fitted, " in ended.out
    assert "every size is judgement" in ended.out.splitlines()[-1]
    assert [] == [line for line in ended.out.splitlines() if len(line) > 80]


def test_unused_facts_are_named(call):
    """
    What nothing rests on stands below the tables.
    """
    assert "Nothing here rests on F" in call("facts", "first_offer").out


def test_a_program_reads_the_same(call):
    """
    The object holds the share, the facts and every number with its ids.
    """
    found = json.loads(call("facts", str(HARBOUR), "--json").out)
    number = next(one for one in found["numbers"] if one["path"] == "invite.effects.rhetoric")

    assert ("harbour", ["F2"], "-3") == (found["scenario"], number["because"], number["value"])
    assert 0 < found["judgement"] < 1
    assert "in kind and direction" in found["note"]
    assert {"F1", "F2", "X1"} == set(found["facts"])


@pytest.mark.parametrize(("given", "status"), [("nowhere", 2), ("nowhere.yaml", 1)])
def test_what_cannot_be_loaded_is_told(call, given, status):
    """
    A wrong name is wrong use, a file with errors shows them.
    """
    ended = call("facts", given)

    assert (status, "") == (ended.status, ended.out)
    assert ended.err


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("rhetoric.start", ["rhetoric.start"]),
        ("close.effects.trust(a, b)", ["close.effects.", "  trust(a, b)"]),
        ("close_road.effects.trust(a, bb)", ["close_road.", "  effects.", "  trust(a, bb)"]),
        ("a_very_long_name_of_one.x", ["a_very_long_name_of_one.", "  x"]),
    ],
)
def test_a_path_breaks_between_its_parts(path, lines):
    """
    No name is cut in two, and what follows is indented.
    """
    assert lines == broken(path, 16).split("\n")


@pytest.mark.parametrize("scenario", ["first_offer", "beijing_2017"])
def test_no_line_of_the_shipped_ones_is_too_long(call, scenario):
    """
    Eighty columns hold every row, and the notes hang below their part.
    """
    lines = call("facts", scenario).out.splitlines()

    assert [] == [line for line in lines if len(line.rstrip()) > 80]
