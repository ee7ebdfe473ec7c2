"""The rows of a replay: the news of a turn, and why the meters moved."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.scenes.replay_rows import (
    draw_ledger,
    draw_news,
    ledger_height,
    ledger_rows,
    ledger_texts,
    news_height,
    news_rows,
    news_texts,
)
from game.desktop.spoken import spoken_row
from game.desktop.widgets.list import RowState
from game.playthrough.reasons import shown_change
from game.playthrough.report import Crossing, EventNews, IncidentNews
from game.playthrough.words import side_word
from tests.desktop.scenes.crises import ended

STATE = RowState(selected=False, hovered=False, ringed=False)


@pytest.fixture
def quiet():
    """Return a turn on which nobody did anything, to be filled."""
    report = ended().history[0]
    return replace(report, moves=(), silence=(), events=(), incidents=(), crossings=(), ending=None)


def rows(report):
    """Return the news of a turn of the ended playthrough."""
    return news_rows(ended(), report)


def test_every_move_that_is_seen_is_a_row():
    """
    Shape and colour are those of its kind, and the player is told apart from the others.
    """
    signs = {"dialogue": "diamond", "pressure": "triangle"}
    for report in ended().history:
        found = [row for row in rows(report) if row.shape in signs.values()]

        assert [(made.headline, signs[made.kind.value]) for made in report.seen] == [
            (row.text, row.shape) for row in found
        ]
        assert [made.actor == "envoy" for made in report.seen] == [row.strong for row in found]
        assert [made.actor == "envoy" for made in report.seen] == [
            row.caption.endswith(" · you") for row in found
        ]


def test_a_leak_is_said(quiet):
    """
    What was private and became known has the word in its caption.
    """
    made = next(made for report in ended().history for made in report.seen)
    (row,) = rows(replace(quiet, moves=(replace(made, leaked=True, visible=True),)))

    assert "leaked" in row.caption.split(" · ")


def test_events_are_told_as_such(quiet):
    """
    What chance brings has a sign and a caption of its own.
    """
    (row,) = rows(replace(quiet, events=(EventNews("flood", "A flood", "The river rises"),)))

    assert ("circle", "The river rises", "Event") == (row.shape, row.text, row.caption)


@pytest.mark.parametrize(
    ("war", "end"), [(True, "It has become a war."), (False, "It has not become a war.")]
)
def test_an_incident_says_between_whom_and_what_came_of_it(quiet, war, end):
    """
    Sides, cause and outcome stand in one row.
    """
    incident = IncidentNews(("north", "south"), "a patrol boat sunk", war)
    (row,) = rows(replace(quiet, incidents=(incident,)))

    assert ("cross", "bad", True) == (row.shape, row.paint, row.strong)
    assert row.text.endswith(f"a patrol boat sunk. {end}")
    assert all(side_word(ended().world, side) in row.text for side in incident.sides)


@pytest.mark.parametrize(
    ("rising", "sign", "words"),
    [
        (True, "up", "The words rise to Heated."),
        (False, "down", "The words fall back from Heated."),
    ],
)
def test_rungs_that_are_crossed_are_told_with_their_direction(quiet, rising, sign, words):
    """
    Up and down have their sign and their words.
    """
    (row,) = rows(replace(quiet, crossings=(Crossing("heated", rising),)))

    assert (sign, words) == (row.shape, row.text)


def test_the_ending_stands_last():
    """
    The last turn ends with the title of the ending.
    """
    title = ended().outcome().title

    assert f"The end: {title}" == rows(ended().history[-1])[-1].text


def test_who_was_silent_is_named(quiet):
    """
    The actors of whom nothing was heard stand in one row, without a sign.
    """
    (row,) = rows(replace(quiet, silence=("chief", "trader")))

    assert ("", "Not heard from: The Chief and A Trader") == (row.shape, row.text)


def test_the_ledger_sums_up_and_begins_with_rhetoric():
    """
    Below each meter that moved stand reasons whose amounts add up to its change.
    """
    report = ended().history[0]
    found = ledger_rows(ended().world, report)
    heads = [row for row in found if row.head]
    sums, amounts = [], [float(row.amount.replace("−", "-")) for row in found]
    for row, amount in zip(found, amounts, strict=True):
        if row.head:
            sums.append([amount, 0.0])
        else:
            sums[-1][1] += amount

    assert heads[0].text.startswith("Rhetoric")
    assert all(change == pytest.approx(total, abs=0.051) for change, total in sums)
    assert len(heads) == sum(abs(shown_change(report, row)) >= 0.05 for row in report.after)


def test_the_largest_change_stands_first_and_stances_last():
    """
    Rhetoric goes before all others, however little it moved.
    """
    for report in ended().history:
        heads = [row for row in ledger_rows(ended().world, report) if row.head][1:]
        order = [
            (row.startswith("stance"), abs(report.change(row)))
            for head in heads
            for row in report.after
            if head.text.startswith(spoken_row(ended().world, row) + "   ")
        ]

        assert len(heads) == len(order)
        assert sorted(order, key=lambda one: (one[0], -one[1])) == order


def test_signs_are_drawn_before_the_words(paper):
    """
    A row of the news has its shape at the left, and one without a shape has none.
    """
    row = next(row for row in rows(ended().history[0]) if row.shape)
    for shape in (row.shape, ""):
        draw_news(paper, pygame.Rect(0, 0, 400, 60), replace(row, shape=shape), STATE)

    assert [(row.shape, row.paint)] == paper.signs


def test_a_head_says_where_the_meter_came_from():
    """
    Title, value before and value after stand beside the change.
    """
    report = ended().history[0]
    head = ledger_rows(ended().world, report)[0]

    assert f"{report.before['rhetoric']:.1f} → {report.after['rhetoric']:.1f}" in head.text
    assert (head.amount, head.text) == ledger_texts(head)


@pytest.mark.parametrize("width", [150, 400])
def test_rows_are_as_high_as_their_words(app, paper, width):
    """
    However narrow they are, news and reasons stand inside their rows.
    """
    report = ended().history[0]
    parts = [(row, news_height, draw_news) for row in rows(report)]
    parts += [(row, ledger_height, draw_ledger) for row in ledger_rows(ended().world, report)[:6]]
    for row, height, draw in parts:
        paper.words.clear()
        paper.surface = pygame.Surface((width, 400))
        rect = pygame.Rect(0, 0, width, height(row, width, app.context))
        draw(paper, rect, row, STATE)

        assert paper.words
        assert all(rect.contains(where) for where in paper.words.values()), row


def test_a_caption_is_read_only_where_there_is_one(quiet):
    """
    Rows without a caption have one text.
    """
    crossed, event = rows(
        replace(
            quiet,
            events=(EventNews("flood", "A flood", "The river rises"),),
            crossings=(Crossing("heated", rising=True),),
        )
    )[::-1]

    assert (1, 2) == (len(news_texts(crossed)), len(news_texts(event)))
