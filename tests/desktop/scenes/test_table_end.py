"""What ends a turn, and the menu of the table."""

from __future__ import annotations

import dataclasses

import pygame
import pytest

from game.desktop.scenes.table_end import EndColumn, Plan, make_end, make_menu
from game.desktop.widgets.base import Widget
from game.playthrough import Playthrough
from game.scenario import load
from tests.desktop.scenes.crises import played, small

CHOSEN = [
    ("mic", "pressure", "Threaten to close the crossing to all grain"),
    ("door-closed", "silence", "Silence"),
]


@pytest.fixture
def table(driver, tmp_path):
    """Return what opens the table of a playthrough."""
    driver.app.change(saves=str(tmp_path / "saves"))

    def opened(playthrough=None):
        playthrough = playthrough or Playthrough(small(), seed=4, play_as="envoy")
        scene = driver.app.start("table", playthrough=playthrough)
        driver.step()
        return scene

    return opened


def end(scene):
    """Return what ends the turn of a table, by name."""
    return {widget.name: widget for widget in make_end(scene).walk() if widget.name}


def test_a_plan_says_what_is_chosen():
    """
    A line for each venue, silence among them.
    """
    assert [name for _icon, _kind, name in CHOSEN] == list(Plan(lambda: CHOSEN).said())


@pytest.mark.parametrize("high", [60, 110])
def test_a_plan_marks_moves_but_not_silence(paper, high):
    """
    The icon of a move has the colour of its kind, and all words stand inside.
    """
    plan = Plan(lambda: CHOSEN)
    paper.show(plan, pygame.Rect(10, 10, 300, high))

    assert [("mic", "pressure"), ("door-closed", "text_faint")] == paper.icons
    assert all(plan.rect.contains(rect) for rect in paper.words.values())


def test_a_plan_follows_the_choice(paper):
    """
    It asks anew each time that it is drawn.
    """
    chosen = list(CHOSEN)
    plan = Plan(lambda: chosen)
    paper.show(plan)
    chosen[1] = ("door-closed", "dialogue", "Write a letter")
    plan.paint(paper)

    assert ("door-closed", "dialogue") == paper.icons[-1]
    assert "Write a letter" in paper.words


@pytest.mark.parametrize("high", [110, 150, 240])
def test_the_end_of_a_turn_fits_into_any_height(app, high):
    """
    Its parts stand below one another and inside; the plan gives way first, undo never grows.
    """
    parts = Widget(height=60), Widget(height=36), Widget(height=30)
    column = EndColumn(*parts)
    column.layout(pygame.Rect(0, 0, 148, high), app.context)
    plan, confirm, undo = (part.rect for part in parts)

    assert 0 <= plan.top < plan.bottom < confirm.top < confirm.bottom < undo.top < undo.bottom
    assert undo.bottom <= high
    assert (30, True) == (undo.height, confirm.height >= 36)


@pytest.mark.parametrize(
    ("playthrough", "words"),
    [
        (lambda: Playthrough(small(), play_as="envoy"), "Play the week"),
        (lambda: Playthrough(small()), "Next week"),
        (played, "See how it ended"),
    ],
    ids=["playing", "watching", "ended"],
)
def test_the_button_says_what_comes(table, playthrough, words):
    """
    Who plays, who watches and who has come to the end read different words.
    """
    assert words == end(table(playthrough()))["table.confirm"].text


@pytest.mark.parametrize(("turns", "enabled"), [(0, False), (1, True)])
def test_only_what_was_played_can_be_taken_back(table, turns, enabled):
    """
    Before the first turn undo is greyed.
    """
    assert enabled is end(table(played(turns)))["table.undo"].enabled


def test_who_watches_has_no_plan(table):
    """
    There is nothing to choose, and that is said.
    """
    texts = list(make_end(table(Playthrough(small()))).said())

    assert "Everyone follows their doctrine." in texts
    assert "Silence" not in texts


def test_the_menu_reminds_of_what_counts(table):
    """
    The aim of the actor stands in it, and the keys; who watches has no aim.
    """
    own, watched = (
        " ".join(make_menu(table(playthrough)).said())
        for playthrough in (None, Playthrough(small()))
    )

    assert "What counts as success Bring both to the table and keep your post." in own
    assert "What counts as success" not in watched
    assert "C plays the turn" in own


@pytest.mark.parametrize(
    ("name", "scene"),
    [
        ("menu.resume", "table"),
        ("menu.save", "table"),
        ("menu.codex", "codex"),
        ("menu.settings", "settings"),
        ("menu.title", "title"),
    ],
)
def test_every_entry_leads_somewhere_and_closes_the_menu(driver, table, name, scene):
    """
    Whoever comes back to the table finds it without the menu.
    """
    made = table()
    driver.press("esc")
    driver.click(name)

    assert (scene, []) == (driver.app.stack.top.name, made.layers if scene != "title" else [])


@pytest.mark.parametrize(
    ("days", "play_as", "words"),
    [
        (1, "envoy", "Play the day"),
        (7, "envoy", "Play the week"),
        (30, "envoy", "Play the month"),
        (10, "envoy", "Play the turn"),
        (7, None, "Next week"),
        (10, None, "Next turn"),
    ],
)
def test_the_button_names_what_it_plays(table, days, play_as, words):
    """
    A turn is called by its length, and otherwise a turn.
    """
    playthrough = Playthrough(small(), seed=4, play_as=play_as)
    clock = playthrough.loaded.scenario.clock.model_copy(update={"step": days})
    scenario = playthrough.loaded.scenario.model_copy(update={"clock": clock})
    playthrough.loaded = dataclasses.replace(playthrough.loaded, scenario=scenario)

    assert words == end(table(playthrough))["table.confirm"].text


@pytest.mark.parametrize(("size", "scrolls"), [((1920, 1080), False), ((960, 600), True)])
def test_the_menu_takes_the_room_that_there_is(driver, table, size, scrolls):
    """
    What the advisers say is scrolled only where the window is too low for it.
    """
    table(Playthrough(load("beijing_2017"), play_as="tillerson"))
    driver.resize(size)
    driver.app.change(ui_scale=100)
    driver.press("esc")
    driver.settle()
    box = driver.find("menu.brief")

    assert scrolls is (box.content > box.rect.height)


@pytest.mark.parametrize(("actor", "told"), [("trump", False), ("wang_yi", True)])
def test_the_menu_says_whose_advice_it_is(driver, table, actor, told):
    """
    What is advised to another side stands below the name of that side.
    """
    table(Playthrough(load("beijing_2017"), play_as=actor))
    driver.press("esc")

    assert told is ("What the United States is told" in driver.texts())
