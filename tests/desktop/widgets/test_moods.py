"""Moods are told apart by an icon and a word."""

from __future__ import annotations

import pytest

from game.desktop import language
from game.desktop.images import index
from game.desktop.theme import THEMES
from game.desktop.widgets.moods import MOOD_ICONS, mood_word
from game.playthrough.reception import Mood


def test_every_mood_has_an_icon_of_its_own():
    """
    No two share an icon, so that the colour is never the only sign, and each icon is there.
    """
    icons = [icon for icon, _paint in MOOD_ICONS.values()]

    assert set(Mood) == set(MOOD_ICONS)
    assert len(icons) == len({icon for icon in icons if ("icons", icon) in index()})


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.id)
def test_their_colours_are_roles(theme):
    """
    Every theme has the colours of the moods.
    """
    assert {paint for _icon, paint in MOOD_ICONS.values()} <= set(theme.colours)


@pytest.mark.parametrize("code", ["en", "ko"])
def test_every_mood_has_its_words(code):
    """
    In each language the four are told apart by their words.
    """
    language.use(code)

    assert len(Mood) == len({mood_word(mood) for mood in Mood})
    assert "Will welcome it" == mood_word(Mood.WELCOME) or code == "ko"
