from __future__ import annotations

import pytest
import yaml

from game.scenario import reading
from game.scenario.problems import Problem
from game.scenario.reading import read_document
from game.scenario.source import Source, decode
from game.scenario.syntax import explain_syntax

SLIPS = [
    ("a:\n  label Fire a missile\n  b: 2", "S011", 2, "a name without a `: ` after it"),
    ("a: 1\nfoo\nb: 2", "S011", 2, "a name without a `: ` after it"),
    ("a:\n  label: US: more", "S013", 2, "a second `: ` on one line"),
    ("a:\n  label: 'Trump's tweet'", "S014", 2, "the quoted text ends here, but the line goes on"),
    ("a: 'x' y", "S014", 1, "the quoted text ends here, but the line goes on"),
    ("a: 'x\nb: 3", "S014", 1, "a quoted text has no end"),
    ("'a: 1\nb: 2", "S014", 1, "a quoted text has no end"),
    ("a: 1\n'b'\nc: 2", "S014", 2, "a quoted text has no end"),
    ("a:\n  label: “US: more”", "S008", 2, "a curly quote"),
    ("a:\n    b: 1\n  c: 2", "S009", 3, "the line is indented differently"),
    ("a: 1\n  c: 2", "S009", 2, "the line is indented differently"),
    ("a: - b", "S009", 1, "a list cannot begin here"),
    ("a: @x", "S010", 1, "a text cannot begin with `@`"),
    ("a: `x`", "S010", 1, "a text cannot begin with ```"),
    ('a: "\\d"', "S010", 1, "this backslash has no meaning"),
    ("a: |x\n  y", "S010", 1, "this is not YAML: "),
    ("a: & b", "S015", 1, "have a meaning in YAML that is refused"),
    ("a: *", "S015", 1, "have a meaning in YAML that is refused"),
    ("a: !e!x y", "S016", 1, "tags such as"),
    ("a: 1\n%YAML 1.1\n---\nb: 1", "S010", 2, ""),
    ("%FOO\n---\na: 1", "S018", 1, "more than one document"),
    ("a: [1, 2\nb: 3", "S027", 1, "`[` is not closed"),
    ("a: {x: 1\nb: 3", "S027", 1, "`{` is not closed"),
    ("a: 1\nbad: [", "S027", 2, "`[` is not closed"),
    ("a: 1\nbad: {x: [1], y: [\n\n# no more\n", "S027", 2, "`[` is not closed"),
    ("a:\n  bad: [\n  c:\n    - 1", "S027", 2, "`[` is not closed"),
    ("a:\n  bad: {\n  c: >-\n    text", "S027", 2, "`{` is not closed"),
    ("a: {]", "S027", 1, "`]` is not expected here"),
    ("a: 1\nb: }", "S027", 2, "`}` is not expected here"),
]


def problem_of(text: str) -> Problem:
    return read_document(decode(text.encode(), "x.yaml")[0])[1][-1]


@pytest.mark.parametrize(("text", "code", "line", "message"), SLIPS)
def test_slips_of_yaml_are_told(text, code, line, message):
    """
    The author's line is named, in words about what was typed.
    """
    problem = problem_of(text)

    assert (line, True) == (problem.span.line, message in problem.message), problem.full()
    assert code == problem.code or not message


@pytest.mark.parametrize("text", [slip[0] for slip in SLIPS if "%" not in slip[0]])
def test_the_pure_parser_is_understood_as_well(text, monkeypatch):
    """
    Without libyaml each slip is told too, at a place inside the file.
    """
    monkeypatch.setattr(reading, "LOADER", yaml.SafeLoader)
    problem = problem_of(text)

    assert 1 <= problem.span.line <= text.count("\n") + 1
    assert problem.code.startswith("S0")


def test_an_error_without_a_mark_is_told_at_the_end():
    """
    What the parser cannot place stands at the end of the file.
    """
    problem = explain_syntax(Source("x", "a: 1\n", ""), yaml.YAMLError("odd"))

    assert ("S010", "this is not YAML: odd", 1) == (
        problem.code,
        problem.message,
        problem.span.line,
    )


def test_a_tab_that_starts_a_token_is_told():
    """
    A tab in a place where only the parser sees it has the message of tabs.
    """
    mark = yaml.error.Mark("x", 3, 0, 3, "", 0)
    error = yaml.MarkedYAMLError(
        None, None, "found character '\\t' that cannot start any token", mark
    )

    assert "S006" == explain_syntax(Source("x", "a: \tb", ""), error).code
