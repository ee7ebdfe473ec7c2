from __future__ import annotations

import pytest

from game.desktop.guide import Guide, Tip
from game.desktop.stack import Scene
from game.desktop.widgets.boxes import Column, Row, Spacer
from game.desktop.widgets.button import Button


class SampleScene(Scene):
    """A scene with two things to point at."""

    name = "sample"

    def __init__(self, app):
        super().__init__(app)
        self.pressed = 0

    def build(self):
        parts = [Button("One", self.count, name="one"), Spacer(), Button("Two", name="two")]
        return Column([Row(parts), Spacer()], pad="xxl")

    def count(self):
        self.pressed += 1


LOOK = Tip("sample", 0, ("gone", "one"), "Look at one.", lambda guide: False, look=True)
PRESS = Tip("sample", 0, ("two",), "Press two.", lambda guide: guide.pressed)
LATER = Tip("sample", 1, ("one",), "Later.", lambda guide: False)


@pytest.fixture
def begin(driver):
    """Return what begins a tour on the sample scene."""

    def begin(*tips, phase=lambda guide: 0):
        driver.app.go(SampleScene(driver.app))
        ended = []
        driver.app.guide = Guide(driver.app, tips, phase, lambda: ended.append(True))
        driver.step()
        return driver.app.guide, ended

    return begin


def test_the_first_target_that_is_there_is_pointed_at(begin):
    """
    A name that no widget has is passed over.
    """
    guide, _ = begin(LOOK)

    assert "one" == guide.target.name


def test_what_is_looked_at_goes_on_by_its_button(begin, driver):
    """
    The button of the bubble goes on to the next tip and does nothing below it.
    """
    guide, _ = begin(LOOK, PRESS)
    button = next(w for w in guide.root.walk() if w.name == "guide.next")
    driver.click_at(button.rect.center)

    assert (1, 0) == (guide.at, driver.app.stack.top.pressed)


def test_what_is_looked_at_goes_on_when_the_pointer_rests_there(begin, driver):
    """
    The pointer has to come from outside and to stay for a moment.
    """
    guide, _ = begin(LOOK, PRESS)
    driver.point(guide.target.rect.center)
    driver.step(30)
    early = guide.at
    driver.step(60)

    assert (0, 1) == (early, guide.at)


def test_a_pointer_that_is_there_already_does_not_count(begin, driver):
    """
    Who happens to point at it is not sent on.
    """
    driver.point((60, 60))
    guide, _ = begin(LOOK, PRESS)
    assert guide.target.rect.collidepoint(driver.app.pointer)
    driver.step(120)

    assert 0 == guide.at


def test_what_is_to_be_done_has_to_be_done(begin, driver):
    """
    A tip that asks for a deed has no button and does not go on by its key.
    """
    guide, ended = begin(PRESS, LATER)
    driver.press("t")
    before = guide.at
    driver.click("two")

    assert (0, 1, []) == (before, guide.at, ended)


def test_the_keyboard_can_do_it_as_well(begin, driver):
    """
    Enter on the target is the deed, and T is the button.
    """
    guide, ended = begin(LOOK, PRESS)
    driver.press("t")
    driver.app.stack.top.focus.named("two")
    driver.press("enter")

    assert (1, [True], None) == (guide.at, ended, driver.app.guide)


def test_a_tip_that_is_done_before_it_comes_is_not_counted(begin, driver):
    """
    It is never seen, and the next has its number.
    """
    done = Tip("sample", 0, ("two",), "Done.", lambda guide: True)
    guide, _ = begin(LOOK, done, PRESS)
    first = next(guide.root.said())
    driver.press("t")
    driver.step()

    assert ("Tip 1 of 3", "Tip 2 of 2") == (first, next(guide.root.said()))


def test_the_tips_can_be_skipped(begin, driver):
    """
    X ends the tour at any tip.
    """
    _, ended = begin(PRESS, LATER)
    driver.press("x")

    assert ([True], None) == (ended, driver.app.guide)


def test_a_part_that_is_over_takes_its_tips_along(begin, driver):
    """
    When the game is further than the tips, they catch up.
    """
    guide, _ = begin(LOOK, PRESS, LATER, phase=lambda guide: int(driver.has("two")))
    driver.step()

    assert 2 == guide.at


def test_the_tour_ends_with_the_last_part(begin, driver):
    """
    Beyond the last part there are no tips.
    """
    _, ended = begin(LOOK, phase=lambda guide: 1)

    assert ([True], None) == (ended, driver.app.guide)


def test_the_buttons_stand_in_their_bubble(begin, driver):
    """
    However narrow a bubble is, its buttons have room in it.
    """
    guide, _ = begin(LOOK, PRESS)
    driver.resize((960, 600))
    driver.step()
    buttons = [widget for widget in guide.root.walk() if isinstance(widget, Button)]

    assert ["guide.skip", "guide.next"] == [button.name for button in buttons]
    assert all(guide.root.rect.contains(button.rect) for button in buttons)


def test_on_another_scene_the_tip_waits(begin, driver):
    """
    A scene on top of the tip's own hides it, and keys are that scene's again.
    """
    guide, ended = begin(LOOK, PRESS)
    driver.app.open("codex")
    driver.step()
    driver.press("x")

    assert (False, []) == (guide.active, ended)


def test_the_bubble_follows_its_target(begin, driver):
    """
    After a resize it stands beside the target again.
    """
    guide, _ = begin(PRESS)
    driver.step()
    before = guide.root.rect.copy()
    driver.resize((960, 600))
    driver.step()

    assert before != guide.root.rect
    assert not guide.root.rect.colliderect(guide.target.rect)
