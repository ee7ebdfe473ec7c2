from __future__ import annotations

import dataclasses

import pytest

from game.playthrough.grounds import grounds_of, parts_on, source_of, speaker_of
from game.scenario import load
from game.scenario.model import Fact
from tests.scenario.building import HARBOUR


def test_facts_come_in_the_order_in_which_they_are_leaned_on():
    """
    The facts of the actor stand first, then those of stances, moves and meters, each once.
    """
    grounds = grounds_of(load("first_offer"), "voss")

    assert ["F46", "F47", "F50"] == [ground.id for ground in grounds][:3]
    assert len(grounds) == len({ground.id for ground in grounds})


def test_a_fact_says_what_rests_on_it():
    """
    A fact that carries several things names them all, in their fixed order.
    """
    uses = {ground.id: ground.uses for ground in grounds_of(load("first_offer"), "voss")}

    assert ("you", "stance", "moves", "meters") == uses["F46"]
    assert ("moves",) == uses["F24"]


def test_the_facts_of_others_are_left_out():
    """
    What only another actor rests on is no ground of this one.
    """
    grounds = grounds_of(load("first_offer"), "voss")

    assert "F51" not in {ground.id for ground in grounds}


def test_judgement_is_no_fact():
    """
    Only facts are listed.
    """
    loaded = load("beijing_2017")

    assert {ground.id for ground in grounds_of(loaded, "trump")} <= set(loaded.facts)


def test_the_source_is_that_of_the_fact_or_of_its_dossier():
    """
    A fact that names its source has that one, a fact of the dossier the dossier's.
    """
    loaded = load("beijing_2017")

    assert "seeds/korea_events_2017-08_2018-06.csv" == source_of(loaded, "H1")
    assert "Bloomberg, Tillerson Plays Good Cop on North Korea in Beijing Trip" == source_of(
        loaded, "F1"
    )


def test_a_fact_of_ones_own_may_have_no_source():
    """
    A fact of the scenario that names no source has none, with or without a dossier.
    """
    loaded = load(HARBOUR)
    silent = {"X1": Fact(text="Nobody says where this is from.")}
    scenario = loaded.scenario.model_copy(update={"facts": silent})
    own = dataclasses.replace(loaded, scenario=scenario, facts={**loaded.facts, **silent})

    assert ("", "") == (
        source_of(own, "X1"),
        source_of(dataclasses.replace(own, dossier=None), "X1"),
    )


def test_what_rests_on_a_fact_is_named():
    """
    Each part that rests on a fact stands there once, by its name on screens.
    """
    loaded = load("beijing_2017")
    carried = {one.name for fact in loaded.facts for one in parts_on(loaded, fact)}

    assert {"Rhetoric", "Isolation", "Rex Tillerson", "Anthony Ruggiero"} <= carried
    assert len(parts_on(loaded, "F1")) == len(set(parts_on(loaded, "F1")))


def test_stances_and_leanings_are_named_by_whose_they_are():
    """
    A stance is named by actor and issue, a leaning by its actor.
    """
    loaded = load("first_offer")

    assert "Adda Voss: The water" in [one.name for one in parts_on(loaded, "F50")]
    assert "Orlan" in [one.name for one in parts_on(loaded, "F47")]


def test_a_fact_that_nothing_rests_on_carries_nothing():
    """
    An idle fact has no parts.
    """
    assert () == parts_on(load("first_offer"), "F2")


@pytest.mark.parametrize("scenario", ["beijing_2017", "first_offer"])
def test_a_speaker_is_told_with_who_that_is(scenario):
    """
    Whom the dossier knows is more than a name; a fact without a speaker names nobody.
    """
    loaded = load(scenario)

    assert "Shi Yongming, China Institute of International Studies, Beijing" == speaker_of(
        loaded, "F46"
    )
    assert "" == speaker_of(loaded, "F2")


def test_whom_the_dossier_does_not_know_is_told_by_name():
    """
    Without a dossier, or an entry in it, the name stands alone.
    """
    loaded = load(HARBOUR)
    name = next(one for one, fact in loaded.facts.items() if fact.speaker)

    assert loaded.facts[name].speaker == speaker_of(loaded, name)


def test_the_dossier_knows_everybody_whom_it_names():
    """
    Every speaker of the shipped dossier with a name has an entry.
    """
    dossier = load("beijing_2017").dossier
    speakers = {fact.speaker for fact in dossier.facts.values() if fact.speaker}
    named = {speaker for speaker in speakers if "official" not in speaker}

    assert named <= set(dossier.speakers)
