"""Entries of the codex are found by their id and by their words."""

from __future__ import annotations

from game.desktop import language
from game.desktop.scenes.codex_entries import SECTIONS, Entry


def test_an_entry_knows_its_section_and_its_id():
    """
    What stands before the first dot is the section, and the rest is the id.
    """
    entry = Entry("code.0.41", "Mediate", tuple)

    assert ("code", "0.41") == (entry.section, entry.id)


def test_an_article_is_made_when_it_is_opened():
    """
    Asking what an entry is makes nothing of it.
    """
    made = []
    entry = Entry("word.side", "Side", lambda: made.append(1) or ())
    assert ("word", "side") == (entry.section, entry.id)
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
