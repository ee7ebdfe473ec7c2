"""What is used wrongly is told in plain words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            "simulate first_offer -n abc",
            "-n takes a whole number from 1 to 1,000,000,000, not 'abc'",
        ),
        ("simulate first_offer -n 0", "-n takes a whole number from 1 to 1,000,000,000, not '0'"),
        ("simulate first_offer --workers 0", "--workers takes a whole number from 1 to "),
        ("play --text --seed -1", "--seed takes a whole number from 0 up, not '-1'"),
        ("check --format xml", "--format takes full, concise, json or github, not 'xml'"),
        ("simulate first_offer --policy voss", "WHO=NAME, such as voss=grit, not 'voss'"),
        ("simulate first_offer --policy kim", "WHO=NAME, such as all=grit, not 'kim'"),
        ("simulate first_offer --bogus", "no such option: --bogus"),
        ("replay", "missing argument 'file'"),
    ],
)
def test_wrong_options_say_what_they_take(call, arguments, message):
    """
    One line names the option, what it takes and what was given; no library speaks.
    """
    ended = call(*arguments.split())

    assert (2, "", 1) == (ended.status, ended.out, ended.err.count("\n"))
    assert message in ended.err.lower() or message in ended.err
    assert "Input should" not in ended.err
