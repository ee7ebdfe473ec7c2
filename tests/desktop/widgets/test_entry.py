"""A line takes what is typed."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.intents import Composing, Shortcut
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


# -- caret and selection ---------------------------------------------------------------------------


class Board:
    """A clipboard of a test's own."""

    def __init__(self, text=""):
        self.text = text

    def read(self):
        return self.text

    def write(self, text):
        self.text = text


@pytest.fixture
def board(driver):
    """Put a clipboard into the game that nobody else has."""
    driver.app.clipboard = Board()
    return driver.app.clipboard


@pytest.fixture
def path(driver, show, told):
    """Return a line with a folder in it, the focus on it and the caret at its end."""
    made = Entry("/home/kim/saves", told.append, name="e", width=200)
    show(Column([made], align="start"))
    driver.press("tab")
    return made


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("left left x", "/home/kim/savxes"),
        ("home x", "x/home/kim/saves"),
        ("home end x", "/home/kim/savesx"),
        ("ctrl+left x", "/home/kim/xsaves"),
        ("ctrl+left ctrl+left x", "/home/xkim/saves"),
        ("home ctrl+right x", "/homex/kim/saves"),
        ("alt+left x", "/home/kim/xsaves"),
        ("home delete x", "xhome/kim/saves"),
        ("home backspace x", "x/home/kim/saves"),
        ("ctrl+backspace x", "/home/kim/x"),
        ("home ctrl+delete x", "x/kim/saves"),
        ("shift+left shift+left x", "/home/kim/savx"),
        ("ctrl+shift+left x", "/home/kim/x"),
        ("shift+home x", "x"),
        ("ctrl+a x", "x"),
        ("ctrl+a left x", "x/home/kim/saves"),
        ("ctrl+a right x", "/home/kim/savesx"),
        ("ctrl+a backspace x", "x"),
    ],
)
def test_keys_move_select_and_erase(driver, path, keys, text):
    """
    The caret goes by signs, words and to the ends; with Shift a selection goes along.
    """
    *pressed, typed = keys.split()
    for key in pressed:
        driver.press(key)
    driver.type(typed)

    assert text == path.text


def test_writing_shows_no_ring(driver, entry):
    """
    Who clicked into a line and writes, blanks too, goes on with the mouse's look.
    """
    driver.click("e")
    for key in ("4", "space", "left"):
        driver.press(key)
    written = entry.ringed
    driver.press("tab")

    assert (False, True) == (written, entry.ringed)


def test_up_and_down_leave_the_line(driver, show, told):
    """
    A line has no lines above or below, so those keys go on to other widgets.
    """
    lines = [Entry("one", told.append, name="1"), Entry("two", told.append, name="2")]
    show(Column(lines, gap="m", align="start"))
    driver.press("tab")
    driver.press("down")

    assert "2" == driver.focused


def test_the_mouse_puts_the_caret_and_selects(driver, path):
    """
    A click goes between two signs, and a drag selects up to where the pointer is.
    """
    width, start = driver.app.text.width, path._x(path.context, "")
    first, last = (start + width(part, "label") + 1 for part in ("/home", "/home/kim"))
    middle = path.rect.centery
    driver.point((first, middle))
    driver.event(pygame.MOUSEBUTTONDOWN, pos=(first, middle), button=1)
    placed = (path.line.caret, path.line.selected)
    driver.point((last, middle + 90))
    driver.event(pygame.MOUSEBUTTONUP, pos=(last, middle), button=1)
    driver.point((start, middle))

    assert ((5, ""), "/kim") == (placed, path.line.selected)


def test_a_long_line_follows_its_caret(driver, show, told):
    """
    The caret stays inside, at either end of a text that is wider than the line.
    """
    made = Entry("a long folder / " * 9, told.append, name="e", width=200)
    show(Column([made], align="start"))
    driver.press("tab")
    at_end = made.caret
    driver.press("home")

    assert made.rect.contains(at_end)
    assert made.rect.contains(made.caret)
    assert made.caret.left < at_end.left


def test_nothing_takes_signs_without_the_focus(driver, entry):
    """
    There is a caret only where what is typed goes.
    """
    before = entry.caret
    driver.click("e")
    entry.enabled = False

    assert (None, None) == (before, entry.caret)


# -- the clipboard ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "text", "copied"),
    [
        ("ctrl+a ctrl+c", "/home/kim/saves", "/home/kim/saves"),
        ("ctrl+shift+left ctrl+c", "/home/kim/saves", "saves"),
        ("ctrl+shift+left ctrl+x", "/home/kim/", "saves"),
        ("ctrl+c", "/home/kim/saves", ""),
        ("ctrl+x", "/home/kim/saves", ""),
        ("ctrl+shift+left ctrl+x home ctrl+v", "saves/home/kim/", "saves"),
        ("ctrl+a ctrl+c ctrl+v", "/home/kim/saves", "/home/kim/saves"),
        ("ctrl+v", "/home/kim/saves", ""),
    ],
)
def test_the_clipboard_is_that_of_the_system(driver, board, path, keys, text, copied):
    """
    What is selected is copied or cut, and what lies there takes its place; nothing does nothing.
    """
    for key in keys.split():
        driver.press(key)

    assert (text, copied) == (path.text, board.text)


@pytest.mark.parametrize(
    ("lies", "text"),
    [(" 42\n", "42"), ("4\x002", "42"), ("4 2", ""), ("many", ""), ("\n", "")],
)
def test_what_is_pasted_is_one_line_that_is_allowed(driver, board, entry, lies, text):
    """
    Blanks around it and signs of control go, and what may not stand there is left out.
    """
    board.text = lies
    driver.click("e")
    driver.press("ctrl+v")

    assert text == entry.text


def test_other_keys_go_on_to_the_scene(driver, entry):
    """
    What a line has no use for with Ctrl is not swallowed.
    """
    driver.click("e")
    driver.press("ctrl+q")

    assert not driver.running


# -- input methods ---------------------------------------------------------------------------------


def test_korean_is_composed_in_the_line(driver, path, told):
    """
    A syllable that is not whole stands at the caret, untold, until the input method gives it.
    """
    driver.press("ctrl+left")
    driver.compose("ㅎ")
    driver.compose("한")
    composed, before = list(path.said()), list(told)
    driver.compose("")
    driver.type("한")

    assert (["/home/kim/한saves"], []) == (composed, before)
    assert ("/home/kim/한saves", ["/home/kim/한saves"]) == (path.text, told)


def test_what_is_composed_takes_the_place_of_the_selection(driver, path):
    """
    The selection is not seen while something stands in its place, and comes back if it is left.
    """
    driver.press("ctrl+a")
    driver.compose("한")
    composed = list(path.said())
    driver.compose("")

    assert (["한"], ["/home/kim/saves"]) == (composed, list(path.said()))


@pytest.mark.parametrize("key", ["backspace", "left", "home", "enter", "space", "esc", "ctrl+a"])
def test_keys_are_the_input_methods_while_it_composes(driver, path, key):
    """
    A key that a system hands on as well does nothing, and Esc does not leave the screen.
    """
    driver.app.open("codex")
    driver.press("/")
    driver.compose("한")
    field = driver.find("codex.search")
    driver.press(key)

    assert ("codex", Composing("한", 1)) == (driver.app.stack.top.name, field.composing)


def test_what_is_composed_is_underlined(driver, path):
    """
    A line of the accent's colour lies below what is composed, and below nothing else.
    """
    accent = driver.app.theme.colour("accent")

    def underlined():
        inside = path.rect.inflate(-6, -6)
        rows = range(inside.centery + 4, inside.bottom)
        return any(
            all(driver.surface.get_at((x, y))[:3] == accent for x in range(left, left + 6))
            for y in rows
            for left in range(inside.left, inside.right - 6)
        )

    before = underlined()
    driver.compose("한글")

    assert (False, True) == (before, underlined())


def test_what_is_composed_is_forgotten_without_the_focus(driver, path):
    """
    Who leaves the line leaves nothing half written in it.
    """
    driver.compose("한")
    driver.app.stack.top.focus.set(None)
    driver.step()

    assert ["/home/kim/saves"] == list(path.said())
