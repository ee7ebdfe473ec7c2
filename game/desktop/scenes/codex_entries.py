"""The entries of the codex, by section; what an article says is made when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
