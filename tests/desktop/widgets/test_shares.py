"""Shares are told with their intervals."""

from __future__ import annotations

import pygame

from game.desktop.widgets.shares import ShareBar, ShareRow, Shares, figures_of

ROW = ShareRow("Talks", (ShareBar(0.5, 0.45, 0.55, "series_1", "circle"),), "what happened")


def test_a_share_is_told_in_percent():
    """
    The share is whole, the ends of its interval have a decimal.
    """
    assert "50 % (45.0–55.0)" == figures_of(ROW.bars[0])


def test_titles_marks_and_figures_are_said():
    """
    What is read by eye can be read by tests.
    """
    assert ["Talks", "what happened", "50 % (45.0–55.0)"] == list(Shares([ROW]).said())


def test_more_bars_take_more_room(app):
    """
    Each bar of a row has a line of its own.
    """
    double = ShareRow("Talks", ROW.bars * 2)
    one, two = (Shares([row]).natural(app.context, 400)[1] for row in (ROW, double))

    assert one < two


def test_rows_spread_where_there_is_room(app, paper):
    """
    In a higher place the second row stands lower, but never far from the first.
    """
    shares = Shares([ROW, ROW])
    natural = shares.natural(app.context, 300)[1]
    tops = []
    for high in (natural, natural + 20, 10 * natural):
        paper.show(shares, pygame.Rect(0, 0, 300, high))
        tops.append(paper.words["Talks"].top)

    assert tops[0] < tops[1] < tops[2] < tops[0] + natural
