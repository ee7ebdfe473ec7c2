"""What all tests share: a quiet environment, Hypothesis' profiles, and where the project is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

TERMINAL_VARIABLES = (
    "CLICOLOR_FORCE",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "LINES",
    "NO_COLOR",
    "PY_COLORS",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)
"""What makes rich and typer write as if to another terminal than they have."""

settings.register_profile("desk", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add an option that takes what the desktop draws now for what it has to draw."""
    parser.addoption("--update-golden", action="store_true", help="keep the pictures as drawn now")


def pytest_configure() -> None:
    """Take away what would make output differ from one machine to the next; open no windows."""
    for name in TERMINAL_VARIABLES:
        os.environ.pop(name, None)
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"


@pytest.fixture(scope="session", autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep saves and settings that a test writes out of the folders of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture
def own_scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's scenarios in an empty folder and return it; work in the one of the test."""
    data = tmp_path / "my data"
    monkeypatch.setattr("game.scenario.places.user_data_path", lambda *_, **__: data)
    monkeypatch.chdir(tmp_path)
    folder = data / "scenarios"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the top folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def git_files() -> tuple[str, ...]:
    """Return the paths that git tracks and that are still there; skip where there is no git."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so there is no list of files to compare with")
    try:
        listed = subprocess.run(
            ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git does not answer here, so there is no list of files to compare with")
    return tuple(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())
