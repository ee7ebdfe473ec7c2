"""A playthrough can go its own way from any turn."""

from __future__ import annotations

import pytest

from game.errors import UnknownNameError
from game.playthrough import Playthrough, autosave_path, load
from game.playthrough.branching import forked
from tests.playthrough.plays import play_on


@pytest.fixture
def played(crisis):
    """Return a playthrough of three turns."""
    return play_on(Playthrough(crisis, seed=8, play_as="envoy"), [(0, 0), (1, 1), (0, 1)])


def test_a_fork_shares_the_turns_before_it(played, tmp_path):
    """
    Two turns are the same, and the third is still to come.
    """
    branch = forked(played, 2, tmp_path)

    assert (played.history[:2], 3) == (branch.history, branch.turn)


def test_the_same_choices_give_the_same_crisis_again(played, tmp_path):
    """
    A fork has the same chance as what it was forked from.
    """
    branch = forked(played, 2, tmp_path)
    third = played.history[2]
    mine = {made.venue.value: made.move for made in third.moves if made.actor == "envoy"}
    branch.step(mine.get("public"), mine.get("private"))

    assert third == branch.history[2]


def test_playing_on_leaves_the_other_one_alone(played, tmp_path):
    """
    What is played in a fork, or taken back there, changes nothing in the other.
    """
    before = (played.history, played.meters())
    branch = forked(played, 3, tmp_path)
    branch.step()
    for _ in range(4):
        branch.undo()

    assert before == (played.history, played.meters())
    assert 1 == branch.turn


def test_every_fork_is_kept_under_its_own_name(played, tmp_path):
    """
    Names that are taken are passed over, and a fork keeps its name when it is loaded.
    """
    first = forked(played, 1, tmp_path)
    path = tmp_path / autosave_path(first).name
    first.save(path)
    second = forked(first, 1, tmp_path)
    names = [autosave_path(one).name for one in (played, first, second, load(path))]

    assert names == [
        "border_quarrel-envoy-8-0.json",
        "border_quarrel-envoy-8-0-fork1.json",
        "border_quarrel-envoy-8-0-fork2.json",
        "border_quarrel-envoy-8-0-fork1.json",
    ]


def test_another_actor_can_take_over(played, tmp_path):
    """
    From the fork on another actor is played, whose hands are then offered.
    """
    branch = forked(played, 1, tmp_path, play_as="premier")

    assert ("premier", "envoy") == (branch.play_as, played.play_as)
    assert {"premier"} == {
        branch.loaded.scenario.moves[option.move].by for option in branch.options().all
    }


@pytest.mark.parametrize("wrong", [{"turns": 4}, {"turns": -1}, {"turns": 1, "play_as": "nobody"}])
def test_turns_and_actors_have_to_be_there(played, tmp_path, wrong):
    """
    A turn that was not played and an actor that cannot be played are refused.
    """
    with pytest.raises(UnknownNameError):
        forked(played, wrong.pop("turns"), tmp_path, **wrong)


def test_a_folder_that_cannot_be_looked_into_stops_no_fork(played, tmp_path):
    """
    Where a path is too long for the system, the fork is made all the same.
    """
    assert 1 == forked(played, 1, tmp_path / ("long" * 100)).fork
