"""
Switching a warning off in its place: ``# ok: W303`` at the end of a line.

Only warnings can be switched off, and only by code and line; a comment that switches nothing off is
itself a warning.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.scenario.problems import Problem
from game.scenario.reading import Document

_COMMENT = re.compile(r"(?:^|[ \t])(#[ \t]*ok:[ \t]*([^\n]*?))[ \t]*$", re.MULTILINE)
_CODE = re.compile(r"[A-Z][0-9]{3}")


@dataclass(frozen=True)
class _Switch:
    code: str
    line: int
    start: int
    end: int


def suppress(documents: Iterable[Document], problems: Iterable[Problem]) -> list[Problem]:
    """
    Take away the warnings that the author has answered.

    Args:
        documents: The files whose comments count.
        problems: What was found in them.

    Returns:
        The problems that remain, and W306 for every comment that switched nothing off.
    """
    kept = list(problems)
    for document in documents:
        for switch in _switches(document):
            answered = [one for one in kept if _answers(switch, document, one)]
            if answered:
                kept = [one for one in kept if one not in answered]
            else:
                kept.append(_unused(document, switch))
    return kept


def _answers(switch: _Switch, document: Document, problem: Problem) -> bool:
    return (
        problem.severity == "warning"
        and problem.code == switch.code
        and problem.path == document.source.path
        and problem.span.line == switch.line
    )


def _switches(document: Document) -> Iterator[_Switch]:
    text = document.source.text
    if "ok:" not in text:
        return
    starts = [start for start, _ in document.scalars]
    for found in _COMMENT.finditer(text):
        at = found.start(1)
        before = bisect.bisect_right(starts, at) - 1
        if before >= 0 and document.scalars[before][1] > at:
            continue
        line = document.source.span(at, at).line
        codes = list(_CODE.finditer(found[2]))
        for code in codes:
            start = found.start(2) + code.start()
            yield _Switch(code[0], line, start, start + 4)
        if not codes:
            yield _Switch("", line, at, found.end(1))


def _unused(document: Document, switch: _Switch) -> Problem:
    message = f"no warning {switch.code} stands on this line".replace("  ", " ")
    advice = "take the comment out; only warnings can be switched off, by code, on their own line"
    span = document.source.span(switch.start, switch.end)
    return document.source.problem("W306", message, span, advice, severity="warning")
