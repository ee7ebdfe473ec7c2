"""Entries of the codex are found by their id and by their words."""

from __future__ import annotations

import pytest

from game.desktop import language
from game.desktop.scenes.codex_entries import SECTIONS, Entry, search

FACTS = [Entry(f"fact.F{number}", f"F{number}", tuple) for number in (1, 4, 40, 14)]


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


def test_an_entry_knows_its_section_and_its_id():
    """
    What stands before the first dot is the section, and the rest is the id.
    """
    entry = Entry("code.0.41", "Mediate", tuple)

    assert ("code", "0.41") == (entry.section, entry.id)


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


def test_an_article_is_made_when_it_is_opened():
    """
    Looking through the entries makes none of them.
    """
    made = []
    entry = Entry("word.side", "Side", lambda: made.append(1) or ())
    search([entry], "side")
    before = list(made)
    entry.article()

    assert ([], [1]) == (before, made)


def test_sections_are_named_in_each_language():
    """
    Every section has a word of its own in Korean.
    """
    language.use("ko")
    words = [language._(word) for word in SECTIONS.values()]

    assert len(SECTIONS) == len(set(words) - set(SECTIONS.values()))
