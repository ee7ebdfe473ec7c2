"""
The scenarios there are to play, read: those that come with the package, and those of the user.

A file that cannot be read stays in the library, with what is wrong with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.scenario.loading import Loaded, check
from game.scenario.places import Place, places
from game.scenario.problems import Problem


@dataclass(frozen=True, slots=True)
class Volume:
    """
    A scenario of the library.

    Attributes:
        place: Where it is.
        loaded: The scenario, or ``None`` where its file has errors.
        problem: Its first error, where it has any.
        more: How many more errors there are.
    """

    place: Place
    loaded: Loaded | None
    problem: Problem | None = None
    more: int = 0


def read(place: Place) -> Volume:
    """Read the scenario of a place; whatever its file holds, no error is raised."""
    report = check(place.path)
    if report.loaded is not None:
        return Volume(place, report.loaded)
    errors = [problem for problem in report.problems if problem.severity == "error"]
    return Volume(place, None, errors[0], len(errors) - 1 + report.more)


def library() -> tuple[Volume, ...]:
    """Return every scenario there is, read."""
    return tuple(read(place) for place in places())
