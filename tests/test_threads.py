"""One thread for the matrix library: asked for, and no wish of the user overruled."""

from __future__ import annotations

import os

import pytest

from game.threads import VARIABLES, one_thread_in_children, use_one_thread


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    """Start without any wish, and leave none behind."""
    for name in VARIABLES:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def wishes() -> list[str | None]:
    """Return what the environment asks of each library."""
    return [os.environ.get(name) for name in VARIABLES]


def test_every_library_is_asked():
    """
    All libraries are asked for one thread.
    """
    use_one_thread()

    assert ["1"] * len(VARIABLES) == wishes()


def test_a_wish_of_the_user_stands():
    """
    A number of threads that the user asked for is left as it is.
    """
    os.environ[VARIABLES[0]] = "3"
    use_one_thread()

    assert "3" == os.environ[VARIABLES[0]]


def test_children_are_asked_and_the_parent_is_as_before():
    """
    Within the block one thread is asked for, after it nothing is.
    """
    with one_thread_in_children():
        during = wishes()

    assert (["1"] * len(VARIABLES), [None] * len(VARIABLES)) == (during, wishes())


def test_the_block_keeps_a_wish_of_the_user():
    """
    What the user asked for holds within the block and after it.
    """
    os.environ[VARIABLES[1]] = "2"
    with one_thread_in_children():
        during = os.environ[VARIABLES[1]]

    assert ("2", "2") == (during, os.environ[VARIABLES[1]])
