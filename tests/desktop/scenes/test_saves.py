"""The saves are listed, broken ones with the reason, and each can be opened."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime

import pytest

from game.desktop.app import App
from game.desktop.scenes.end_key import entries_of
from game.desktop.settings import Settings
from tests.desktop.driver import Driver
from tests.desktop.scenes.crises import played


@pytest.fixture
def folder(saves):
    """Return a folder with three saves: an ended one, one that goes on, and a broken one."""
    played().save(saves / "ended.json")
    played(2).save(saves / "going_on.json")
    (saves / "broken.json").write_text("{")
    for day, name in enumerate(("ended", "broken", "going_on"), 1):
        written = datetime(2001, 1, day).timestamp()  # noqa: DTZ001  # of this system, as shown
        os.utime(saves / f"{name}.json", (written, written))
    return saves


@pytest.fixture
def driver(folder, driver):
    """Return a driver that shows the saves on top of the title."""
    driver.app.start("title")
    driver.app.open("saves")
    driver.settle()
    return driver


def test_all_are_listed_newest_first(driver):
    """
    The broken one stays in its place.
    """
    names = [saved.path.stem for saved in driver.find("saves.list").rows]

    assert ["going_on", "broken", "ended"] == names


def test_a_row_says_what_was_played(driver):
    """
    Title, actor and turns stand in the list.
    """
    scene = driver.app.stack.top
    title, told, when = scene.list.row_texts(scene.saves[0])

    assert ("A quarrel at the border", "An Envoy · 2 turns played") == (title, told)
    assert when.startswith("3 January 2001")


def test_a_broken_one_says_why(driver):
    """
    The reason and what helps stand beside the list, and nothing else is offered.
    """
    driver.press("down")
    driver.settle()

    assert "Not a replay of Backchannel." == driver.find("saves.problem").text
    assert not driver.has("saves.watch")


def test_the_signs_of_the_course_are_explained(driver):
    """
    Each sign on the course stands in the key above it.
    """
    course, key = driver.find("saves.course"), driver.find("saves.key")

    assert course.plot.marks
    assert entries_of(course.plot) == key.entries
    assert key.rect.bottom <= course.rect.top


def test_the_replay_is_a_click_away(driver):
    """
    The chosen save is shown turn by turn.
    """
    driver.click("saves.watch")

    assert ("replay", 2) == (driver.app.stack.top.name, driver.app.stack.top.turns)


def test_an_ended_one_leads_to_its_end(driver):
    """
    What has ended cannot be gone on with, but its end can be seen.
    """
    driver.press("end")
    driver.app.stack.top.choose(2)
    driver.settle()
    driver.click("saves.end")

    assert "end" == driver.app.stack.top.name


def test_the_keyboard_alone_opens_one(driver):
    """
    Down and up choose, Enter goes to what can be done, Enter does it.
    """
    for key in ("down", "up"):
        driver.press(key)
        driver.settle()
    driver.press("enter")
    driver.press("enter")

    assert "replay" == driver.app.stack.top.name


def test_a_save_that_came_meanwhile_is_seen(driver, folder):
    """
    Coming back to the list looks into the folder again.
    """
    driver.click("saves.watch")
    played(1).save(folder / "new.json")
    driver.press("esc")
    driver.settle()

    assert "new" == driver.find("saves.list").rows[0].path.stem


def test_a_changed_scenario_can_be_opened_all_the_same(saves, driver):
    """
    Where only the scenario file has changed and all moves fit, opening it is offered.
    """
    playthrough = played(3)
    playthrough.loaded = replace(playthrough.loaded, sha256="0" * 64)
    playthrough.save(saves / "later.json")
    driver.app.start("title")
    driver.app.open("saves")
    driver.settle()
    told = driver.find("saves.problem").text
    driver.click("saves.anyway")
    driver.click("saves.watch")

    assert told.startswith("The scenario file has changed since this was saved")
    assert ("replay", 3) == (driver.app.stack.top.name, driver.app.stack.top.turns)


def test_the_title_leads_to_the_saves(driver):
    """
    The entry of the title opens the list.
    """
    driver.press("esc")
    driver.click("title.replay")

    assert "saves" == driver.app.stack.top.name


def test_an_empty_folder_says_so(tmp_path):
    """
    Before anything was played the list says where saves will lie.
    """
    settings = Settings(language="en", reduced_motion=True, saves=str(tmp_path / "none"))
    driver = Driver(App(settings, keep_settings=False))
    driver.app.start("title")
    driver.app.open("saves")
    driver.settle()

    assert "Nothing has been played yet. Every crisis that you play is kept here." in driver.texts()


def test_without_saves_a_first_crisis_is_offered(app, tmp_path):
    """
    The keyboard is on the one thing that there is to do, and Enter leads to the scenarios.
    """
    app.change(saves=str(tmp_path / "none"))
    empty = Driver(app)
    app.start("title")
    app.open("saves")
    empty.settle()
    focused = empty.focused
    empty.press("enter")

    assert ("saves.new", "picker") == (focused, app.stack.top.name)
