from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import View, compile_world, start_state
from game.engine.conditions import compile_expression, moves_read
from game.scenario.expression import parse, parse_condition, parse_formula
from tests.engine.crisis import JUDGED, move, scenario

METERS = {name: {"start": 0, "name": name} | JUDGED for name in ("fallout", "debt", "anger")}
WORLD = compile_world(scenario(meters=METERS))
READINGS = {
    "fallout": [0, 3, 5, 10],
    "debt": [5, 5, 0, 1],
    "anger": [10, 2, 5, 9],
}
"""What four runs read of three meters."""


def four_runs():
    """Return a view on four runs."""
    state = start_state(WORLD, 4)
    for name, values in READINGS.items():
        state.values[WORLD.rows.index[name]] = values
    return View(WORLD, state, 0)


def shown(value):
    """Return what an expression gives in four runs, as a list, whether or not it reads anything."""
    return np.broadcast_to(np.asarray(value), 4).tolist()


def evaluated(text):
    """Return what a text gives in four runs."""
    return shown(compile_expression(parse(text))(four_runs()))


def by_python(text):
    """Return what Python makes of the same text in each of four runs."""
    code = compile(text, "expression", "eval")
    runs = [{name: values[run] for name, values in READINGS.items()} for run in range(4)]
    return [eval(code, {"__builtins__": {}}, run) for run in runs]  # noqa: S307 - our own text


numbers = st.recursive(
    st.sampled_from([*READINGS, "debt * anger", "0", "1", "2", "5", "10", "2.5"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-"), inner).map(lambda of: f"({' '.join(of)})"),
        st.tuples(st.sampled_from(["2", "0.5"]), inner).map(" * ".join),
        inner.map(lambda of: f"(-{of})"),
    ),
    max_leaves=3,
)
signs = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
comparisons = st.one_of(
    st.tuples(numbers, signs, numbers).map(" ".join),
    st.tuples(numbers, signs, numbers, signs, numbers).map(" ".join),
    st.tuples(numbers, st.sampled_from(["(5, 10)", "(0, 2.5, 3)"])).map(" in ".join),
)
conditions = st.recursive(
    comparisons.map("({})".format),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda of: f"({' and '.join(of)})"),
        st.lists(inner, min_size=2, max_size=3).map(lambda of: f"({' or '.join(of)})"),
        inner.map("(not {})".format),
    ),
    max_leaves=3,
)


@given(numbers)
def test_formulas_mean_what_python_means_by_them(text):
    """
    A formula gives in every run the number that Python gives.
    """
    assert by_python(text) == shown(compile_expression(parse_formula(text))(four_runs()))


@given(conditions.filter(lambda text: len(text) <= 300))
def test_conditions_mean_what_python_means_by_them(text):
    """
    A condition gives in every run the answer that Python gives.
    """
    assert by_python(text) == shown(compile_expression(parse_condition(text))(four_runs()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fallout", [0, 3, 5, 10]),
        ("-fallout", [0, -3, -5, -10]),
        ("fallout + debt", [5, 8, 5, 11]),
        ("fallout - debt", [-5, -2, 5, 9]),
        ("2 * fallout", [0, 6, 10, 20]),
        ("fallout < 5", [True, True, False, False]),
        ("fallout <= 5", [True, True, True, False]),
        ("fallout > 5", [False, False, False, True]),
        ("fallout >= 5", [False, False, True, True]),
        ("fallout == 5", [False, False, True, False]),
        ("fallout != 5", [True, True, False, True]),
        ("debt < fallout <= anger", [False, False, True, False]),
        ("fallout in (3, 10)", [False, True, False, True]),
        ("fallout not in (3, 10)", [True, False, True, False]),
        ("fallout > 2 and debt > 2", [False, True, False, False]),
        ("fallout > 5 or debt > 2", [True, True, False, True]),
        ("not fallout > 2", [True, False, False, False]),
        ("7", [7, 7, 7, 7]),
    ],
)
def test_each_kind_of_expression(text, expected):
    """
    Each part of the language gives what one reads off the three meters.
    """
    assert expected == evaluated(text)


def test_numbers_are_single_precision():
    """
    A formula stays in float32, so that runs alone and together agree.
    """
    value = compile_expression(parse_formula("0.1 * fallout + 0.2"))(four_runs())

    assert np.float32 == value.dtype


def test_what_is_no_expression_is_refused():
    """
    Something that is no part of the language is named in the error.
    """
    with pytest.raises(TypeError, match="not an expression: 'fallout'"):
        compile_expression("fallout")


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("fallout > 1", set()),
        ("since(talk) > 1", {"talk"}),
        ("not since(talk) in (1, 2)", {"talk"}),
        ("-since(talk) + 2 * since(answer) < 0 or debt > 1", {"talk", "answer"}),
        ("turn > 1 and (debt > 2 or since(answer) > 3)", {"answer"}),
    ],
)
def test_the_moves_that_an_expression_asks_for(text, moves):
    """
    They are found at any depth.
    """
    assert moves == moves_read(parse_condition(text))


def test_only_moves_that_are_asked_for_are_remembered():
    """
    Of three moves the two whose last turn a condition or a cooldown needs are tracked.
    """
    moves = {
        "talk": move("trump", "dprk", 5, when="since(answer) > 2"),
        "shout": move("trump", "dprk", -5, cooldown=3),
        "answer": move("kim", "us", 5),
    }
    world = compile_world(scenario(moves=moves))

    assert {"shout", "answer"} == {world.moves[place] for place in world.tracked}
