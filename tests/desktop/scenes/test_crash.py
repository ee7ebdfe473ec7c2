"""After something has broken there is a way on."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.crash import Crash


@pytest.fixture
def shown(app, driver):
    """Return the driver with the word of what broke."""
    app.start("crash", crash=Crash(Path("/logs/crash.log"), Path("/saves/one.json"), "a knot"))
    driver.settle()
    return driver


def test_it_says_what_is_kept_and_where(shown):
    """
    The line, the save and the log are told.
    """
    text = " ".join(shown.texts())

    assert [True] * 3 == [
        word in text for word in ("a knot", str(Path("/saves/one.json")), str(Path("/logs")))
    ]


def test_it_leads_to_the_title_or_out(shown):
    """
    Both buttons work.
    """
    shown.click("crash.title")
    there = shown.app.stack.top.name
    shown.app.start("crash", crash=Crash(None, None, "a knot"))
    shown.settle()
    shown.click("crash.quit")

    assert ("title", False) == (there, shown.running)
