"""Who the end tells the worth of, what each is called, and how each stands among many runs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.desktop.scenes.end_payees import payee_row, payee_word, payees_of, rank_words
from tests.desktop.scenes.crises import compared, ended


@pytest.mark.parametrize(
    ("play_as", "actors"),
    [
        ("envoy", ["envoy", "premier"]),
        ("premier", ["premier", "envoy"]),
        (None, ["envoy", "premier"]),
    ],
)
def test_the_player_is_compared_first(play_as, actors):
    """
    Then come those who could be played, and the sides; each once.
    """
    assert [*actors, "north", "south", "east"] == payees_of(ended(play_as))


@pytest.mark.parametrize(
    ("lower", "higher", "words"),
    [
        (0.0, 0.98, "None of 200 runs by doctrine came out lower"),
        (0.97, 0.0, "None of 200 runs by doctrine came out higher"),
        (0.0, 0.0, "The same as each of 200 runs by doctrine"),
        (0.4, 0.5, "Better than 40 % of 200 runs by doctrine"),
        (0.0005, 0.9, "Better than 0.1 % of 200 runs by doctrine"),
        (0.9995, 0.0005, "Better than 99.9 % of 200 runs by doctrine"),
    ],
)
def test_ranks_are_honest_at_both_ends(lower, higher, words):
    """
    Where nothing came out lower, nothing was beaten; no share is rounded to none or all.
    """
    found = replace(compared(), lower={"envoy": lower}, higher={"envoy": higher})

    assert words == rank_words(found, "envoy")


def test_names_are_those_of_the_scenario():
    """
    A side and an actor can both be paid.
    """
    assert ["Southern Republic", "The Premier", "An Envoy (you)"] == [
        payee_word(ended(), payee) for payee in ("south", "premier", "envoy")
    ]


def test_a_row_has_the_flag_of_the_side():
    """
    An actor and the side of that actor stand below one flag, and only one's own bar is marked.
    """
    own, side = (
        payee_row(ended(), payee, 40.0, -2.0, name=payee).children for payee in ("envoy", "north")
    )

    assert own[0].flag == side[0].flag
    assert [("accent", -2.0), ("series_1", -2.0)] == [
        (bar.colour, bar.change) for bar in (own[1], side[1])
    ]
