"""What the tests of widgets share: a scene made of given widgets."""

from __future__ import annotations

import pytest

from game.desktop.stack import Scene


class Bench(Scene):
    """A scene with one widget in it."""

    name = "bench"

    def __init__(self, app, widget):
        super().__init__(app)
        self.widget = widget

    def build(self):
        return self.widget


@pytest.fixture
def show(app, driver):
    """Return what shows a widget over the whole window, and gives it back."""

    def put(widget):
        app.go(Bench(app, widget))
        driver.step()
        return widget

    return put


@pytest.fixture
def told():
    """Return what notes changes."""
    return []
