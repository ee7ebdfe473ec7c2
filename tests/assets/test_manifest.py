"""Nothing lies in assets/ whose origin and licence are not written down, and all of it is small."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from pathlib import Path

import pytest

from assets.makers.manifest import COLUMNS, listed_files
from assets.makers.packages import ATLAS, FLAGS, ICONS, PRETENDARD
from tests.conftest import ROOT

ASSETS = ROOT / "assets"
LARGEST = 15_000_000
"""Bytes of all assets together."""
NOT_PLAYED = {"README.md", "build_assets.py", "makers", "screenshots"}
"""What lies in assets/ and stays out of the wheel."""


def manifest() -> dict[str, dict[str, str]]:
    """Return the rows of the manifest by their file."""
    with (ASSETS / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        return {row["file"]: row for row in csv.DictReader(lines)}


def sum_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_asset_is_listed_once_and_in_order():
    """
    The manifest names each file of assets/ that it has to, and no other.
    """
    assert [str(path) for path in listed_files()] == list(manifest())


def test_the_bytes_are_those_that_were_listed():
    """
    Each file's bytes are those whose origin and licence were written down.
    """
    assert {} == {
        name: row["sha256"]
        for name, row in manifest().items()
        if sum_of(ASSETS / name) != row["sha256"]
    }


def test_every_row_is_whole():
    """
    No column of a row is empty.
    """
    rows = manifest().values()

    assert [] == [row["file"] for row in rows if not all(row[column] for column in COLUMNS)]


def test_the_assets_stay_small():
    """
    All files of the manifest together stay under 15 MB.
    """
    assert sum((ASSETS / name).stat().st_size for name in manifest()) < LARGEST


@pytest.mark.parametrize("package", [PRETENDARD, ATLAS, FLAGS, ICONS], ids=lambda each: each.name)
def test_the_licence_of_a_package_lies_beside_what_it_brought(package):
    """
    The words of each package's licence are in licences/.
    """
    words = (ASSETS / "licences" / f"{package.name}.txt").read_text(encoding="utf-8")

    assert "AS IS" in words


def test_the_wheel_takes_every_folder_but_what_makes_them():
    """
    Each entry of assets/ is either packed by name or left out by name, and no Python is packed.
    """
    hatch = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    packed = {
        name.removeprefix("assets/")
        for name in hatch["build"]["targets"]["wheel"]["force-include"]
        if name.startswith("assets/")
    }
    there = {path.name for path in ASSETS.iterdir() if path.name != "__pycache__"}
    python = [path for name in packed for path in (ASSETS / name).rglob("*.py")]

    assert (there - NOT_PLAYED, []) == (packed, python)
