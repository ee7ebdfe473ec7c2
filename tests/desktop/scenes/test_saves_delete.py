"""A save is deleted when one has said so twice, and even then it is not lost."""

from __future__ import annotations

import pytest

from game.playthrough import load
from tests.desktop.scenes.crises import played


@pytest.fixture
def folder(saves):
    """Return a folder with two saves, one of them broken."""
    played(2).save(saves / "whole.json")
    (saves / "broken.json").write_text("{")
    return saves


@pytest.fixture
def driver(folder, driver):
    """Return a driver that shows the saves on top of the title."""
    driver.app.start("title")
    driver.app.open("saves")
    driver.settle()
    return driver


def choose(driver, name):
    """Choose a save by the stem of its file."""
    scene = driver.app.stack.top
    scene.list.selected = [saved.path.stem for saved in scene.saves].index(name)
    scene.choose(scene.list.selected)
    driver.settle()


def listed(driver):
    """Return the stems of the files in the list."""
    return {saved.path.stem for saved in driver.find("saves.list").rows}


@pytest.mark.parametrize("name", ["whole", "broken"])
def test_the_button_asks_and_then_sets_aside(driver, folder, name):
    """
    Whole or broken, the save leaves the list and lies in the folder of deleted ones.
    """
    choose(driver, name)
    text = (folder / f"{name}.json").read_text(encoding="utf-8")
    driver.click("saves.delete")
    before = {path.stem for path in folder.glob("*.json")}
    driver.click("delete.confirm")
    driver.settle()

    assert {"whole", "broken"} == before
    assert {"whole", "broken"} - {name} == listed(driver)
    assert text == (folder / "deleted" / f"{name}.json").read_text(encoding="utf-8")


def test_the_key_asks_too(driver, folder):
    """
    Delete asks; Enter at once, Esc and Delete once more leave the save where it is.
    """
    choose(driver, "whole")
    for key in ("enter", "esc"):
        driver.press("delete")
        asked = driver.has("question")
        driver.press("delete")
        driver.press(key)

        assert (True, False) == (asked, driver.has("question"))
    assert {"whole", "broken"} == listed(driver)
    assert not (folder / "deleted").exists()


def test_the_keyboard_alone_deletes(driver, folder):
    """
    Delete, the arrow to the second answer and Enter set the save aside.
    """
    choose(driver, "whole")
    driver.press("delete")
    driver.press("down")
    driver.press("enter")
    driver.settle()

    assert {"broken"} == listed(driver)
    assert 2 == len(load(folder / "deleted" / "whole.json").played)


def test_what_was_played_last_does_not_come_back(driver, folder):
    """
    At its end the game keeps what is played, but not once that has been deleted.
    """
    driver.app.playthrough = load(folder / "whole.json")
    choose(driver, "whole")
    driver.press("delete")
    driver.click("delete.confirm")
    driver.app.quit()

    assert ["broken"] == [path.stem for path in folder.glob("*.json")]


def test_the_next_one_is_shown(driver):
    """
    What stood below takes the place, and can be opened; with none left there is a new crisis.
    """
    for _ in range(2):
        driver.press("delete")
        driver.click("delete.confirm")
        driver.settle()

    assert "saves.new" == driver.focused
    assert not driver.find("saves.list").rows


def test_it_says_where_it_went(driver, folder):
    """
    The question names the folder, and so does the note afterwards.
    """
    driver.press("delete")
    asked = " ".join(driver.texts())
    driver.click("delete.confirm")

    assert str(folder / "deleted") in asked
    assert f"It is kept in {folder / 'deleted'}" in driver.texts()


def test_a_save_that_cannot_be_moved_stays(driver, folder):
    """
    Where the folder cannot be made the reason is told, and the list is as it was.
    """
    (folder / "deleted").write_text("a file in the way")
    driver.press("delete")
    driver.click("delete.confirm")

    assert {"whole", "broken"} == listed(driver)
    assert any(text.startswith("It could not be deleted.") for text in driver.texts())
