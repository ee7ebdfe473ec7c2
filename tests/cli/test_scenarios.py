from __future__ import annotations

import shlex
import shutil

import pytest

from tests.scenario.building import HARBOUR, TEXT

pytestmark = pytest.mark.usefixtures("own_scenarios")


def test_each_scenario_has_its_name_its_title_and_whom_one_can_play(call, own_scenarios):
    """
    Those of the user follow those that were shipped, marked, and the folder for them comes last.
    """
    shutil.copytree(HARBOUR, own_scenarios / "My harbour")
    ended = call("scenarios")
    told = ended.out.splitlines()

    assert (0, ["first_offer", "  The First Offer", "  play --as voss or orlan"]) == (
        ended.status,
        told[3:6],
    )
    assert [shlex.quote("My harbour"), "  yours: The harbour: north and south"] == told[6:8]
    assert ["Your own go into", f"  {own_scenarios}"] == told[-2:]


def test_a_scenario_with_errors_says_so(call, own_scenarios):
    """
    Instead of a title stands how many errors there are, and what shows them.
    """
    shutil.copytree(HARBOUR, own_scenarios / "bad")
    text = TEXT.replace("by: trader", "by: tradre", 1)
    (own_scenarios / "bad" / "scenario.yaml").write_text(text, encoding="utf-8")

    assert "bad\n  yours: 1 error, see `backchannel check bad`\n" in call("scenarios").out


def test_a_check_of_all_goes_over_those_of_the_user(call, own_scenarios):
    """
    Without a name every scenario that is listed is checked.
    """
    shutil.copytree(HARBOUR, own_scenarios / "good")
    shutil.copytree(HARBOUR, own_scenarios / "bad")
    text = TEXT.replace("by: trader", "by: tradre", 1)
    (own_scenarios / "bad" / "scenario.yaml").write_text(text, encoding="utf-8")
    ended = call("check")

    assert (1, 3, True) == (
        ended.status,
        ended.out.count(": no problems ("),
        "error[S204]: unknown actor `tradre`" in ended.out,
    )


def test_one_under_a_shipped_name_goes_by_its_path(call, own_scenarios):
    """
    What is listed is what a command understands.
    """
    shutil.copytree(HARBOUR, own_scenarios / "first_offer")

    assert f"\n{shlex.quote(str(own_scenarios / 'first_offer'))}\n" in call("scenarios").out


def test_the_folder_alone_is_there_to_copy_into(call, own_scenarios):
    """
    It is made, and nothing but its path is printed.
    """
    own_scenarios.rmdir()
    ended = call("scenarios", "--folder")

    assert (0, f"{own_scenarios}\n", True) == (ended.status, ended.out, own_scenarios.is_dir())


@pytest.mark.parametrize("command", ["check", "facts", "simulate -n 3", "play --text --seed 1"])
def test_every_command_knows_a_scenario_of_the_user_by_its_name(
    call, own_scenarios, command, monkeypatch
):
    """
    A name with blanks is one argument, as everywhere.
    """
    monkeypatch.setattr("builtins.input", lambda _: "q")
    shutil.copytree(HARBOUR, own_scenarios / "Crise d'été")
    name, *options = command.split()
    ended = call(name, "Crise d'été", *options)

    assert (0, "") == (ended.status, ended.err)
