"""Which meters are worth a look."""

from __future__ import annotations

from game.playthrough import Playthrough
from game.playthrough.standing import standing


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
