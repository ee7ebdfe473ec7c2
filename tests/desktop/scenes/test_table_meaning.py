"""What a move is, in sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.desktop.scenes.table_meaning import (
    act_words,
    meaning,
    said_by,
    stands_for,
)
from game.playthrough import Playthrough
from game.scenario import load
from game.scenario.places import places


@pytest.mark.parametrize(
    ("move", "words"),
    [
        ("scold", "In the news: “An Envoy scolds Southern Republic”"),
        ("write_letter", "Behind the door: “An Envoy writes to Southern Republic”"),
    ],
)
def test_the_headline_is_told_before_the_move_is_made(fresh, option, move, words):
    """
    A public move is in the news, a private one is done behind the door.
    """
    assert words == said_by(fresh, option(move))


@pytest.mark.parametrize(
    ("says", "words"),
    [
        (30.0, "leans towards “no talks”: 30 of 100, where 100 is “talks at once”."),
        (50.0, "is halfway from “no talks” to “talks at once”: 50 of 100."),
        (70.0, "leans towards “talks at once”: 70 of 100, where 0 is “no talks”."),
    ],
)
def test_the_nearer_end_of_an_issue_is_told_before_the_figure(fresh, option, says, words):
    """
    A figure on an issue means nothing without what its ends are.
    """
    move = replace(option("scold"), says={"talks": says})

    assert [f"On Talks it {words}"] == stands_for(fresh, move)


def test_a_move_may_speak_to_no_issue(fresh, option):
    """
    That is told, too.
    """
    assert ["It takes no stand on any issue."] == stands_for(
        fresh, replace(option("scold"), says={})
    )


def test_the_kind_of_act_has_its_words_and_its_code(fresh, option):
    """
    The words are those of the code table.
    """
    assert "Kind of act: Criticize or denounce (CAMEO 111)" == act_words(fresh, option("scold"))


@pytest.mark.parametrize("place", list(places()), ids=lambda place: place.path.parent.name)
def test_every_move_shipped_says_what_it_is(place):
    """
    No headline keeps a placeholder, and no code is without words.
    """
    loaded = load(place.path)
    bare = []
    for actor in loaded.scenario.play_as:
        playthrough = Playthrough(loaded, play_as=actor)
        for one in playthrough.options().all:
            told = "\n".join(meaning(playthrough, one).said())
            code = loaded.scenario.moves[one.move].cameo
            if "{" in told or f": {code} (" in told:
                bare.append(one.move)

    assert [] == bare
