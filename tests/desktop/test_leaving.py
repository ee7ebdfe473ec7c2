"""A crisis that could not be saved is not left behind without a question."""

from __future__ import annotations

import pygame
import pytest

from tests.desktop.scenes.crises import played


@pytest.fixture
def unsaved(app, driver, tmp_path):
    """Return the driver at the table of a crisis whose folder has become a file."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    app.change(saves=str(tmp_path / "file"))
    app.start("table", playthrough=played(2))
    app.save(app.playthrough)
    driver.step()
    return driver


def close_window(driver):
    """Ask the window to close, as its manager does."""
    driver.event(pygame.QUIT)
    driver.step()


def leave_for_title(driver):
    """Leave for the title by the menu."""
    driver.press("esc")
    driver.click("menu.title")
    driver.step()


@pytest.mark.parametrize("way", [close_window, leave_for_title])
def test_what_could_not_be_saved_is_not_left_without_a_question(unsaved, way):
    """
    The game stays where it is and says what would be lost; the keyboard is on staying.
    """
    way(unsaved)
    said = " ".join(unsaved.texts())

    assert (True, "table", "leave.stay") == (
        unsaved.running,
        unsaved.app.stack.top.name,
        unsaved.focused,
    )
    assert "This crisis could not be saved" in said
    assert "2 turns would be lost." in said


@pytest.mark.parametrize("key", ["enter", "esc"])
def test_staying_leaves_everything_as_it_was(unsaved, key):
    """
    Enter and Esc close the question, and the game goes on.
    """
    close_window(unsaved)
    unsaved.press(key)

    assert (True, False) == (unsaved.running, unsaved.has("leave.go"))


@pytest.mark.parametrize(
    ("way", "left"), [(close_window, (False, "table")), (leave_for_title, (True, "title"))]
)
def test_it_can_be_left_all_the_same(unsaved, way, left):
    """
    Who says so closes the game, or comes to the title.
    """
    way(unsaved)
    unsaved.click("leave.go")
    unsaved.step()

    assert left == (unsaved.running, unsaved.app.stack.top.name)


def test_a_second_close_closes(unsaved):
    """
    Whoever closes the window again while the question is open has answered it.
    """
    close_window(unsaved)
    close_window(unsaved)

    assert not unsaved.running


def test_what_was_left_all_the_same_is_not_asked_about_again(unsaved):
    """
    At the title the window closes at once.
    """
    leave_for_title(unsaved)
    unsaved.click("leave.go")
    close_window(unsaved)

    assert not unsaved.running


def test_what_was_left_all_the_same_marks_no_other_crisis(unsaved):
    """
    The button of the next table says nothing of the crisis before.
    """
    leave_for_title(unsaved)
    unsaved.click("leave.go")
    unsaved.app.start("table", playthrough=played(0))
    unsaved.step()

    assert ("", "Save (S)") == (unsaved.app.unsaved, unsaved.find("table.save").tooltip)


def test_why_it_could_not_be_saved_is_told_in_the_language_in_use(unsaved):
    """
    What failed in Korean is told whole in English once that is chosen, and the other way round.
    """
    unsaved.app.change(language="ko")
    korean = unsaved.find("table.save").tooltip
    unsaved.app.save(unsaved.app.playthrough)
    unsaved.app.change(language="en")

    assert ("Cannot write" in korean, unsaved.app.unsaved.isascii()) == (False, True)


def test_the_question_leads_to_the_folder(unsaved, tmp_path):
    """
    In another folder the crisis is saved at once, and then the window closes unasked.
    """
    close_window(unsaved)
    unsaved.click("leave.settings")
    focused = unsaved.focused
    unsaved.press("ctrl+a")
    unsaved.type(str(tmp_path / "new"))
    unsaved.press("enter")
    close_window(unsaved)

    assert ("settings.saves", 1, False) == (
        focused,
        len(list((tmp_path / "new").iterdir())),
        unsaved.running,
    )


@pytest.mark.parametrize("again", [False, True], ids=["first", "again"])
def test_a_folder_that_is_being_typed_is_taken_before_the_question(unsaved, tmp_path, again):
    """
    The window closes unasked with the focus still in the entry, and the crisis is in that folder.
    """
    if again:
        close_window(unsaved)
        unsaved.click("leave.settings")
    else:
        unsaved.press("f10")
        unsaved.click("settings.saves")
    unsaved.press("ctrl+a")
    unsaved.type(str(tmp_path / "new"))
    close_window(unsaved)

    assert (1, False) == (len(list((tmp_path / "new").iterdir())), unsaved.running)


def test_a_folder_that_is_being_typed_and_refused_leaves_the_question(unsaved, tmp_path):
    """
    What is wrong with it is told on the page below, once.
    """
    unsaved.press("f10")
    unsaved.click("settings.saves")
    unsaved.press("ctrl+a")
    unsaved.type(str(tmp_path / "file" / "no"))
    close_window(unsaved)
    told = [text for text in unsaved.texts() if text.startswith("Nothing can be saved in")]

    assert (True, "leave.stay", 1) == (unsaved.running, unsaved.focused, len(told))


def test_what_can_be_saved_again_is_left_unasked(unsaved, tmp_path):
    """
    Once the folder is there, leaving saves the crisis.
    """
    (tmp_path / "file").unlink()
    leave_for_title(unsaved)

    assert ("title", 1) == (
        unsaved.app.stack.top.name,
        len(list((tmp_path / "file").iterdir())),
    )


def test_a_crisis_without_a_turn_is_left_unasked(app, driver, tmp_path):
    """
    Nothing is lost by it.
    """
    (tmp_path / "file").write_text("", encoding="utf-8")
    app.change(saves=str(tmp_path / "file"))
    app.start("table", playthrough=played(0))
    driver.settle()
    close_window(driver)

    assert not driver.running


def test_an_ended_crisis_is_not_left_without_a_question(app, driver, tmp_path):
    """
    The end asks before another crisis is chosen, and before the title.
    """
    (tmp_path / "file").write_text("", encoding="utf-8")
    app.change(saves=str(tmp_path / "file"))
    app.save(played())
    app.start("end", playthrough=app.playthrough)
    app.jobs.drop(app.stack.top)
    asked = []
    for key in ("n", "a", "esc"):
        driver.press(key)
        asked.append(driver.has("leave.go"))
        driver.press("esc")

    assert ([True] * 3, "end") == (asked, app.stack.top.name)
