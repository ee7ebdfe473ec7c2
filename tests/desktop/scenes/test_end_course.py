"""The course of a playthrough as a chart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.desktop.scenes.end_course import (
    chance_plot,
    plot_of,
    short_turn,
    start_words,
    turn_words,
    zones,
)
from game.scenario.meters import rung
from tests.desktop.scenes.crises import compared, ended


@pytest.fixture
def plot():
    """Return the course of the ended playthrough."""
    return plot_of(ended(), ended().history)


def test_the_line_is_the_rhetoric_of_each_turn(plot):
    """
    It begins where the first turn began, and goes on to where each turn ended.
    """
    history = ended().history

    assert history[0].before["rhetoric"] == plot.line.values[0]
    assert [report.after["rhetoric"] for report in history] == list(plot.line.values[1:])


def test_the_axis_reaches_to_the_last_turn_there_could_be(plot):
    """
    A crisis that ends early leaves room at the right.
    """
    assert 6 == plot.last
    assert len(ended().history) + 1 == len(plot.names) == len(plot.notes)


def test_each_place_says_when_it_is_and_how_it_moved(plot):
    """
    Turn, date, value, rung and change stand at a place.
    """
    first = ended().history[0]
    value = first.after["rhetoric"]

    assert ("The start, 6 January 2020", "Week 1, 6 January 2020") == plot.names[:2]
    assert plot.notes[1].startswith(f"Rhetoric {value:.1f}, {rung(value).capitalize()} (")


def test_marks_are_the_moves_of_the_player(plot):
    """
    Each of them stands on its turn, with the shape of its kind, hollow where it was private.
    """
    shapes = {"dialogue": "diamond", "pressure": "triangle"}
    hollow = {"public": "", "private": "hollow_"}
    own = [
        (report.number, hollow[made.venue.value] + shapes[made.kind.value], made.label)
        for report in ended().history
        for made in report.moves
        if made.actor == "envoy"
    ]
    marks = [mark for mark in plot.marks if mark.shape != "cross"]

    assert [(at, shape) for at, shape, _label in own] == [
        (mark.place, mark.shape) for mark in marks
    ]
    assert all(label in mark.text for (*_, label), mark in zip(own, marks, strict=True))


def test_who_watches_has_no_marks_of_moves():
    """
    Without a player only incidents are marked.
    """
    watched = ended(None)

    assert {"cross"} >= {mark.shape for mark in plot_of(watched, watched.history).marks}


def test_before_the_first_turn_there_is_a_single_place():
    """
    A playthrough that has not begun has its start.
    """
    fresh = ended().until(0)

    assert ((fresh.meters()["rhetoric"],), ()) == (
        plot_of(fresh, fresh.history).line.values,
        plot_of(fresh, fresh.history).marks,
    )


def test_runs_by_doctrine_are_a_band():
    """
    Where they stood lies around their middle, and turns can be pointed out.
    """
    plot = plot_of(ended(), ended().history, band=compared().band, columns=[2])
    low, middle, high = plot.band

    assert all(a <= b <= c for a, b, c in zip(low, middle, high, strict=True))
    assert (2,) == plot.columns


def test_rungs_cover_the_whole_scale():
    """
    Each begins where the one below ends, from 0 to 100, in a colour of its own.
    """
    found = zones()

    assert (0, 100) == (found[0].low, found[-1].high)
    assert all(one.high == other.low for one, other in pairwise(found))
    assert len(found) == len({zone.paint for zone in found})


def test_chances_are_percent():
    """
    A chance of a quarter stands at 25, with a note that says so.
    """
    plot = chance_plot(ended(), (0.25, 1.0), [1])

    assert ((25.0, 100.0), ("25 %", "100 %"), (1,)) == (plot.line.values, plot.notes, plot.columns)
    assert ("The start, 6 January 2020", "Week 1, 6 January 2020") == plot.names


def test_turns_have_a_long_and_a_short_name():
    """
    The date is told where there is room for it.
    """
    world = ended().world

    assert ("The start, 6 January 2020", "Week 3, 20 January 2020", "Week 3") == (
        start_words(world),
        turn_words(world, 3),
        short_turn(world, 3),
    )
