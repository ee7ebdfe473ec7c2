"""The advisers on a screen: a heading for whom they advise, and a card for each."""

from __future__ import annotations

from game.desktop.language import SOURCE, _, current
from game.desktop.terms import kind_word
from game.desktop.widgets.counsel import Counsel
from game.scenario.model import Adviser, Side


def told_words(side: Side) -> str:
    """Return the heading of what is advised to a side that is not the player's."""
    called = side.called if current() == SOURCE else None
    return _("What {side} is told").format(side=called or side.name)


def counsel_card(adviser: Adviser) -> Counsel:
    """Return the card of an adviser."""
    word = _("For {kind}").format(kind=kind_word(adviser.favours).lower())
    text = " ".join(adviser.text.split())
    return Counsel(adviser.name, adviser.institution, text, adviser.favours.value, word)
