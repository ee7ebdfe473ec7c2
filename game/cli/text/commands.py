"""What a player types: a line in, a command out, or one line that says what is allowed."""

from __future__ import annotations

import itertools
import string
from collections.abc import Mapping
from dataclasses import dataclass

from game.playthrough.options import Hands, Option

_NAMES = {
    "f": "fact",
    "h": "help",
    "?": "help",
    "i": "intents",
    "l": "ledger",
    "m": "meters",
    "q": "quit",
    "exit": "quit",
    "r": "repeat",
    "s": "silence",
    "u": "undo",
    "v": "advice",
    "advisers": "advice",
    "w": "save",
}
_WORDS = frozenset(_NAMES.values())
_TAKES = ("fact", "save")
HELP = """\
3        the public move number 3, and silence in private
b        the private move b, and silence in public
3 b      both; ids work as well, as in: acknowledge_channels probe_channel
s        silence in both hands
u        undo: take the last turn back
l        ledger: why every meter moved last turn
m        every meter
i        what the others will likely do
v        advice: ask the advisers
f F12    fact F12, on which numbers rest; f alone lists all facts
w FILE   write a save, which is a replay file as well
r        repeat: show the table again
q        quit; the playthrough is kept
h        help: this page"""
"""What `h` prints."""
ALLOWED = "type a number, a letter or both (3 b), s for silence, or h for help"


@dataclass(frozen=True, slots=True)
class Pick:
    """A choice for the coming turn; ``None`` is silence."""

    public: Option | None
    private: Option | None


@dataclass(frozen=True, slots=True)
class Ask:
    """A command by its full name, with what stands after it, which may be empty."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that means nothing here, and what is allowed instead."""

    message: str


def labels(hands: Hands) -> dict[str, Option]:
    """
    Return what to type for each move: numbers for public ones, letters for private ones.

    A move keeps its label for the whole playthrough. Letters that are commands are left out.
    """
    letters = [one for one in string.ascii_lowercase if one not in _NAMES]
    more = ("".join(pair) for pair in itertools.product(letters, repeat=2))
    private = dict(zip(itertools.chain(letters, more), hands.private, strict=False))
    return {str(at): option for at, option in enumerate(hands.public, 1)} | private


def parse(line: str, hands: Hands) -> Pick | Ask | Refused:
    """
    Read a line.

    Args:
        line: What was typed.
        hands: What the player can do now.
    """
    words = line.split()
    if not words:
        return Refused(f"{ALLOWED[0].upper()}{ALLOWED[1:]}.")
    name = _NAMES.get(words[0].lower(), words[0].lower())
    if name in _WORDS:
        if words[1:] and name not in _TAKES:
            return Refused(f"{words[0]} stands alone: {ALLOWED}.")
        return Ask(name, line.strip()[len(words[0]) :].strip())
    return _picked(words, labels(hands))


def _picked(words: list[str], known: Mapping[str, Option]) -> Pick | Refused:
    by_id = {option.move: option for option in known.values()}
    taken: dict[str, Option] = {}
    for word in words:
        option = known.get(word.lower(), by_id.get(word.lower()))
        if option is None:
            return Refused(f"{_short(word)} is no move of yours: {ALLOWED}.")
        if not option.legal:
            return Refused(f"{option.label} is not possible now: {option.why_not}.")
        venue = option.venue.value
        if venue in taken:
            return Refused(f"One {venue} move a turn: {taken[venue].label} or {option.label}.")
        taken[venue] = option
    return Pick(taken.get("public"), taken.get("private"))


def _short(word: str) -> str:
    shown = "".join(one if one.isprintable() else "?" for one in word[:30])
    return f"“{shown}…”" if len(word) > len(shown) else f"“{shown}”"
