from __future__ import annotations

import pytest

from game.playthrough.counsel import counsel
from game.scenario import load


@pytest.mark.parametrize(
    ("name", "actor", "sides"),
    [
        ("beijing_2017", "tillerson", [None]),
        ("beijing_2017", "trump", [None]),
        ("beijing_2017", "kim", ["the United States"]),
        ("beijing_2017", None, ["the United States"]),
        ("first_offer", "orlan", [None]),
    ],
)
def test_advice_is_told_by_whom_it_is_for(name, actor, sides):
    """
    Advice to the side of the player, or to nobody in particular, is the player's own.
    """
    found = counsel(load(name).scenario, actor)

    assert sides == [side and side.called for side, _advisers in found]


def test_the_advice_of_the_player_comes_first():
    """
    Of advisers to several sides those of the player stand first, and pressure before dialogue.
    """
    scenario = load("beijing_2017").scenario
    ruggiero, shi = scenario.advisers["ruggiero"], scenario.advisers["shi"]
    own = shi.model_copy(update={"advises": "china"})
    several = scenario.model_copy(update={"advisers": {"a": shi, "b": ruggiero, "c": own}})
    expected = ((None, (own,)), (scenario.sides["us"], (ruggiero, shi)))

    assert expected == counsel(several, "wang_yi")
