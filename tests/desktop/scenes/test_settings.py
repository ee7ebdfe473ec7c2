"""Every setting does what it says."""

from __future__ import annotations

import dataclasses

import pygame
import pytest

from game.desktop import app as app_module
from game.desktop.scenes.settings import SettingsScene
from game.desktop.settings import Settings
from game.playthrough import saves_dir
from tests.desktop.scenes.crises import played


@pytest.fixture
def page(app, driver):
    """Return the driver with the settings on the title."""
    app.sound.works = True
    app.start("title")
    app.open("settings")
    driver.settle()
    return driver


def choose(driver, name, number):
    """Choose from a dropdown by mouse."""
    driver.click(name)
    shown = driver.find(f"{name}.list")
    driver.click_at(shown.row_rect(number).center)
    driver.settle()


@pytest.mark.parametrize(
    ("name", "number", "setting", "value"),
    [
        ("settings.theme", 1, "theme", "high_contrast"),
        ("settings.theme", 2, "theme", "colour_blind"),
        ("settings.scale", 3, "ui_scale", 100),
        ("settings.speed", 4, "speed", 2.0),
    ],
)
def test_a_choice_is_set(page, name, number, setting, value):
    """
    What is chosen from a list holds at once.
    """
    choose(page, name, number)

    assert value == getattr(page.app.settings, setting)


@pytest.mark.parametrize(
    ("name", "setting", "value"),
    [
        ("settings.fullscreen", "fullscreen", True),
        ("settings.motion", "reduced_motion", False),
        ("settings.mute", "muted", True),
    ],
)
def test_a_switch_is_set(page, name, setting, value):
    """
    A switch turns its setting.
    """
    page.click(name)

    assert value is getattr(page.app.settings, setting)


def test_sliders_are_set_by_keys(page):
    """
    Volume and text size follow the arrow keys.
    """
    page.click("settings.volume")
    page.press("home")
    page.click("settings.text_size")
    page.press("end")

    assert (0, 140) == (page.app.settings.volume, page.app.settings.text_size)


def test_the_volume_is_heard_while_it_is_dragged_and_set_at_the_end(page, monkeypatch):
    """
    A drag keeps the settings once.
    """
    heard, kept = [], []
    monkeypatch.setattr(page.app.sound, "set", lambda volume, muted: heard.append(volume))
    monkeypatch.setattr(app_module, "save_settings", lambda asked: kept.append(asked.volume))
    page.app.keep_settings = True
    slider = page.find("settings.volume")
    track = slider.track(page.app.context)
    page.event(pygame.MOUSEBUTTONDOWN, pos=track.midleft, button=1)
    page.point(track.center)
    page.event(pygame.MOUSEBUTTONUP, pos=track.center, button=1)

    assert ([0, 50, 50], [50]) == (heard, kept)


@pytest.mark.parametrize("key", ["esc", "f10", "f1"])
def test_a_volume_that_is_not_let_go_is_set_back(page, key):
    """
    Whoever leaves the page in the middle of a drag hears what is set, and finds that on the page.
    """
    set_to, slider = page.app.settings.volume, page.find("settings.volume")
    track = slider.track(page.app.context)
    page.event(pygame.MOUSEBUTTONDOWN, pos=track.midleft, button=1)
    heard = page.app.sound.volume
    page.press(key)

    assert (0, set_to) == (heard, page.app.settings.volume)
    assert (set_to, set_to, False) == (page.app.sound.volume, slider.value, slider.dragging)


def test_the_language_changes_at_once(page):
    """
    In Korean the page speaks Korean, and back in English it does not.
    """
    codes = page.app.stack.top.codes
    choose(page, "settings.language", codes.index("ko"))
    korean = page.texts()
    choose(page, "settings.language", codes.index("en"))

    assert ("설정" in korean, "Settings" in page.texts(), True) == (
        True,
        True,
        "Settings" not in korean,
    )


def test_the_folder_of_the_saves_can_be_typed(page, tmp_path):
    """
    What is accepted is the folder, which is made, and empty is the usual one.
    """
    place = tmp_path / "x"
    page.click("settings.saves")
    page.press("ctrl+a")
    page.type(str(place))
    before = page.app.settings.saves
    page.press("enter")
    typed = page.app.settings.saves
    page.press("ctrl+a")
    page.press("delete")
    page.press("tab")
    page.settle()

    assert (str(place), True, "") == (typed, place.is_dir(), page.app.settings.saves)
    assert before != typed


@pytest.mark.parametrize("end", ["tab", "esc", "ctrl+q"])
def test_a_folder_that_is_half_typed_outlives_a_new_build(page, tmp_path, end):
    """
    F11 builds the page anew; what has been typed by then is still taken where the entry is left.
    """
    page.click("settings.saves")
    page.press("ctrl+a")
    page.type(str(tmp_path / "new"))
    page.press("f11")
    page.press(end)
    page.step()

    assert str(tmp_path / "new") == page.app.settings.saves


def test_another_folder_takes_what_could_not_be_saved(app, driver, tmp_path):
    """
    A crisis that ended unkept, and was left for the title, is kept as soon as there is a place.
    """
    (tmp_path / "file").write_text("", encoding="utf-8")
    app.change(saves=str(tmp_path / "file" / "saves"))
    app.save(played())
    app.start("end", playthrough=app.playthrough)
    app.start("title")
    app.open("settings").set_folder(str(tmp_path / "new"))

    assert ("", 1) == (app.unsaved, len(list((tmp_path / "new").iterdir())))


def test_the_usual_folder_takes_what_could_not_be_saved(page, tmp_path):
    """
    A reset leads back to a folder that can be written, and the crisis is kept there.
    """
    (tmp_path / "file").write_text("", encoding="utf-8")
    page.app.change(saves=str(tmp_path / "file"))
    page.app.save(played(1))
    page.click("settings.reset")
    page.click("reset.confirm")

    assert ("", 1) == (page.app.unsaved, len(list(saves_dir().iterdir())))


@pytest.mark.parametrize("key", ["enter", "tab", "esc"])
def test_a_folder_that_cannot_be_written_is_refused_at_once(page, tmp_path, key):
    """
    The old one is kept, and it is said why, at the entry or where the page is left.
    """
    place = tmp_path / "a file"
    place.write_text("", encoding="utf-8")
    before = page.app.settings.saves
    page.click("settings.saves")
    page.press("ctrl+a")
    page.type(str(place / "saves"))
    page.press(key)
    page.step(2)
    said = [*page.texts(), *(text for text, _left in page.app.toasts.notes)]

    assert before == page.app.settings.saves
    assert any(text.startswith(f"Nothing can be saved in {place}") for text in said)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (200, "now 160 %. The window has room for 160 %, not for 200 %."),
        (125, "Everything on the screen; now 125 %."),
        (0, "Everything on the screen; now 100 %."),
    ],
)
def test_a_scale_that_has_no_room_says_so(page, asked, words):
    """
    At 1280 x 800 there is room for 160 %.
    """
    page.app.change(ui_scale=asked)
    page.settle()

    assert any(text.endswith(words) for text in page.texts())


def test_the_scale_that_is_told_is_that_of_the_window(page):
    """
    A window in which things are drawn larger says so, though the page has no other layout there.
    """
    page.resize((2560, 1600))
    page.settle()

    assert "Everything on the screen; now 200 %." in page.texts()


def test_everything_can_be_as_shipped(page):
    """
    One button sets everything back once that is confirmed, but nobody has to play the first run
    again.
    """
    page.app.change(theme="high_contrast", volume=5, first_run_done=True)
    page.settle()
    page.click("settings.reset")
    page.click("reset.confirm")

    assert Settings(first_run_done=True) == page.app.settings


@pytest.mark.parametrize("key", ["enter", "esc"])
def test_nothing_is_set_back_without_a_yes(page, key):
    """
    Enter, which the first answer has, and Esc leave every setting as it is.
    """
    page.app.change(theme="high_contrast", saves="/somewhere")
    page.settle()
    before = page.app.settings
    page.click("settings.reset")
    page.press(key)

    assert (before, False) == (page.app.settings, page.has("reset.confirm"))


def test_without_a_sound_device_the_volume_is_not_to_be_had(page):
    """
    The slider cannot be moved, and it is said why.
    """
    page.app.sound.works = False
    page.app.stack.top.rebuild()
    page.click("settings.volume")
    page.press("home")

    assert (60, False) == (page.app.settings.volume, page.find("settings.volume").enabled)
    assert "Not available: there is no sound device." in page.texts()


def test_a_folder_that_begins_nowhere_is_one_of_the_home(page, tmp_path, monkeypatch):
    """
    It is not made where the game was started, and the whole of it is shown and kept.
    """
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    page.click("settings.saves")
    page.press("ctrl+a")
    page.type("mine/saves")
    page.press("enter")
    place = tmp_path / "home" / "mine" / "saves"

    assert (str(place), str(place), True) == (
        page.app.settings.saves,
        page.find("settings.saves").text,
        place.is_dir(),
    )


@pytest.mark.parametrize(("key", "name"), [("m", "mute"), ("f11", "fullscreen")])
def test_a_key_moves_its_switch(page, key, name):
    """
    What M and F11 do is seen on the page, and its switch turns it back.
    """
    page.press(key)
    shown = page.find(f"settings.{name}").on
    page.click(f"settings.{name}")

    assert (True, Settings().muted) == (shown, page.app.settings.muted)
    assert Settings().fullscreen == page.app.settings.fullscreen


def test_the_page_shows_what_is_as_shipped(page):
    """
    A slider goes back with what it sets.
    """
    page.app.change(language="auto")
    page.app.change(**dataclasses.asdict(Settings()))
    page.click("settings.volume")
    page.press("home")
    page.click("settings.reset")
    page.click("reset.confirm")

    assert Settings().volume == page.find("settings.volume").value


@pytest.mark.parametrize(
    ("scale", "shown"), [(80, "75 %"), (120, "125 %"), (0, "Follow the window")]
)
def test_a_scale_that_is_not_offered_is_shown_as_the_nearest(page, scale, shown):
    """
    What has been written into the file by hand can be set to follow the window.
    """
    page.app.change(ui_scale=scale)
    said = page.find("settings.scale").choices[page.find("settings.scale").chosen]
    choose(page, "settings.scale", 0)

    assert (shown, 0) == (said, page.app.settings.ui_scale)


@pytest.mark.parametrize("changes", [{"theme": "high_contrast"}, {"volume": 5}])
def test_a_reset_builds_the_page_once(page, monkeypatch, changes):
    """
    Whether what is set back changes the looks or not.
    """
    page.app.change(**changes)
    built, build = [], SettingsScene.build
    monkeypatch.setattr(SettingsScene, "build", lambda scene: built.append(1) or build(scene))
    page.app.stack.top.reset()

    assert [1] == built


def test_a_change_keeps_the_focus(page):
    """
    The page is built anew under the hands of whoever uses the keyboard.
    """
    page.click("settings.theme")
    page.press("down")
    page.press("enter")
    page.settle()

    assert ("settings.theme", "high_contrast") == (page.focused, page.app.settings.theme)


@pytest.mark.parametrize("percent", [75, 100, 150, 200])
@pytest.mark.parametrize("size", [(960, 600), (1280, 800)], ids=str)
def test_every_control_can_be_reached(page, size, percent):
    """
    At every scale Tab brings each control wholly into the window.
    """
    page.app.change(ui_scale=percent)
    page.resize(size)
    window = page.surface.get_rect()
    stops = len(page.app.stack.top.focus.stops())
    outside = []
    for _ in range(stops):
        page.press("tab")
        rect = page.find(page.focused).rect
        if not window.contains(rect):
            outside.append(page.focused)

    assert (True, []) == (stops >= 10, outside)


def test_a_wide_window_shows_every_setting_at_once(page):
    """
    Two groups stand beside one another, so that nothing has to be scrolled to.
    """
    scroll = page.find("settings.scroll")
    names = ("settings.theme", "settings.speed")
    tops = [page.find(name).rect.top // 20 for name in names]

    assert (tops[0], True) == (tops[1], scroll.content <= scroll.rect.height)


def test_a_narrow_window_has_them_below_one_another(page):
    """
    There the speed of the news stands below the colours.
    """
    page.resize((960, 600))

    assert page.find("settings.theme").rect.bottom < page.find("settings.speed").rect.top
