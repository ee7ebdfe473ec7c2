"""Pictures come at the size and in the colour asked for."""

from __future__ import annotations

import pytest

from game.desktop.images import Images, index

RED = (250, 0, 0)


@pytest.fixture
def images():
    """Return the pictures."""
    return Images()


def colours(surface):
    """Return the colours of the pixels that are not see-through."""
    width, height = surface.get_size()
    pixels = (surface.get_at((x, y)) for x in range(width) for y in range(height))
    return {tuple(pixel)[:3] for pixel in pixels if pixel.a > 200}


def test_icons_take_the_colour(images):
    """
    An icon is square and in the one colour asked for.
    """
    icon = images.icon("settings", 24, RED)
    reds = {red for red, green, blue in colours(icon) if not green and not blue}

    assert ((24, 24), True) == (icon.get_size(), min(reds) >= RED[0] - 3)


def test_a_missing_picture_is_a_plain_sign(images):
    """
    An icon or a flag that is not there is drawn as something, and nothing breaks.
    """
    icon, flag = images.icon("no-such-icon", 24, RED), images.flag("zz", 40, 30)

    assert not {("icons", "no-such-icon"), ("flags", "zz")} & set(index())
    assert ((24, 24), (40, 30)) == (icon.get_size(), flag.get_size())


def test_a_flag_fills_its_place(images):
    """
    A flag of another shape is cut to the place, without empty edges.
    """
    flag = images.flag("kr", 50, 50)

    assert ((50, 50), True) == (flag.get_size(), flag.get_at((0, 25)).a > 250)


def test_a_round_flag_has_no_corners(images):
    """
    A round flag lets the ground through at its corners.
    """
    flag = images.round_flag("us", 40)

    assert (0, True) == (flag.get_at((0, 0)).a, flag.get_at((20, 20)).a > 250)


def test_pictures_are_kept(images):
    """
    The same picture is made once, until all are let go.
    """
    once = images.icon("play", 20, RED)
    again = images.icon("play", 20, RED)
    images.clear()

    assert (True, 0) == (once is again, images.held)
