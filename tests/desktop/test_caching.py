"""Surfaces are kept by what they weigh."""

from __future__ import annotations

import pygame

from game.desktop.caching import SurfaceCache, weight


def square(side):
    """Return what makes a surface of four bytes a pixel."""
    return lambda: pygame.Surface((side, side), pygame.SRCALPHA)


def test_what_is_kept_is_not_made_again():
    """
    The second asking gives the same surface.
    """
    cache = SurfaceCache(10_000)

    assert cache.get("a", square(4)) is cache.get("a", square(4))


def test_the_oldest_goes_when_the_bytes_run_out():
    """
    What was used longest ago makes room, and the weight is that of what is left.
    """
    cache = SurfaceCache(3 * 400)
    kept = cache.get("a", square(10))
    for name in "bc":
        cache.get(name, square(10))
    cache.get("a", square(10))
    cache.get("d", square(10))

    assert (True, 3, 1200) == (cache.get("a", square(10)) is kept, len(cache), cache.held)


def test_one_that_is_too_large_is_kept_alone():
    """
    A surface above the limit is not made for every frame.
    """
    cache = SurfaceCache(100)
    cache.get("small", square(2))
    large = cache.get("large", square(50))

    assert (True, 1, weight(large)) == (cache.get("large", square(50)) is large, 1, cache.held)


def test_clearing_lets_everything_go():
    """
    After a change of theme nothing is held.
    """
    cache = SurfaceCache(100)
    cache.get("a", square(2))
    cache.clear()

    assert (0, 0) == (len(cache), cache.held)
