"""The README's commands: the two that set everything up, and those that it shows."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys

import pytest

from game.scenario import load
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(marker: str) -> list[str]:
    """Return the code blocks that follow a marker."""
    return re.findall(rf"<!-- {re.escape(marker)} -->\n```sh\n(.*?)\n```", README, re.DOTALL)


SHOWN = [line.partition("  #")[0].strip() for text in block("tested") for line in text.splitlines()]


@pytest.mark.parametrize("marker", ["command: run", "command: test"])
def test_set_up_is_one_line(marker):
    """
    Each of the two commands that set everything up is marked once, and is one line.
    """
    assert [1] == [len(text.splitlines()) for text in block(marker)]


def test_the_commands_shown_are_found():
    """
    The README shows at least ten commands that are run here.
    """
    assert len(SHOWN) >= 10


def test_the_pictures_shown_are_there():
    """
    Every picture that the README shows lies in the project.
    """
    shown = re.findall(r"!\[[^\]]*\]\(([^)]+)\)|<img src=\"([^\"]+)\"", README)

    assert ([], 5) == (
        [name for pair in shown for name in pair if name and not (ROOT / name).is_file()],
        len(shown),
    )


@pytest.mark.parametrize("command", SHOWN)
def test_a_command_shown_works(command, tmp_path):
    """
    A command that the README shows ends well from any folder, without a terminal.
    """
    program, *arguments = shlex.split(command)
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "game", *arguments],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert ("backchannel", 0) == (program, done.returncode), done.stdout + done.stderr


def test_the_output_shown_is_of_the_scenario_as_it_is():
    """
    The simulation that the README prints names every ending of the flagship scenario.
    """
    shown = README.partition("<!-- output: ")[2].partition("<!-- end of output -->")[0]
    endings = load("beijing_2017").scenario.endings

    assert [] == [
        name for name, ending in endings.items() if name not in shown and ending.title not in shown
    ]
