from __future__ import annotations

import shlex
import shutil
import sys
import unicodedata

import pytest

from game.errors import MissingDataError, UnknownNameError
from game.resources import scenarios_dir
from game.scenario import places as shelf
from game.scenario import shipped
from game.scenario.places import find, places, typed, user_scenarios_dir
from tests.scenario.building import FILE, HARBOUR

pytestmark = pytest.mark.usefixtures("own_scenarios")


def test_a_folder_and_a_file_of_the_user_are_found(own_scenarios):
    """
    The user's scenarios follow those of the package: folders, and YAML files.
    """
    shutil.copytree(HARBOUR, own_scenarios / "harbour")
    shutil.copy(FILE, own_scenarios / "loose.yaml")
    (own_scenarios / ".hidden").mkdir()
    (own_scenarios / "readme.txt").write_text("not a scenario")
    own = [place for place in places() if not place.shipped]

    assert [("harbour", "scenario.yaml"), ("loose", "loose.yaml")] == [
        (place.name, place.path.name) for place in own
    ]


def test_no_folder_of_the_user_is_no_problem(own_scenarios):
    """
    Without the user's folder the library holds what came with the package.
    """
    own_scenarios.rmdir()

    assert shipped() == tuple(place.name for place in places())


def test_without_its_data_the_package_has_no_scenarios(monkeypatch):
    """
    A package installed without data leaves an empty library.
    """

    def missing():
        raise MissingDataError("no scenarios")

    monkeypatch.setattr(shelf, "shipped", missing)

    assert () == places()


def test_the_folder_of_the_user_lies_in_the_data_folder(monkeypatch, tmp_path):
    """
    The user's scenarios lie beside the user's saves.
    """
    monkeypatch.setattr(shelf, "user_data_path", lambda name, appauthor: tmp_path / name)

    assert tmp_path / "backchannel" / "scenarios" == user_scenarios_dir()


@pytest.mark.parametrize(
    ("kept", "given"),
    [
        ("my_copy", "my_copy"),
        ("My own crisis", "My own crisis"),
        ("위기", "위기"),
        (unicodedata.normalize("NFD", "Crise d'été"), "Crise d'été"),
        ("loose.yaml", "loose"),
        ("loose.yaml", "loose.yaml"),
    ],
)
def test_a_scenario_of_the_user_is_found_by_its_name(own_scenarios, kept, given):
    """
    The name of a folder or of a file is enough, wherever one is, with blanks and accents too.
    """
    file = own_scenarios / kept
    if file.suffix:
        shutil.copy(FILE, file)
    else:
        shutil.copytree(HARBOUR, file)
        file /= "scenario.yaml"

    assert file == find(given)


def test_a_shipped_scenario_keeps_its_name(own_scenarios):
    """
    A copy in the user's folder under the name of a shipped one takes nothing from it.
    """
    shutil.copytree(HARBOUR, own_scenarios / "first_offer")

    assert scenarios_dir() / "first_offer" / "scenario.yaml" == find("first_offer")


def test_what_lies_where_one_is_comes_before_the_folder_of_the_user(own_scenarios, tmp_path):
    """
    A scenario here is the one that is meant; a folder here without a scenario is not.
    """
    for name in ("here", "bare"):
        shutil.copytree(HARBOUR, own_scenarios / name)
        (tmp_path / name).mkdir()
    shutil.copy(FILE, tmp_path / "here" / "scenario.yaml")

    assert ("here/scenario.yaml", own_scenarios / "bare" / "scenario.yaml") == (
        find("here").as_posix(),
        find("bare"),
    )


def test_a_name_that_nothing_bears_is_told_what_does(own_scenarios):
    """
    The names of the user's folder are among those allowed, and so is a path.
    """
    shutil.copytree(HARBOUR, own_scenarios / "my copy")
    with pytest.raises(UnknownNameError) as caught:
        find("nowhere")

    assert (
        "unknown scenario 'nowhere': allowed are beijing_2017, first_offer, my copy, "
        "or the path of a folder or file"
    ) == str(caught.value)


def test_the_user_sees_the_name_that_the_system_shows(own_scenarios):
    """
    A folder is called by its name, a file by its name with the ending.
    """
    shutil.copytree(HARBOUR, own_scenarios / "harbour")
    shutil.copy(FILE, own_scenarios / "loose.yaml")

    assert ["harbour", "loose.yaml"] == [one.own_name for one in places() if not one.shipped]


@pytest.mark.parametrize(
    ("name", "platform", "word"),
    [
        ("my_copy", "linux", "my_copy"),
        ("위기-2", "linux", "위기-2"),
        ("My copy", "linux", "'My copy'"),
        ("My copy", "win32", '"My copy"'),
        ("a$HOME", "linux", "'a$HOME'"),
        ("a\\b", "linux", "'a\\b'"),
    ],
)
def test_what_to_type_is_one_word(own_scenarios, monkeypatch, name, platform, word):
    """
    A name that a shell would cut or change stands in the quotes of the system.
    """
    shutil.copytree(HARBOUR, own_scenarios / name)
    monkeypatch.setattr(sys, "platform", platform)

    assert [word] == [typed(place) for place in places() if not place.shipped]


def test_what_to_type_is_the_name_in_the_folder_of_the_user_too(own_scenarios, monkeypatch):
    """
    Where one is makes no difference to the name.
    """
    shutil.copytree(HARBOUR, own_scenarios / "harbour")
    monkeypatch.chdir(own_scenarios)

    assert "harbour" == typed(places()[-1])


def test_what_to_type_is_never_taken_for_an_option(own_scenarios):
    """
    A name with a hyphen in front goes by its path.
    """
    shutil.copytree(HARBOUR, own_scenarios / "-x")

    assert shlex.quote(str(own_scenarios / "-x")) == typed(places()[-1])


def test_what_to_type_is_the_path_where_the_name_is_taken(own_scenarios):
    """
    A copy under a shipped name goes by its path.
    """
    shutil.copytree(HARBOUR, own_scenarios / "first_offer")
    copy = places()[-1]

    assert (own_scenarios / "first_offer").as_posix() == typed(copy).strip("\"'")
    assert copy.path == find(typed(copy).strip("\"'"))
