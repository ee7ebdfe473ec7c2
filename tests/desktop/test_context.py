"""What widgets measure with."""

from __future__ import annotations

import dataclasses

import pytest

from game.desktop.context import Context
from game.desktop.scale import Scale


@pytest.fixture
def large(app) -> Context:
    """Return a context in which a unit is two pixels."""
    return dataclasses.replace(app.context, scale=Scale(2.0))


def test_units_become_pixels(large):
    """
    Lengths follow the scale, and what is not nothing keeps a pixel.
    """
    assert (0, 1, 24) == tuple(large.px(units) for units in (0, 0.1, 12))


def test_distances_have_names(large):
    """
    A distance is that of the theme, in pixels.
    """
    spaces = large.theme.spaces

    assert {name: 2 * units for name, units in spaces.items()} == {
        name: large.space(name) for name in spaces
    }


def test_an_unknown_distance_is_an_error(large):
    """
    A slip in the name of a distance does not go unseen.
    """
    with pytest.raises(KeyError):
        large.space("huge")


def test_another_look_is_another_context(app):
    """
    What is kept for one look is not taken for another, and the old one stays as it was.
    """
    before = app.context
    app.change(theme="high_contrast")

    assert before != app.context
    assert ("default", "high_contrast") == (before.theme.id, app.context.theme.id)
    with pytest.raises(dataclasses.FrozenInstanceError):
        before.calm = True


def test_settings_come_along(app):
    """
    Widgets learn of reduced motion and of the speed from it.
    """
    app.change(reduced_motion=False, speed=2.0)

    assert (False, 2.0) == (app.context.calm, app.context.speed)
