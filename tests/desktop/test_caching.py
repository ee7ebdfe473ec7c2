"""Surfaces are kept by what they weigh."""

from __future__ import annotations

import pygame

from game.desktop.caching import SHEET, SheetCache, SurfaceCache, weight


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


LINE = (300, 20)
SHEET_BYTES = 4 * SHEET[0] * SHEET[1]


def line(number, size=LINE):
    """Return what makes a surface that is half transparent, in a colour of its own."""

    def make():
        surface = pygame.Surface(size, pygame.SRCALPHA)
        surface.fill((number % 256, number // 256, 7, 128))
        return surface

    return make


def test_what_stands_on_a_sheet_is_what_was_made():
    """
    Each of a hundred surfaces keeps its size and its pixels, how opaque they are too.
    """
    cache = SheetCache(SHEET_BYTES)
    kept = [cache.get(number, line(number, (40 + number, 9 + number % 7))) for number in range(100)]

    assert [((40 + n, 9 + n % 7), (n, 0, 7, 128)) for n in range(100)] == [
        (surface.get_size(), tuple(surface.get_at((39 + n, 8)))) for n, surface in enumerate(kept)
    ]


def test_surfaces_share_a_sheet():
    """
    A hundred small ones take the room of one sheet, and the second asking gives the same.
    """
    cache = SheetCache(8 * SHEET_BYTES)
    kept = [cache.get(number, line(number, (80, 20))) for number in range(100)]

    assert (SHEET_BYTES, True) == (
        cache.held,
        all(cache.get(number, line(0)) is surface for number, surface in enumerate(kept)),
    )


def test_the_sheet_used_longest_ago_goes():
    """
    What was looked at last stays when a third sheet is one too many.
    """
    cache = SheetCache(2 * SHEET_BYTES)
    first = cache.get("first", line(1, SHEET))
    cache.get("second", line(2, SHEET))
    cache.get("first", line(1, SHEET))
    cache.get("third", line(3, SHEET))
    made = []
    again = [
        cache.get(name, lambda: made.append(1) or line(2, SHEET)()) for name in ("first", "second")
    ]

    assert (True, 1, 2 * SHEET_BYTES) == (again[0] is first, len(made), cache.held)


def test_what_is_larger_than_a_sheet_has_its_own():
    """
    A line of 3000 pixels is kept whole, and one of no width is no trouble.
    """
    cache = SheetCache(SHEET_BYTES)
    sizes = [(3000, 20), (0, 20), (30, 400)]

    assert sizes == [cache.get(size, line(1, size)).get_size() for size in sizes]


def test_a_sheet_that_is_cleared_is_gone():
    """
    After a change of theme nothing is held, and all is made anew.
    """
    cache = SheetCache(SHEET_BYTES)
    before = cache.get("a", line(1))
    cache.clear()

    held = cache.held

    assert (0, False) == (held, cache.get("a", line(1)) is before)
