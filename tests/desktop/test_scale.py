"""Units become pixels."""

from __future__ import annotations

import pytest

from game.desktop.scale import SMALLEST, Scale, fitting


def test_what_is_there_keeps_a_pixel():
    """
    Units are rounded to pixels, and a thin line does not vanish.
    """
    scale = Scale(0.75)

    assert (0, 1, -1, 9) == (scale.px(0), scale.px(0.4), scale.px(-0.4), scale.px(12))


def test_text_never_becomes_too_small_to_read():
    """
    The size of the text comes on top of the scale, and stops at nine pixels.
    """
    assert (9, 22) == (Scale(0.75, 0.8).text_px(11), Scale(1.25, 1.2).text_px(15))


def test_small_text_makes_no_room_smaller():
    """
    Room grows with the text and stays as it is where the text is small.
    """
    assert (1.0, 1.0, 1.4) == tuple(Scale(text=text).larger for text in (0.8, 1.0, 1.4))


@pytest.mark.parametrize(
    ("size", "percent", "factor"),
    [
        ((1280, 800), 0, 1.0),
        ((960, 600), 0, 0.85),
        ((2560, 1600), 0, 2.0),
        ((3840, 2160), 0, 2.0),
        ((1280, 800), 150, 1.5),
        ((1280, 800), 75, 0.75),
        ((1280, 800), 200, 1.6),
        ((960, 600), 200, 1.2),
    ],
)
def test_the_scale_follows_window_and_wish(size, percent, factor):
    """
    Without a wish the window sets the scale; a wish holds as far as scenes keep their least room.
    """
    scale = fitting(size, percent, 100)

    assert (factor, True) == (scale.factor, size[0] / scale.factor >= SMALLEST[0] - 1)
