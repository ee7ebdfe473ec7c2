"""A line takes what is typed."""

from __future__ import annotations

import pytest

from game.desktop.intents import Shortcut
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.entry import Entry


@pytest.fixture
def entry(show, told):
    """Return a line for digits."""
    allowed = lambda text: not text or text.isdigit()  # noqa: E731
    made = Entry("", told.append, hint="Seed", allowed=allowed, name="e", width=200)
    show(Column([made], align="start"))
    return made


def test_what_is_typed_stands_there(driver, entry, told):
    """
    Signs that are allowed are taken, others are not, and one can go back.
    """
    driver.click("e")
    driver.type("4x2")
    driver.press("backspace")

    assert (["4", "42", "4"], "4") == (told, entry.text)


def test_letters_are_no_shortcuts_while_typing(driver, entry):
    """
    Typing an m does not mute the game.
    """
    driver.click("e")
    driver.press("m")

    assert not driver.app.settings.muted


def test_an_empty_line_shows_its_hint(driver, entry):
    """
    Without a text the hint stands there, and without the focus nothing is typed.
    """
    driver.type("4")

    assert (["Seed"], "") == (list(entry.said()), entry.text)


def test_blanks_are_part_of_the_text(driver, show, told):
    """
    Space writes a blank here and presses nothing, and Enter is taken.
    """
    made = Entry("a", told.append, name="e")
    show(Column([made], align="start"))
    driver.click("e")
    driver.press("space")
    driver.type(" b")
    driver.press("enter")

    assert "a b" == made.text


def test_what_it_does_not_take_is_for_others(driver, entry):
    """
    Letters and the backspace are its own while it has the focus, and other keys are not.
    """
    driver.click("e")
    keys = [Shortcut(key) for key in ("m", "backspace", "f11", "ctrl+s")]

    assert [True, True, False, False] == [entry.handle(key) for key in keys]


def test_the_focus_can_be_seen(driver, entry):
    """
    Its border is another one while keys go to it.
    """
    at = (entry.rect.centerx, entry.rect.top)
    before = tuple(driver.surface.get_at(at))
    driver.click("e")

    assert before != tuple(driver.surface.get_at(at))


def test_what_is_set_is_told_once_and_only_where_allowed(entry, told):
    """
    A scene that sets a text is held to the same rule as who types.
    """
    for text in ("7", "7", "x"):
        entry.set(text)

    assert (["7"], "7") == (told, entry.text)


def test_the_place_of_the_next_sign_follows_the_text(driver, entry):
    """
    With the focus an upright line stands behind what is typed.
    """
    accent = driver.app.theme.colour("accent")
    inside = entry.rect.inflate(-8, -8)

    def caret():
        row = range(inside.left, inside.right)
        return [x for x in row if driver.surface.get_at((x, inside.centery))[:3] == accent]

    before = caret()
    driver.click("e")
    empty = caret()
    driver.type("42")

    assert [] == before
    assert empty[0] < caret()[0]
