"""
What is wrong with a scenario file, where, and what to write instead; in four renderings.

``full`` is for a person at a terminal, ``concise`` for a list of one line each, ``json`` for
programs and ``github`` for the annotations of a pull request.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from game.errors import UnknownNameError

Severity = Literal["error", "warning"]

_WIDEST = 160


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """
    A stretch of a file; lines and columns count characters from 1, the end is exclusive.

    Attributes:
        line: First line.
        column: First column.
        end_line: Line in which the stretch ends.
        end_column: Column after its last character.
    """

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """
    One thing that is wrong.

    Attributes:
        code: Such as ``E105``; a code never changes meaning.
        severity: ``error`` or ``warning``.
        message: What is wrong; stands alone, lower case, no full stop.
        path: The file, as it is shown.
        span: Where.
        label: What is wrong right here; may be empty.
        help: What to write; may be empty.
        first: The other place, where the problem is that two places say the same.
        lines: The text of the file, for the full rendering.
    """

    code: str
    severity: Severity
    message: str
    path: str
    span: Span
    label: str = ""
    help: str = ""
    first: Span | None = None
    lines: Sequence[str] = field(default=(), repr=False, compare=False)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every place of the problem, in the order of the file."""
        return (self.first, self.span) if self.first else (self.span,)

    def concise(self) -> str:
        """Return one line: ``file:line:column: error[E105] message``."""
        place = f"{self.path}:{self.span.line}:{self.span.column}"
        return f"{place}: {self.severity}[{self.code}] {visible(self.message)}"

    def full(self) -> str:
        """Return the message with the author's line, a caret under the place, and the help."""
        last = max(span.line for span in self.spans)
        margin = " " * len(str(last))
        shown = [
            f"{self.severity}[{self.code}]: {visible(self.message)}",
            f"{margin}--> {self.path}:{self.span.line}:{self.span.column}",
            *self._excerpt(margin),
        ]
        if self.help:
            shown += [f"{margin} = help: {visible(self.help)}"]
        return "\n".join(line.rstrip() for line in shown)

    def as_json(self) -> dict[str, object]:
        """Return the problem as texts and numbers, for ``json.dumps``."""
        return {
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "path": self.path,
            "line": self.span.line,
            "column": self.span.column,
            "end_line": self.span.end_line,
            "end_column": self.span.end_column,
            "label": self.label,
            "help": self.help,
            "first": [self.first.line, self.first.column] if self.first else None,
        }

    def github(self) -> str:
        """Return the workflow command that GitHub shows beside the line of a pull request."""
        place = f"file={_property(self.path)},line={self.span.line},col={self.span.column}"
        text = self.message + (f"\n{self.help}" if self.help else "")
        return f"::{self.severity} {place},title={self.code}::{_data(visible(text, keep=True))}"

    def _excerpt(self, margin: str) -> list[str]:
        if not 1 <= self.span.line <= len(self.lines) or list(self.lines) == [""]:
            return []
        shown = [f"{margin} |"]
        if self.first and self.first.line < self.span.line:
            shown += _pointed(self.lines, self.first, margin, "-", "first here")
            shown += ["..."] if self.span.line > self.first.line + 1 else []
            return [*shown, *_pointed(self.lines, self.span, margin, "^", "again here")]
        return [*shown, *_pointed(self.lines, self.span, margin, "^", self.label)]


def _pointed(lines: Sequence[str], span: Span, margin: str, mark: str, label: str) -> list[str]:
    line = lines[span.line - 1]
    begin = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    line, begin, end = _cut(line, begin, max(end, begin + 1))
    before = width(visible(line[:begin]))
    under = max(1, width(visible(line[begin:end])))
    pointer = f"{margin} | {' ' * before}{mark * under} {visible(label)}"
    return [f"{span.line:>{len(margin)}} | {visible(line)}", pointer]


def _cut(line: str, begin: int, end: int) -> tuple[str, int, int]:
    if len(line) <= _WIDEST:
        return line, begin, end
    start = max(0, min(begin - 40, len(line) - _WIDEST))
    shown = line[start : start + _WIDEST]
    before, after = ("..." if start else ""), ("..." if start + _WIDEST < len(line) else "")
    shift = len(before) - start
    stop = len(before) + len(shown)
    return before + shown + after, min(begin + shift, stop), min(end + shift, stop)


def visible(text: str, *, keep: bool = False) -> str:
    """
    Return a text in which every control and invisible character is written out.

    Args:
        text: Any text.
        keep: Whether line ends stay as they are.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        one if one.isprintable() or (keep and one == "\n") else _named(one) for one in text
    )


def _named(one: str) -> str:
    return "<TAB>" if one == "\t" else f"<U+{ord(one):04X}>"


def width(text: str) -> int:
    """Return how many columns of a terminal a visible text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(one) for one in text)


def _columns(one: str) -> int:
    if unicodedata.combining(one) or unicodedata.category(one) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(one) in ("W", "F") else 1


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "full": lambda problems: "\n\n".join(problem.full() for problem in problems),
    "concise": lambda problems: "\n".join(problem.concise() for problem in problems),
    "json": lambda problems: json.dumps([problem.as_json() for problem in problems], indent=2),
    "github": lambda problems: "\n".join(problem.github() for problem in problems),
}
"""The renderings, by the name that ``--format`` takes."""


def render(problems: Iterable[Problem], form: str) -> str:
    """
    Return problems as one text.

    Args:
        problems: In the order to show.
        form: ``full``, ``concise``, ``json`` or ``github``.

    Raises:
        UnknownNameError: For another form.
    """
    if form not in FORMATS:
        raise UnknownNameError("format", form, FORMATS)
    return FORMATS[form](tuple(problems))
