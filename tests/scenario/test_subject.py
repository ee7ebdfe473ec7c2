from __future__ import annotations

from game.scenario.model import Scenario
from game.scenario.reading import read_document
from game.scenario.shape import read_shape
from game.scenario.source import decode
from game.scenario.subject import Subject, grounded
from tests.scenario.building import TEXT, under


def subject() -> Subject:
    document, _ = read_document(decode(TEXT.encode(), "x.yaml")[0])
    scenario, _ = read_shape(document, Scenario)
    assert scenario is not None
    return Subject(scenario, document)


def test_a_problem_is_noted_at_its_part():
    """
    What is noted has the place of a value, or of its key where that is meant.
    """
    looked = subject()
    looked.note("S203", ("moves", "ask", "at"), "odd")
    looked.note("S203", ("moves", "ask", "at"), "odd", key=True, first=("moves", "ask", "by"))

    assert ["south", "at"] == [under(one, TEXT) for one in looked.problems]
    assert looked.problems[1].first is not None


def test_a_problem_is_noted_inside_a_text():
    """
    A stretch of a text has a place of its own.
    """
    looked = subject()
    path = ("events", "fog", "when")
    looked.note_inside("E105", path, "turn not in (1, 6)", 5, 8, "odd", "")

    assert "not" == under(looked.problems[0], TEXT)


def test_ids_in_a_list_have_their_own_places():
    """
    Each ground is found where it is written, alone or in a list.
    """
    places = {place: one for _, place, one in subject().because()}

    assert ("F2", "X1") == (
        places["actors", "captain", "because", 1],
        places["moves", "ship", "because"],
    )


def test_every_part_with_grounds_is_visited():
    """
    Stances and advisers are among the parts that rest on something.
    """
    groups = {path[0] for path, _ in grounded(subject().scenario)}
    expected = {"sides", "actors", "meters", "moves", "leans", "events", "endings", "advisers"}

    assert expected | {"stances"} == groups


def test_facts_of_the_scenario_stand_alone_without_a_dossier():
    """
    Without a dossier there are only one's own facts.
    """
    assert ["X1"] == list(subject().facts)
