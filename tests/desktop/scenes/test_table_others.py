"""What each of the others will likely do, in each venue."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.images import index
from game.desktop.scenes.table_map import flags_of
from game.desktop.scenes.table_others import VENUE_ICONS, LeaningRow, others
from game.playthrough.leanings import Leaning, leanings
from game.scenario.model import Venue
from tests.desktop.scenes.crises import small

LEANING = Leaning(
    "chief",
    Venue.PUBLIC,
    0.5,
    0.2,
    (("denounce", 0.5), ("invite", 0.195), ("mass_troops", 0.005)),
)


def shown(paper, made, width=300):
    """Draw a row at the height that it asks for."""
    paper.surface = pygame.Surface((width, 300))
    paper.show(made, pygame.Rect(0, 0, *made.natural(paper.context, width)))


def test_every_venue_has_an_icon():
    """
    The two are told apart by their icons, and both are there.
    """
    assert set(Venue) == set(VENUE_ICONS)
    assert 2 == len({icon for icon in VENUE_ICONS.values() if ("icons", icon) in index()})


def test_shares_are_said_in_words(fresh):
    """
    Pressure, silence and dialogue sum to a hundred.
    """
    assert ["Public", "50 % press, 30 % silent, 20 % talk", "Denounce them", "Invite them"] == list(
        LeaningRow(fresh, LEANING).said()
    )


def test_moves_that_hardly_anybody_would_make_are_left_out(fresh):
    """
    At most two are named, the likeliest first, and none below one in a hundred.
    """
    rare = replace(LEANING, moves=(("denounce", 0.5), ("invite", 0.009)))

    assert [("pressure", "Denounce them", 0.5)] == LeaningRow(fresh, rare).best
    assert 2 == len(LeaningRow(fresh, replace(LEANING, moves=LEANING.moves * 2)).best)


def test_signs_say_the_kind_of_each_move(fresh, paper):
    """
    Beside a name stands the shape of its kind.
    """
    shown(paper, LeaningRow(fresh, LEANING))

    assert [("triangle", "pressure"), ("diamond", "dialogue")] == paper.signs[-2:]
    assert ("mic", "text_faint") in paper.icons


@pytest.mark.parametrize("width", [170, 300])
def test_a_row_is_as_high_as_its_words(fresh, paper, width):
    """
    However narrow it is, names and figures stand inside it.
    """
    made = LeaningRow(fresh, LEANING)
    shown(paper, made, width)

    assert {"50 %", "30 %", "20 %"} <= set(paper.words)
    assert all(made.rect.contains(rect) for rect in paper.words.values())


def test_who_can_only_be_silent_takes_a_line(fresh, app):
    """
    Without a likely move the row is as high as with one.
    """
    none, one = (
        LeaningRow(fresh, replace(LEANING, moves=moves)).natural(app.context, 300)[1]
        for moves in ((), LEANING.moves[:1])
    )

    assert none == one


def test_everybody_else_is_told_of(fresh):
    """
    Each has a part of the page, by which it can be found, and the player has none.
    """
    likely = leanings(fresh)
    page = others(fresh, likely, flags_of(small().scenario))
    names = [widget.name for widget in page.walk() if widget.name]

    assert ["table.other.chief", "table.other.premier", "table.other.trader"] == names


def test_venues_without_moves_are_not_told_of(fresh):
    """
    An actor has a row for each venue in which it could do something.
    """
    likely = leanings(fresh)
    page = others(fresh, likely, flags_of(small().scenario))
    rows = [widget.leaning for widget in page.walk() if isinstance(widget, LeaningRow)]

    assert [one for venues in likely.values() for one in venues.values()] == rows
