"""Tiles and signs are smooth and where they should be."""

from __future__ import annotations

import pygame
import pytest

from game.desktop import shapes

RED, BLUE = (200, 0, 0, 255), (0, 0, 200, 255)


def test_a_tile_has_round_corners_an_edge_and_an_inside():
    """
    The corner is see-through, the edge has its colour, and so has the inside.
    """
    tile = shapes.rounded_tile(40, 30, 8, RED, BLUE, 2)

    assert (0, BLUE, RED) == (
        tile.get_at((0, 0)).a,
        tuple(tile.get_at((20, 0))),
        tuple(tile.get_at((20, 15))),
    )


def test_a_hollow_tile_is_empty_inside():
    """
    Without a fill only the edge is drawn.
    """
    tile = shapes.rounded_tile(40, 30, 8, None, BLUE, 2)

    assert (255, 0) == (tile.get_at((20, 0)).a, tile.get_at((20, 15)).a)


def test_corners_are_smooth():
    """
    Between in and out there are pixels that are neither.
    """
    tile = shapes.rounded_tile(40, 40, 12, RED, None, 0)
    seen = {tile.get_at((x, 2)).a for x in range(40)}

    assert len(seen) > 3


@pytest.mark.parametrize("name", sorted(shapes.NAMES))
def test_every_sign_draws_something_else(name):
    """
    Each sign has the size asked for, some pixels, and differs from every other.
    """
    bytes_of = {
        other: shapes.draw_shape(other, 16, RED).get_view("2").raw for other in shapes.NAMES
    }
    drawn = shapes.draw_shape(name, 16, RED)
    alike = [other for other, raw in bytes_of.items() if raw == bytes_of[name]]

    assert ((16, 16), True, [name]) == (drawn.get_size(), any(bytes_of[name]), alike)


def test_a_veil_is_as_opaque_as_asked():
    """
    A large translucent tile has the opacity in its middle and none at its corner.
    """
    veil = shapes.veil_tile((60, 40), 10, (10, 20, 30, 100), None, 0)

    assert (100, 0) == (veil.get_at((30, 20)).a, veil.get_at((0, 0)).a)


def test_corners_are_cut_off_a_picture():
    """
    A picture keeps its middle and loses its corners.
    """
    picture = pygame.Surface((50, 40), 0, 32)
    picture.fill(RED)
    cut = shapes.cut_corners(picture, 10)

    assert (0, RED) == (cut.get_at((0, 0)).a, tuple(cut.get_at((25, 20))))


def test_a_shadow_is_soft():
    """
    A shadow is strongest in the middle and gone at the edge.
    """
    shade = shapes.shadow_tile((80, 60), 8, 12, (0, 0, 0))
    middle, edge = shade.get_at((40, 30)).a, shade.get_at((0, 0)).a

    assert (True, True) == (middle > 80, edge < 20)
