"""The scenarios of the picker as rows of its list."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pygame
import pytest

from game.desktop import language
from game.desktop.images import index
from game.desktop.scenes.scenario_rows import (
    INVENTED_FLAGS,
    draw_row,
    facts_of,
    flag_of,
    length_words,
    place_of,
    row_height,
    short_place_of,
    sides_of,
    texts_of,
    title_of,
)
from game.desktop.widgets.list import RowState
from game.scenario import load, shipped
from game.scenario.library import Volume, read
from game.scenario.model import Clock
from game.scenario.places import Place
from tests.desktop.scenes.crises import small
from tests.playthrough.conftest import CRISIS

STATE = RowState(selected=False, hovered=False, ringed=False)


@pytest.fixture
def place():
    """Return the place of the small crisis."""
    return Place("border_quarrel", CRISIS, False)


@pytest.fixture
def broken(tmp_path):
    """Return a scenario whose file is broken in its third line."""
    path = tmp_path / "quarrel" / "scenario.yaml"
    path.parent.mkdir()
    path.write_text("format: 1\nid: quarrel\ntitle: [\n", encoding="utf-8")
    return read(Place("quarrel", path, False))


def clock(step, turns):
    """Return a clock."""
    return Clock(start=datetime.date(2020, 1, 6), step=step, turns=turns)


@pytest.mark.parametrize(
    ("step", "turns", "words"),
    [
        ("1 day", 1, "1 day"),
        ("1 day", 10, "10 days"),
        ("1 week", 6, "6 weeks"),
        ("1 month", 12, "12 months"),
        ("2 weeks", 8, "8 turns"),
    ],
)
def test_the_length_is_told_in_what_a_turn_is(step, turns, words):
    """
    Days, weeks and months have their words, and everything else is a turn.
    """
    assert words == length_words(clock(step, turns))


def test_a_scenario_is_told_in_three_lines(place):
    """
    Its title, then date, length and difficulty, then its sides.
    """
    scenario = small().scenario
    told = texts_of(Volume(replace(place, shipped=True), small()))

    assert ("A quarrel at the border", facts_of(scenario), sides_of(scenario)) == told
    assert facts_of(scenario).startswith("6 January 2020 · 6 weeks · ")
    assert "Northland, Southern Republic, East" == sides_of(scenario)


@pytest.mark.parametrize("name", ["my_copy", "Meine Krise", "위기"])
def test_one_of_the_user_says_what_the_user_calls_it(tmp_path, name):
    """
    Below the title stands the name of its folder, so that copies can be told apart.
    """
    own = Place(name, tmp_path / name / "scenario.yaml", False)
    _title, called, *_facts = texts_of(Volume(own, small()))

    assert f"Yours: {name}" == called


def test_one_that_is_still_to_be_read_has_its_name(place):
    """
    Until it is read the name of its folder stands there.
    """
    assert ("border_quarrel", "Reading …") == texts_of(place)


def test_a_broken_one_says_what_and_where(broken):
    """
    The name of the folder, the file with line and column, and the first problem are told.
    """
    title, where, message = texts_of(broken)

    assert ("quarrel", broken.problem.message) == (title, message)
    assert where == short_place_of(broken)
    assert where.startswith("quarrel/scenario.yaml:")
    assert place_of(broken).endswith(where)


@pytest.mark.parametrize("name", shipped())
def test_every_side_has_a_flag(name):
    """
    Sides of a shipped scenario have flags that are there, and no two have the same.
    """
    scenario = load(name).scenario
    flags = [flag_of(scenario, side) for side in scenario.sides]

    assert all(("flags", flag) in index() for flag in flags)
    assert len(set(flags)) == len(flags)


def test_a_side_without_a_flag_gets_an_invented_one():
    """
    One's own flag goes before, and those that are invented follow the place of the side.
    """
    scenario = small().scenario

    assert ["us", INVENTED_FLAGS[1], INVENTED_FLAGS[2]] == [
        flag_of(scenario, side) for side in scenario.sides
    ]


@pytest.mark.parametrize("width", [170, 420])
@pytest.mark.parametrize("kind", ["sound", "broken", "unread"])
@pytest.mark.parametrize("code", ["en", "ko"])
def test_a_row_is_as_high_as_its_words(app, paper, place, broken, width, kind, code):
    """
    However narrow it is, everything it says stands inside it.
    """
    language.use(code)
    row = {"sound": Volume(place, small()), "broken": broken, "unread": place}[kind]
    paper.surface = pygame.Surface((width, 600))
    rect = pygame.Rect(0, 0, width, row_height(row, width, app.context))
    draw_row(paper, rect, row, STATE)

    assert title_of(row).split()[0] in " ".join(paper.words)
    assert all(rect.contains(where) for text, where in paper.words.items() if text)


def test_flags_of_all_sides_stand_in_a_row(paper, place):
    """
    They follow one another from left to right, in the order of the sides.
    """
    draw_row(paper, pygame.Rect(0, 0, 400, 120), Volume(place, small()), STATE)
    xs = [x for x, _y in paper.flags.values()]

    assert ["us", "xb", "xc"] == list(paper.flags)
    assert sorted(xs) == xs


@pytest.mark.parametrize(
    ("selected", "hovered", "fill", "border"),
    [
        (False, False, "surface", "border"),
        (True, False, "raised", "accent"),
        (False, True, "raised_hover", "border"),
    ],
)
def test_the_chosen_row_has_another_border(paper, place, selected, hovered, fill, border):
    """
    What is chosen and what is pointed at can be told apart.
    """
    draw_row(paper, pygame.Rect(0, 0, 400, 120), place, RowState(selected, hovered, False))

    assert (fill, border) == paper.panels[0][1:]


def test_a_broken_row_has_a_sign(paper, broken):
    """
    That a file is broken is told by an icon as well as by a colour.
    """
    draw_row(paper, pygame.Rect(0, 0, 400, 120), broken, STATE)

    assert [("triangle-alert", "bad")] == paper.icons
