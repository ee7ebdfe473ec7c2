"""The histogram points one value out and tells of each bar."""

from __future__ import annotations

import pytest

from game.desktop.stack import Scene
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.histogram import Bars, Histogram


@pytest.fixture
def bars(driver):
    """Return a histogram of four bars that is the whole of a scene."""
    found = Histogram(
        Bars((1, 0, 3, 4), 60.0, "here 60"),
        lambda low, high, count: f"{count} from {low:g} to {high:g}",
        name="bars",
        grow=1,
    )

    class Page(Scene):
        def build(self):
            return Column([found])

    driver.app.go(Page(driver.app))
    driver.step()
    return found


def test_the_value_is_named(driver, bars):
    """
    What stands at the value can be read.
    """
    assert ["here 60"] == driver.texts()


def test_each_bar_is_told(driver, bars):
    """
    The pointer on a bar brings its ends and its count.
    """
    frame = bars.frame(driver.app.context)
    driver.point((frame.left + round(frame.width * 0.6), frame.centery))
    assert "3 from 50 to 75" == bars.tooltip
    driver.point((-1, -1))

    assert "" == bars.tooltip


def test_the_highest_bar_fills_the_frame(driver, bars):
    """
    Heights are in proportion, and an empty bin has none.
    """
    frame = bars.frame(driver.app.context)
    heights = [span.height for span in bars._spans(frame)]

    assert frame.height == heights[3]
    assert 0 == heights[1]
    assert heights[2] / heights[3] == pytest.approx(0.75, abs=0.01)


@pytest.mark.parametrize(
    ("most", "levels"),
    [(1, [1]), (4, [1, 2, 3, 4]), (9, [5]), (224, [100, 200]), (19, [5, 10, 15])],
)
def test_level_lines_are_few_and_round(most, levels):
    """
    However many runs there are, a handful of lines says how many.
    """
    assert levels == Histogram(Bars((0, most), 50.0, ""), lambda *_: "").levels()
