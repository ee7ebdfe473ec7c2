"""Playthroughs are kept in the user's data folder."""

from __future__ import annotations

import os
from shutil import copytree

import pytest

from game.playthrough import Playthrough, autosave, latest, load, saves_dir
from game.playthrough.saves import keep
from game.resources import scenarios_dir
from game.scenario import load as load_scenario


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


def test_playing_a_seed_again_leaves_the_earlier_one(crisis, tmp_path):
    """
    Each playthrough of a seed has its own file; one that is loaded from it goes on in it.
    """
    first, second, copied = (kept(crisis, 3) for _ in range(3))
    before = second.read_bytes(), copied.read_bytes()
    going_on = load(first)
    going_on.step()
    elsewhere = load(first)
    elsewhere.save(tmp_path / "copy.json")

    assert [first.with_name(f"border_quarrel-envoy-3-0{end}.json") for end in ("", "-2", "-3")] == [
        first,
        second,
        copied,
    ]
    assert (first, before) == (autosave(going_on), (second.read_bytes(), copied.read_bytes()))
    assert 2 == len(load(first).played)
    assert "border_quarrel-envoy-3-0-4.json" == autosave(load(tmp_path / "copy.json")).name


def test_what_branches_off_has_no_file_yet(crisis):
    """
    Another way from a turn on does not take the file of the one that it comes from.
    """
    playthrough = Playthrough(crisis, seed=3, play_as="envoy")
    playthrough.step()
    first = autosave(playthrough)

    assert (first, None) == (playthrough.kept_in, playthrough.until(1).kept_in)


def test_the_newest_that_can_be_gone_on_with_is_found(crisis, tmp_path):
    """
    Ended, watched and broken files are passed over, and a scenario can be asked for.
    """
    folder = [tmp_path / "saves"]
    older = kept(crisis, 100)
    newer = kept(crisis, 200)
    ended = Playthrough(crisis, seed=300)
    while not ended.finished:
        ended.step()
    autosave(ended)
    autosave(Playthrough(crisis, seed=400))
    (newer.parent / "broken.json").write_text("{")
    found = [latest(folder, scenario) for scenario in (None, "border_quarrel", "another")]

    assert [newer, newer, None] == [saved and saved.path for saved in found]
    newer.unlink()
    assert older == latest(folder).path


def test_the_newest_of_several_folders_is_found(crisis, tmp_path):
    """
    In whichever of them it lies; one that is not there has none.
    """
    folders = [tmp_path / name for name in ("mine", "saves", "none")]
    kept(crisis, 100)
    newer = keep(Playthrough(crisis, seed=200, play_as="envoy"), folders[0])

    assert (newer, None) == (latest(folders).path, latest(folders[2:]))


def test_a_copy_is_gone_on_with_by_its_own_name(tmp_path, monkeypatch):
    """
    A copy of a shipped scenario has its id: the name tells which of the two is meant.
    """
    monkeypatch.chdir(tmp_path)
    copytree(scenarios_dir() / "first_offer", tmp_path / "my copy")
    for name in ("first_offer", "my copy"):
        playthrough = Playthrough(load_scenario(name), seed=1, play_as="voss")
        playthrough.step()
        playthrough.save(tmp_path / "saves" / f"{name}.json")

    assert ["first_offer", "my copy", "my copy", None] == [
        saved and saved.path.stem
        for saved in (
            latest([tmp_path / "saves"], name)
            for name in ("first_offer", "my copy", "./my copy", "nothing")
        )
    ]


def test_the_oldest_make_room(crisis, monkeypatch):
    """
    When there are too many, the oldest go.
    """
    monkeypatch.setattr("game.playthrough.saves.KEPT", 3)
    paths = [kept(crisis, number) for number in range(1, 6)]

    assert [False, False, True, True, True] == [path.exists() for path in paths]


def test_what_a_player_has_named_stays(crisis, monkeypatch):
    """
    A copy under a name of its own is not let go, however old it is, and takes no place.
    """
    monkeypatch.setattr("game.playthrough.saves.KEPT", 2)
    first, second = kept(crisis, 1), kept(crisis, 2)
    copy = first.rename(first.with_name("for the seminar.json"))
    fork = second.rename(second.with_name("border_quarrel-envoy-2-0-fork1-2.json"))
    paths = [kept(crisis, number) for number in (3, 4)]

    assert [True, False, True, True] == [path.exists() for path in (copy, fork, *paths)]


def test_the_folder_is_that_of_the_system(monkeypatch):
    """
    Saves lie in the package's own folder.
    """
    assert ("saves", "backchannel") == (saves_dir().name, saves_dir().parent.name)


def test_what_cannot_be_let_go_stays(crisis, tmp_path, monkeypatch):
    """
    Where an old file is not to be removed, the new one is kept all the same.
    """
    monkeypatch.setattr("game.playthrough.saves.KEPT", 1)
    stubborn = tmp_path / "saves" / "border_quarrel-envoy-1-0.json"
    stubborn.mkdir(parents=True)
    os.utime(stubborn, (1, 1))
    path = autosave(Playthrough(crisis, seed=3))

    assert [stubborn, path] == sorted(stubborn.parent.glob("*.json"))
