"""Playthroughs are kept in the user's data folder."""

from __future__ import annotations

import os

import pytest

from game.playthrough import Playthrough, autosave, latest, saves_dir


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    """Keep saves in an empty folder."""
    monkeypatch.setattr("game.playthrough.saves.saves_dir", lambda: tmp_path / "saves")


def kept(crisis, number, **settings):
    """Keep a playthrough of one turn, as if at a given second; return where."""
    playthrough = Playthrough(crisis, seed=number, play_as="envoy", **settings)
    playthrough.step()
    path = autosave(playthrough)
    os.utime(path, (number, number))
    return path


def test_a_playthrough_is_kept_in_one_file(crisis):
    """
    Keeping it again after a further turn writes the same file.
    """
    playthrough = Playthrough(crisis, seed=3, play_as="envoy")
    paths = set()
    for _ in range(2):
        playthrough.step()
        paths.add(autosave(playthrough).name)

    assert {"border_quarrel-envoy-3-0.json"} == paths


def test_the_newest_that_has_no_end_is_found(crisis):
    """
    Ended and broken files are passed over, and a scenario can be asked for.
    """
    assert latest() is None
    older = kept(crisis, 100)
    newer = kept(crisis, 200)
    ended = Playthrough(crisis, seed=300)
    while not ended.finished:
        ended.step()
    autosave(ended)
    (newer.parent / "broken.json").write_text("{")

    assert (newer, newer, None) == (latest(), latest("border_quarrel"), latest("another"))
    newer.unlink()
    assert older == latest()


def test_the_oldest_make_room(crisis, monkeypatch):
    """
    When there are too many, the oldest go.
    """
    monkeypatch.setattr("game.playthrough.saves.KEPT", 3)
    paths = [kept(crisis, number) for number in range(1, 6)]

    assert [False, False, True, True, True] == [path.exists() for path in paths]


def test_the_folder_is_that_of_the_system(monkeypatch):
    """
    Saves lie in the package's own folder.
    """
    assert ("saves", "backchannel") == (saves_dir().name, saves_dir().parent.name)
