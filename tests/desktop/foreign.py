"""Finds English on a Korean screen that comes from neither scenario nor source nor formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from game.engine.descriptions import descriptions
from game.playthrough import Playthrough
from game.playthrough.grounds import source_of
from game.playthrough.words import actor_word, row_word, side_word, split_row
from game.scenario import Loaded, load, shipped
from game.scenario.meters import BUILTIN
from tests.desktop.scenes.crises import small

ENGLISH = re.compile(r"[A-Za-z]{2}")
BETWEEN = re.compile(r"[^A-Za-z'’`_^.\- ]+|(?<!\w)[-–]+(?!\w)|\s{2,}|\. ")
PLACE = re.compile(r"(?<![\w.])[~/][^\s:,)]+|\w+\.(json|yaml|png|txt|log)\b")
"""A folder or a file."""
CODE = re.compile(r"[a-z_]*\d[a-z\d_]*", re.IGNORECASE | re.ASCII)
"""The id of a fact, a key such as F11, a sum."""
OURS = {
    *("Backchannel", "CAMEO", "SHA", "JSON"),
    *("Alt", "Ctrl", "Enter", "Esc", "Space", "Tab"),
    *("backchannel check", "play"),
}
"""What is called the same in every language: the game, keys, commands, the code of acts."""


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text of nested lists and tables, names of entries too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from texts_in(key)
            yield from texts_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts_in(part)


def pieces(text: str) -> Iterator[str]:
    """Yield the English in a text: what stands between figures, signs and Korean, in one line."""
    rest = CODE.sub("|", PLACE.sub("|", text)).replace("`", "")
    for piece in BETWEEN.split(" ".join(rest.split())):
        plain = piece.strip(" .'’-").casefold()
        if ENGLISH.search(plain):
            yield plain


def texts_of(loaded: Loaded) -> Iterator[str]:
    """Yield what a scenario says: its texts, its facts with their sources, and its short names."""
    yield from texts_in(loaded.scenario.model_dump(mode="json"))
    yield from texts_in([fact.model_dump(mode="json") for fact in loaded.facts.values()])
    yield loaded.scenario.id
    if loaded.dossier is not None:
        yield from texts_in(loaded.dossier.model_dump(mode="json"))
    yield from (source_of(loaded, fact) for fact in loaded.facts)
    world = Playthrough(loaded).world
    yield from (side_word(world, side) for side in loaded.scenario.sides)
    yield from map(actor_word, loaded.scenario.actors)
    own = [name for name in loaded.scenario.meters if name not in BUILTIN]
    yield from (row_word(world, row) for row in world.rows.names if split_row(row)[0] in own)


@cache
def spoken_in_english() -> frozenset[str]:
    """Return all that may stay English: what scenarios, facts, sources and formulas say."""
    found = [text for about in descriptions() for text in (about.equation, about.source)]
    for loaded in [*map(load, shipped()), small()]:
        found += texts_of(loaded)
    found += OURS
    return frozenset(piece for text in found for piece in pieces(text))


def english(texts: Iterable[str], *allowed: str) -> list[str]:
    """
    Return the texts that should have been Korean from end to end.

    Args:
        texts: What a screen or a file says.
        allowed: What else may be English, such as headlines with names put in place.
    """
    known = spoken_in_english() | {piece for text in allowed for piece in pieces(text)}
    return [
        text
        for text in texts
        if any(piece not in known for line in text.splitlines() for piece in pieces(line))
    ]


def strange(lines: Iterable[str], *allowed: str) -> list[str]:
    """
    Return the lines of which some English stands in nothing that may be English.

    Args:
        lines: What is drawn, broken where there was no more room.
        allowed: What else may be English.
    """
    whole = "|".join([*spoken_in_english(), *(" ".join(text.split()) for text in allowed)])
    whole = whole.casefold()
    return [line for line in lines if any(piece not in whole for piece in pieces(line))]
