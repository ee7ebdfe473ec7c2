"""The top of the table: when it is, who one is, and the ways out."""

from __future__ import annotations

import pytest

from game.desktop.scenes.table_header import make_header
from game.desktop.widgets.label import Flag
from game.playthrough import Playthrough
from tests.desktop.scenes.crises import played, small


def header(driver, playthrough):
    """Return the header of the table of a playthrough."""
    return make_header(driver.app.start("table", playthrough=playthrough))


def test_it_says_which_turn_comes(driver):
    """
    Turn and date are those of the turn that is to be played.
    """
    label = next(w for w in header(driver, played(2)).walk() if w.name == "table.turn")

    assert "Week 3 of 6 · 20 January 2020" == label.text


def test_it_says_who_one_is(driver):
    """
    The name and the role stand beside the title of the crisis, and the flag of one's side.
    """
    made = header(driver, Playthrough(small(), play_as="envoy"))

    assert "You are An Envoy, Envoy · A quarrel at the border" in list(made.said())
    assert ["us"] == [widget.flag for widget in made.walk() if isinstance(widget, Flag)]


def test_who_watches_has_no_flag(driver):
    """
    That one watches is said in words.
    """
    made = header(driver, Playthrough(small()))

    assert "You are watching · A quarrel at the border" in list(made.said())
    assert [] == [widget for widget in made.walk() if isinstance(widget, Flag)]


@pytest.mark.parametrize(
    ("name", "scene"), [("table.codex", "codex"), ("table.settings", "settings")]
)
def test_its_buttons_lead_on_and_esc_leads_back(driver, name, scene):
    """
    Codex and settings lie on the table.
    """
    driver.app.start("table", playthrough=Playthrough(small(), play_as="envoy"))
    driver.step()
    driver.click(name)
    opened = driver.app.stack.top.name
    driver.press("esc")

    assert (scene, "table") == (opened, driver.app.stack.top.name)


def test_its_buttons_keep_and_open_the_menu(driver, tmp_path):
    """
    Save keeps the playthrough at once, and the last button opens the menu.
    """
    driver.app.change(saves=str(tmp_path / "saves"))
    driver.app.start("table", playthrough=Playthrough(small(), play_as="envoy"))
    driver.step()
    driver.click("table.save")
    driver.click("table.menu")

    assert 1 == len(list((tmp_path / "saves").iterdir()))
    assert driver.has("menu.resume")


def test_every_icon_says_what_it_does(driver):
    """
    A button without a word has a tooltip, which names its key.
    """
    made = header(driver, Playthrough(small()))
    tips = [w.tooltip for w in made.walk() if w.name.startswith("table.") and w.focusable]

    assert 4 == len(tips)
    assert all(tip.endswith(")") for tip in tips)


def test_a_save_that_fails_leaves_a_mark(driver, app, tmp_path):
    """
    The button is marked and names the way out until a save succeeds.
    """
    place = tmp_path / "file"
    place.write_text("", encoding="utf-8")
    app.start("table", playthrough=Playthrough(small(), play_as="envoy"))
    app.change(saves=str(place / "saves"))
    driver.settle()
    seen = []
    for folder in (place / "saves", tmp_path / "saves"):
        app.change(saves=str(folder))
        driver.press("s")
        driver.step(2)
        button = driver.find("table.save")
        seen.append((button.icon, "settings (F10)" in button.tooltip))
    notes = [text for text, _left in app.toasts.notes]

    assert [("triangle-alert", True), ("save", False)] == seen
    assert any("Another folder can be set in the settings" in text for text in notes)
