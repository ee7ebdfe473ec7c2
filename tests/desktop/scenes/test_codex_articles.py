"""What the codex knows of the model and of a scenario."""

from __future__ import annotations

import pytest

from game.desktop.scenes.codex_articles import entries_of
from game.desktop.scenes.codex_entries import SECTIONS, Formula, Gauge, Links, Pair, Words
from game.engine.descriptions import descriptions
from game.playthrough import Playthrough
from game.scenario import load, shipped, weights
from game.scenario.meters import BUILTIN
from tests.desktop.scenes.crises import small


@pytest.fixture(scope="module")
def articles():
    """Return what each entry of the small crisis says, by its key."""
    return {entry.key: list(entry.article()) for entry in entries_of(small())}


def pairs(article):
    """Return the names of an article with what belongs to each."""
    return [(block.label, block.text) for block in article if isinstance(block, Pair)]


def words(article):
    """Return the paragraphs of an article."""
    return [block.text for block in article if isinstance(block, Words)]


def test_every_built_in_meter_is_there():
    """
    The codex has all meters that every scenario has.
    """
    assert {f"meter.{name}" for name in BUILTIN} <= {entry.key for entry in entries_of(None)}


def test_sections_stand_in_the_order_of_their_tabs():
    """
    With a scenario there are all of them, each in one piece.
    """
    sections = [entry.section for entry in entries_of(small())]

    assert list(SECTIONS) == list(dict.fromkeys(sections))
    assert sorted(sections, key=list(SECTIONS).index) == sections


@pytest.mark.parametrize("name", [*shipped(), None])
def test_every_link_leads_somewhere(name):
    """
    Whatever an article refers to has an entry, but for what only a scenario would have.
    """
    entries = entries_of(load(name) if name else None)
    known = {entry.key for entry in entries}
    links = {
        key
        for entry in entries
        for block in entry.article()
        if isinstance(block, Links)
        for key in block.keys
    }

    assert set() == links - known


def test_no_two_entries_have_the_same_key():
    """
    A key opens one entry.
    """
    keys = [entry.key for entry in entries_of(load("beijing_2017"))]

    assert len(set(keys)) == len(keys)


def test_a_meter_stands_where_it_does_at_the_start(articles):
    """
    Each row of a meter has its bar, with the value of a playthrough that has not begun.
    """
    values = Playthrough(small()).meters()
    gauges = [block.value for block in articles["meter.channel"] if isinstance(block, Gauge)]

    assert [value for row, value in values.items() if row.startswith("channel")] == gauges
    assert "At the start of this scenario" in words(articles["meter.channel"])


@pytest.mark.parametrize("meter", BUILTIN.values(), ids=lambda meter: meter.name)
def test_a_built_in_meter_says_where_it_starts_and_returns_to(articles, meter):
    """
    Whose it is and its start are told in words, and its way back where it has one.
    """
    told = dict(pairs(articles[f"meter.{meter.name}"]))

    assert f"{meter.start:g} unless a scenario says otherwise" == told["Starts at"]
    assert told["Belongs to"].startswith("one for ")
    assert bool(meter.rate) is ("Returns to" in told)
    assert f"by {meter.rate:g} % of the way" in told.get("Returns to", "by 0 % of the way")


def test_a_meter_of_the_scenario_is_marked_as_its_own():
    """
    What no other scenario has says so, and rests on its fact.
    """
    entry = next(entry for entry in entries_of(small()) if entry.key == "meter.grain")
    links = [block.keys for block in entry.article() if isinstance(block, Links)]

    assert ("Grain", "this scenario") == (entry.title, entry.aside)
    assert [("fact.F2",)] == links


@pytest.mark.parametrize("described", descriptions(), ids=lambda described: described.id)
def test_a_mechanism_has_equation_units_and_source(articles, described):
    """
    What is shown is what the docstring of the mechanism says, without its marks of code.
    """
    article = articles[f"mechanism.{described.id}"]
    formulas = [block.text for block in article if isinstance(block, Formula)]

    assert [described.equation.replace("``", "")] == formulas
    assert {"Units", "Source"} <= {label for label, _text in pairs(article)}


def test_an_actor_is_told_with_side_stances_and_moves(articles):
    """
    Whom somebody serves, what counts as success, where it stands, and what it can do.
    """
    scenario, article = small().scenario, articles["actor.envoy"]
    stances = [block.value for block in article if isinstance(block, Gauge)]
    moves = [text for label, text in pairs(article) if label in {"Public", "Private"}]

    assert [("Side", "Northland"), ("Serves", "The Chief")] == pairs(article)[:2]
    assert "Bring both to the table and keep your post." in words(article)
    assert [stance.position for stance in scenario.stances["envoy"].values()] == stances
    assert sum(move.by == "envoy" for move in scenario.moves.values()) == len(moves)
    assert "▲ Scold them (Pressure)" in moves


def test_who_serves_nobody_has_no_leader(articles):
    """
    The line is left out for leaders.
    """
    assert "Serves" not in dict(pairs(articles["actor.chief"]))


def test_a_fact_says_what_rests_on_it(articles):
    """
    Text, speaker and the parts of the scenario that name it.
    """
    told = words(articles["fact.F1"])

    assert "The envoy wrote to the other capital." in told
    assert "2 January 2020 · The envoy" in told
    assert "What rests on it" in told


def test_a_code_lists_its_moves(articles):
    """
    With a scenario a code has its weight and the moves that are coded so.
    """
    article = articles["code.111"]

    assert ("CAMEO code", "111") == pairs(article)[0]
    assert ("Goldstein weight", f"{weights()['111'].goldstein:.1f}".replace("-", "−")) in pairs(
        article
    )
    assert ("The Chief", "▲ Denounce them (Pressure)") in pairs(article)


def test_without_a_scenario_every_code_is_there():
    """
    From the title all codes can be read, in their order, and none has moves.
    """
    codes = [entry for entry in entries_of(None) if entry.section == "code"]

    assert list(weights()) == [entry.id for entry in codes]
    assert "Moves with this code" not in words(codes[0].article())
