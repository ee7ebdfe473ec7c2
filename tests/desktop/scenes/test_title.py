"""The title leads everywhere."""

from __future__ import annotations

import pytest

from game.desktop import keeping
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label
from game.playthrough import Playthrough
from game.scenario import load


@pytest.fixture
def title(saves, app, driver):
    """Return the driver with the title shown."""
    app.start("title")
    driver.settle()
    return driver


@pytest.mark.parametrize(
    ("name", "scene"),
    [
        ("title.new", "picker"),
        ("title.replay", "saves"),
        ("title.codex", "codex"),
        ("title.settings", "settings"),
    ],
)
def test_every_entry_opens_its_scene(title, name, scene):
    """
    A click leads on, and Esc leads back.
    """
    title.click(name)
    opened = title.app.stack.top.name
    title.settle()
    title.press("esc")

    assert (scene, "title") == (opened, title.app.stack.top.name)


def test_quit_ends_the_game(title):
    """
    The last entry ends it.
    """
    title.click("title.quit")

    assert not title.running


def test_without_a_crisis_there_is_nothing_to_go_on_with(title):
    """
    The entry is there but does nothing, and the keyboard begins with the next.
    """
    title.click("title.continue")

    assert ("title", False) == (title.app.stack.top.name, title.find("title.continue").enabled)


def test_the_newest_crisis_goes_on_at_the_table(saves, app, driver):
    """
    What was kept is named, has the focus, and goes on where it was.
    """
    playthrough = Playthrough(load("first_offer"), seed=5, play_as="voss")
    playthrough.step()
    keeping.keep(app.settings, playthrough)
    app.start("title")
    driver.settle()
    named = "The First Offer\nAdda Voss · Week 2" in driver.texts()
    focused = driver.focused
    driver.press("enter")

    assert (True, "title.continue", "table", 2) == (
        named,
        focused,
        app.stack.top.name,
        app.stack.top.playthrough.turn,
    )


def test_a_save_that_cannot_be_read_is_told(saves, app, driver, monkeypatch):
    """
    The title stays, with a note.
    """
    from game.errors import ReplayError

    def refuse(*_, **__):
        raise ReplayError("the scenario has gone")

    keeping.keep(app.settings, Playthrough(load("first_offer"), seed=5, play_as="voss"))
    app.start("title")
    driver.settle()
    monkeypatch.setattr("game.desktop.scenes.title.load", refuse)
    driver.click("title.continue")

    assert ("title", True) == (app.stack.top.name, "The scenario has gone." in driver.texts())


@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (2560, 1600)], ids=str)
def test_everything_is_in_the_window(title, size):
    """
    At every size each entry is whole, and none lies on another.
    """
    title.resize(size)
    rects = [widget.rect for widget in title.widgets() if widget.focusable]

    assert [] == [rect for rect in rects if not title.surface.get_rect().contains(rect)]
    assert [] == [(a, b) for a in rects for b in rects if a is not b and a.colliderect(b)]


@pytest.mark.parametrize(
    ("scale", "size"), [(100, (1280, 800)), (200, (1280, 800)), (100, (960, 600))]
)
def test_the_whole_title_is_on_the_screen(title, scale, size):
    """
    Whatever the size of window and interface, nothing of it lies below the edge.
    """
    title.app.change(ui_scale=scale, text_size=140)
    title.resize(size)

    assert [] == [
        one.text
        for one in title.widgets()
        if isinstance(one, Label | Button) and one.rect.bottom > size[1]
    ]


def test_a_low_title_has_its_entries_in_two_columns(title):
    """
    Where there is no height for them below one another, they stand in pairs.
    """
    title.app.change(ui_scale=200)
    title.resize((1280, 800))
    pair = [title.find(name).rect for name in ("title.new", "title.first_run")]

    assert (pair[0].top, True) == (pair[1].top, pair[0].right < pair[1].left)
