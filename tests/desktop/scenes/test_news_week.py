"""The map of the news shows a whole turn, and what is read lights its arc."""

from __future__ import annotations

import pytest

from game.desktop.scenes.news_week import Week
from game.desktop.scenes.table_map import make_map
from game.playthrough import Playthrough
from game.playthrough.beats import beats
from game.scenario import load
from game.scenario.model import Venue


@pytest.fixture
def turn(app):
    """Return what was made in a turn of the flagship, the week of it, and a map with its arcs."""
    playthrough = Playthrough(load("beijing_2017"), seed=7)
    report = playthrough.step()
    told = beats(report)
    shown = make_map(playthrough, {}, name="map")
    week = Week(playthrough, report)
    week.show(shown)
    return [beat.made for beat in told], week, shown, playthrough


def test_every_move_has_its_arc(turn):
    """
    In public it is whole, in private dashed, and no two are the same.
    """
    made, _, shown, playthrough = turn
    actors = playthrough.loaded.scenario.actors
    wanted = {
        (actors[one.actor].side, one.target, one.kind.value, one.venue is Venue.PRIVATE)
        for one in made
        if one is not None
    }
    found = [(arc.start, arc.end, arc.kind, arc.private) for arc in shown.arcs if arc.share == 1]

    assert {False, True} == {private for *_, private in wanted}
    assert sorted(wanted) == sorted(found)


def test_headlines_and_reasons_know_their_arcs(turn):
    """
    A move has the same arc in the headlines and in the ledger; what is no move has none.
    """
    made, week, shown, _ = turn
    at, move = next((at, one) for at, one in enumerate(made) if one is not None)
    word = next(word for word, one in week._words.items() if one is move)

    assert week.arc_of_row(shown, at) is week.arc_of_word(shown, word) is not None
    assert (None, None) == (week.arc_of_row(shown, -1), week.arc_of_word(shown, "fading"))
