"""Kinds of moves are told apart without their hue."""

from __future__ import annotations

from typing import get_args

import pytest

from game.desktop.images import index
from game.desktop.shapes import NAMES
from game.desktop.theme import THEMES
from game.desktop.widgets.kinds import SHAPES, Kind, code_icon
from game.scenario import load
from game.scenario.model import MoveKind


def test_every_kind_has_a_shape_of_its_own():
    """
    Each move of the model, and silence, has a sign that no other has and that can be drawn.
    """
    assert {kind.value for kind in MoveKind} | {"silence"} == set(SHAPES) == set(get_args(Kind))
    assert len(SHAPES) == len(set(SHAPES.values()) & NAMES)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.id)
@pytest.mark.parametrize("kind", [kind.value for kind in MoveKind])
def test_every_kind_has_its_colours(theme, kind):
    """
    A theme has the colour of a kind, of its surfaces, and of what is written on them.
    """
    roles = (kind, f"{kind}_fill", f"{kind}_low", f"on_{kind}")

    assert set(roles) <= set(theme.colours)
    assert theme.colour(f"{kind}_fill") != theme.colour(f"on_{kind}")


@pytest.mark.parametrize("root", [f"{number:02}" for number in range(1, 21)])
def test_each_root_of_the_codes_has_an_icon(root):
    """
    The icon is in the set, and finer codes have that of their root.
    """
    assert ("icons", code_icon(root)) in index()
    assert code_icon(root) == code_icon(f"{root}51")


@pytest.mark.parametrize("name", ["beijing_2017", "first_offer"])
def test_the_moves_of_a_crisis_are_told_apart(name):
    """
    A shipped scenario shows at least five different icons.
    """
    assert 5 <= len({code_icon(move.cameo) for move in load(name).scenario.moves.values()})
