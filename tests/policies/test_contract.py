from __future__ import annotations

import numpy as np
import pytest

from game.policies import NAMES, PolicyTable, check_policy, check_same_seed
from game.policies.contract import BrokenContractError
from tests.engine.storm import storm


@pytest.mark.parametrize("name", NAMES)
def test_every_policy_keeps_the_contract(name):
    """
    Weights are finite, choices legal and at most one an actor and venue, from start to end.
    """
    check_policy(storm(), name, runs=32)


@pytest.mark.parametrize("name", NAMES)
def test_every_policy_does_the_same_from_the_same_seed(name):
    """
    Two ensembles from one seed make the same choices.
    """
    check_same_seed(storm(), name, runs=32)


def broken(monkeypatch, method, change):
    """Let the table of policies do something else than it should."""
    kept = getattr(PolicyTable, method)

    def changed(*arguments):
        return change(kept(*arguments), *arguments)

    monkeypatch.setattr(PolicyTable, method, changed)


def everything(made, *_):
    """Choose every move there is."""
    return np.ones_like(made)


def everything_legal(made, table, state, chance, legal):
    """Choose every legal move."""
    return legal.copy()


def nonsense(weights, *_):
    """Weigh with something that is no number."""
    return weights * np.nan


@pytest.mark.parametrize(
    ("method", "change", "message"),
    [
        ("choose", everything, "an illegal move"),
        ("choose", everything_legal, "two moves in one venue"),
        ("weights", nonsense, "a weight is not a finite number"),
        ("weights", lambda weights, *_: weights - 1e6, "a weight is not a finite number"),
    ],
)
def test_a_broken_contract_is_told(monkeypatch, method, change, message):
    """
    What no policy may do is named, with the policy.
    """
    broken(monkeypatch, method, change)
    if method == "weights":
        monkeypatch.setattr(
            PolicyTable, "choose", lambda self, state, chance, legal: np.zeros_like(legal)
        )

    with pytest.raises(BrokenContractError, match=f"dove: {message}"):
        check_policy(storm(), "dove", runs=4)


def test_a_policy_that_forgets_its_seed_is_told(monkeypatch):
    """
    Choices that differ from one ensemble to the next are named, with the policy.
    """
    coins = iter([1.0] + [0.0] * 100)

    def fickle(made, *_):
        return made * next(coins)

    broken(monkeypatch, "choose", fickle)

    with pytest.raises(BrokenContractError, match="hawk: the same seed gave other choices"):
        check_same_seed(storm(), "hawk", runs=4)
