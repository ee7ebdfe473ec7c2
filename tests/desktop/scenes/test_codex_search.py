"""The codex is searched by ids and by words, and says so where nothing is found."""

from __future__ import annotations

import pytest

from game.desktop.language import use
from game.desktop.scenes.codex_articles import entries_of
from game.desktop.scenes.codex_entries import Entry
from game.desktop.scenes.codex_search import nothing_found, search, search_hint
from game.scenario import load
from tests.desktop.foreign import english

FACTS = [Entry(f"fact.F{number}", f"F{number}", tuple) for number in (1, 4, 40, 14)]


def entries(name=""):
    """Return the entries of the codex of a scenario, or of none."""
    return {entry.key: entry for entry in entries_of(load(name) if name else None)}


def said(query, name=""):
    """Return what stands in place of an article."""
    return [text for widget in nothing_found(query, entries(name)) for text in widget.said()]


def test_words_are_found_in_titles_and_below_them():
    """
    All words have to occur; a title counts more than what stands below it.
    """
    entries = [
        Entry("meter.a", "Other", tuple, under="the open line"),
        Entry("meter.b", "Open line", tuple),
        Entry("meter.c", "Line", tuple),
    ]

    assert ["meter.b", "meter.a"] == [entry.key for entry in search(entries, "line OPEN")]
    assert [] == search(entries, "  ")


@pytest.mark.parametrize(
    ("query", "found"),
    [("f4", ["fact.F4", "fact.F40"]), ("F1", ["fact.F1", "fact.F14"]), ("F9", [])],
)
def test_an_id_goes_before_those_that_begin_with_it(query, found):
    """
    Capitals do not matter, and an id that only contains the query is not meant.
    """
    assert found == [entry.key for entry in search(FACTS, query)]


def test_hits_of_a_rank_stay_in_their_order():
    """
    Among equals the order of the codex holds.
    """
    entries = [Entry(f"word.{name}", f"Talks {name}", tuple) for name in "cab"]

    assert entries == search(entries, "talks")


@pytest.mark.parametrize("name", ["", "beijing_2017", "first_offer"])
def test_the_hint_finds_something(name):
    """
    The fact that is named as an example is there; without facts none is named.
    """
    hint = search_hint(entries(name))
    *_, last = hint.split()

    assert bool(name) == bool(search(entries(name).values(), last) and "fact" in hint)


def test_without_a_hit_it_is_said_what_can_be_searched():
    """
    The query and all sections stand there, and from the title where facts are to be found.
    """
    told = said(" zzz ")

    assert "Nothing found for “zzz”" == told[0]
    assert "Words, Meters, Mechanisms, Codes of moves" in told[1]
    assert any("Actors and facts belong to a crisis" in text for text in told)
    assert not any("belong to a crisis" in text for text in said("zzz", "first_offer"))


def test_without_a_hit_it_is_said_in_korean():
    """
    All of it but the query is translated.
    """
    use("ko")

    assert [] == english([*said("1"), search_hint(entries("first_offer"))], "F1")
