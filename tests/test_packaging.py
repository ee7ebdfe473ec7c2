"""What ships: metadata, and a wheel that works from any folder."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path, PurePosixPath

import pytest

import game
from tests.conftest import ROOT

PACKED = {"scenarios", "seeds", "assets"}
LEFT_BEHIND = (
    "assets/README.md",
    "assets/build_assets.py",
    "assets/makers/",
    "assets/screenshots/",
)
"""What of the packed folders a player has no use for."""


def run(*command: str | Path, folder: Path) -> str:
    """Run a command to its end, and return what it printed; fail with all of it if it fails."""
    surroundings = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=surroundings | {"PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def project() -> dict:
    """Return the [project] table of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def in_wheel(name: str) -> str:
    """Return where a file of the checkout lies in a wheel."""
    return f"game/_data/{name}" if PurePosixPath(name).parts[0] in PACKED else name


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """Build the sdist, and from it the wheel; return the folder that holds both."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    return folder


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory) -> Path:
    """Install the wheel into a fresh environment; return the folder of its commands."""
    home = tmp_path_factory.mktemp("fresh") / "venv"
    run(sys.executable, "-m", "venv", home, folder=home.parent)
    commands = home / ("Scripts" if sys.platform == "win32" else "bin")
    (wheel,) = built.glob("*.whl")
    run(commands / "python", "-m", "pip", "install", "--quiet", wheel, folder=home.parent)
    return commands


def test_the_classifiers_name_the_pythons_that_are_allowed():
    """
    Python 3.11 to 3.14 stand in requires-python and in the classifiers alike.
    """
    told = [
        line.split(" :: ")[-1] for line in project()["classifiers"] if ":: Python :: 3." in line
    ]

    assert (">=3.11,<3.15", ["3.11", "3.12", "3.13", "3.14"]) == (
        project()["requires-python"],
        told,
    )


def test_the_licences_are_those_of_what_is_inside():
    """
    The expression names the licence of every asset, and the texts of all are handed on.
    """
    with (ROOT / "assets" / "manifest.csv").open(encoding="utf-8", newline="") as file:
        used = {row["licence"] for row in csv.DictReader(file)}
    named = set(project()["license"].split(" AND "))

    assert {"MIT"} | {one for one in used if not one.startswith("LicenseRef-")} == named
    assert ["LICENSE", "assets/licences/*"] == project()["license-files"]


def test_every_requirement_has_its_reason():
    """
    Beside each requirement a comment says what it is for.
    """
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    table = text[text.index("\ndependencies = [") : text.index("\n[project.scripts]")]
    rows = [line for line in table.splitlines() if line.startswith('    "')]

    assert [] == [line for line in rows if "  # " not in line]


def test_the_version_is_said_once():
    """
    The installed metadata has the version of the package, which stands in game/__init__.py.
    """
    try:
        version = metadata.version("backchannel")
    except metadata.PackageNotFoundError:
        pytest.skip("backchannel runs here without being installed")

    assert game.__version__ == version


@pytest.mark.slow
def test_the_sdist_holds_what_the_tests_need(built, git_files):
    """
    Whoever unpacks the sdist has every tracked file but the notes of git itself.
    """
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert set() == {name for name in git_files if not name.startswith(".git")} - names


@pytest.mark.slow
def test_the_wheel_holds_what_git_tracks(built, git_files):
    """
    The wheel has each tracked file of the package and its data, and nothing else.
    """
    (wheel,) = built.glob("*.whl")
    tracked = {
        in_wheel(name)
        for name in git_files
        if PurePosixPath(name).parts[0] in {"game", *PACKED} and not name.startswith(LEFT_BEHIND)
    }
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}

    assert sorted(tracked) == sorted(names)


@pytest.mark.slow
def test_the_wheel_simulates_from_another_folder(installed, tmp_path):
    """
    A fresh environment that has only the wheel simulates a shipped scenario from any folder.
    """
    shown = run(installed / "backchannel", "simulate", "first_offer", "-n", "50", folder=tmp_path)

    assert ("50" in shown, []) == (True, list(tmp_path.iterdir()))


@pytest.mark.slow
def test_the_wheel_runs_as_a_module(installed, tmp_path):
    """
    `python -m game` is the same command.
    """
    assert "simulate" in run(installed / "python", "-m", "game", "--help", folder=tmp_path)


@pytest.mark.slow
def test_the_first_command_shows_a_playthrough_without_a_terminal(installed, tmp_path):
    """
    `backchannel` alone plays a demonstration to its end where there is no terminal.
    """
    assert run(installed / "backchannel", folder=tmp_path).strip()
