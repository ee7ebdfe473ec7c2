"""The facts that matter to an actor before the first turn, and what rests on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.playthrough.words import actor_word
from game.scenario import Loaded
from game.scenario.meters import BUILTIN
from game.scenario.model import Fact, Grounded, Scenario
from game.scenario.subject import grounded

Use = Literal["you", "stance", "moves", "meters"]
USES: tuple[Use, ...] = ("you", "stance", "moves", "meters")
"""What may rest on a fact: who the actor is, where it stands, what it can do, the meters."""


@dataclass(frozen=True, slots=True)
class Ground:
    """
    A fact with what rests on it.

    Attributes:
        id: Of the fact.
        fact: What it says.
        uses: What rests on it, in the order of `USES`.
    """

    id: str
    fact: Fact
    uses: tuple[Use, ...]


def grounds_of(loaded: Loaded, actor: str) -> tuple[Ground, ...]:
    """
    Return the facts that an actor, its stances and moves, and the meters rest on.

    Args:
        loaded: The scenario.
        actor: An actor of it.

    Returns:
        Facts in the order in which they are first leaned on: of the actor, its stances, its moves
        and the meters.
    """
    uses: dict[str, set[Use]] = {}
    for use, part in _parts(loaded, actor):
        for one in part.because:
            if one in loaded.facts:
                uses.setdefault(one, set()).add(use)
    return tuple(
        Ground(one, loaded.facts[one], tuple(use for use in USES if use in of))
        for one, of in uses.items()
    )


def _parts(loaded: Loaded, actor: str) -> Iterator[tuple[Use, Grounded]]:
    scenario = loaded.scenario
    yield "you", scenario.actors[actor]
    for stance in scenario.stances.get(actor, {}).values():
        yield "stance", stance
    for move in scenario.moves.values():
        if move.by == actor:
            yield "moves", move
    for meter in scenario.meters.values():
        yield "meters", meter


def source_of(loaded: Loaded, fact: str) -> str:
    """
    Return where a fact is from, in a line.

    Args:
        loaded: The scenario.
        fact: The id of a fact of it.

    Returns:
        The source that the fact names, or publisher and title of the dossier that it stands in;
        empty where it names none and is the scenario's own.
    """
    named = loaded.facts[fact].source
    if named is not None:
        return named
    dossier = loaded.dossier
    if dossier is None or fact in loaded.scenario.facts:
        return ""
    return f"{dossier.publisher}, {dossier.title}"


def speaker_of(loaded: Loaded, fact: str) -> str:
    """
    Return who said a fact, and who that is where the dossier knows it.

    Args:
        loaded: The scenario.
        fact: The id of a fact of it.

    Returns:
        Such as ``Rex Tillerson, Secretary of State``; empty where nobody is named.
    """
    speaker = loaded.facts[fact].speaker or ""
    who = loaded.dossier.speakers.get(speaker, "") if loaded.dossier else ""
    return f"{speaker}, {who}" if who else speaker


@dataclass(frozen=True, slots=True)
class Carried:
    """
    A part of a scenario that rests on a fact.

    Attributes:
        group: What it is one of: ``sides``, ``actors``, ``meters``, ``moves``, ``leans``,
            ``events``, ``endings``, ``advisers`` or ``stances``.
        id: Of the part in its group; of a stance that of its actor.
        name: What screens call it.
        actor: The id of the actor whose it is; empty where it is nobody's.
    """

    group: str
    id: str
    name: str
    actor: str = ""


def parts_on(loaded: Loaded, fact: str) -> tuple[Carried, ...]:
    """Return the parts of a scenario that rest on a fact, in the order of the file."""
    scenario = loaded.scenario
    found = []
    for path, part in grounded(scenario):
        if fact in part.because:
            group, key, *rest = (str(step) for step in path)
            name, actor = _name(scenario, group, key, *rest), _actor(scenario, group, key)
            found.append(Carried(group, key, name, actor))
    return tuple(dict.fromkeys(found))


def _actor(scenario: Scenario, group: str, key: str) -> str:
    if group in {"actors", "stances"}:
        return key
    if group == "leans":
        return scenario.leans[key].actor
    return scenario.moves[key].by if group == "moves" else ""


def _name(scenario: Scenario, group: str, key: str, *rest: str) -> str:
    if group == "stances":
        return f"{scenario.actors[key].name}: {scenario.issues[rest[0]].name}"
    if group == "leans":
        return actor_word(scenario.leans[key].actor)
    if group == "meters" and key in BUILTIN and scenario.meters[key].name is None:
        return BUILTIN[key].title
    part = getattr(scenario, group)[key]
    names = (getattr(part, field, None) for field in ("label", "title", "name"))
    return next((str(name) for name in names if name), key)
