"""The heart of the game goes without a window."""

from __future__ import annotations

import pygame
import pytest

from game.desktop import canvas as canvas_module
from game.desktop import settings as settings_module
from game.desktop.app import App
from game.desktop.caching import SurfaceCache
from game.desktop.scenes.question import Question
from game.desktop.settings import Settings, load_settings
from game.desktop.theme import THEMES
from game.errors import ReplayError
from game.playthrough import Playthrough
from game.scenario import load
from tests.desktop.driver import Driver
from tests.desktop.scenes.crises import played


@pytest.fixture
def title(app, driver):
    """Return the driver with the title shown."""
    app.start("title")
    driver.step()
    return driver


def test_quitting_ends_the_frames(title):
    """
    After the game is asked to end the next frame is the last.
    """
    before = title.running
    title.event(pygame.QUIT)
    title.step()

    assert (True, False) == (before, title.running)


def test_quitting_keeps_what_is_played(app, monkeypatch):
    """
    Whoever closes the window loses nothing.
    """
    kept = []
    monkeypatch.setattr("game.desktop.keeping.keep", lambda _, played: kept.append(played))
    app.playthrough = played(1)
    app.quit()

    assert [app.playthrough] == kept


def test_quitting_keeps_no_crisis_in_which_nothing_was_played(app, tmp_path):
    """
    Opening a crisis and closing the window writes no save, for which an older one had to go.
    """
    app.start("table", playthrough=played(0))
    app.quit()

    assert [] == [*tmp_path.rglob("*.json")]


def test_quitting_tries_once_to_keep_what_is_played(app, monkeypatch):
    """
    Where the folder refuses the question comes after one try.
    """
    tried = []

    def refuse(_, playthrough):
        tried.append(playthrough)
        raise ReplayError("the disk is full")

    monkeypatch.setattr("game.desktop.keeping.keep", refuse)
    app.start("table", playthrough=played(1))
    app.quit()

    assert [app.playthrough] == tried


def test_a_save_that_fails_is_told(app, driver, monkeypatch):
    """
    The player is told why, and the game goes on.
    """

    def refuse(*_):
        raise ReplayError("the disk is full")

    monkeypatch.setattr("game.desktop.keeping.keep", refuse)
    saved = app.save(Playthrough(load("first_offer"), play_as="voss"))
    driver.step()

    assert (False, True) == (saved, any("The disk is full." in text for text in app_texts(app)))


def app_texts(app):
    """Return the notes that are shown."""
    return [text for text, _ in app.toasts.notes]


def test_another_size_lays_everything_out_anew(title):
    """
    The scene is as large as the window, at every size.
    """
    rects = []
    for size in ((960, 600), (2560, 1600), (1280, 800)):
        title.resize(size)
        rects.append(title.app.stack.top.root.rect.size)

    assert [(960, 600), (2560, 1600), (1280, 800)] == rects


def test_a_change_of_theme_shows_at_once(title):
    """
    Colours come from the new theme in the next frame.
    """
    title.app.change(theme="high_contrast")
    title.step()

    assert THEMES["high_contrast"] is title.app.theme


def test_changed_settings_are_kept(tmp_path, monkeypatch):
    """
    A change is written to the folder of the user at once.
    """
    path = tmp_path / "settings.json"
    monkeypatch.setattr(settings_module, "settings_path", lambda: path)
    App(Settings(language="en")).change(volume=20)

    assert 20 == load_settings(path)[0].volume


def test_settings_that_cannot_be_kept_are_told(monkeypatch):
    """
    The change holds, and a note says that it was not kept.
    """

    def refuse(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.desktop.app.save_settings", refuse)
    app = App(Settings(language="en"))
    app.change(volume=20)

    assert (20, True) == (app.settings.volume, "No space" in app_texts(app)[0])


def test_f11_fills_the_screen_and_m_mutes(title):
    """
    Two keys hold everywhere.
    """
    title.press("f11")
    title.press("m")

    assert (True, True) == (title.app.settings.fullscreen, title.app.settings.muted)


def test_notes_go_by_themselves(title):
    """
    A note is shown for some seconds.
    """
    title.app.toast("Saved.")
    title.step()
    shown = "Saved." in title.texts()
    title.step(300)

    assert (True, False) == (shown, "Saved." in title.texts())


def test_the_same_note_stands_once(app):
    """
    A note that comes again does not stand there twice.
    """
    app.toast("Saved.")
    app.toast("Saved.")

    assert ["Saved."] == app_texts(app)


def test_an_idle_game_may_wait(title):
    """
    With nothing moving there is nothing to draw.
    """
    title.settle()
    resting = title.app.animating
    title.point((5, 5))

    assert (False, True) == (resting, title.app.animating)


def test_new_scenes_fade_in_unless_motion_is_reduced():
    """
    A change of scenes is soft, or at once.
    """
    moving = []
    for reduced in (False, True):
        app = App(Settings(language="en", reduced_motion=reduced), keep_settings=False)
        app.start("title")
        driver = Driver(app)
        driver.step(3)
        moving.append(app.animating)
        driver.settle()

    assert [True, False] == moving


def test_an_empty_app_draws_its_ground(app, driver):
    """
    Before the first scene the window has the colour of the theme.
    """
    driver.step()

    assert app.theme.colour("background") == tuple(driver.surface.get_at((10, 10)))[:3]


@pytest.fixture
def made(monkeypatch):
    """Return the keys of the pictures that are made from now on."""
    keys, get = [], SurfaceCache.get

    def counted(cache, key, make):
        return get(cache, key, lambda: keys.append(key) or make())

    monkeypatch.setattr(SurfaceCache, "get", counted)
    return keys


def test_what_fills_a_window_is_not_made_anew(made, monkeypatch):
    """
    A still, a scrim as large and a question on them are drawn once, though each is above the limit.
    """
    monkeypatch.setattr(canvas_module, "TILE_BYTES", 2**20)
    driver = Driver(App(Settings(language="en"), size=(960, 600), keep_settings=False))
    driver.app.start("title")
    driver.app.stack.top.open(Question("Leave?", ["It is not saved."], []))
    driver.settle()
    before = len(made)
    driver.step(2)

    assert (True, before) == (before > 0, len(made))


def test_a_size_of_the_same_scale_keeps_texts_and_icons(title, made):
    """
    They hang on the scale alone, so a border that is dragged does not throw them away.
    """
    title.app.change(ui_scale=100)
    title.settle()
    made.clear()
    text = title.app.text
    title.resize((1300, 800))
    title.settle()

    assert (True, set()) == (title.app.text is text, {key for key in made if key[0] == "icon"})


def test_hours_of_use_hold_no_more(title):
    """
    Resizing again and again does not add up.
    """
    for round_ in range(12):
        title.resize((1000 + 20 * round_, 700))
    app = title.app

    assert app.canvas.held + app.text.held + app.images.held < 16 * 2**20
