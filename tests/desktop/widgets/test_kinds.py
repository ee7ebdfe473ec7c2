"""Kinds of moves are told apart without their hue."""

from __future__ import annotations

from typing import get_args

import pytest

from game.desktop.shapes import NAMES
from game.desktop.theme import THEMES
from game.desktop.widgets.kinds import SHAPES, Kind
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
