from __future__ import annotations

import pytest

from game.scenario import json_schema


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Let the schema lie in a folder of the test's own."""
    monkeypatch.setattr(json_schema, "scenarios_dir", lambda: tmp_path)
    return tmp_path


def test_the_shipped_schema_is_up_to_date(call):
    """
    What is shipped is what the models say.
    """
    assert 0 == call("schema", "--check").status


def test_the_schema_is_written_once(call, folder):
    """
    The first time it is written, the second time it is up to date.
    """
    file = folder / "scenario.schema.json"
    first, second = call("schema"), call("schema")

    assert (f"{file}\n", f"{file}: up to date\n") == (first.out, second.out)
    assert json_schema.schema_text() == file.read_text(encoding="utf-8")


def test_a_check_writes_nothing(call, folder):
    """
    An outdated file is told, and left as it is.
    """
    ended = call("schema", "--check")

    assert (1, [], True) == (ended.status, list(folder.iterdir()), "out of date" in ended.err)


def test_a_place_that_cannot_be_written_is_told(call, folder):
    """
    Where the file cannot be written, the reason is told.
    """
    (folder / "scenario.schema.json").mkdir()
    ended = call("schema")

    assert (1, True) == (ended.status, "cannot be written" in ended.err)


def test_the_schema_is_printed(call, folder):
    """
    What is printed is what would be written, and nothing is; both at once is wrong use.
    """
    printed = call("schema", "--print")

    assert (0, json_schema.schema_text()) == (printed.status, printed.out)
    assert (2, "") == (call("schema", "--print", "--check").status, call("schema", "--print").err)
    assert [] == list(folder.iterdir())
