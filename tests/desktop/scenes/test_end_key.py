"""The key of a course explains every sign and line that is on it, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.desktop.scenes.end_course import plot_of
from game.desktop.scenes.end_key import CourseKey
from game.desktop.widgets.chart import Mark
from tests.desktop.noting import Paper
from tests.desktop.scenes.crises import compared, ended


@pytest.fixture
def plot():
    """Return the course of the ended playthrough, beside many, with a turning point."""
    return plot_of(ended(), ended().history, band=compared().band, columns=(2,))


def test_all_that_is_there_is_explained(plot):
    """
    Kinds, venues, the band, its median and the turning points have their words.
    """
    both = (Mark(1, "triangle", "pressure", ""), Mark(1, "hollow_diamond", "dialogue", ""))

    assert [
        "Your dialogue",
        "Your pressure",
        "Public",
        "Private",
        "8 of 10 runs by doctrine",
        "Their median",
        "Turning point",
    ] == list(CourseKey(replace(plot, marks=both)).said())


def test_what_is_not_there_is_not_explained(plot):
    """
    Without moves, band and turning points there is nothing to say.
    """
    assert [] == list(CourseKey(replace(plot, marks=(), band=None, columns=())).said())


def test_public_and_private_differ_by_their_fill(app, plot):
    """
    Beside the word for public stand whole signs, beside that for private outlines.
    """
    paper = Paper(app.context, (900, 60))
    paper.show(CourseKey(replace(plot, marks=(Mark(1, "triangle", "pressure", ""),))))

    assert [("triangle", "text_muted"), ("hollow_triangle", "text_muted")] == paper.signs[-2:]


@pytest.mark.parametrize("width", [160, 300, 900])
def test_it_takes_as_many_lines_as_it_needs(app, plot, width):
    """
    At every width each word stands inside, and none on another.
    """
    key = CourseKey(plot)
    paper = Paper(app.context, (width, key.natural(app.context, width)[1]))
    paper.show(key)
    places = list(paper.words.values())

    assert all(paper.surface.get_rect().contains(place) for place in places)
    assert all(place.collidelist(places[:at]) < 0 for at, place in enumerate(places))
