"""What the others lean to."""

from __future__ import annotations

import pytest

from game.playthrough import Playthrough
from game.playthrough.leanings import leanings
from game.scenario.model import Venue


def test_shares_of_a_venue_sum_to_one(crisis):
    """
    Pressure, dialogue and silence of an actor in a venue make up the whole.
    """
    found = leanings(Playthrough(crisis, play_as="envoy"))
    sums = [
        lean.pressure + lean.dialogue + lean.silence
        for venues in found.values()
        for lean in venues.values()
    ]

    assert [pytest.approx(1)] * len(sums) == sums


def test_the_player_leans_to_nothing(crisis):
    """
    Who is played is left out; who only watches sees everyone.
    """
    assert "envoy" not in leanings(Playthrough(crisis, play_as="envoy"))
    assert "envoy" in leanings(Playthrough(crisis))


def test_venues_without_moves_are_left_out(crisis):
    """
    The trader has moves in both venues, the premier too, and the likeliest comes first.
    """
    found = leanings(Playthrough(crisis, play_as="envoy"))
    shares = [share for _, share in found["premier"][Venue.PUBLIC].moves]

    assert {Venue.PUBLIC, Venue.PRIVATE} == set(found["premier"])
    assert sorted(shares, reverse=True) == shares
