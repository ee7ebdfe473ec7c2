"""The words of the model on screens, in the language of the interface."""

from __future__ import annotations

from game.desktop.language import N_, _, pgettext
from game.scenario import CameoCode
from game.scenario.model import EndingKind, MoveKind, Venue

KINDS = {MoveKind.PRESSURE: N_("Pressure"), MoveKind.DIALOGUE: N_("Dialogue")}
VENUES = {Venue.PUBLIC: N_("Public"), Venue.PRIVATE: N_("Private")}
RUNG_WORDS = {
    "calm": N_("Calm"),
    "cool": N_("Cool"),
    "tense": N_("Tense"),
    "heated": N_("Heated"),
    "overheated": N_("Overheated"),
    "brink": N_("Brink"),
}
"""The rungs of the rhetoric meter, by their name in the model."""
DIFFICULTIES = {"easy": N_("Easy"), "medium": N_("Medium"), "hard": N_("Hard")}
ENDING_KINDS = {
    EndingKind.SETTLEMENT: N_("Settlement"),
    EndingKind.FREEZE: N_("Freeze"),
    EndingKind.STALEMATE: N_("Stalemate"),
    EndingKind.BREAKDOWN: N_("Breakdown"),
    EndingKind.WAR: N_("War"),
}
"""The kinds of ending."""
ACT = "act"
"""The context of names of acts, since scenarios may have words like them for something else."""


def kind_word(kind: MoveKind) -> str:
    """Return the word for a kind of move."""
    return _(KINDS[kind])


def venue_word(venue: Venue) -> str:
    """Return the word for where a move is made."""
    return _(VENUES[venue])


def rung_word(name: str) -> str:
    """Return the word for a rung of the rhetoric meter."""
    return _(RUNG_WORDS.get(name, name))


def act_word(act: CameoCode) -> str:
    """Return what an act is called."""
    return pgettext(ACT, act.title)


def difficulty_word(name: str) -> str:
    """Return the word for how hard a scenario is."""
    return _(DIFFICULTIES.get(name, name))


def ending_kind_word(kind: EndingKind) -> str:
    """Return the word for a kind of ending."""
    return _(ENDING_KINDS[kind])


def percent(share: float, digits: int = 0) -> str:
    """Return a share, 0 to 1, in percent."""
    return _("{number} %").format(number=f"{share * 100:.{digits}f}")


def share_words(share: float, low: float, high: float) -> str:
    """
    Return a share and the ends of its interval, each 0 to 1, in percent.

    The share has a decimal where the whole percent would lie outside its own interval, or below 1.
    """
    ends = f"{low * 100:.1f}–{high * 100:.1f}"
    whole = round(share * 100)
    fine = share * 100 < 1 or not low * 100 <= whole <= high * 100
    return f"{percent(share, int(fine))} ({ends})"
