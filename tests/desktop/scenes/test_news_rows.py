"""The news as rows of a list."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.scenes.news_rows import (
    NewsRow,
    draw_row,
    draw_sign,
    incident_words,
    row_height,
    row_of_move,
    row_texts,
    rows_of,
    rows_of_turn,
)
from game.desktop.widgets.list import RowState
from game.playthrough.report import EventNews, IncidentNews
from game.playthrough.words import side_word
from game.scenario.model import Venue
from tests.desktop.scenes.crises import ended

STATE = RowState(selected=False, hovered=False, ringed=False)


@pytest.fixture
def made():
    """Return a public move of the ended playthrough."""
    moves = [made for report in ended().history for made in report.seen]
    return next(made for made in moves if made.venue is Venue.PUBLIC)


def test_the_newest_turn_stands_first():
    """
    Each turn has a heading with its date, and below it what was seen on it.
    """
    rows = rows_of(ended())
    headings = [row for row in rows if row.sort == "turn"]
    last = ended().history[-1]

    assert rows[0] is headings[0]
    assert [f"Week {report.number} of 6" for report in reversed(ended().history)] == [
        row.text for row in headings
    ]
    assert "6 January 2020" == headings[-1].note
    assert [made.headline for made in last.seen] == [
        row.text for row in rows[1 : 1 + len(last.seen)]
    ]


def test_what_is_not_seen_is_no_news():
    """
    Private moves of others stay behind the door.
    """
    hidden = {
        made.headline for report in ended().history for made in report.moves if not made.visible
    }
    seen = {made.headline for report in ended().history for made in report.seen}

    assert hidden - seen
    assert set() == (hidden - seen) & {row.text for row in rows_of(ended())}


def test_events_and_incidents_follow_the_moves(made):
    """
    What chance brought stands behind what the actors did.
    """
    report = replace(
        ended().history[0],
        moves=(made,),
        events=(EventNews("flood", "A flood", "The river rises"),),
        incidents=(IncidentNews(("north", "south"), "a patrol boat sunk", war=False),),
    )

    assert [made.kind.value, "event", "incident"] == [
        row.sort for row in rows_of_turn(ended().world, report)
    ]


@pytest.mark.parametrize(
    ("venue", "leaked", "note"),
    [
        (Venue.PUBLIC, False, ""),
        (Venue.PRIVATE, False, "Private"),
        (Venue.PRIVATE, True, "Leaked"),
    ],
)
def test_private_and_leaked_are_told_apart(made, venue, leaked, note):
    """
    A headline is marked where it was private, and otherwise where it leaked.
    """
    row = row_of_move(replace(made, venue=venue, leaked=leaked))

    assert (made.kind.value, made.headline, note) == (row.sort, row.text, row.note)


def test_an_incident_says_whether_it_became_a_war():
    """
    The same incident ends in one of two sentences.
    """
    incidents = [IncidentNews(("north", "south"), "a clash", war) for war in (True, False)]
    war, peace = (incident_words(ended().world, incident) for incident in incidents)
    between = "Incident between {} and {}: a clash.".format(
        *(side_word(ended().world, side) for side in ("north", "south"))
    )

    assert f"{between} It has become a war." == war
    assert f"{between} It has not become a war." == peace


@pytest.mark.parametrize(
    ("sort", "signs", "icons"),
    [
        ("pressure", [("triangle", "pressure")], []),
        ("dialogue", [("diamond", "dialogue")], []),
        ("event", [], ["zap"]),
        ("incident", [], ["flame"]),
    ],
)
def test_every_sort_has_a_sign_of_its_own(paper, sort, signs, icons):
    """
    Moves have the shape of their kind, and what chance brings has an icon.
    """
    draw_sign(paper, (20, 20), sort)

    assert (signs, icons) == (paper.signs, [icon for icon, _paint in paper.icons])


@pytest.mark.parametrize("width", [140, 400])
@pytest.mark.parametrize(
    "row",
    [
        NewsRow("turn", "Week 3 of 6", "20 January 2020"),
        NewsRow("dialogue", "An envoy writes to the other capital, and waits", "Leaked"),
        NewsRow("incident", "Incident between A and B: a clash. It has become a war."),
    ],
    ids=lambda row: row.sort,
)
def test_a_row_is_as_high_as_its_words(app, paper, row, width):
    """
    However narrow it is, everything it says stands inside it.
    """
    paper.surface = pygame.Surface((width, 300))
    rect = pygame.Rect(0, 0, width, row_height(row, width, app.context))
    draw_row(paper, rect, row, STATE)

    assert paper.words
    assert all(rect.contains(where) for where in paper.words.values())


def test_a_note_is_read_with_the_headline(paper):
    """
    What is drawn before a headline is said as well.
    """
    row = NewsRow("dialogue", "An envoy writes", "Leaked")
    draw_row(paper, pygame.Rect(0, 0, 400, 30), row, STATE)

    assert ("An envoy writes", "Leaked") == row_texts(row)
    assert ["Leaked: An envoy writes"] == list(paper.words)
