"""The error tree: what each error is, and what it says."""

from __future__ import annotations

import inspect
import re

import pytest

from game import errors


class Complaint:
    """A problem of a scenario file, as far as the error reads it."""

    def __init__(self, line: str) -> None:
        self.line = line

    def concise(self) -> str:
        return self.line


def raised_on_purpose() -> dict[str, type[Exception]]:
    """Return every error class of the module by its name."""
    return {
        name: found
        for name, found in inspect.getmembers(errors, inspect.isclass)
        if found.__module__ == errors.__name__
    }


@pytest.mark.parametrize("name", sorted(raised_on_purpose()))
def test_every_error_is_a_backchannel_error(name):
    """
    One except clause catches everything that the package raises on purpose.
    """
    assert issubclass(raised_on_purpose()[name], errors.BackchannelError)


def test_the_drawn_tree_names_every_error():
    """
    The drawing at the top of the module has each error once, and no other.
    """
    drawn = re.findall(r"^\s*[*+-] (\w+)", errors.__doc__, flags=re.MULTILINE)

    assert sorted(raised_on_purpose()) == sorted(drawn)


@pytest.mark.parametrize("name", sorted(raised_on_purpose()))
def test_the_drawn_tree_is_the_real_one(name):
    """
    An error that is drawn with a built-in parent has it.
    """
    row = re.search(rf"[*+-] {name}\b *(?:\((\w+)\))?", errors.__doc__)
    parents = [parent.__name__ for parent in raised_on_purpose()[name].__mro__]

    assert (row.group(1) or "Exception") in parents


def test_a_scenario_error_carries_its_problems():
    """
    A scenario error keeps the problems in order and prints one a line.
    """
    first, second = Complaint("a.yaml:1:1: bad"), Complaint("a.yaml:2:1: worse")
    error = errors.ScenarioError([first, second])

    assert ((first, second), "a.yaml:1:1: bad\na.yaml:2:1: worse") == (error.problems, str(error))


def test_an_unknown_name_says_what_is_allowed():
    """
    The message of an unknown name lists the names there are.
    """
    error = errors.UnknownNameError("policy", "x", ["hawk", "dove"])

    assert "unknown policy 'x': allowed are hawk, dove" == str(error)


def test_an_unknown_name_offers_the_near_one():
    """
    A misspelt name is answered with the one that was probably meant.
    """
    error = errors.UnknownNameError("policy", "hwak", iter(["hawk", "dove"]))

    assert str(error).endswith("; did you mean hawk?")


def test_an_unknown_name_can_be_read_by_a_program():
    """
    The parts of the message are there as attributes.
    """
    error = errors.UnknownNameError("actor", "kym", ["kim", "xi"])

    assert ("actor", "kym", ("kim", "xi")) == (error.what, error.name, error.allowed)


def test_missing_data_prints_its_message():
    """
    The message of missing data comes out as it was written, without an error number.
    """
    assert "no scenarios here" == str(errors.MissingDataError("no scenarios here"))
