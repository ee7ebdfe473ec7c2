"""Facts as rows of a list."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop import language
from game.desktop.scenes.fact_rows import (
    USES,
    draw_row,
    fact_row,
    fact_rows,
    row_height,
    row_texts,
)
from game.desktop.widgets.list import RowState
from game.playthrough import grounds
from game.playthrough.grounds import grounds_of, speaker_of
from game.scenario import load
from tests.desktop.scenes.crises import small

STATE = RowState(selected=False, hovered=False, ringed=False)


@pytest.fixture(scope="module")
def flagship():
    """Return the scenario with quotations and sources."""
    return load("beijing_2017")


def test_a_row_says_what_who_when_and_where(flagship):
    """
    A fact is told with the words themselves, the day, the speaker and the source.
    """
    one = next(one for one, fact in flagship.facts.items() if fact.quote and fact.speaker)
    row, fact = fact_row(flagship, one), flagship.facts[one]

    assert f"“{fact.quote}”" == row.quote
    assert row.said.endswith(f" · {speaker_of(flagship, one)}")
    assert fact.speaker in row.said
    assert row.source


def test_what_is_not_known_is_left_out():
    """
    A fact without a speaker, a day or a quotation has fewer lines and no empty ones.
    """
    bare, told = fact_row(small(), "F2"), fact_row(small(), "F1")

    assert ("", "") == (bare.quote, bare.said)
    assert ("Grain is sold across the eastern border.", "body", "text") == bare.lines[0]
    assert "2 January 2020 · The envoy" in row_texts(told)
    assert all(text for row in (bare, told) for text, _role, _paint in row.lines)


def test_the_facts_are_those_that_matter_to_the_actor(flagship):
    """
    They stand in the order in which they are leaned on, each with what rests on it.
    """
    found = grounds_of(flagship, "tillerson")
    rows = fact_rows(flagship, "tillerson")

    assert [one.id for one in found] == [row.id for row in rows]
    assert [", ".join(USES[use] for use in one.uses) for one in found] == [row.uses for row in rows]


def test_everything_that_may_rest_on_a_fact_has_its_words():
    """
    In Korean too each use has words of its own.
    """
    language.use("ko")
    words = {language._(word) for word in USES.values()}

    assert set(grounds.USES) == set(USES)
    assert len(USES) == len(words - set(USES.values()))


@pytest.mark.parametrize("width", [180, 420])
@pytest.mark.parametrize("uses", ["", "who you are, your stance, your moves, the meters"])
def test_a_row_is_as_high_as_its_words(app, paper, flagship, width, uses):
    """
    However narrow it is, everything it says stands inside it.
    """
    one = next(one for one, fact in flagship.facts.items() if fact.quote and fact.speaker)
    row = replace(fact_row(flagship, one), uses=uses)
    paper.surface = pygame.Surface((width, 2000))
    place = pygame.Rect(0, 0, width, row_height(row, width, app.context))
    draw_row(paper, place, row, STATE)

    assert uses in " ".join(paper.words)
    assert all(place.contains(rect) for text, rect in paper.words.items() if text)


def test_a_row_under_the_pointer_is_lit(app, paper, flagship):
    """
    The card changes its fill.
    """
    row = fact_row(flagship, "F1")
    for hovered in (False, True):
        draw_row(paper, pygame.Rect(0, 0, 300, 200), row, RowState(False, hovered, False))

    assert ["raised", "raised_hover"] == [fill for _rect, fill, _border in paper.panels]
