"""Who will welcome a move, from stances and what it says."""

from __future__ import annotations

import pytest

from game.playthrough import Playthrough
from game.playthrough.reception import Mood, receptions
from game.scenario import load


def _by_actor(crisis, move):
    return {one.actor: one for one in receptions(Playthrough(crisis, play_as="envoy"), move)}


def test_peace_pleases_some_and_not_others(crisis):
    """
    To speak of peace (talks 85) pleases the trader (80), not the chief (30).
    """
    found = _by_actor(crisis, "speak_of_peace")

    assert Mood.WELCOME is found["trader"].mood
    assert Mood.UNWELCOME is found["chief"].mood
    assert ("talks", 85, 30) == (
        found["chief"].issue,
        found["chief"].says,
        round(found["chief"].position),
    )


def test_a_scolding_is_unwelcome_where_it_is_heard(crisis):
    """
    The side that is scolded hears the tone; the chief, near to what is said, does not mind.
    """
    found = _by_actor(crisis, "scold")

    assert found["premier"].welcome < found["chief"].welcome
    assert Mood.WELCOME is found["chief"].mood


def test_others_do_not_see_a_private_move(crisis):
    """
    A letter joins two sides; the third does not hear of it.
    """
    found = _by_actor(crisis, "write_letter")

    assert (Mood.UNSEEN, 0.0) == (found["trader"].mood, found["trader"].welcome)
    assert Mood.UNSEEN is not found["premier"].mood


@pytest.mark.parametrize("move", ["scold", "speak_of_peace", "write_letter", "propose_terms"])
def test_every_other_actor_is_told_of_in_order(crisis, move):
    """
    Everyone but who makes the move is there, the most pleased first, all between -1 and 1.
    """
    found = receptions(Playthrough(crisis, play_as="envoy"), move)

    assert {"chief", "premier", "trader"} == {one.actor for one in found}
    assert sorted(-one.welcome for one in found) == [-one.welcome for one in found]
    assert all(-1 <= one.welcome <= 1 for one in found)


def test_without_words_only_the_tone_counts(crisis):
    """
    Grain speaks to no issue: it is welcome to the one who gets it, and nothing to the others.
    """
    found = _by_actor(crisis, "sell_grain")

    assert (Mood.WELCOME, None) == (found["premier"].mood, found["premier"].issue)
    assert (Mood.INDIFFERENT, 0.0) == (found["chief"].mood, found["chief"].welcome)


@pytest.mark.parametrize(
    ("move", "actors"), [("hold_fire", ("xi", "wang_yi")), ("answer_probe", ("tillerson",))]
)
def test_a_step_nearer_than_its_speaker_stands_is_no_affront(move, actors):
    """
    Who wants no force does not mind a launch put off, nor who wants talks that a call is answered,
    though the words are still far from what they want.
    """
    playthrough = Playthrough(load("beijing_2017"), seed=7, play_as="kim")
    moods = {one.actor: one.mood for one in receptions(playthrough, move)}

    assert Mood.UNWELCOME not in {moods[actor] for actor in actors}


def test_a_step_says_where_its_speaker_stood():
    """
    Kim puts off a launch from far on the side of force, which is what makes it welcome in Beijing.
    """
    playthrough = Playthrough(load("beijing_2017"), seed=7, play_as="kim")
    found = {one.actor: one for one in receptions(playthrough, "hold_fire")}["xi"]

    assert playthrough.meters()["stance(kim, force)"] == found.stood
    assert found.position < found.says < found.stood


def test_a_side_judges_its_own_by_their_words_alone():
    """
    Tillerson credits the North with less than he would like to, and Trump minds it none the less.
    """
    playthrough = Playthrough(load("beijing_2017"), seed=7, play_as="tillerson")
    found = {one.actor: one for one in receptions(playthrough, "note_restraint")}

    assert (Mood.UNWELCOME, None) == (found["trump"].mood, found["trump"].stood)
    assert (Mood.WELCOME, 75.0) == (found["kim"].mood, found["kim"].stood)
