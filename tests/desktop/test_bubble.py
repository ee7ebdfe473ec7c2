"""A bubble stands beside what it speaks of."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.bubble import beside, crosses, pointer

SIZES = [(330, 160), (270, 190), (220, 230)]
SCREEN = pygame.Rect(0, 0, 1280, 800)


@pytest.mark.parametrize(
    "target",
    [
        pygame.Rect(20, 20, 860, 90),
        pygame.Rect(920, 70, 350, 490),
        pygame.Rect(20, 580, 1080, 100),
        pygame.Rect(20, 690, 1080, 100),
        pygame.Rect(1120, 660, 150, 80),
        pygame.Rect(0, 0, 40, 40),
        pygame.Rect(600, 380, 60, 40),
    ],
)
def test_a_bubble_stands_beside_its_target(target):
    """
    It is inside the screen and covers nothing of what it speaks of.
    """
    spot = beside(target, SIZES, SCREEN, 16)

    assert (True, False) == (SCREEN.contains(spot), spot.colliderect(target))


def test_a_target_without_room_is_covered_least():
    """
    Where nothing is free, the bubble with the smallest overlap stands inside the screen.
    """
    spot = beside(pygame.Rect(10, 10, 1260, 780), SIZES, SCREEN, 16)

    assert SCREEN.contains(spot)
    assert 220 * 230 >= spot.width * spot.height


def test_other_things_stay_free_where_there_is_a_choice():
    """
    A place that covers nothing else comes before a nearer one that does.
    """
    undo, confirm = pygame.Rect(1118, 754, 148, 32), pygame.Rect(1118, 664, 148, 80)
    spot = beside(undo, SIZES, SCREEN, 16, [confirm])

    assert [-1, -1] == [spot.collidelist([undo]), spot.collidelist([confirm])]


def test_without_a_target_the_bubble_stands_at_the_foot():
    """
    A tip whose widget is not there is still read.
    """
    spot = beside(pygame.Rect(0, 0, 0, 0), SIZES, SCREEN, 16)

    assert (SCREEN.centerx, SCREEN.bottom - 16) == spot.midbottom


@given(
    st.integers(0, 1180),
    st.integers(0, 740),
    st.integers(20, 500),
    st.integers(20, 300),
)
def test_a_target_that_leaves_room_is_never_covered(left, top, wide, high):
    """
    Wherever a target stands that leaves room beside it, the bubble is inside and not on it.
    """
    target = pygame.Rect(left, top, wide, high).clip(SCREEN)
    spot = beside(target, SIZES, SCREEN, 16)

    assert (True, False) == (SCREEN.contains(spot), spot.colliderect(target))


def test_what_is_dear_is_left_free_before_other_things():
    """
    Rather two other buttons are covered than the one that is wanted most.
    """
    undo, confirm = pygame.Rect(1118, 754, 148, 32), pygame.Rect(1000, 400, 280, 340)
    cards = [pygame.Rect(x, 560, 130, 230) for x in range(20, 900, 140)]
    spot = beside(undo, SIZES, SCREEN, 16, [*cards, confirm], [confirm])

    assert [-1, -1] == [spot.collidelist([undo]), spot.collidelist([confirm])]


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ((10, 320, 50, 50), "left"),
        ((900, 320, 50, 50), "right"),
        ((420, 20, 50, 50), "up"),
        ((420, 700, 50, 50), "down"),
        ((420, 320, 50, 50), ""),
    ],
)
def test_the_sign_points_to_the_target(target, name):
    """
    It stands at the side where the target is, and nowhere where the bubble lies on it.
    """
    bubble, target = pygame.Rect(300, 300, 330, 160), pygame.Rect(target)
    found, at, near = pointer(bubble, target, 12)

    assert name == found
    assert not bubble.collidepoint(at)
    assert target.inflate(2, 2).collidepoint(near)


def test_a_line_to_the_target_goes_between_other_things():
    """
    Of the ways straight ahead it takes one that crosses nothing.
    """
    cards = [pygame.Rect(x, 480, 130, 80) for x in range(20, 900, 154)]
    _, at, near = pointer(
        pygame.Rect(300, 300, 330, 160), pygame.Rect(20, 580, 900, 100), 12, cards
    )

    assert -1 == pygame.Rect(at, (1, near[1] - at[1])).collidelist(cards)


@pytest.mark.parametrize(("x", "crossed"), [(50, True), (20, True), (120, False)])
def test_a_line_across_or_along_something_is_seen(x, crossed):
    """
    One that runs through a card or down its edge crosses it, one beside it does not.
    """
    card = pygame.Rect(20, 100, 80, 40)

    assert crossed == crosses((x, 0), (x, 300), [card])
