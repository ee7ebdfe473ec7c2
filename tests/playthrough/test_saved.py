"""All saves of a folder are listed, broken ones with the reason."""

from __future__ import annotations

import os

import pytest

from game.playthrough import Playthrough
from game.playthrough.saved import saves_in, set_aside


def test_saves_are_listed_newest_first(crisis, tmp_path):
    """
    A broken save stays in the list, with what is wrong and without its path.
    """
    for number in (100, 300):
        path = tmp_path / f"{number}.json"
        Playthrough(crisis, seed=number).save(path)
        os.utime(path, (number, number))
    broken = tmp_path / "200.json"
    broken.write_text("{")
    os.utime(broken, (200, 200))
    found = saves_in(tmp_path)

    assert ["300.json", "200.json", "100.json"] == [saved.path.name for saved in found]
    assert [300, None, 100] == [saved.replay and saved.replay.seed for saved in found]
    assert "not a replay of Backchannel: choose a file that `play` has saved" == found[1].problem


@pytest.mark.parametrize("name", ["none", "n" * 300], ids=["none", "too long"])
def test_a_folder_that_is_not_there_has_no_saves(tmp_path, name):
    """
    Before anything was played there is nothing to list, nor where the system refuses to look.
    """
    assert () == saves_in(tmp_path / name)


def test_a_deleted_save_is_set_aside(crisis, tmp_path):
    """
    It leaves the list and lies, as it was, in a folder beside the others.
    """
    path = tmp_path / "one.json"
    Playthrough(crisis, seed=1).save(path)
    text = path.read_text(encoding="utf-8")
    moved = set_aside(path)

    assert ((), tmp_path / "deleted" / "one.json") == (saves_in(tmp_path), moved)
    assert text == moved.read_text(encoding="utf-8")


def test_what_is_set_aside_overwrites_nothing(tmp_path):
    """
    Two of the same name are both kept.
    """
    for text in ("first", "second", "third"):
        (tmp_path / "one.json").write_text(text, encoding="utf-8")
        set_aside(tmp_path / "one.json")
    kept = {
        path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "deleted").iterdir()
    }

    assert {"one.json": "first", "one-2.json": "second", "one-3.json": "third"} == kept
