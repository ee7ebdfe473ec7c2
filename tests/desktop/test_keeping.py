"""Playthroughs are kept where the player wants them."""

from __future__ import annotations

import os

import pytest

from game.desktop import keeping
from game.desktop.settings import Settings
from game.errors import ReplayError
from game.playthrough import Playthrough, saves_dir
from game.scenario import load


@pytest.fixture
def settings(tmp_path):
    """Return settings with a folder of their own."""
    return Settings(saves=str(tmp_path / "mine"))


def played(seed=1, play_as="voss"):
    """Return a playthrough after its first turn."""
    playthrough = Playthrough(load("first_offer"), seed=seed, play_as=play_as)
    playthrough.step()
    return playthrough


def test_without_a_wish_it_is_the_folder_of_the_system():
    """
    The usual folder is the one of the terminal game.
    """
    assert saves_dir() == keeping.folder(Settings())


def test_a_kept_playthrough_is_found(settings):
    """
    What was kept can be gone on with.
    """
    path = keeping.keep(settings, played())
    found = keeping.latest(settings)

    assert (path, 1) == (found.path, len(found.replay.turns))


def test_the_newest_that_goes_on_is_the_latest(settings):
    """
    A watched crisis is not gone on with, however new it is.
    """
    keeping.keep(settings, played(seed=1))
    watched = Playthrough(load("first_offer"), seed=2)
    while not watched.finished:
        watched.step()
    path = keeping.keep(settings, watched)
    os.utime(path, (2e9, 2e9))

    assert 1 == keeping.latest(settings).replay.seed


def test_an_empty_folder_has_nothing(settings):
    """
    Where nothing is kept there is nothing to go on with.
    """
    assert keeping.latest(settings) is None


@pytest.mark.parametrize("name", ["file/saves", "n" * 300], ids=["in a file", "too long"])
def test_a_folder_that_cannot_be_is_said(tmp_path, name):
    """
    A folder that the system refuses is refused with an error of ours, and has nothing in it.
    """
    (tmp_path / "file").write_text("")
    settings = Settings(saves=str(tmp_path / name))
    with pytest.raises(ReplayError, match=r"^cannot write .+: [^;]+$"):
        keeping.keep(settings, played())

    assert keeping.latest(settings) is None


@pytest.mark.parametrize(
    ("typed", "kept"), [("", ""), ("~/saves", "~/saves"), ("mine", "{home}/mine")]
)
def test_a_folder_is_kept_whole(monkeypatch, tmp_path, typed, kept):
    """
    One that begins nowhere is one of the home; the others stay as they are typed.
    """
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert kept.format(home=tmp_path) == keeping.whole(typed)


@pytest.mark.parametrize(("name", "works"), [("new/deep", True), ("file/under", False)])
def test_a_folder_is_tried_by_writing_into_it(tmp_path, name, works):
    """
    It is made where it is not there; nothing else stays in it.
    """
    (tmp_path / "file").write_text("", encoding="utf-8")
    why = keeping.trial(str(tmp_path / name))

    assert (works, works) == (not why, (tmp_path / name).is_dir())
    assert not works or [] == list((tmp_path / name).iterdir())
