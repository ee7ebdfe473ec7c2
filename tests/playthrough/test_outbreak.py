"""How a war broke out is told from the run itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.playthrough.outbreak import incidents_of, outbreak_of
from tests.playthrough.plays import AT_WAR, SPARED, silent


def shocking(crisis, shock):
    """Return the crisis with more incidents, which heat the words by some points."""
    incidents = crisis.scenario.mechanisms.incidents.model_copy(update={"shock": shock, "nu": 0.5})
    mechanisms = crisis.scenario.mechanisms.model_copy(update={"incidents": incidents})
    scenario = crisis.scenario.model_copy(update={"mechanisms": mechanisms})
    return replace(crisis, scenario=scenario)


def test_the_incident_is_that_of_the_news(crisis):
    """
    Turn, sides and cause are those that the news told, and the risk is that of the draw.
    """
    playthrough = silent(crisis, AT_WAR)
    found, last = outbreak_of(playthrough), playthrough.last

    assert (last.number, last.incidents[0].sides, last.incidents[0].cause) == (
        found.turn,
        found.sides,
        found.cause,
    )
    assert playthrough.played[-1].risk["~".join(found.sides)] == found.risk > 0


def test_rhetoric_is_told_before_the_turn_and_with_its_words(crisis):
    """
    The words that the incident met are those of the turn without what the incident added.
    """
    playthrough = silent(crisis, AT_WAR)
    found, last = outbreak_of(playthrough), playthrough.last
    own = sum(entry.amount for entry in last.of("rhetoric") if entry.cause == "incident")

    assert last.before["rhetoric"] == found.before
    assert last.after["rhetoric"] - own == pytest.approx(found.met)


def test_the_chance_of_war_is_that_of_the_rules(crisis):
    """
    It is ``war * ((R - safe) / (100 - safe)) ** 2``, with the words of the turn.
    """
    found = outbreak_of(silent(crisis, AT_WAR))
    rules = crisis.scenario.mechanisms.incidents

    assert pytest.approx(found.chance, rel=1e-5) == (
        rules.war * ((found.met - rules.safe) / (100 - rules.safe)) ** 2
    )


def test_the_shock_is_none_of_the_words_that_it_met(crisis):
    """
    What an incident meets is the same if it adds nothing, or more than the scale has room for.
    """
    none, some, most = (silent(shocking(crisis, shock), 16) for shock in (0, 20, 100))

    assert {none.last.after["rhetoric"]} == {outbreak_of(one).met for one in (none, some, most)}


def test_incidents_before_it_are_told(crisis):
    """
    The turns of those that passed are told, and that of the war is not among them.
    """
    playthrough = silent(crisis, AT_WAR)

    assert (3,) == outbreak_of(playthrough).earlier
    assert [3, 4] == [turn for turn, _ in incidents_of(playthrough)]


def test_without_a_war_nothing_broke_out(crisis):
    """
    Incidents that passed are no war.
    """
    playthrough = silent(crisis, SPARED)

    assert (None, 3) == (outbreak_of(playthrough), len(incidents_of(playthrough)))
