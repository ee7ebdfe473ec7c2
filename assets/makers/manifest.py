"""The manifest: where each file is from, under which licence, and the sum of its bytes."""

from __future__ import annotations

import csv
import hashlib
from pathlib import PurePosixPath

from assets.makers.packages import ASSETS, ATLAS, FLAGS, ICONS, PRETENDARD, Package
from assets.makers.pictures import INVENTED

COLUMNS = ("file", "origin", "version", "licence", "sha256")
OWN = ("drawn for this project by the Backchannel authors", "1", "MIT")
UNLISTED = frozenset({"README.md", "manifest.csv", "build_assets.py"})
"""What needs no row: this folder's page, the manifest itself and what makes the rest."""

FOLDERS: dict[str, tuple[str, str, str]] = {
    "sounds": ("synthesised for this project by makers/sounds.py", "1", "CC0-1.0"),
    "locale": ("written for this project by the Backchannel authors", "1", "MIT"),
    "screenshots": ("taken of this project by the Backchannel authors", "1", "MIT"),
}
"""Origin, version and licence by folder, of what the project made itself."""


def from_package(package: Package) -> tuple[str, str, str]:
    """Return origin, version and licence of a file that a package brought."""
    return package.origin, package.version, package.licence


def source(name: PurePosixPath) -> tuple[str, str, str]:
    """
    Return origin, version and licence of a file of the assets.

    Raises:
        KeyError: It lies in a folder of which nothing is known.
    """
    folder = name.parts[0]
    if folder == "fonts":
        return from_package(PRETENDARD)
    if folder == "flags":
        return OWN if name.stem in INVENTED else from_package(FLAGS)
    if folder == "icons":
        return OWN if name.stem == "backchannel" else from_package(ICONS)
    if folder == "map":
        origin, version, licence = from_package(ATLAS)
        return OWN if name.stem == "invented" else (f"{origin}, Natural Earth", version, licence)
    if folder == "licences":
        return "the licence's own words, as the package gives them", "1", "LicenseRef-licence-text"
    return FOLDERS[folder]


def listed_files() -> list[PurePosixPath]:
    """Return every file that needs a row, in the order of their names."""
    paths = [
        PurePosixPath(path.relative_to(ASSETS).as_posix())
        for path in ASSETS.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]
    return sorted(
        path for path in paths if path.parts[0] != "makers" and path.as_posix() not in UNLISTED
    )


def make_manifest() -> None:
    """Write one row for each file."""
    with (ASSETS / "manifest.csv").open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target, lineterminator="\n")
        rows.writerow(COLUMNS)
        for name in listed_files():
            digest = hashlib.sha256((ASSETS / name).read_bytes()).hexdigest()
            rows.writerow([name, *source(name), digest])
