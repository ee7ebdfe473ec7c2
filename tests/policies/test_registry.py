from __future__ import annotations

import pytest

import game.policies
from game.errors import PolicyWishError, UnknownNameError
from game.policies import DEFAULT, NAMES, assign
from game.policies.registry import make
from tests.engine.storm import storm


def test_there_are_nine_policies():
    """
    The names are those that the design has, but for the planner.
    """
    assert {
        "doctrine",
        "random",
        "silent",
        "hawk",
        "dove",
        "tit_for_tat",
        "grit",
        "exploiter",
        "leaning",
    } == set(NAMES)
    assert DEFAULT in NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_policy_bears_its_name(name):
    """
    What is made for a name is called so.
    """
    assert name == make(name, storm()).name


@pytest.mark.parametrize("name", NAMES)
def test_a_policy_says_how_it_works_and_where_it_is_from(name):
    """
    The page of each policy has the parts of every policy's page.
    """
    module = type(make(name, storm())).__module__
    page = getattr(game.policies, module.split(".")[-1]).__doc__.lower()

    assert name in page
    assert [True] * 3 == [part in page for part in ("work", "used:", "source:")]


@pytest.mark.parametrize("name", ["planner", "Hawk", ""])
def test_an_unknown_policy_is_refused(name):
    """
    The error says what was asked for and what there is.
    """
    with pytest.raises(UnknownNameError, match="tit_for_tat"):
        make(name, storm())


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ([], {}),
        (["kim=grit"], {"kim": "grit"}),
        (["us=hawk"], {"trump": "hawk", "tillerson": "hawk"}),
        (["all=dove"], dict.fromkeys(("trump", "tillerson", "kim", "xi"), "dove")),
        (["us=hawk", "trump=dove"], {"trump": "dove", "tillerson": "hawk"}),
        (["trump=dove", "us=hawk"], {"trump": "hawk", "tillerson": "hawk"}),
    ],
)
def test_wishes_name_actors_sides_or_all(wishes, expected):
    """
    Later wishes win over earlier ones.
    """
    assert expected == assign(storm(), wishes)


@pytest.mark.parametrize(
    ("wish", "error", "message"),
    [
        ("kim", PolicyWishError, "WHO=NAME"),
        ("putin=hawk", UnknownNameError, "putin"),
        ("kim=planner", UnknownNameError, "planner"),
        ("kim=", UnknownNameError, "policy"),
        ("=hawk", UnknownNameError, "actor or side"),
    ],
)
def test_a_wish_that_cannot_be_read_is_refused(wish, error, message):
    """
    The error names what is wrong.
    """
    with pytest.raises(error, match=message):
        assign(storm(), [wish])
