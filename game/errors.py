"""
Every error that the package raises on purpose.

* BackchannelError
  + ScenarioError          a scenario file has problems; carries ``.problems``
  + UnknownNameError       (ValueError) a name that nothing bears; says what is allowed
  + PolicyWishError        (ValueError) a policy that is not written WHO=NAME
  + IllegalMoveError       (ValueError) a move that cannot be made now; says what can
  + FinishedError          (ValueError) a step was asked of a playthrough that has ended
  + ReplayError            (ValueError) a replay file that cannot be read
    - ReplayMismatchError  a sound replay file that does not fit the scenario it names
  + MissingDataError       (FileNotFoundError) scenarios/, assets/ or seeds/ are not there
  + MissingExtraError      (ImportError) an optional package that is not installed
  + WriteError             (OSError) a file that cannot be written where it was asked for
  + WorkerError            (RuntimeError) worker processes die again and again

Messages are lower case, name the value and end with a way out.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenario.problems import Problem


class BackchannelError(Exception):
    """What every error of this package derives from."""


class ScenarioError(BackchannelError):
    """
    A scenario file has problems.

    Attributes:
        problems: What is wrong and where, in the order of the file; never empty.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.concise() for problem in self.problems))


class UnknownNameError(BackchannelError, ValueError):
    """
    A name that nothing bears.

    Args:
        what: The kind of thing that was looked for, such as ``policy``.
        name: What was asked for.
        allowed: The names there are.
        beside: What is allowed beside them, as the end of a list.
    """

    def __init__(self, what: str, name: str, allowed: Iterable[str], beside: str = "") -> None:
        self.what = what
        self.name = name
        self.allowed = tuple(allowed)
        near = difflib.get_close_matches(name, self.allowed, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        listed = ", ".join([*self.allowed, beside] if beside else self.allowed)
        super().__init__(f"unknown {what} {name!r}: allowed are {listed}{hint}")


class PolicyWishError(BackchannelError, ValueError):
    """
    A wish for a policy that is not written as one.

    Args:
        wish: What was written.
        example: What might have been.
    """

    def __init__(self, wish: str, example: str) -> None:
        self.wish = wish
        super().__init__(f"a policy is written WHO=NAME, such as {example}, not {wish!r}")


class IllegalMoveError(BackchannelError, ValueError):
    """A move that its actor cannot make on this turn."""


class FinishedError(BackchannelError, ValueError):
    """A step was asked of a playthrough that has reached its ending."""


class ReplayError(BackchannelError, ValueError):
    """A replay file that cannot be read: truncated, edited, foreign or newer."""


class ReplayMismatchError(ReplayError):
    """A sound replay file that does not fit the scenario it names."""


class MissingDataError(BackchannelError, FileNotFoundError):
    """The folders that ship with the package are not where they should be."""


class MissingExtraError(BackchannelError, ImportError):
    """Something was asked for that needs an optional package, and it is not installed."""


class WriteError(BackchannelError, OSError):
    """A file cannot be written where it was asked for."""

    def __init__(self, path: Path, reason: OSError) -> None:
        super().__init__(f"cannot write {path}: {(reason.strerror or str(reason)).lower()}")


class WorkerError(BackchannelError, RuntimeError):
    """The processes that play an ensemble die again and again."""
