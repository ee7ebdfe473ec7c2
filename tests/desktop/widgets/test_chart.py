"""The line chart tells of each place, by pointer and by keys."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.stack import Scene
from game.desktop.theme import THEMES
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.chart import Line, LineChart, Mark, Plot, Zone
from tests.desktop.colour_vision import contrast

PLOT = Plot(
    line=Line((60.0, 40.0, 90.0), "text"),
    names=("Start", "Week 1", "Week 2"),
    notes=("60", "40", "90"),
    marks=(Mark(1, "diamond", "dialogue", "A letter"), Mark(1, "triangle", "pressure", "A threat")),
    zones=(Zone(0, 50, "Low", "rung_calm"), Zone(50, 100, "High", "rung_brink")),
    band=((50.0, 30.0, 20.0, 10.0), (55.0, 40.0, 30.0, 20.0), (60.0, 50.0, 40.0, 30.0)),
    columns=(2,),
    last=4,
)


@pytest.fixture
def chart(driver):
    """Return a chart that is the whole of a scene, and collects what is picked."""
    picked = []
    found = LineChart(PLOT, on_pick=picked.append, name="chart", grow=1)
    found.picked = picked

    class Page(Scene):
        def build(self):
            return Column([found])

    driver.app.go(Page(driver.app))
    driver.step()
    return found


def at(chart, place):
    """Return the pixel of a place, half way up."""
    frame = chart.frame(chart.context)
    return round(chart.at(frame, place, 0)[0]), frame.centery


def test_the_pointer_tells_of_the_nearest_place(driver, chart):
    """
    Name, note and signs of the place under the pointer are told.
    """
    x, y = at(chart, 1)
    driver.point((x + 5, y))

    assert {"Week 1", "40", "A letter", "A threat"} <= set(driver.texts())


def test_places_behind_the_line_are_the_last(driver, chart):
    """
    Where the axis goes on and the line does not, its last place is told.
    """
    driver.point(at(chart, 4))

    assert "Week 2" in driver.texts()


def test_the_keys_go_from_place_to_place(driver, chart):
    """
    Arrows, Home and End move, and Enter picks.
    """
    driver.press("tab")
    told = []
    for key in ("right", "end", "left", "home"):
        driver.press(key)
        told.append(next(text for text in driver.texts() if text in PLOT.names))
    driver.press("right")
    driver.press("enter")

    assert ["Week 1", "Week 2", "Week 1", "Start"] == told
    assert [1] == chart.picked


def test_a_click_picks_a_place(driver, chart):
    """
    What was clicked is told to the owner.
    """
    driver.click_at(at(chart, 2))

    assert [2] == chart.picked


def test_the_picture_is_drawn_once(driver, chart, monkeypatch):
    """
    It is drawn again only when it shows something else.
    """
    drawn = []
    whole = LineChart.picture
    monkeypatch.setattr(
        LineChart, "picture", lambda self, canvas: (drawn.append(1), whole(self, canvas))
    )
    driver.step(3)
    driver.point(at(chart, 1))
    driver.step(3)
    assert [] == drawn
    chart.show(PLOT)
    driver.step()
    assert [] == drawn
    chart.show(Plot(Line((1.0, 2.0), "text"), ("a", "b"), ("1", "2"), last=1))
    driver.step()

    assert [1] == drawn


def test_values_stand_where_they_belong(chart):
    """
    100 is at the top of the frame, 0 at its bottom, and what lies outside is held.
    """
    frame = chart.frame(chart.context)

    assert (frame.left, frame.bottom) == chart.at(frame, 0, -5)
    assert (frame.right, frame.top) == chart.at(frame, 4, 105)


@pytest.mark.parametrize("theme", THEMES)
def test_the_name_of_a_zone_can_be_read(app, theme, monkeypatch):
    """
    In every theme it has the contrast that small text needs, whatever its colour.
    """
    app.change(theme=theme)
    drawn = []
    monkeypatch.setattr(app.canvas, "middle_text", lambda *given, **_: drawn.append(given[-1]))
    zones = tuple(
        Zone(20 * at, 20 * at + 20, name, f"rung_{name}")
        for at, name in enumerate(("calm", "cool", "tense", "heated", "brink"))
    )
    found = LineChart(replace(PLOT, zones=zones))
    found.layout(pygame.Rect(0, 0, 600, 300), app.context)
    app.canvas.surface = pygame.Surface((600, 300))
    found.paint(app.canvas)

    assert 5 == len(drawn)
    assert all(contrast(paint, app.theme.colour("surface")) >= 4.5 for paint in drawn)


def test_it_unrolls_from_the_left(app):
    """
    While a half of it is there, the line ends in the middle, and the axes are whole.
    """
    found, share = LineChart(replace(PLOT, band=None), share=lambda: share[0]), [0.0]
    app.canvas.surface = pygame.Surface((600, 300))
    found.layout(pygame.Rect(0, 0, 600, 300), app.context)
    drawn = []
    for part in (0.0, 0.25, 1.0):
        share[0] = part
        app.canvas.surface.fill("black")
        found.paint(app.canvas)
        frame = found.frame(app.context)
        column = round(found.at(frame, 1, 0)[0]), round(found.at(frame, 1, 40)[1])
        drawn.append(tuple(app.canvas.surface.get_at(column))[:3])

    assert drawn[0] != app.theme.colour("text") == drawn[2]
