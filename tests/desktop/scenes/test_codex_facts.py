"""The page of a fact says where it is from, what rests on it, and what stands beside it."""

from __future__ import annotations

import pytest

from game.desktop.scenes.codex_entries import Doors, Links, Pair, Words
from game.desktop.scenes.codex_facts import GROUPS, article_of, facts
from game.playthrough.grounds import parts_on
from game.scenario import load
from tests.desktop.scenes.crises import small


@pytest.fixture(scope="module")
def crisis():
    """Return the flagship scenario."""
    return load("beijing_2017")


def pairs(article):
    """Return the names of an article with what belongs to each."""
    return {block.label: block.text for block in article if isinstance(block, Pair)}


def doors(article):
    """Return what leads on, by its group."""
    return {block.label: dict(block.doors) for block in article if isinstance(block, Doors)}


def test_every_fact_has_an_entry(crisis):
    """
    They stand in the order of the source, with their text and who said so.
    """
    found = list(facts(crisis))

    assert [f"fact.{one}" for one in crisis.facts] == [entry.key for entry in found]
    assert "Rex Tillerson" == found[0].aside
    assert found[0].under.startswith("Tillerson acknowledged in public")


def test_the_source_is_told_with_author_and_date(crisis):
    """
    What only the dossier says is told of its facts, and not of those with a source of their own.
    """
    told = pairs(article_of(crisis, "F1"))

    assert "Bloomberg, Tillerson Plays Good Cop on North Korea in Beijing Trip" == told["Source"]
    assert "30 September 2017 · Beijing" == told["Published"]
    assert {"Written by", "To be read at"} <= set(told)
    assert {"Published", "Written by"} & set(pairs(article_of(crisis, "H1"))) == set()


def test_what_rests_on_it_leads_on(crisis):
    """
    Actors, stances, moves and meters lead to the entry that tells of them.
    """
    found = doors(article_of(crisis, "F1"))

    assert {"Rex Tillerson": "actor.tillerson"} == found["Actors"]
    assert {"Rex Tillerson: Talks": "actor.tillerson"} == found["Stances"]
    assert {"Channel": "meter.channel"} == found["Meters"]
    assert "actor.tillerson" == found["Moves"]["Acknowledge the channels"]


def test_all_that_rests_on_a_fact_is_named(crisis):
    """
    Nothing is left out, whether it has an entry to lead to or not.
    """
    assert {part.group for one in crisis.facts for part in parts_on(crisis, one)} <= set(GROUPS)
    for one in crisis.facts:
        article = article_of(crisis, one)
        told = " ".join(pairs(article).values())
        leading = {name for group in doors(article).values() for name in group}
        left = {part.name for part in parts_on(crisis, one)} - leading

        assert [] == [name for name in left if name not in told]


def test_an_idle_fact_says_so():
    """
    Where nothing rests on a fact there is a sentence in place of names.
    """
    loaded = load("first_offer")
    said = [block.text for block in article_of(loaded, "F2") if isinstance(block, Words)]

    assert "Nothing in this scenario rests on it." in said


@pytest.mark.parametrize(
    ("one", "expected"),
    [("F1", ["F2", "F3"]), ("F12", ["F10", "F11", "F13", "F14"]), ("H32", ["H30", "H31"])],
)
def test_neighbours_are_those_of_the_same_source(crisis, one, expected):
    """
    Up to two before and two after are told of, none from another source.
    """
    (links,) = (block for block in article_of(crisis, one) if isinstance(block, Links))

    assert ([f"fact.{other}" for other in expected], True) == (list(links.keys), links.told)


def test_a_scenario_without_a_dossier_has_its_own_facts():
    """
    The page stands there as well, with what the fact says of itself.
    """
    said = [block.text for block in article_of(small(), "F1") if isinstance(block, Words)]

    assert "The envoy wrote to the other capital." in said
