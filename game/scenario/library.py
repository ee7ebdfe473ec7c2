"""
The scenarios there are to play: those that come with the package, and those of the user.

A user's scenario is a folder with a ``scenario.yaml``, or a YAML file, in the user's data folder. A
file that cannot be read stays in the library, with what is wrong with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from game.errors import MissingDataError
from game.resources import scenarios_dir
from game.scenario.loading import FILE_NAME, Loaded, check, shipped
from game.scenario.problems import Problem

ENDINGS = (".yaml", ".yml")
"""How the name of a scenario file ends."""


@dataclass(frozen=True, slots=True)
class Place:
    """
    Where a scenario is, before anything of it is read.

    Attributes:
        name: The name of its folder, or of its file without the ending.
        path: Its file; it need not be there.
        shipped: Whether it came with the package.
    """

    name: str
    path: Path
    shipped: bool


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


def user_scenarios_dir() -> Path:
    """Return the folder of the user's own scenarios, in the data folder of this system."""
    return user_data_path("backchannel", appauthor=False) / "scenarios"


def places() -> tuple[Place, ...]:
    """Return where scenarios are, those of the package first; nothing is read."""
    return (*_of_the_package(), *_of_the_user(user_scenarios_dir()))


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


def _of_the_package() -> tuple[Place, ...]:
    try:
        return tuple(Place(name, scenarios_dir() / name / FILE_NAME, True) for name in shipped())
    except MissingDataError:
        return ()


def _of_the_user(folder: Path) -> tuple[Place, ...]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return ()
    visible = [path for path in found if not path.name.startswith(".")]
    return tuple(
        Place(path.name, path / FILE_NAME, False)
        if path.is_dir()
        else Place(path.stem, path, False)
        for path in visible
        if path.is_dir() or path.suffix.lower() in ENDINGS
    )
