"""The words of the model have words on screens."""

from __future__ import annotations

import pytest

from game.desktop import terms
from game.scenario.meters import RUNGS
from game.scenario.model import EndingKind, MoveKind, Venue


def test_everything_of_the_model_has_its_word():
    """
    Each kind, place, rung and ending is named.
    """
    words = [
        *(terms.kind_word(kind) for kind in MoveKind),
        *(terms.venue_word(venue) for venue in Venue),
        *(terms.rung_word(name) for _, name in RUNGS),
        *(terms.ending_kind_word(kind) for kind in EndingKind),
        *(terms.difficulty_word(name) for name in ("easy", "medium", "hard")),
    ]

    assert [] == [word for word in words if not word or not word[0].isupper()]


@pytest.mark.parametrize(
    ("amount", "digits", "word"),
    [(2, 0, "+2"), (-2.5, 1, "−2.5"), (0.01, 1, "0.0"), (-0.01, 1, "0.0"), (0, 0, "0")],
)
def test_changes_have_a_real_sign(amount, digits, word):
    """
    A fall has a minus and not a hyphen, and nothing is never less than nothing.
    """
    assert word == terms.signed(amount, digits)
