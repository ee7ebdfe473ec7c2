"""Signs and figures of the terminal game: kinds by word and shape, bars, signed numbers."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import IO, Any, cast

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from game.scenario.meters import RUNGS
from game.scenario.model import MoveKind

SHAPES = {MoveKind.DIALOGUE: "◆", MoveKind.PRESSURE: "▲"}
"""The shape of each kind of move."""
STYLES = {MoveKind.DIALOGUE: "cyan", MoveKind.PRESSURE: "yellow"}
"""The hue of each kind; never the only sign of it."""
_LEVELS = "▁▂▃▄▅▆▇█"
_PLAIN = str.maketrans("◆▲●█░▁▂▃▄▅▆▇→–−·…“”", '*^o#.1234567>--|.""')


def console_for_text() -> Console:
    """
    Return a console that takes texts as they are: no markup, no emoji, no highlighting.

    Where the output's encoding lacks the signs of the game, plainer ones take their place.
    """
    file: IO[str] = sys.stdout
    if not _can_write(file, "".join(map(chr, _PLAIN))):
        file = cast(IO[str], Plain(file))
    return Console(file=file, markup=False, emoji=False, highlight=False)


def _can_write(file: IO[str], signs: str) -> bool:
    try:
        signs.encode(getattr(file, "encoding", None) or "utf-8")
    except (LookupError, UnicodeEncodeError):
        return False
    return True


class Plain:
    """
    A stream that writes plainer signs to another one, as many columns wide.

    Args:
        file: The other stream.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write a text with plainer signs; return its length."""
        return self._file.write(text.translate(_PLAIN))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def kind_mark(kind: MoveKind, *, word: bool = True) -> Text:
    """Return the sign of a kind, with its word unless there is no room."""
    text = f"{SHAPES[kind]} {kind.value}" if word else SHAPES[kind]
    return Text(text, style=STYLES[kind])


def meter_bar(value: float, width: int) -> str:
    """Return a meter of 0 to 100 as a bar of some columns."""
    full = round(value / 100 * width)
    return "█" * full + "░" * (width - full)


def rung_scale(width: int) -> str:
    """Return the names of the rungs where they begin on a bar; those without room are left out."""
    line = ""
    for start, name in RUNGS:
        at = round(start / 100 * width)
        if (not line or at > len(line)) and at + len(name) <= width:
            line = line.ljust(at) + name
    return line


def sparkline(values: Iterable[float]) -> str:
    """Return values of 0 to 100 as a row of small bars."""
    return "".join(_LEVELS[min(int(value / 100 * len(_LEVELS)), 7)] for value in values)


def listed(words: Sequence[str], end: str = "and") -> str:
    """Return words as a list in a sentence."""
    return f" {end} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def flowing(words: Sequence[str], width: int) -> Text:
    """Return words with dots between them, on lines that break between words and not within."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + len(word) + 3 <= width:
            lines[-1] += f" · {word}"
        else:
            lines.append(word)
    return Text("\n".join(lines))


def parted(head: Text, parts: Sequence[str], width: int) -> Text:
    """
    Return a text with parts after it and commas between; lines break between parts.

    Args:
        head: What comes first; not changed.
        parts: What follows it.
        width: Columns of a line.
    """
    whole, room = head.copy(), width - head.cell_len
    for at, part in enumerate(parts):
        shown = part + "," * (at < len(parts) - 1)
        long = cell_len(shown)
        before = "" if not whole else " "
        if before and len(before) + long > room:
            before, room = "\n", width
        room -= len(before) * (before == " ") + long
        whole.append(before + shown, style="none")
    return whole


def write(console: Console, text: Text | str, *, indent: int = 0, hanging: int = 0) -> None:
    """
    Print a paragraph, wrapped, without blanks at the ends of lines.

    Args:
        console: Where to.
        text: What.
        indent: Columns before every line.
        hanging: More columns before every line but the first.
    """
    whole = Text(text) if isinstance(text, str) else text
    before = indent + hanging
    for at, line in enumerate(whole.wrap(console, max(console.width - before, 20))):
        line.rstrip()
        console.print(Text(" " * (before if at else indent)).append_text(line))
