"""Beats of the news as rows, and the one that is told now."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.scenes.news_beats import (
    BeatRow,
    Spotlight,
    beat_row,
    crossing_row,
    draw_row,
    row_height,
    row_texts,
    silence_row,
)
from game.desktop.scenes.news_rows import NewsRow
from game.desktop.scenes.table_map import flags_of
from game.desktop.widgets.list import RowState
from game.playthrough.beats import BeatKind, beats
from game.playthrough.report import Crossing, EventNews, IncidentNews
from game.scenario.model import Venue
from tests.desktop.scenes.crises import ended, small

STATE = RowState(selected=False, hovered=False, ringed=False)
FLAGS = flags_of(small().scenario)
ROW = BeatRow(NewsRow("dialogue", "An envoy writes", "Leaked"), "An Envoy, Envoy", "us", -2.5, True)


def rows():
    """Return all that was told of the ended playthrough, with the beats."""
    told = [beat for report in ended().history for beat in beats(report)]
    return [(beat, beat_row(ended(), beat, FLAGS)) for beat in told]


def test_a_move_is_told_with_its_actor_and_flag():
    """
    Headline, name, role and flag are those of whoever made it.
    """
    found = [(beat.made, row) for beat, row in rows() if beat.made is not None]
    actors = small().scenario.actors

    assert found
    for made, row in found:
        actor = actors[made.actor]
        assert (made.headline, made.kind.value) == (row.news.text, row.news.sort)
        assert (f"{actor.name}, {actor.role}", FLAGS[actor.side]) == (row.who, row.flag)


def test_amounts_are_those_of_the_beats():
    """
    By how much the meter moved is told as it was told there.
    """
    assert [beat.amount for beat, _row in rows()] == [row.amount for _beat, row in rows()]


@pytest.fixture
def beat():
    """Return a beat that nobody made."""
    found = next(beat for beat, _row in rows())
    return replace(found, made=None, event=None, incident=None, amount=3.0)


def test_an_event_has_its_label(beat):
    """
    What chance brings has no flag.
    """
    row = beat_row(ended(), replace(beat, event=EventNews("flood", "A flood", "It rises")), FLAGS)

    assert ("event", "It rises", "A flood", "") == (row.news.sort, row.news.text, row.who, row.flag)


def test_an_incident_names_its_sides(beat):
    """
    Whether it became a war is told with it.
    """
    incident = IncidentNews(("north", "south"), "a patrol boat sunk", war=True)
    row = beat_row(ended(), replace(beat, incident=incident), FLAGS)

    assert ("incident", "Incident") == (row.news.sort, row.who)
    assert row.news.text.endswith("a patrol boat sunk. It has become a war.")


def test_what_fades_and_what_is_left_are_told_apart(beat):
    """
    Neither is anybody's.
    """
    others = [kind for kind in BeatKind if kind is not BeatKind.FADING]
    fading = beat_row(ended(), replace(beat, kind=BeatKind.FADING), FLAGS)
    rest = beat_row(ended(), replace(beat, kind=others[-1]), FLAGS)

    assert ("Words fade", "The rest") == (fading.who, rest.who)
    assert fading.news.text != rest.news.text


@pytest.mark.parametrize(
    ("rising", "words"),
    [(True, "The words rise to Heated."), (False, "The words fall back from Heated.")],
)
def test_rungs_are_told_with_their_direction(rising, words):
    """
    A rung that is crossed moves nothing by itself.
    """
    row = crossing_row(Crossing("heated", rising))

    assert (words, "crossing", 0.0) == (row.news.text, row.news.sort, row.amount)


def test_who_was_silent_is_named():
    """
    All stand in one row, as in a sentence.
    """
    row = silence_row(ended(), ["chief", "premier", "trader"])

    assert "Not heard from: The Chief, The Premier and A Trader" == row.news.text


@pytest.mark.parametrize("width", [150, 400])
@pytest.mark.parametrize("amount", [0.0, -2.5])
def test_a_row_is_as_high_as_its_words(app, paper, width, amount):
    """
    However narrow it is, who, what and how much stand inside it.
    """
    row = replace(ROW, amount=amount)
    paper.surface = pygame.Surface((width, 300))
    rect = pygame.Rect(0, 0, width, row_height(row, width, app.context))
    draw_row(paper, rect, row, STATE)

    assert "LEAKED" in paper.words
    assert all(rect.contains(where) for where in paper.words.values())


@pytest.mark.parametrize(
    ("amount", "words", "sign"),
    [(2.5, "+2.5", ("up", "pressure")), (-2.5, "−2.5", ("down", "dialogue"))],
)
def test_an_amount_has_a_direction(paper, amount, words, sign):
    """
    It is told by a sign as well as by a colour.
    """
    draw_row(paper, pygame.Rect(0, 0, 400, 60), replace(ROW, amount=amount), STATE)

    assert words in paper.words
    assert sign in paper.signs


def test_what_moved_nothing_has_no_amount(paper):
    """
    A nought would only be in the way.
    """
    draw_row(paper, pygame.Rect(0, 0, 400, 60), replace(ROW, amount=0.04), STATE)

    assert not {"up", "down"} & {name for name, _paint in paper.signs}


@pytest.mark.parametrize(
    ("sort", "icon"),
    [
        ("event", "zap"),
        ("incident", "flame"),
        ("crossing", "gauge"),
        ("fading", "hourglass"),
        ("silence", "eye-off"),
    ],
)
def test_what_nobody_did_has_an_icon(paper, sort, icon):
    """
    Each sort of news has one of its own in place of a flag.
    """
    row = BeatRow(NewsRow(sort, "It is so"), "", "", 0.0)
    draw_row(paper, pygame.Rect(0, 0, 400, 60), row, STATE)

    assert ({}, [icon]) == (paper.flags, [name for name, _paint in paper.icons])


def test_a_row_can_be_read():
    """
    Its note stands before all else.
    """
    assert ("Leaked", "An Envoy, Envoy", "An envoy writes", "−2.5") == tuple(row_texts(ROW))
    assert 3 == len(row_texts(replace(ROW, news=NewsRow("dialogue", "An envoy writes"))))


def test_before_the_first_beat_the_spotlight_is_empty(paper):
    """
    Only how much has been told is drawn.
    """
    spot = Spotlight(lambda: None, lambda: 0.0)
    paper.show(spot)

    assert ([], {}) == (list(spot.said()), paper.words)


@pytest.mark.parametrize("size", [(390, 90), (390, 120), (390, 280)], ids=str)
def test_the_spotlight_tells_all_of_a_beat(paper, size):
    """
    Kind, note, actor, headline and effect stand in it, at any size.
    """
    spot = Spotlight(lambda: ROW, lambda: 0.5)
    paper.show(spot, pygame.Rect((5, 5), size))
    told = " ".join(paper.words)

    assert ["An envoy writes"] == list(spot.said())
    assert all(
        words in told for words in ("DIALOGUE", "LEAKED", "An Envoy", "An envoy writes", "−2.5")
    )
    assert all(spot.rect.contains(rect) for rect in paper.words.values())


@pytest.mark.parametrize("share", [0.25, 1.0])
def test_the_spotlight_shows_how_much_has_been_told(paper, share):
    """
    A lane at its foot fills up.
    """
    paper.show(Spotlight(lambda: None, lambda: share), pygame.Rect(0, 0, 400, 100))
    lane, part = [rect.width for rect, fill, _b in paper.panels if fill in {"track", "accent"}]

    assert pytest.approx(share, abs=0.02) == part / lane


@pytest.mark.parametrize(("leaked", "note"), [(True, "Leaked"), (False, "Private")])
def test_a_leak_is_told_apart_from_what_stayed_private(beat, leaked, note):
    """
    A private move that one sees is marked, and otherwise where it became known.
    """
    made = next(beat.made for beat, _row in rows() if beat.made is not None)
    private = replace(made, venue=Venue.PRIVATE, leaked=leaked)
    row = beat_row(ended(), replace(beat, made=private), FLAGS)

    assert (note, leaked) == (row.news.note, row.leaked)
