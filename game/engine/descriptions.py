"""
What each mechanism says of itself: its name, equation, units and source, from its docstring.

So a screen that explains the model and the code that runs it cannot come apart.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from game.engine.resolution import ORDER

_PART = re.compile(r"(?P<name>Equation|Units|Source)s?[:,] (?P<text>.*)")


@dataclass(frozen=True, slots=True)
class Description:
    """
    What a mechanism says of itself.

    Attributes:
        id: The name of its file.
        name: What it is called, such as ``Audience costs``.
        summary: What it is about, without a full stop.
        equation: What it does to the meters; a name between backticks is code.
        units: What the numbers are in.
        source: Where it comes from.
        remarks: What else it says; may be empty.
    """

    id: str
    name: str
    summary: str
    equation: str
    units: str
    source: str
    remarks: str


@cache
def descriptions() -> tuple[Description, ...]:
    """Return what the mechanisms say of themselves, in the order of a turn."""
    return tuple(describe(mechanism) for mechanism in ORDER)


def describe(mechanism: ModuleType) -> Description:
    """
    Return what a mechanism says of itself.

    Args:
        mechanism: Its module. The first line of its docstring is ``Name: summary.``; then parts
            begin with ``Equation``, ``Units`` and ``Source`` and end at an empty line.
    """
    name = mechanism.__name__.rpartition(".")[2]
    title, _, rest = inspect.cleandoc(mechanism.__doc__ or "").partition("\n")
    called, _, summary = title.partition(": ")
    parts = _parts(rest.splitlines())
    return Description(
        id=name,
        name=called or name.replace("_", " ").capitalize(),
        summary=summary.removesuffix("."),
        equation=parts.get("Equation", ""),
        units=parts.get("Units", ""),
        source=parts.get("Source", ""),
        remarks=parts.get("", ""),
    )


def _parts(lines: Iterable[str]) -> dict[str, str]:
    """Return the lines joined to one text a part; what is in no part is under the empty name."""
    parts: dict[str, list[str]] = {}
    part = ""
    for line in (line.strip() for line in lines):
        found = _PART.fullmatch(line)
        if found:
            part, line = found["name"], found["text"]  # noqa: PLW2901  # what is left of it
        elif not line:
            part = ""
        if line:
            parts.setdefault(part, []).append(line)
    return {name: _sentence(" ".join(words)) for name, words in parts.items()}


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
