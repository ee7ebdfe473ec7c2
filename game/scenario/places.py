"""
Where scenarios are: those that come with the package, and those of the user.

A user's scenario is a folder with a ``scenario.yaml``, or a YAML file, in the user's data folder.
One rule holds for the window and for every command: a name means what was shipped under it, then
what lies where one is, then what is in the user's folder.
"""

from __future__ import annotations

import re
import shlex
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from game.errors import MissingDataError, UnknownNameError
from game.resources import scenarios_dir

FILE_NAME = "scenario.yaml"
"""The name of the file in the folder of a scenario."""
ENDINGS = (".yaml", ".yml")
"""How the name of a scenario file ends."""
OR_A_PATH = "or the path of a folder or file"
"""What a message adds to the names there are."""


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

    @property
    def own_name(self) -> str:
        """What the user called it: the name of its folder, or of its file with the ending."""
        return self.name if self.path.name == FILE_NAME else self.path.name


def user_scenarios_dir() -> Path:
    """Return the folder of the user's own scenarios, in the data folder of this system."""
    return user_data_path("backchannel", appauthor=False) / "scenarios"


def shipped() -> tuple[str, ...]:
    """
    Return the ids of the scenarios that come with the package.

    Raises:
        MissingDataError: The package was installed without its data.
    """
    return tuple(sorted(path.parent.name for path in scenarios_dir().glob(f"*/{FILE_NAME}")))


def places() -> tuple[Place, ...]:
    """Return where scenarios are, those of the package first; nothing is read."""
    return (*_of_the_package(), *_of_the_user(user_scenarios_dir()))


def find(name_or_path: str | Path) -> Path:
    """
    Return the file that a name or path stands for; it need not exist where a path was given.

    Raises:
        UnknownNameError: No scenario has this name, and it is not a path.
    """
    given, path = str(name_or_path), Path(name_or_path)
    known: tuple[Place, ...] = ()
    if isinstance(name_or_path, str) and path.name == given:
        known = places()
        if any(place.shipped and place.name == given for place in known):
            return scenarios_dir() / given / FILE_NAME
    here = _file_at(path)
    if here is not None and here.is_file():
        return here
    own = _called(given, known)
    if own is not None:
        return own.path
    if here is not None or isinstance(name_or_path, Path) or path.suffix or path.name != given:
        return here or path
    names = dict.fromkeys(place.name for place in known)
    raise UnknownNameError("scenario", given, names, OR_A_PATH)


def typed(place: Place) -> str:
    """
    Return what to type for a scenario: its name, or its path where the name means something else.

    What a shell would not take as it stands is in the quotes of this system.
    """
    path = place.path.parent if place.path.name == FILE_NAME else place.path
    own = place.own_name
    known = not own.startswith("-") and find(own).resolve() == place.path.resolve()
    word = own if known else str(path.absolute())
    windows = sys.platform == "win32"
    if re.fullmatch(r"[\w./:~\\-]+" if windows else r"[\w./:-]+", word):
        return word
    return f'"{word}"' if windows else shlex.quote(word)


def _file_at(path: Path) -> Path | None:
    """Return the file of a path that is there, or ``None``; a folder may have none."""
    try:
        if path.is_dir():
            return path / FILE_NAME if (path / FILE_NAME).exists() else path
        return path if path.exists() else None
    except (OSError, ValueError):
        return None


def _called(given: str, known: tuple[Place, ...]) -> Place | None:
    """Return the user's scenario of a name; systems differ in how they spell an accent."""
    wanted = unicodedata.normalize("NFC", given)
    for place in known:
        names = {unicodedata.normalize("NFC", one) for one in (place.name, place.own_name)}
        if not place.shipped and wanted in names:
            return place
    return None


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
