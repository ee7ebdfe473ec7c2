"""Cards find room near their places."""

from __future__ import annotations

from itertools import combinations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.widgets.placing import anchor, in_columns, place_around

ROOM = (0, 0, 600, 400)
places = st.tuples(st.integers(40, 560), st.integers(40, 360))
blocks = st.lists(st.just((90, 24)), min_size=0, max_size=4).map(tuple)


def laid(around, sizes, room=ROOM):
    """Return the cards around places with a flag of 20 pixels each, as rectangles."""
    flags = tuple((x - 10, y - 10, 20, 20) for x, y in around)
    found = place_around(tuple(around), tuple(sizes), flags, room, 4)
    return found and [[pygame.Rect(box) for box in block] for block in found.blocks], flags


@given(st.lists(st.tuples(places, blocks), min_size=1, max_size=4))
def test_cards_lie_apart_in_their_room(groups):
    """
    No card covers another, or a flag, or leaves the room.
    """
    found, flags = laid([at for at, _ in groups], [sizes for _, sizes in groups])
    cards = [card for block in found or [] for card in block]
    rects = [*cards, *map(pygame.Rect, flags)]

    assert [] == [card for card in cards if not pygame.Rect(ROOM).contains(card)]
    assert [] == [
        pair for pair in combinations(rects, 2) if pair[0] in cards and pair[0].colliderect(pair[1])
    ]


@pytest.mark.parametrize(
    ("even", "boxes"),
    [
        (False, ((0, 0, 50, 20), (0, 24, 50, 30), (54, 0, 80, 20))),
        (True, ((0, 0, 80, 20), (0, 24, 80, 30), (84, 0, 80, 20))),
    ],
)
def test_columns_are_as_wide_as_their_own_cards_or_as_all(even, boxes):
    """
    Three cards in two columns fill the first, and those of a row are equally high.
    """
    found = in_columns([(50, 20), (40, 30), (80, 10)], 2, 4, even=even)

    assert boxes == found


def test_every_card_is_kept_in_its_order():
    """
    Each place gets as many cards as it has.
    """
    found, _ = laid([(100, 100), (400, 300)], [((90, 24),) * 5, ((60, 20),)])

    assert [5, 1] == [len(block) for block in found]


def test_cards_stand_near():
    """
    With room all around, the nearest card is less than its own width away.
    """
    found = place_around(((300, 200),), (((90, 24),) * 3,), (), ROOM, 4)

    assert (True, True) == (found.nearest < 90, found.nearest <= found.farthest)


def test_without_room_there_is_no_place():
    """
    Cards that are larger than the room are not placed.
    """
    assert place_around(((50, 50),), (((90, 24),) * 3,), (), (0, 0, 80, 60), 4) is None


def test_a_line_does_not_cross_the_card_of_another():
    """
    Two neighbours put their cards on their own sides.
    """
    found, _ = laid([(260, 200), (340, 200)], [((90, 24),) * 2, ((90, 24),) * 2])
    left, right = found
    crossed = [c for c in right for own in left if c.clipline((260, 200), anchor((260, 200), own))]

    assert [] == crossed


def test_a_line_ends_inside_of_the_card():
    """
    Lines end where a card is nearest, a little within its edge.
    """
    card = pygame.Rect(100, 100, 80, 40)

    assert [(108, 108), (140, 108), (172, 132)] == [
        anchor(at, card, 8) for at in ((0, 0), (140, 0), (900, 900))
    ]
