"""The entries of the codex, by section; what an article says is made when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from game.desktop.language import N_

SECTIONS: dict[str, str] = {
    "word": N_("Words"),
    "meter": N_("Meters"),
    "mechanism": N_("Mechanisms"),
    "actor": N_("Actors"),
    "fact": N_("Facts"),
    "code": N_("Codes of moves"),
}
"""The sections, in the order of their tabs; a key begins with one: ``meter.rhetoric``."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph: its text, the role of its font and its colour."""

    text: str
    role: str = "body"
    paint: str = "text"


@dataclass(frozen=True, slots=True)
class Pair:
    """A name and what belongs to it, beside one another."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """An equation, on a surface of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """A value from 0 to 100 as a bar, with what its ends mean; those may be empty."""

    label: str
    value: float
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """
    Other entries to go to.

    Attributes:
        label: What they are to this one.
        keys: Their keys.
        told: Whether each is told in a line of its own, where otherwise facts are not.
    """

    label: str
    keys: tuple[str, ...]
    told: bool = False


@dataclass(frozen=True, slots=True)
class Doors:
    """Things without an entry of their own: what they are, and the name and the entry of each."""

    label: str
    doors: tuple[tuple[str, str], ...]


Block = Words | Pair | Formula | Gauge | Links | Doors
Article = Sequence[Block]


@dataclass(frozen=True, slots=True)
class Entry:
    """
    An entry of the codex.

    Attributes:
        key: Its section and its id, such as ``fact.F12``.
        title: What it is called.
        under: What stands below its title in the list; may be empty.
        aside: What stands at the right of its title; may be empty.
        article: Makes what it says.
    """

    key: str
    title: str
    article: Callable[[], Article]
    under: str = ""
    aside: str = ""

    @property
    def section(self) -> str:
        """The section it stands in."""
        return self.key.partition(".")[0]

    @property
    def id(self) -> str:
        """What it is called in its section."""
        return self.key.partition(".")[2]


def search(entries: Iterable[Entry], query: str) -> list[Entry]:
    """
    Return the entries that a query finds, the best first.

    Args:
        entries: All entries.
        query: An id or its beginning, or words that all occur in title, subtitle or id.

    Returns:
        The one with that very id, then those whose id begins so, those whose title holds all the
        words, and the others.
    """
    wanted = query.casefold().split()
    whole = " ".join(wanted)

    def rank(entry: Entry) -> int:
        title, one = entry.title.casefold(), entry.id.casefold()
        if one == whole:
            return 0
        if one.startswith(whole):
            return 1
        if all(word in title for word in wanted):
            return 2
        rest = f"{title} {entry.under.casefold()} {one}"
        return 3 if all(word in rest for word in wanted) else 4

    ranked = [(rank(entry), entry) for entry in entries] if wanted else []
    return [entry for at, entry in sorted(ranked, key=lambda pair: pair[0]) if at <= 3]
