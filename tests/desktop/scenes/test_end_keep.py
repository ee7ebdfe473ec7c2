"""Charts and report of an ended playthrough are kept in the language of the interface."""

from __future__ import annotations

import pygame
import pytest

from game import __version__
from game.desktop.language import use
from game.desktop.scenes.end_keep import SIZE, charts_of, keep_gradually, picture
from game.playthrough.comparison import compare_gradually
from game.playthrough.gradual import finish
from tests.desktop.foreign import english
from tests.desktop.scenes.crises import played


@pytest.fixture(scope="module")
def playthrough():
    """Return an ended playthrough."""
    return played()


@pytest.fixture(scope="module")
def comparison(playthrough):
    """Return some runs by doctrine."""
    return finish(compare_gradually(playthrough, 100))


@pytest.mark.parametrize(
    ("code", "end"), [("en", "The end: An agreement"), ("ko", "결말: An agreement")]
)
def test_everything_is_kept(app, tmp_path, playthrough, comparison, code, end):
    """
    In both languages there are three pictures of full size and a report in UTF-8.
    """
    use(code)
    work = keep_gradually(
        playthrough, app.context, tmp_path, comparison=comparison, points=(), what_if=None
    )
    *pictures, report = sorted(finish(work), key=lambda path: path.suffix)

    assert [SIZE] * 3 == [pygame.image.load(path).get_size() for path in pictures]
    assert end in report.read_text(encoding="utf-8")


def test_charts_say_what_the_axes_are(playthrough, comparison):
    """
    Each picture can be read without the screen that it was made on.
    """
    told = [list(chart.said()) for chart in charts_of(playthrough, comparison, ()).values()]

    assert "Across: 6 weeks. Up: rhetoric, 0 to 100." in told[0]
    assert "Payoff, 0 to 100; the higher a bar, the more runs." in told[1]
    assert "Shares in percent with their 95 % interval." in told[2]


def test_charts_are_korean(playthrough, comparison):
    """
    What stands in the pictures has no English but the scenario's.
    """
    use("ko")
    charts = charts_of(playthrough, comparison, ()).values()

    assert [] == english(text for chart in charts for text in chart.said())


def test_pictures_differ_by_their_language(app, playthrough, comparison):
    """
    The words of a chart are drawn, not only said.
    """
    drawn = set()
    for code in ("en", "ko"):
        use(code)
        charts = charts_of(playthrough, comparison, ())
        drawn |= {picture(chart, app.context) for chart in charts.values()}

    assert 6 == len(drawn)


def test_each_picture_says_where_it_is_from(playthrough, comparison):
    """
    Game, version, scenario and seed stand at its foot.
    """
    scenario, seed = playthrough.loaded.scenario.id, playthrough.seed
    source = f"Backchannel {__version__} · scenario {scenario} · seed {seed}"
    charts = charts_of(playthrough, comparison, ()).values()

    assert [source] * 3 == [list(chart.said())[-1] for chart in charts]
