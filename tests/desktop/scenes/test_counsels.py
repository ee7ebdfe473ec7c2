from __future__ import annotations

from game.desktop.scenes.counsels import counsel_card
from game.scenario import load


def test_a_card_says_which_kind_of_move_is_advised():
    """
    The word of the card names the kind, and the text stands in one line.
    """
    card = counsel_card(load("beijing_2017").scenario.advisers["shi"])

    assert ("For dialogue", "dialogue", False) == (card.word, card.kind, "\n" in card.text)
