"""A file is written wholly or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from game.playthrough import atomic
from game.playthrough.atomic import write_atomically
from tests.conftest import ROOT

WRITER = """
import sys
from pathlib import Path
from game.playthrough.atomic import write_atomically
print("ready", flush=True)
while True:
    for letter in "ab":
        write_atomically(Path(sys.argv[1]), letter * 200_000)
"""


def test_a_new_file_holds_the_text_and_its_folder_is_made(tmp_path):
    """
    Where the folder is missing it is made, and the file holds what was written.
    """
    write_atomically(tmp_path / "deep" / "save.json", "ä\n")

    assert "ä\n" == (tmp_path / "deep" / "save.json").read_text(encoding="utf-8")


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    """
    When the disk fails before the file is complete, the old one stands and no part is left.
    """
    path = tmp_path / "save.json"
    path.write_text("old")

    def fail(_handle):
        raise OSError("the disk is full")

    monkeypatch.setattr(atomic.os, "fsync", fail)
    with pytest.raises(OSError, match="disk is full"):
        write_atomically(path, "new")

    assert (["save.json"], "old") == ([one.name for one in tmp_path.iterdir()], path.read_text())


def test_a_link_is_followed(tmp_path):
    """
    Writing through a link changes the file that it points to.
    """
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_atomically(tmp_path / "link.json", "new")

    assert "new" == (tmp_path / "real.json").read_text()


def test_a_link_to_itself_is_refused(tmp_path):
    """
    It is not followed and not replaced.
    """
    (tmp_path / "loop.json").symlink_to("loop.json")
    with pytest.raises(OSError, match="back to itself"):
        write_atomically(tmp_path / "loop.json", "new")

    assert [tmp_path / "loop.json"] == list(tmp_path.iterdir())


def test_parts_of_killed_writers_go_after_a_day(tmp_path):
    """
    What is younger, or is named otherwise, stays.
    """
    old, young = tmp_path / ".a.json.0123abcd.part", tmp_path / ".a.json.4567abcd.part"
    foreign = tmp_path / ".film.part"
    for path in (old, young, foreign):
        path.write_text("x")
    for path in (old, foreign):
        os.utime(path, (1, 1))
    write_atomically(tmp_path / "b.json", "new")

    assert {young, foreign, tmp_path / "b.json"} == set(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="kills the way POSIX does")
def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path):
    """
    Killed at any moment, a writer leaves one of its texts, whole.
    """
    path = tmp_path / "save.json"
    seen = set()
    for attempt in range(6):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.02 + attempt * 0.007)
        writer.kill()
        writer.communicate()
        seen.add(path.read_text() if path.exists() else "a" * 200_000)

    assert seen <= {letter * 200_000 for letter in "ab"}
