"""What the lines on the map mean."""

from __future__ import annotations

import pytest

from game.desktop.widgets.map_key import MapKey
from tests.desktop.noting import Paper


@pytest.mark.parametrize(
    ("moves", "channels", "said"),
    [
        (True, False, ["Last turn", "Public", "Private"]),
        (False, True, ["Channel"]),
        (True, True, ["Last turn", "Public", "Private", "Channel"]),
    ],
)
def test_it_tells_of_what_there_is(app, moves, channels, said):
    """
    Only lines that are on the map are explained, in a line that holds them all.
    """
    key = MapKey()
    key.moves, key.channels = moves, channels
    paper = Paper(app.context, key.natural(app.context, 600))
    paper.show(key)

    assert said == list(key.said())
    assert said == list(paper.words)
    assert all(paper.surface.get_rect().contains(rect) for rect in paper.words.values())


def test_it_can_be_silent_about_the_turn():
    """
    Where the moves are not those of the last turn, it does not say so.
    """
    key = MapKey()
    key.moves, key.dated = True, False

    assert ["Public", "Private"] == list(key.said())
