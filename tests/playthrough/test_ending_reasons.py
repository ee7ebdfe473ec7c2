"""Why an ending came, and what the others lacked, is said in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.playthrough import Playthrough
from game.playthrough.ending_reasons import missed, why_ended


def ended(crisis, condition, title="The end"):
    """Return a playthrough of one turn that ended by a condition, and the endings' titles."""
    endings = dict(crisis.scenario.endings)
    last = list(endings)[-1]
    first = endings[last].model_copy(update={"when": condition, "title": title})
    again = crisis.scenario.model_copy(update={"endings": {"soon": first, **endings}})
    playthrough = Playthrough(replace(crisis, scenario=again))
    while not playthrough.finished:
        playthrough.step()
    return playthrough


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("turn >= 1", ("Week 1 or later (now 1)",)),
        ("turn >= 1 and turn < 9", ("Week 1 or later (now 1)", "Week 8 or earlier (now 1)")),
        ("turn > 9 or turn == 1", ("Week 1 (now 1)",)),
        ("not turn > 9 and 0 <= rhetoric <= 100", ("not turn > 9", "0 <= rhetoric <= 100")),
    ],
)
def test_an_ending_is_explained_by_what_held(crisis, condition, expected):
    """
    Each part of the condition that holds is told with its figure, of an `or` only those.
    """
    assert expected == why_ended(ended(crisis, condition))


def test_every_other_ending_lacked_something(crisis):
    """
    Of each ending but the one that came the parts that do not hold are told, in file order.
    """
    playthrough = ended(crisis, "turn >= 99", "Never")
    tried = missed(playthrough)

    assert "Never" == tried[0].title
    assert tried[0].lacking == f"Week 99 or later (now {playthrough.turn})"
    names = list(playthrough.loaded.scenario.endings)
    assert [name for name in names if name != playthrough.ending] == [one.ending for one in tried]


def test_an_ending_that_stands_behind_may_lack_nothing(crisis):
    """
    Where its condition holds as well, only the order of the file kept it from coming.
    """
    endings = dict(crisis.scenario.endings)
    last = list(endings)[-1]
    endings[last] = endings[last].model_copy(update={"when": "turn >= 1"})
    scenario = crisis.scenario.model_copy(update={"endings": endings})
    lacking = {
        one.ending: one.lacking
        for one in missed(ended(replace(crisis, scenario=scenario), "turn >= 1"))
    }

    assert list(endings) == list(lacking)
    assert "" == lacking[last]


def test_before_the_end_there_is_nothing_to_explain(crisis):
    """
    A playthrough that goes on has no reasons for its end.
    """
    playthrough = Playthrough(crisis)

    assert ((), ()) == (why_ended(playthrough), missed(playthrough))
