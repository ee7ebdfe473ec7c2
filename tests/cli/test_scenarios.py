from __future__ import annotations

import shlex
import shutil

import pytest

from game.scenario import places
from tests.scenario.building import HARBOUR, TEXT


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Keep the user's scenarios in a folder that is not there yet, and return it."""
    own = tmp_path / "my data" / "scenarios"
    monkeypatch.setattr(places, "user_scenarios_dir", lambda: own)
    monkeypatch.chdir(tmp_path)
    return own


def test_each_scenario_has_its_name_its_title_and_whom_one_can_play(call, folder):
    """
    Those of the user follow those that were shipped, and the folder for them comes last.
    """
    shutil.copytree(HARBOUR, folder / "My harbour")
    ended = call("scenarios")
    told = ended.out.splitlines()

    assert (0, ["first_offer", "  The First Offer", "  play --as voss or orlan"]) == (
        ended.status,
        told[3:6],
    )
    assert shlex.quote("My harbour") == told[6]
    assert ["Your own go into", f"  {folder}"] == told[-2:]


def test_a_scenario_with_errors_says_so(call, folder):
    """
    Instead of a title stands how many errors there are, and what shows them.
    """
    shutil.copytree(HARBOUR, folder / "bad")
    text = TEXT.replace("by: trader", "by: tradre", 1)
    (folder / "bad" / "scenario.yaml").write_text(text, encoding="utf-8")

    assert "bad\n  has 1 error: see `backchannel check bad`\n" in call("scenarios").out


def test_a_check_of_all_goes_over_those_of_the_user(call, folder):
    """
    Without a name every scenario that is listed is checked.
    """
    shutil.copytree(HARBOUR, folder / "good")
    shutil.copytree(HARBOUR, folder / "bad")
    text = TEXT.replace("by: trader", "by: tradre", 1)
    (folder / "bad" / "scenario.yaml").write_text(text, encoding="utf-8")
    ended = call("check")

    assert (1, 3, True) == (
        ended.status,
        ended.out.count(": no problems ("),
        "error[S204]: unknown actor `tradre`" in ended.out,
    )


def test_one_under_a_shipped_name_goes_by_its_path(call, folder):
    """
    What is listed is what a command understands.
    """
    shutil.copytree(HARBOUR, folder / "first_offer")

    assert f"\n{shlex.quote(str(folder / 'first_offer'))}\n" in call("scenarios").out


def test_the_folder_alone_is_there_to_copy_into(call, folder):
    """
    It is made, and nothing but its path is printed.
    """
    ended = call("scenarios", "--folder")

    assert (0, f"{folder}\n", True) == (ended.status, ended.out, folder.is_dir())


@pytest.mark.parametrize("command", ["check", "facts", "simulate -n 3", "play --text --seed 1"])
def test_every_command_knows_a_scenario_of_the_user_by_its_name(call, folder, command, monkeypatch):
    """
    A name with blanks is one argument, as everywhere.
    """
    monkeypatch.setattr("builtins.input", lambda _: "q")
    shutil.copytree(HARBOUR, folder / "Crise d'été")
    name, *options = command.split()
    ended = call(name, "Crise d'été", *options)

    assert (0, "") == (ended.status, ended.err)
