"""What the tests of the commands share: running them in this process and in their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from game.cli.main import run
from tests.conftest import ROOT


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit status and what it wrote."""

    status: int
    out: str
    err: str


@pytest.fixture
def call(capsys) -> Callable[..., Ended]:
    """Return what runs a command in this process."""

    def call_it(*arguments: str) -> Ended:
        status = run(arguments)
        written = capsys.readouterr()
        return Ended(status, written.out, written.err)

    return call_it


def start(*arguments: str, **settings: str) -> subprocess.Popen[bytes]:
    """Start a command as a process of its own, with some settings of its environment."""
    return subprocess.Popen(
        [sys.executable, "-m", "game", *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT)} | settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def wait(process: subprocess.Popen[bytes]) -> Ended:
    """Wait until a process has ended and return what it wrote."""
    out, err = process.communicate(timeout=120)
    return Ended(process.returncode, out.decode(), err.decode())
