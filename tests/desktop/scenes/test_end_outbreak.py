"""Why an ending came is told in sentences, and a war by how it broke out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.desktop.language import use
from game.desktop.scenes.end_outbreak import clause_words, lacking_words, why_words
from game.playthrough.ending_reasons import Missed, missed, why_ended
from game.playthrough.requirements import WAR
from tests.desktop.foreign import english, texts_of
from tests.desktop.scenes.crises import ended, small
from tests.playthrough.plays import AT_WAR, SPARED, silent


@pytest.fixture(scope="module")
def war():
    """Return a playthrough that ended in a war."""
    return silent(small(), AT_WAR)


def test_a_war_is_told_by_its_incident(war):
    """
    Which incident, at what rhetoric and risk, how many become wars there, and what came before.
    """
    what, before, met, earlier = why_words(war)

    assert what.startswith("Week 4: an incident between NORTH and SOUTH became a war: ")
    assert what.endswith(f"{war.last.incidents[0].cause}.")
    assert f"stood at {war.last.before['rhetoric']:.0f} (" in before
    assert "had a risk of " in before
    assert " % of incidents become wars" in met
    assert earlier.endswith("which passed but heated the words: Week 3.")


def test_a_war_is_told_in_korean(war):
    """
    All of it is translated but the names of the scenario.
    """
    use("ko")

    assert [] == english(
        [*why_words(war), lacking_words(war, Missed("war", "", WAR))], *texts_of(small())
    )


def test_another_ending_is_told_by_what_held():
    """
    The parts of its condition are sentences.
    """
    assert list(map(clause_words, why_ended(ended()))) == why_words(ended())


def test_a_clause_is_a_sentence():
    """
    A part of a condition begins with a capital.
    """
    assert "Rhetoric" == clause_words("rhetoric of Nowhere")[:8]


def test_an_ending_that_came_too_late_lacked_nothing():
    """
    It is said that another one goes before it.
    """
    late = replace(missed(ended())[0], lacking="")

    assert "nothing, but the ending that came goes first" == lacking_words(ended(), late)


@pytest.mark.parametrize(
    ("seed", "words"),
    [(SPARED, "(there were 3, which passed)"), (2, "(there was no incident)")],
)
def test_a_war_that_did_not_come_lacked_an_incident(seed, words):
    """
    It is told what would have been a war, and how near it came.
    """
    told = lacking_words(silent(small(), seed), Missed("war", "War", WAR))

    assert f"an incident that becomes a war {words}" == told
