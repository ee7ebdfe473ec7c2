"""The map of a replay shows who moved against whom, in the order of the news."""

from __future__ import annotations

import pytest

from game.desktop.app import App
from game.desktop.scenes.replay_map import ReplayMap
from game.desktop.scenes.table_map import Way
from game.desktop.settings import Settings
from tests.desktop.scenes.crises import ended


@pytest.fixture(params=[False, True])
def shown(request):
    """Return a map that is laid out, and whether motion is reduced."""
    app = App(Settings(language="en", reduced_motion=request.param), keep_settings=False)
    sides = list(ended().loaded.scenario.sides)
    found = ReplayMap(ended())
    found.layout(found.rect.move(0, 0).inflate(800, 500), app.context)
    return found, sides, request.param


def ways(sides):
    """Return two ways between the first two sides."""
    first, second = sides[:2]
    return (Way(first, second, "pressure", False), Way(second, first, "dialogue", True))


def test_arcs_follow_one_another(shown):
    """
    The second arc begins after the first, and in the end both are whole and one is dashed.
    """
    found, sides, _calm = shown
    found.tell(ways(sides), whole=False)
    found.update(0.01)
    begun = len(found.arcs)
    while found.update(0.1):
        continue

    assert (1, [(1.0, False), (1.0, True)]) == (begun, [(a.share, a.private) for a in found.arcs])


def test_a_turn_that_is_gone_back_to_is_there_at_once(shown):
    """
    Told as a whole, all arcs are drawn out, and nothing is left to come.
    """
    found, sides, _calm = shown
    found.tell(ways(sides), whole=True)

    assert ([1.0, 1.0], False) == ([arc.share for arc in found.arcs], found.update(0.1))


def test_the_lines_are_explained(shown):
    """
    The key names public and private, and nothing of a last turn.
    """
    found, _sides, _calm = shown

    assert ["Public", "Private"] == list(found.past.key.said())
    assert {"Public", "Private"} <= set(found.said())
