"""Opening a save gives the playthrough, or says why not and what may be done."""

from __future__ import annotations

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (lambda text: text[: len(text) // 2], "Broken or cut off"),
        (lambda text: text.replace('"seed": 4', '"seed": 5'), "has been changed since"),
        (lambda text: text.replace('"format": 1', '"format": 9'), "newer than the format 1"),
        (lambda text: '{"kind": "another"}', "Not a replay of Backchannel."),
    ],
)
def test_what_cannot_be_opened_says_why(tmp_path, damage, expected):
    """
    A damaged, foreign or newer file holds nothing that can be shown.
    """
    path = tmp_path / "save.json"
    played(3).save(path)
    path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")
    opened = open_save(path)

    assert (None, None, True) == (opened.playthrough, opened.changed, expected in opened.problem)


def test_a_refusal_does_not_name_the_file_again():
    """
    What an error says of a file is told without the place, which stands beside it.
    """
    path = Path("/saves/one.json")
    error = ReplayError(f"{path}: no such file: choose a file that `play` has saved")

    assert ("No such file.", "Choose a file that `play` has saved.") == refusal(path, error)
