from __future__ import annotations

import shutil

import pytest

from game.scenario import shipped
from game.scenario.library import library, read
from game.scenario.places import Place
from tests.scenario.building import FILE, HARBOUR

pytestmark = pytest.mark.usefixtures("own_scenarios")


def test_shipped_scenarios_are_there_and_sound():
    """
    Every scenario that comes with the package stands in the library, read.
    """
    volumes = library()

    assert [(name, True, name) for name in shipped()] == [
        (volume.place.name, volume.place.shipped, volume.loaded.scenario.id)
        for volume in volumes
        if volume.loaded
    ]


def test_a_scenario_of_the_user_is_read_with_its_dossier(own_scenarios):
    """
    What lies in the user's folder is loaded like any other.
    """
    shutil.copytree(HARBOUR, own_scenarios / "harbour")
    (volume,) = (volume for volume in library() if not volume.place.shipped)

    assert ("harbour", None, 0) == (
        volume.loaded.scenario.id if volume.loaded else None,
        volume.problem,
        volume.more,
    )


def test_a_broken_file_stays_with_its_first_problem_and_place(own_scenarios):
    """
    A file with errors is in the library, with the first of them, where it is, and how many follow.
    """
    broken = own_scenarios / "broken"
    broken.mkdir()
    (broken / "scenario.yaml").write_text("format: 1\nid: x\n  bad: [\n", encoding="utf-8")
    (volume,) = (volume for volume in library() if not volume.place.shipped)

    assert volume.loaded is None
    assert volume.problem is not None
    assert ("error", 3) == (volume.problem.severity, volume.problem.span.line)


def test_a_folder_without_a_scenario_is_said_to_be_one(own_scenarios):
    """
    A folder without its file is no crash but a problem.
    """
    (own_scenarios / "empty").mkdir()
    (volume,) = (volume for volume in library() if not volume.place.shipped)

    assert volume.loaded is None
    assert volume.problem is not None


def test_errors_are_counted(own_scenarios):
    """
    Beside the first error stands how many more there are.
    """
    file = own_scenarios / "x.yaml"
    file.write_text(FILE.read_text(encoding="utf-8").replace("cameo: ", "kameo: "), "utf-8")
    volume = read(Place("x", file, False))

    assert volume.more > 0
