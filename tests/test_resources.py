"""Where the data is, from a checkout and from an installed wheel."""

from __future__ import annotations

import pytest

from game import resources
from game.errors import MissingDataError


@pytest.fixture
def package(tmp_path):
    """Make an empty folder of a package, as an installer would."""
    folder = tmp_path / "site" / "game"
    folder.mkdir(parents=True)
    return folder


def test_the_data_of_a_checkout_lies_beside_the_package(package):
    """
    Beside a pyproject.toml, the folder above the package is the root of the data.
    """
    (package.parent / "pyproject.toml").touch()
    (package.parent / "scenarios").mkdir()

    assert package.parent == resources.find_data_root(package)


def test_the_data_of_a_wheel_lies_in_the_package(package):
    """
    What was packed into the package is found first.
    """
    (package.parent / "pyproject.toml").touch()
    (package.parent / "scenarios").mkdir()
    (package / "_data" / "scenarios").mkdir(parents=True)

    assert package / "_data" == resources.find_data_root(package)


def test_a_foreign_scenarios_folder_is_not_taken(package):
    """
    A folder `scenarios` beside the package is no checkout without a pyproject.toml.
    """
    (package.parent / "scenarios").mkdir()

    with pytest.raises(MissingDataError, match="install backchannel again"):
        resources.find_data_root(package)


def test_missing_data_names_the_places_that_were_tried(package):
    """
    Where there is no data, the error names the folder that was looked for.
    """
    with pytest.raises(MissingDataError) as caught:
        resources.find_data_root(package)

    assert str(package / "_data") in str(caught.value)


def test_one_missing_folder_is_said(package, monkeypatch):
    """
    A wheel that lost one folder says which.
    """
    (package / "_data" / "scenarios").mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", package)

    with pytest.raises(MissingDataError, match="seeds"):
        resources.seeds_dir()


@pytest.mark.parametrize(
    ("find", "name"),
    [
        (resources.scenarios_dir, "scenarios"),
        (resources.seeds_dir, "seeds"),
        (resources.assets_dir, "assets"),
    ],
)
def test_each_folder_is_there_under_its_own_name(find, name):
    """
    The three folders of the data are found where the tests run.
    """
    assert (name, True) == (find().name, find().is_dir())


def test_the_data_root_holds_the_folders():
    """
    All three folders lie in the root of the data.
    """
    assert resources.data_root() == resources.scenarios_dir().parent
