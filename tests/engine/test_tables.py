from __future__ import annotations

import pytest

from game.engine import compile_world
from game.engine.tables import amounts, goldstein, row_of
from tests.engine.crisis import CAMEO, move, scenario
from tests.engine.storm import storm

EFFECTS = {
    "channel(dprk, us)": "+slight",
    "trust(us, dprk)": "-strong",
    "rhetoric": 3,
    "stance(kim, talks)": -1.5,
}


@pytest.mark.parametrize("weight", CAMEO)
def test_a_move_weighs_what_its_code_weighs(weight):
    """
    The Goldstein weight of a move is that of its CAMEO code in the table of the project.
    """
    moves = {"talk": move("trump", "dprk", weight)}

    assert weight == goldstein(scenario(moves=moves).moves["talk"])


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("rhetoric", "rhetoric"),
        ("support(us)", "support(us)"),
        ("channel(dprk, us)", "channel(us, dprk)"),
        ("trust(dprk, us)", "trust(dprk, us)"),
        ("stance(kim, talks)", "stance(kim, talks)"),
        ("anger(us, dprk)", "anger(us, dprk)"),
        ("debt(china)", "debt(china)"),
    ],
)
def test_an_effect_finds_its_row(target, name):
    """
    A target is found under its own name, a pair in either order.
    """
    assert name == storm().rows.names[row_of(storm().rows, target)]


def test_amounts_are_looked_up():
    """
    Words of the magnitudes and plain numbers become points, each with its row.
    """
    moves = {"talk": move("trump", "dprk", 5, effects=EFFECTS)}
    one = scenario(moves=moves)
    rows = compile_world(one).rows
    found = amounts(one, rows, one.moves["talk"].effects)

    assert {
        "channel(us, dprk)": 2,
        "trust(us, dprk)": -10,
        "rhetoric": 3,
        "stance(kim, talks)": -1.5,
    } == {rows.names[row]: amount for row, amount in found}


def test_dissent_is_possible_where_an_actor_speaks_to_what_its_leader_holds():
    """
    Of two issues the one that the envoy speaks to is a case, if the leader has a stance on it.
    """
    moves = {"plead": move("tillerson", "dprk", 5, says={"talks": 90})}
    bare = scenario(moves=moves, mechanisms={"favor": {}})
    listed = compile_world(bare).dissent.issue
    unheld = bare.model_copy(update={"stances": {"kim": bare.stances["kim"]}})

    assert (("talks",), ()) == (listed, compile_world(unheld).dissent.issue)


def test_a_scenario_without_effects_has_empty_tables():
    """
    Where no move changes a meter there are no rows of effects.
    """
    tables = compile_world(scenario()).tables

    assert [0, 0, 0] == [
        len(rows) for rows in (tables.plain_rows, tables.believed_rows, tables.enforced_rows)
    ]
