from __future__ import annotations

import json

import pytest

from tests.scenario.building import HARBOUR, TEXT


@pytest.fixture
def broken(tmp_path):
    """Return a scenario file with one error."""
    file = tmp_path / "x.yaml"
    file.write_text(TEXT.replace("by: trader", "by: tradre"), encoding="utf-8")
    for name in ("harbour_times.yaml", "harbour_times.txt"):
        (tmp_path / name).write_bytes((HARBOUR / name).read_bytes())
    return file


def test_without_a_path_all_scenarios_are_checked(call):
    """
    Each scenario has its line, and the command ends well.
    """
    ended = call("check")

    assert (0, True) == (ended.status, ended.out.count(": no problems (") >= 2)


@pytest.mark.parametrize("given", ["first_offer", str(HARBOUR), str(HARBOUR / "scenario.yaml")])
def test_an_id_a_folder_or_a_file_is_checked(call, given):
    """
    What has no problems says so, with what it holds.
    """
    ended = call("check", given)

    assert (0, True) == (ended.status, ": no problems (" in ended.out)


def test_errors_are_shown_with_a_caret(call, broken):
    """
    The full form shows the line and what to write, then the count; the status is 1.
    """
    ended = call("check", str(broken))

    assert 1 == ended.status
    assert "error[S204]: unknown actor `tradre`" in ended.out
    assert "^^^^^^" in ended.out
    assert "= help: an actor with a similar id exists: `trader`" in ended.out
    assert ended.out.strip().endswith(": 1 error")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{TEXT}bad: [", "The parts, their references and conditions are checked"),
        (f"{TEXT}\x07", "The parts, their references and conditions are checked"),
        (TEXT.replace("turns: 6", "turns: 0"), "References and conditions are checked"),
        (TEXT.replace("source: harbour_times", "source: nowhere"), "References to facts are"),
    ],
)
def test_what_is_not_looked_at_yet_is_said(call, broken, text, told):
    """
    Where a later stage needs what an earlier one could not read, the last line says so.
    """
    broken.write_text(text, encoding="utf-8")
    last = call("check", str(broken)).out.splitlines()[-1]

    assert (True, True) == (last.startswith(told), last.endswith(" once that is mended."))


def test_a_file_that_is_not_there_has_nothing_to_look_at_later(call):
    """
    The last line counts the error.
    """
    assert call("check", "no/where.yaml").out.endswith("where.yaml: 1 error\n")


def test_the_other_forms(call, broken):
    """
    One line, a list for programs, and annotations.
    """
    concise, listed, github = (
        call("check", str(broken), "--format", form) for form in ("concise", "json", "github")
    )

    assert [1, 1, 1] == [one.status for one in (concise, listed, github)]
    assert ": error[S204] unknown actor `tradre`\n" in concise.out
    assert ["S204"] == [one["code"] for one in json.loads(listed.out)]
    assert github.out.startswith("::error file=")


def test_a_clean_file_in_the_other_forms(call):
    """
    Concise says that all is well, a program reads an empty list, annotations are none.
    """
    outs = [
        call("check", str(HARBOUR), "--format", form).out for form in ("concise", "json", "github")
    ]

    assert ["[]\n", ""] == outs[1:]
    assert ": no problems (" in outs[0]


def test_warnings_alone_end_well(call, broken):
    """
    A warning is shown, and the status is 0.
    """
    broken.write_text(TEXT.replace("title: Shots", "title: Shots #1"), encoding="utf-8")
    ended = call("check", str(broken))

    assert (0, True) == (ended.status, "warning[S025]: " in ended.out)


def test_a_wrong_name_is_wrong_use(call):
    """
    A name that nothing bears ends with status 2 and says what is allowed.
    """
    ended = call("check", "nowhere")

    assert (2, "", True) == (ended.status, ended.out, "first_offer" in ended.err)


def test_the_folder_one_is_in_can_be_checked(call, monkeypatch):
    """
    A dot is a folder, not a name.
    """
    monkeypatch.chdir(HARBOUR)

    assert "scenario.yaml: no problems" in call("check", ".").out
