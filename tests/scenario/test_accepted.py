"""What the checker accepts, the engine plays: no scenario that loads breaks a later floor."""

from __future__ import annotations

import random
import re

import numpy as np
import pytest

from game.engine import compile_world
from game.playthrough.batch import run_batch
from game.policies import PolicyTable
from tests.scenario.building import TEXT, look

NUMBERS = ("0", "1", "5", "50", "99.9", "100", "6")
NAMES = (
    *("north", "south", "east", "envoy", "mayor", "captain", "talks", "toll", "flags", "ask"),
    *("rhetoric", "debt", "strain", "channel", "F1", "X1", "refuse", "war", "turn", "off", "{}"),
    *("public", "private", "pressure", "dialogue", "true", "settlement"),
)


def misplace(text: str, chance: random.Random) -> str:
    """Return a text in which one to five words or numbers are others of the same kind, or gone."""
    for _ in range(chance.randint(1, 5)):
        if chance.random() < 0.2:
            lines = text.split("\n")
            del lines[chance.randrange(len(lines))]
            text = "\n".join(lines)
            continue
        word = chance.choice(list(re.finditer(r"\b[a-z_]{3,}\b|\b\d+\b", text)))
        other = chance.choice(NUMBERS if word[0].isdigit() else NAMES)
        text = text[: word.start()] + other + text[word.end() :]
    return text


def accepted(first: int, last: int) -> int:
    """Play every misplaced scenario that the checker accepts, and return how many there were."""
    count = 0
    for seed in range(first, last):
        loaded = look(misplace(TEXT, random.Random(seed))).loaded  # noqa: S311 -- no secrets
        if loaded is None:
            continue
        count += 1
        world = compile_world(loaded.scenario)
        result = run_batch(world, PolicyTable(world), 1, 0, 8)
        assert np.isfinite(result.values).all(), seed
        assert ((result.payoffs >= 0) & (result.payoffs <= 100)).all(), seed
    return count


def test_what_loads_plays():
    """
    Some of three hundred misplaced scenarios load, and all of those play to an ending.
    """
    assert accepted(0, 300) > 10


@pytest.mark.slow
def test_much_that_loads_plays():
    """
    Hundreds of misplaced scenarios load, and all of those play to an ending.
    """
    assert accepted(300, 8000) > 400
