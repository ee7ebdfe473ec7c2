"""A small scenario of the tests' own, and ways to change it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.scenario import Report
from game.scenario.loading import check_source
from game.scenario.problems import Problem
from game.scenario.reading import read_document
from game.scenario.source import decode

HARBOUR = Path(__file__).parent / "data" / "harbour"
FILE = HARBOUR / "scenario.yaml"
TEXT = FILE.read_text(encoding="utf-8")


def look(text: str | bytes, path: Path = FILE) -> Report:
    """Check a text as if it stood in a file, the harbour's unless another is named."""
    data = text if isinstance(text, bytes) else text.encode()
    source, problems = decode(data, "x.yaml")
    if problems:
        return Report(path, "x.yaml", tuple(problems), 0, None)
    return check_source(source, path)


def codes_of(text: str | bytes) -> list[str]:
    """Return the codes of the problems of a text."""
    return [problem.code for problem in look(text).problems]


def only(text: str | bytes) -> Problem:
    """Return the one problem of a text."""
    problems = look(text).problems
    assert 1 == len(problems), [problem.concise() for problem in problems]
    return problems[0]


def change(old: str, new: str) -> str:
    """Return the text of the harbour with one piece of it replaced."""
    assert 1 == TEXT.count(old), f"{old!r} stands {TEXT.count(old)} times in the harbour"
    return TEXT.replace(old, new)


def under(problem: Problem, text: str) -> str:
    """Return what a problem of one line underlines."""
    line = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[problem.span.line - 1]
    assert problem.span.line == problem.span.end_line
    return line[problem.span.column - 1 : problem.span.end_column - 1]


def with_part(fragment: str) -> str:
    """Return the harbour with the parts of a fragment in place of its own, or beside them."""
    part = values(fragment)
    base = values(TEXT)
    if not set(part) & set(base):
        return f"{TEXT}\n{fragment}\n"
    if len(part) == 1 and "\n" not in fragment and not isinstance(base[next(iter(part))], dict):
        name = next(iter(part))
        lines = TEXT.split("\n")
        return "\n".join(fragment if line.startswith(f"{name}: ") else line for line in lines)
    return json.dumps(merge(base, part), indent=1, ensure_ascii=False)


def values(text: str) -> dict[str, Any]:
    """Return what a text says, as plain values."""
    document, _ = read_document(decode(text.encode(), "x.yaml")[0])
    assert document.root is not None
    return document.root.value


def merge(base: Any, part: Any) -> Any:
    """Return groups merged name by name; an empty group takes the place of a full one."""
    if isinstance(base, dict) and isinstance(part, dict) and part:
        return {**base, **{name: merge(base.get(name), value) for name, value in part.items()}}
    return part
