from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from game.errors import MissingDataError, ScenarioError, UnknownNameError
from game.scenario import check, load, loading, places, shipped
from game.scenario.loading import read_dossier
from game.scenario.places import find
from tests.scenario.building import FILE, HARBOUR, TEXT, change


@pytest.mark.parametrize("name", shipped())
def test_shipped_scenarios_have_no_problems(name):
    """
    What comes with the package has neither errors nor warnings, and its folder has its id.
    """
    report = check(name)

    assert report.loaded is not None, report.render("full")
    assert ("", name) == (report.render("full"), report.loaded.scenario.id)


@pytest.mark.parametrize("given", [HARBOUR, FILE, str(HARBOUR), str(FILE)])
def test_a_folder_or_a_file_is_loaded(given):
    """
    A scenario is found by its folder and by its file, as text or path.
    """
    loaded = load(given)

    assert ("harbour", FILE, hashlib.sha256(FILE.read_bytes()).hexdigest()) == (
        loaded.scenario.id,
        loaded.path,
        loaded.sha256,
    )


def test_facts_are_those_of_the_dossier_and_ones_own():
    """
    What numbers may rest on comes from both.
    """
    loaded = load(HARBOUR)

    assert {"F1", "F2", "X1"} == set(loaded.facts)
    assert loaded.dossier is not None
    assert "The Harbour Times" == loaded.dossier.publisher


def test_errors_are_raised_with_their_problems(tmp_path):
    """
    Loading a file with errors raises them all.
    """
    file = tmp_path / "x.yaml"
    file.write_text("format: 1\nid: x\n")
    with pytest.raises(ScenarioError) as caught:
        load(file)

    assert ["S101"] == [problem.code for problem in caught.value.problems]
    assert str(caught.value).endswith("are missing")


def test_an_unknown_id_is_an_unknown_name():
    """
    A word that is no shipped scenario and no path is told what is allowed.
    """
    with pytest.raises(UnknownNameError, match="unknown scenario 'nowhere'"):
        load("nowhere")


@pytest.mark.parametrize("given", ["nowhere.yaml", "no/where", Path("nowhere"), "no\0where.yaml"])
def test_a_path_that_leads_nowhere_is_a_problem(given):
    """
    What looks like a path is looked for, and not found.
    """
    report = check(given)

    assert (["S001"], None) == ([problem.code for problem in report.problems], report.loaded)


def test_a_folder_without_a_scenario_is_a_problem(tmp_path):
    """
    A folder must hold a scenario.yaml.
    """
    assert ["S001"] == [problem.code for problem in check(tmp_path).problems]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path):
    """
    A file without permission is told, not raised.
    """
    file = tmp_path / "x.yaml"
    file.write_text(TEXT)
    file.chmod(0)

    assert ["S001"] == [problem.code for problem in check(file).problems]


def test_without_data_a_path_is_still_checked(monkeypatch):
    """
    A package without its scenarios still finds files by their path.
    """

    def gone() -> Path:
        raise MissingDataError("gone")

    monkeypatch.setattr(places, "scenarios_dir", gone)
    monkeypatch.setattr(loading, "seeds_dir", gone)

    assert FILE == find(str(HARBOUR))


def test_without_seeds_a_dossier_is_nowhere(monkeypatch, tmp_path):
    """
    A dossier that could only be in seeds/ is missing where there are none.
    """

    def gone() -> Path:
        raise MissingDataError("gone")

    monkeypatch.setattr(loading, "seeds_dir", gone)
    (tmp_path / "scenario.yaml").write_text(TEXT)

    assert ["S202"] == [problem.code for problem in check(tmp_path).problems]


def test_a_dossier_with_problems_stops_the_check(tmp_path):
    """
    The problems of a dossier are shown in its own file, and no fact is called unknown for them.
    """
    (tmp_path / "scenario.yaml").write_text(TEXT)
    dossier = tmp_path / "harbour_times.yaml"
    dossier.write_text("dossier: 1\nid: harbour_times\n")
    problem = check(tmp_path).problems[0]

    assert ("S101", True) == (problem.code, problem.path.endswith("harbour_times.yaml"))


def test_a_dossier_has_the_name_of_its_file(tmp_path):
    """
    A dossier that calls itself otherwise is a problem of the scenario that names it.
    """
    (tmp_path / "scenario.yaml").write_text(TEXT)
    text = (HARBOUR / "harbour_times.yaml").read_text().replace("id: harbour", "id: arbour")
    (tmp_path / "harbour_times.yaml").write_text(text)

    assert ["S202"] == [problem.code for problem in check(tmp_path).problems]


@pytest.mark.parametrize("data", [b"\x00\x01", b"a: 1\na: 2\n"])
def test_a_dossier_that_cannot_be_read_has_problems(tmp_path, data):
    """
    Bytes and YAML of a dossier are checked like those of a scenario.
    """
    file = tmp_path / "x.yaml"
    file.write_bytes(data)
    dossier, _, problems = read_dossier(file)

    assert (None, 1) == (dossier, len(problems))


def test_a_scenario_may_do_without_a_dossier(tmp_path):
    """
    Facts of one's own are enough.
    """
    text = change("source: harbour_times\n", "").replace("F1", "X1").replace("F2", "X1")
    (tmp_path / "scenario.yaml").write_text(text)

    assert (None, {"X1"}) == (load(tmp_path).dossier, set(load(tmp_path).facts))


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (TEXT, "no problems (6 moves, 3 endings, 3 facts)"),
        (TEXT.replace("turns: 6", "turns: 0"), "1 error"),
        (TEXT.replace("title: Fog", "title: Fog").replace("Shots", "Shots #1"), "1 warning"),
        (TEXT.replace("kind: pressure", "kind: x").replace("turns: 6", "turns: 0"), "3 errors"),
    ],
)
def test_the_summary_is_one_line(tmp_path, text, summary):
    """
    A report says in one line what the file holds or how many problems it has.
    """
    for name in ("harbour_times.yaml", "harbour_times.txt"):
        (tmp_path / name).write_bytes((HARBOUR / name).read_bytes())
    (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")

    assert check(tmp_path).summary().endswith(f": {summary}")


def test_warnings_come_with_what_is_loaded(tmp_path):
    """
    A scenario with warnings loads, and keeps them.
    """
    (tmp_path / "scenario.yaml").write_text(change("id: harbour\n", "id: harbour #1\n"))
    (tmp_path / "harbour_times.yaml").write_bytes((HARBOUR / "harbour_times.yaml").read_bytes())

    assert ["S025"] == [problem.code for problem in load(tmp_path).warnings]
