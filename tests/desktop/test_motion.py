"""Numbers move to where they should be."""

from __future__ import annotations

import pytest

from game.desktop.motion import Glide, ease


def test_a_number_arrives():
    """
    It comes nearer with each step, and stops there.
    """
    glide = Glide(0.0, 0.1)
    glide.target = 10.0
    path = []
    while glide.step(1 / 60):
        path.append(glide.value)

    assert (10.0, True, sorted(path)) == (glide.value, len(path) > 5, path)


def test_with_reduced_motion_it_is_there_at_once():
    """
    One calm step is enough.
    """
    glide = Glide(0.0)
    glide.target = 10.0

    assert (True, 10.0, False) == (glide.step(0.0, calm=True), glide.value, glide.moving)


def test_it_does_not_hang_on_the_frames():
    """
    A hundred short steps lead as far as ten long ones.
    """
    short, long = Glide(0.0, 0.5), Glide(0.0, 0.5)
    short.target = long.target = 1.0
    for _ in range(100):
        short.step(0.002)
    for _ in range(10):
        long.step(0.02)

    assert long.value == pytest.approx(short.value)


def test_a_jump_is_no_motion():
    """
    After a jump nothing moves.
    """
    glide = Glide(1.0)
    glide.jump(5)

    assert (5.0, False) == (glide.value, glide.step(1.0))


def test_easing_starts_and_ends_softly():
    """
    The ends are kept, the middle is the middle, and what is outside is held.
    """
    assert [0, 0, 0.5, 1, 1] == [ease(share) for share in (-1, 0, 0.5, 1, 2)]
