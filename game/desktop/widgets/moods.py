"""How moods look: an icon, a colour and a word."""

from __future__ import annotations

from game.desktop.language import N_, _
from game.playthrough.reception import Mood

MOOD_ICONS = {
    Mood.WELCOME: ("thumbs-up", "good"),
    Mood.UNWELCOME: ("thumbs-down", "bad"),
    Mood.INDIFFERENT: ("minus", "text_faint"),
    Mood.UNSEEN: ("eye-off", "text_faint"),
}
"""The icon and the colour of each mood."""
MOOD_WORDS = {
    Mood.WELCOME: N_("Will welcome it"),
    Mood.INDIFFERENT: N_("Will not mind"),
    Mood.UNWELCOME: N_("Will not welcome it"),
    Mood.UNSEEN: N_("Will not hear of it, unless it leaks"),
}
"""What is said of the actors of each mood."""


def mood_word(mood: Mood) -> str:
    """Return what is said of the actors of a mood."""
    return _(MOOD_WORDS[mood])
