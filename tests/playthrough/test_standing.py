"""Which meters are worth a look."""

from __future__ import annotations

import pytest

from game.playthrough import Playthrough
from game.playthrough.standing import standing, weightiest
from game.scenario import load


def test_meters_are_sorted_by_what_they_belong_to(crisis):
    """
    Strain matters to the side that has a backer, and enforcement to the backer.
    """
    found = standing(Playthrough(crisis, play_as="envoy"))

    assert {"south": "strain(south)"} == found.sides["strain"]
    assert {"east": "enforcement(east)"} == found.sides["enforcement"]
    assert ("grain",) == found.world
    assert ("favor(envoy)",) == found.actors
    assert "channel(north, south)" in found.pairs


def test_trust_is_that_of_others_in_the_own_side(crisis):
    """
    The player sees how far others trust its side, not how far it trusts them.
    """
    pairs = standing(Playthrough(crisis, play_as="envoy")).pairs

    assert "trust(south, north)" in pairs
    assert "trust(north, south)" not in pairs


def test_what_is_told_of_can_be_everything(crisis):
    """
    Where all is told of, every row is named but rhetoric and the stances.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    found = standing(playthrough, told=lambda *_: True)
    rows = [*found.pairs, *found.world, *found.actors]
    rows += [row for of in found.sides.values() for row in of.values()]
    all_rows = [row for row in playthrough.meters() if not row.startswith(("rhet", "stance"))]

    assert sorted(all_rows) == sorted(rows)


@pytest.mark.parametrize(
    ("name", "actor", "expected"),
    [
        (
            "beijing_2017",
            "wang_yi",
            {
                "favor(wang_yi)",
                "enforcement(china)",
                "strain(dprk)",
                "trust(us, china)",
                "trust(dprk, china)",
                "negotiation(us, dprk)",
            },
        ),
        ("first_offer", "voss", {"moral_ground(marl)", "trust(tarn, marl)"}),
        ("beijing_2017", None, {"negotiation(us, dprk)", "favor(tillerson)"}),
    ],
)
def test_what_decides_most_for_who_plays_weighs_most(name, actor, expected):
    """
    The meters of the own side, and those that the endings read, come before all others.
    """
    found = weightiest(Playthrough(load(name), play_as=actor), 6)

    assert (6, expected) == (len(set(found)), expected & set(found))
