"""Opening a save gives the playthrough, or says why not and what may be done."""

from __future__ import annotations

from pathlib import Path

from game.desktop.scenes.opening import open_save, refusal
from game.errors import ReplayError
from tests.desktop.scenes.crises import played


def test_a_sound_save_is_opened(tmp_path):
    """
    What was played is there again, and nothing is wrong.
    """
    path = tmp_path / "save.json"
    played(2).save(path)
    opened = open_save(path)

    assert (2, "", "") == (len(opened.playthrough.played), opened.problem, opened.advice)


def test_a_refusal_does_not_name_the_file_again():
    """
    What an error says of a file is told without the place, which stands beside it.
    """
    path = Path("/saves/one.json")
    error = ReplayError(f"{path}: no such file: choose a file that `play` has saved")

    assert ("No such file.", "Choose a file that `play` has saved.") == refusal(path, error)
