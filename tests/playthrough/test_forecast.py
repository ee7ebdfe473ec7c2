"""What each move will likely do, compared with silence."""

from __future__ import annotations

import numpy as np
import pytest

from game.playthrough import Playthrough, forecast
from game.playthrough.forecast import Range, effects_in_order, forecast_steps


def test_every_legal_move_and_silence_are_tried(crisis):
    """
    Silence has a range for every row, and each legal move of the player for what it touches.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    likely = forecast(playthrough)

    assert set(playthrough.meters()) == set(likely.silence)
    assert {"speak_of_peace", "scold", "write_letter"} == set(likely.options)


def test_effects_are_those_of_the_move_alone(crisis):
    """
    A letter opens the channel by its five points, less what credibility and drift take.
    """
    likely = forecast(Playthrough(crisis, play_as="envoy"))
    letter = likely.options["write_letter"]

    assert 2.5 < letter["channel(north, south)"].middle < 5
    assert "grain" not in letter
    assert likely.options["scold"]["rhetoric"].middle > 0
    assert likely.options["speak_of_peace"]["rhetoric"].middle < 0


def test_ranges_are_in_order(crisis):
    """
    The 10th percentile is never above the median, nor that above the 90th.
    """
    likely = forecast(Playthrough(crisis, play_as="premier"))
    ranges = [*likely.silence.values()]
    for effects in likely.options.values():
        ranges += effects.values()

    assert all(reach.low <= reach.middle <= reach.high for reach in ranges)


@pytest.mark.parametrize("row", ["rhetoric", "grain", "negotiation(north, south)"])
def test_forecasts_cover_what_happens(crisis, row):
    """
    Of forty runs that stay silent, most end the turn within the range of eight tenths.
    """
    likely = forecast(Playthrough(crisis, play_as="envoy"), samples=512).silence[row]
    changes = [
        Playthrough(crisis, seed=77, run=run, play_as="envoy").step().change(row)
        for run in range(40)
    ]
    within = np.mean([likely.low - 0.01 <= change <= likely.high + 0.01 for change in changes])

    assert within > 0.6


def test_the_real_turn_is_not_given_away(crisis):
    """
    Forecasts rest on chance of their own: they do not change the turn, nor foretell it.
    """
    told, untold = (Playthrough(crisis, seed=4, play_as="envoy") for _ in range(2))
    likely = forecast(told)

    assert untold.step("scold") == told.step("scold")
    assert likely == forecast(Playthrough(crisis, seed=4, run=0, play_as="envoy"))


def test_after_the_end_nothing_is_likely(crisis):
    """
    A playthrough that has ended has no forecast, and one that is watched has silence alone.
    """
    playthrough = Playthrough(crisis)
    assert {} == forecast(playthrough).options
    while not playthrough.finished:
        playthrough.step()

    assert ({}, {}) == (forecast(playthrough).silence, forecast(playthrough).options)


def test_a_range_holds_three_figures():
    """
    A range is the 10th, 50th and 90th percentile.
    """
    assert (1.0, 2.0, 3.0) == (Range(1.0, 2.0, 3.0).low, 2.0, Range(1.0, 2.0, 3.0).high)


@pytest.mark.parametrize("at_once", [1, 2, 50])
def test_steps_of_any_size_say_the_same(crisis, at_once):
    """
    A forecast in small steps is the forecast in one.
    """
    playthrough = Playthrough(crisis, play_as="envoy")
    work = forecast_steps(playthrough, samples=64, at_once=at_once)
    steps = 0
    try:
        while True:
            next(work)
            steps += 1
    except StopIteration as end:
        found = end.value

    assert forecast(playthrough, samples=64) == found
    assert steps >= 3


@pytest.mark.parametrize(
    ("low", "middle", "high", "figures"),
    [
        (1.8, 2.0, 2.1, ("+2.0",)),
        (-5.0, 0.0, 0.2, ("−5", "0")),
        (1.6, 2.1, 2.6, ("+2", "+3")),
        (1.5, 2.0, 2.5, ("+2",)),
    ],
)
def test_a_range_is_told_by_its_middle_or_its_ends(low, middle, high, figures):
    """
    Narrower than a point it is one figure, and ends that would read the same are one too.
    """
    assert figures == Range(low, middle, high).figures


@pytest.mark.parametrize(
    ("low", "middle", "high", "way"),
    [
        (-26, -2, 22, 0),
        (0, 0, 9, 1),
        (-3, 0, 0, -1),
        (3, 4, 5, 1),
        (-0.1, 0.2, 0.3, 1),
        (-0.5, -0.2, 0.4, -1),
        (-0.3, 0.04, 0.3, 0),
    ],
)
def test_a_range_leads_where_its_figures_do(low, middle, high, way):
    """
    Around nothing it leads nowhere, and neither does what would be read as nothing.
    """
    assert way == Range(low, middle, high).way


def test_effects_on_rhetoric_stand_first_and_stances_last():
    """
    Between them the largest come first, and what would be told as nothing is left out.
    """
    effects = {
        "trust(south, north)": Range(0, 1, 2),
        "stance(premier, talks)": Range(0, 9, 9),
        "channel(north, south)": Range(-5, -4, -3),
        "rhetoric": Range(0, 0, 0),
        "grain": Range(-0.1, 0, 0.1),
        "support(north)": Range(0, 0, 0.4),
        "support(south)": Range(-0.5, 0, 0.5),
    }

    assert [
        "rhetoric",
        "channel(north, south)",
        "trust(south, north)",
        "stance(premier, talks)",
    ] == [row for row, _reach in effects_in_order(effects)]
