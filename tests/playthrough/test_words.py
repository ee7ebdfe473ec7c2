"""Meters, causes and days have plain names."""

from __future__ import annotations

import datetime

import pytest

from game.engine import Entry, compile_world
from game.playthrough.words import cause_word, day_of, day_word, owner_word, row_word, step_word


@pytest.fixture(scope="module")
def world(crisis):
    """Return the small crisis, compiled."""
    return compile_world(crisis.scenario)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("rhetoric", "Rhetoric"),
        ("grain", "Grain"),
        ("strain(east)", "Strain East"),
        ("channel(north, east)", "Channel NORTH–East"),
        ("trust(south, north)", "Trust SOUTH→NORTH"),
        ("favor(envoy)", "Favor Envoy"),
        ("stance(premier, crossing)", "Premier on The crossing"),
        ("nothing(east)", "nothing East"),
    ],
)
def test_rows_have_titles(world, row, expected):
    """
    A row is called by its meter's title and whose it is.
    """
    assert expected == row_word(world, row)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("rhetoric", ""),
        ("strain(east)", "East"),
        ("channel(north, east)", "NORTH–East"),
        ("trust(south, north)", "SOUTH→NORTH"),
        ("stance(premier, crossing)", "Premier"),
    ],
)
def test_rows_have_owners(world, row, expected):
    """
    A row is of a side, of a pair of sides or of an actor, or of all.
    """
    assert expected == owner_word(world, row)


@pytest.mark.parametrize(
    ("cause", "detail", "expected"),
    [
        ("move", "scold", "Scold them (Envoy)"),
        ("rhetoric", "denounce", "Denounce them (Chief)"),
        ("rhetoric", "fading", "words fade"),
        ("event", "flood", "A flood"),
        ("drift", "", "return to rest"),
        ("hidden", "", "behind closed doors"),
        ("some_new_thing", "", "some new thing"),
    ],
)
def test_causes_are_told_in_words(world, cause, detail, expected):
    """
    An entry of the ledger is told by the move, the event or the mechanism that caused it.
    """
    assert expected == cause_word(world, Entry("rhetoric", 1.0, cause, detail))


@pytest.mark.parametrize(
    ("meter", "amount", "expected"),
    [
        ("commitment(south)", 40.0, "a threat in public"),
        ("commitment(south)", -6.0, "threats lose their hold"),
        ("support(south)", -2.0, "a threat taken back"),
    ],
)
def test_audience_costs_are_told_by_what_they_move(world, meter, amount, expected):
    """
    The same mechanism binds a side, lets go of it, or charges it for backing down.
    """
    assert expected == cause_word(world, Entry(meter, amount, "audience_costs"))


def test_days_do_not_depend_on_the_language_of_the_system(world):
    """
    A turn has its first day, spoken in English.
    """
    assert ("20 January 2020", "Week") == (day_word(day_of(world, 3)), step_word(world))
    assert datetime.date(2020, 1, 6) == day_of(world, 1)
