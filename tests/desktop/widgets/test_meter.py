"""The meters show a number, a rung and how they moved."""

from __future__ import annotations

import math

import pygame
import pytest

from game.desktop.widgets.bar import MeterBar
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.meter import RhetoricMeter
from game.scenario.meters import RUNGS


@pytest.mark.parametrize(("start", "name"), RUNGS)
def test_every_rung_is_named(show, start, name):
    """
    The meter says its number and the rung that it stands on.
    """
    made = RhetoricMeter(start)
    show(Column([made], align="start"))

    assert [f"{start:.1f}", name.capitalize()] == list(made.said())


@pytest.mark.parametrize(
    ("value", "words"), [(48.7, {"48.7", "Tense"}), (64.8, {"64.8", "Heated"})]
)
def test_figure_and_rung_are_those_of_everywhere_else(paper, value, words):
    """
    Only the needle is drawn to half a point; no figure is rounded twice, no rung is reached early.
    """
    made = RhetoricMeter(value, ladder=False)
    paper.show(made, pygame.Rect(0, 0, 240, 170))

    assert words <= set(paper.words)


def test_the_meter_moves_there(driver, app, show):
    """
    A new value is said at once and shown in many small steps.
    """
    app.change(reduced_motion=False)
    made = RhetoricMeter(20)
    show(Column([made], align="start"))
    made.set(60, 40)
    moving = made.update(1 / 60)
    on_the_way = made._shown.value
    driver.settle()

    assert (True, True, 60, 60) == (moving, 20 < on_the_way < 60, made.value, made._shown.value)


def test_the_gauge_lights_up_to_its_value(driver, show):
    """
    The left of the ring has the colour of calm, and the right is dim until the meter is there.
    """
    made = RhetoricMeter(50, ladder=False, width=200, height=150)
    show(Column([made], align="start"))
    calm = driver.app.theme.rung("calm")
    brink = driver.app.theme.rung("brink")
    pixels = [
        tuple(driver.surface.get_at((x, y)))[:3]
        for x in range(made.rect.left, made.rect.right)
        for y in range(made.rect.top, made.rect.bottom)
    ]

    found = [any(math.dist(pixel, paint) < 6 for pixel in pixels) for paint in (calm, brink)]

    assert [True, False] == found


def test_a_jump_moves_nothing(show):
    """
    A value that is jumped to is there.
    """
    made = RhetoricMeter(20)
    show(Column([made], align="start"))
    made.jump(70, 1.0)

    assert (False, 70) == (made.update(1.0), made.value)


def test_a_bar_says_name_and_number(show):
    """
    Another meter has its name and its number, and follows.
    """
    made = MeterBar("Trust in us", 35, -2.1)
    show(Column([made]))
    made.set(40, 5.0)

    assert ["Trust in us", "40"] == list(made.said())
