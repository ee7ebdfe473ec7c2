"""
Every code of a problem, with what it means and a wrong and a right example.

A code never changes meaning. ``S0xx`` reading, ``S1xx`` shape, ``S2xx`` references, ``E1xx``
conditions, ``W3xx`` facts. The pages stand in ``codes.yaml``, read by the same loader as scenarios.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from game.errors import UnknownNameError
from game.scenario.reading import read_document
from game.scenario.source import read_source

BLOCKS: Mapping[str, str] = MappingProxyType(
    {"S0": "reading", "S1": "shape", "S2": "references", "E1": "conditions", "W3": "facts"}
)
"""What the blocks of codes are about, by their first two characters."""


@dataclass(frozen=True, slots=True)
class Code:
    """
    The page of a code.

    Attributes:
        code: Such as ``E105``.
        title: What it stands for, in a few words.
        meaning: Why it is refused, in one to three sentences.
        wrong: A part of a file that provokes it.
        right: The same part as it should be.
    """

    code: str
    title: str
    meaning: str
    wrong: str
    right: str

    @property
    def block(self) -> str:
        """What the code is about: ``reading``, ``shape`` and so on."""
        return BLOCKS[self.code[:2]]


@cache
def codes() -> Mapping[str, Code]:
    """Return every page by its code, in the order of the stages."""
    source, _ = read_source(Path(__file__).with_name("codes.yaml"), "codes.yaml")
    document, _ = read_document(source)
    assert document.root is not None
    pages = {code: Code(code, **page) for code, page in document.root.value.items()}
    return MappingProxyType(pages)


def explain(code: str) -> Code:
    """
    Return the page of a code, written in small or capital letters.

    Raises:
        UnknownNameError: There is no such code.
    """
    page = codes().get(code.upper())
    if page is None:
        raise UnknownNameError("code", code.upper(), codes())
    return page
