"""A question stands in the middle of a scene, and its first answer has the keyboard."""

from __future__ import annotations

import pytest

from game.desktop.scenes.question import Question
from game.desktop.widgets.button import Button


@pytest.fixture
def asked(app, driver):
    """Return the driver with a question on the title, and the answers that are given."""
    given = []
    answers = [
        Button("Stay", lambda: given.append("stay"), name="stay"),
        Button("Go", lambda: given.append("go"), name="go"),
    ]
    app.start("title")
    app.stack.top.open(Question("Is it to be?", ["It cannot be taken back."], answers))
    driver.settle()
    return driver, given


def test_the_first_answer_has_the_keyboard(asked):
    """
    Enter gives the answer that leaves everything as it is.
    """
    driver, given = asked
    driver.press("enter")

    assert ["stay"] == given


def test_arrows_lead_to_the_other_answers(asked):
    """
    The answers are a group, one below the other.
    """
    driver, given = asked
    driver.press("down")
    driver.press("enter")

    assert ["go"] == given


@pytest.mark.parametrize("size", [(960, 600), (1280, 800)], ids=str)
@pytest.mark.parametrize("percent", [75, 200])
def test_it_has_room_in_every_window(asked, size, percent):
    """
    At every scale the answers are inside the window.
    """
    driver, _given = asked
    driver.resize(size)
    driver.step()
    layer = driver.app.stack.top.layers[-1].root

    assert driver.surface.get_rect().contains(layer.rect)
    assert layer.rect.contains(driver.find("go").rect)
