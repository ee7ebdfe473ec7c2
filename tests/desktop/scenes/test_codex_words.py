"""What the codex says in words of its own fits the model."""

from __future__ import annotations

import re

import pytest

from game.desktop.scenes.codex_articles import entries_of
from game.desktop.scenes.codex_words import MECHANISMS, RELATED, SCOPES, TERMS
from game.engine.descriptions import descriptions
from game.scenario.meters import RUNGS, Scope
from game.scenario.model import EndingKind


def test_the_words_fit_the_model():
    """
    Every mechanism and every scope of a meter has its words, and each reference leads somewhere.
    """
    known = {entry.key for entry in entries_of(None)}

    assert [described.id for described in descriptions()] == [
        described.id for described in descriptions() if described.id in MECHANISMS
    ]
    assert {scope.value for scope in Scope} == set(SCOPES)
    assert set(TERMS) == set(RELATED)
    assert {key for keys in RELATED.values() for key in keys} <= known


@pytest.mark.parametrize("one", RELATED)
def test_nothing_refers_to_itself(one):
    """
    What is to be read next is something else, and is named once.
    """
    keys = RELATED[one]

    assert f"word.{one}" not in keys
    assert sorted(set(keys)) == sorted(keys)


def test_the_rungs_are_those_of_the_model():
    """
    The word on rhetoric names each rung with where it begins.
    """
    told = TERMS["rhetoric"][1]
    starts = {name: int(start) for name, start in re.findall(r"(\w+) \((\d+)\)", told)}

    assert all(name in told for _start, name in RUNGS)
    assert {name: start for start, name in RUNGS if start} == starts


def test_every_kind_of_ending_is_named():
    """
    The word on endings has all of them.
    """
    assert all(kind.value in TERMS["ending"][1] for kind in EndingKind)


@pytest.mark.parametrize(("title", "text"), [*TERMS.values(), *MECHANISMS.values()])
def test_words_are_sentences(title, text):
    """
    A title has no full stop and begins with a capital, and a text is one or more sentences.
    """
    assert (True, True, True) == (title[0].isupper(), title[-1] != ".", text[-1] == ".")
