from __future__ import annotations

from types import ModuleType

import pytest

from game.engine.descriptions import Description, describe, descriptions
from game.engine.resolution import ORDER


def test_every_mechanism_is_described():
    """
    There is one description a mechanism, in the order of a turn.
    """
    assert [one.__name__.rpartition(".")[2] for one in ORDER] == [one.id for one in descriptions()]


@pytest.mark.parametrize("described", descriptions(), ids=lambda one: one.id)
def test_no_mechanism_keeps_silent(described):
    """
    Each has a name, a summary, an equation, units and a source.
    """
    said = (described.name, described.summary, described.equation, described.units)

    assert all(said)
    assert described.source


def test_the_parts_of_a_docstring_are_told_apart():
    """
    Lines of a part are joined, a condition before a colon stays, and the rest are remarks.
    """
    mechanism = ModuleType("mechanisms.sample")
    mechanism.__doc__ = """
    Sample: what it is for.

    Equation, for each pair: ``x' = x +
    1``.
    Units: points.
    Nothing else moves.

    Source: Somebody 1999,
    "A title".

    The sizes are guesses.
    """

    assert Description(
        "sample",
        "Sample",
        "what it is for",
        "For each pair: ``x' = x + 1``.",
        "Points. Nothing else moves.",
        'Somebody 1999, "A title".',
        "The sizes are guesses.",
    ) == describe(mechanism)


def test_several_equations_are_one_part():
    """
    `Equations:` begins the same part as `Equation:`.
    """
    mechanism = ModuleType("sample")
    mechanism.__doc__ = "Sample: a.\n\nEquations: first; second."

    assert "First; second." == describe(mechanism).equation


def test_without_docstrings_the_name_is_left():
    """
    Python run without docstrings leaves a name made of that of the file.
    """
    bare = ModuleType("mechanisms.mixed_signals")

    assert ("Mixed signals", "", "") == (
        describe(bare).name,
        describe(bare).equation,
        describe(bare).source,
    )
