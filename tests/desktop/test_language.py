"""The language of the interface: chosen by code, never in the way, and put back after each test."""

from __future__ import annotations

import re

import pytest

from game.desktop import language
from game.desktop.language import _, languages, ngettext, pattern_of, use


def test_texts_are_themselves_before_a_language_is_chosen():
    """
    In the source language a text and its forms for a number are what the code says.
    """
    assert ("Trust", "1 turn", "2 turns") == (
        _("Trust"),
        ngettext("1 turn", "2 turns", 1),
        ngettext("1 turn", "2 turns", 2),
    )


def test_korean_is_spoken_when_it_is_chosen():
    """
    After a change of language the same text is looked up in the new one.
    """
    assert ("ko", "신뢰") == (use("ko"), _("Trust"))


def test_a_language_that_is_not_there_leaves_the_source_language():
    """
    A code without a catalogue gives English, and says so.
    """
    use("ko")

    assert ("en", "Trust") == (use("tlh"), _("Trust"))


def test_the_empty_text_stays_empty():
    """
    The empty text is not looked up, since the catalogue keeps its own header there.
    """
    use("ko")

    assert not _("")


def test_a_text_that_nobody_translated_stays_as_it_is():
    """
    A text that is not in the catalogue is shown in the source language.
    """
    use("ko")

    assert "A text of no catalogue" == _("A text of no catalogue")


def test_languages_call_themselves_what_their_speakers_do():
    """
    The list for the settings has English first and each language by its own name.
    """
    assert [("en", "English"), ("ko", "한국어")] == list(languages().items())


@pytest.mark.parametrize("wish", ["ko_KR.UTF-8", "ko", "Korean_Korea.949", "fr:ko"])
def test_the_language_of_the_system_is_found(wish, monkeypatch):
    """
    The first language that the system asks for and that there is is taken, however it writes it.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", wish)

    assert "ko" == use("auto")


def test_without_catalogues_there_is_english(monkeypatch):
    """
    Where the folder of the catalogues is missing, only the source language is offered.
    """
    monkeypatch.setattr(language, "folder", lambda: None)

    assert (("en",), "en") == (language.codes(), use("ko"))


def test_what_a_form_has_made_is_taken_apart():
    """
    Its names are found again, and its own signs stand for themselves.
    """
    found = re.fullmatch(pattern_of("{what} (now {now})?"), "trust (of one) (now 3)?")

    assert {"what": "trust (of one)", "now": "3"} == found.groupdict()
