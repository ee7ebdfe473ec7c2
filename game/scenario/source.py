"""
From the bytes of a file to its text: sizes, encodings and characters that cannot be used.

Line ends are made alike after the bytes were hashed, so lines and columns are the author's own.
"""

from __future__ import annotations

import bisect
import errno
import hashlib
import itertools
import re
import stat
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.scenario.problems import Problem, Severity, Span

MOST_BYTES = 1_000_000
"""Bytes that a file may have."""

UNUSABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Control characters, invisible ones, and those that turn the direction of writing."""
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(
    f"^[ \t]*(?:- +)*([{_SPACES}])|^[ \t]*[\\w(), ~>-]+:([{_SPACES}])", re.MULTILINE
)
_TAB_INDENT = re.compile(r"^ *(\t[ \t]*)(?=[^\s#])", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    r"""
    The text of a file.

    Attributes:
        path: The file, as it is shown.
        text: Its text, every line end a ``\n``.
        sha256: Of its bytes as they are.
    """

    path: str
    text: str
    sha256: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends; at least one."""
        return tuple(self.text.split("\n"))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        ends = (len(line) + 1 for line in self.lines[:-1])
        return tuple(itertools.accumulate(ends, initial=0))

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from ``start`` up to ``end``."""
        return Span(*self._place(start), *self._place(max(end, start)))

    def problem(
        self,
        code: str,
        message: str,
        span: Span,
        advice: str = "",
        *,
        label: str = "",
        severity: Severity = "error",
        first: Span | None = None,
    ) -> Problem:
        """Return a problem of this file; see ``Problem`` for the arguments."""
        return Problem(
            code, severity, message, self.path, span, label, advice, first, lines=self.lines
        )

    def _place(self, index: int) -> tuple[int, int]:
        line = bisect.bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


def read_source(path: Path, shown: str) -> tuple[Source, list[Problem]]:
    """
    Read a file as text.

    Args:
        path: The file.
        shown: How problems name it.

    Returns:
        The text as far as it could be read, and what is wrong with its bytes and characters.
    """
    empty = Source(shown, "", hashlib.sha256(b"").hexdigest())
    if path.is_dir():
        advice = "name a file, or a folder that holds a file scenario.yaml"
        return empty, [_unread(empty, "is a folder, not a file", advice)]
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for its writer
            advice = "write its text to a file, and name that"
            return empty, [_unread(empty, "is a pipe or a device, not a file", advice)]
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return empty, [_unread(empty, "does not exist", "look at the spelling of the path")]
    except (OSError, ValueError) as error:
        return empty, [_unread(empty, *_why_unread(error))]
    return decode(data, shown)


def _why_unread(error: OSError | ValueError) -> tuple[str, str]:
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "is a link that leads back to itself", "name the file that the link was meant for"
    reason = getattr(error, "strerror", None) or "its name holds a NUL character"
    advice = "look at the permissions of the file and of its folder"
    return f"cannot be read: {reason[:1].lower()}{reason[1:]}", advice


def decode(data: bytes, shown: str) -> tuple[Source, list[Problem]]:
    """
    Turn the bytes of a file into text.

    Args:
        data: The bytes.
        shown: How problems name the file.

    Returns:
        The text as far as it could be read, and what is wrong with its bytes and characters.
    """
    digest = hashlib.sha256(data).hexdigest()
    empty = Source(shown, "", digest)
    if len(data) > MOST_BYTES:
        advice = "a scenario of 1,000 lines has about 40 kB; take out what is not a scenario"
        message = "the file is larger than 1 MB"
        return empty, [empty.problem("S002", message, empty.span(0, 0), advice)]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_utf16(data):
        advice = "save it again with the encoding UTF-8"
        message = "the file is written in UTF-16"
        return empty, [empty.problem("S004", message, empty.span(0, 0), advice)]
    if b"\x00" in data:
        advice = "name a scenario file; it is plain text and its name ends in .yaml"
        message = "the file is not text"
        return empty, [empty.problem("S003", message, empty.span(0, 0), advice)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrongly_encoded(data, error, shown, digest)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    source = Source(shown, text, digest)
    return source, _check_characters(source)


def _unread(source: Source, what: str, advice: str) -> Problem:
    return source.problem("S001", f"`{source.path}` {what}", source.span(0, 0), advice)


def _looks_utf16(data: bytes) -> bool:
    head = data[:200]
    return len(head) >= 4 and any(
        head[first::2].count(0) > len(head) // 2 * 0.7 and 0 not in head[1 - first :: 2]
        for first in (0, 1)
    )


def _wrongly_encoded(
    data: bytes, error: UnicodeDecodeError, shown: str, digest: str
) -> tuple[Source, list[Problem]]:
    before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
    text = before + data[error.start :].decode("cp1252", errors="replace")
    at = len(before.replace("\r\n", "\n"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = Source(shown, text, digest)
    message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
    label = "in Windows-1252 this would be the character shown"
    advice = "save the file again with the encoding UTF-8"
    span = source.span(at, min(at + 1, len(text)))
    return source, [source.problem("S004", message, span, advice, label=label)]


def _check_characters(source: Source) -> list[Problem]:
    text = source.text
    found = [unusable(source, match[0], *match.span()) for match in UNUSABLE.finditer(text)]
    found += [_tab(source, match) for match in _TAB_INDENT.finditer(text)]
    if not text.isascii():
        found += [_odd_space(source, match) for match in _ODD_SPACE.finditer(text)]
    return found


def unusable(source: Source, character: str, start: int, end: int) -> Problem:
    """Return the problem of a character that cannot be used, which stands or is named there."""
    name = character_name(character)
    advice = "delete it; it cannot be seen, but it changes how the line is read"
    message = f"the character {name} cannot be used"
    return source.problem("S005", message, source.span(start, end), advice)


def character_name(character: str) -> str:
    """Return the name of a character, with its number: ``RIGHT-TO-LEFT OVERRIDE (U+202E)``."""
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{name} ({number})" if name else number


def _tab(source: Source, match: re.Match[str]) -> Problem:
    span = source.span(match.start(1), match.end(1))
    advice = "indent with spaces, two for each level"
    return source.problem("S006", "the line is indented with a tab", span, advice)


def _odd_space(source: Source, match: re.Match[str]) -> Problem:
    group = next(index for index in (1, 2) if match[index])
    where = {1: "indented with", 2: "continued after `:` with"}[group]
    name = unicodedata.name(match[group])
    span = source.span(match.start(group), match.end(group))
    message = f"the line is {where} an invisible {name}"
    return source.problem("S007", message, span, "replace it by an ordinary space")
