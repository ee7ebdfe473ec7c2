"""
Every number of a scenario, and what it rests on: facts, judgement, a source or a fit.

A number that rests on judgement beside facts counts as judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from game.scenario.model import JUDGEMENT, Amount, Grounded, Scenario
from game.scenario.reading import Path
from game.scenario.subject import grounded

FACTS = "facts"
"""What a number rests on where every id beside it is a fact."""

_FIELDS = {
    "sides": ("capability",),
    "actors": ("voice", "clout", "favor", "caution"),
    "stances": ("position", "salience", "room"),
    "meters": ("start", "of", "between", "rest", "rate"),
    "moves": ("says", "effects", "threat", "provocation", "cooldown"),
    "leans": ("by",),
    "events": ("chance", "effects", "cooldown"),
    "endings": ("payoff",),
    "advisers": (),
}


@dataclass(frozen=True, slots=True)
class Number:
    """
    A number of a scenario.

    Attributes:
        group: The part of the file it stands in, such as ``moves``.
        path: Where it stands there, with dots: ``invite.effects.rhetoric``.
        value: The number, or the formula, as text; a word with its points: ``-slight (-2)``.
        because: The ids it rests on, ``judgement`` among them; empty for parameters.
        note: Why, in the author's words.
        rests_on: ``facts``, ``judgement``, ``sourced`` or ``fitted``.
    """

    group: str
    path: str
    value: str
    because: tuple[str, ...]
    note: str | None
    rests_on: str


def numbers(scenario: Scenario) -> tuple[Number, ...]:
    """
    Return every number that a scenario writes down, and every parameter of the mechanisms.

    Args:
        scenario: The scenario; defaults that it does not mention are left out.
    """
    written = [
        number for path, part in grounded(scenario) for number in _of_part(scenario, path, part)
    ]
    return (*written, *_magnitudes(scenario), *_parameters(scenario))


def share_of_judgement(found: Iterable[Number]) -> float:
    """Return which share of numbers rests on judgement, 0 to 1; 0 where there are none."""
    rests = [number.rests_on == JUDGEMENT for number in found]
    return sum(rests) / len(rests) if rests else 0.0


def unused_facts(scenario: Scenario, facts: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the facts that nothing in a scenario rests on, in their order."""
    used = {one for _, part in grounded(scenario) for one in part.because}
    return tuple(one for one in facts if one not in used)


def _of_part(scenario: Scenario, path: Path, part: Grounded) -> Iterator[Number]:
    group, *names = (str(step) for step in path)
    rests_on = JUDGEMENT if JUDGEMENT in part.because else FACTS
    for field in _FIELDS[group]:
        if field not in part.model_fields_set:
            continue
        for suffix, value in _values(getattr(part, field)):
            place = ".".join((*names, field, *suffix))
            shown = _shown(value, scenario.magnitudes)
            yield Number(group, place, shown, part.because, part.note, rests_on)


def _values(value: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield (str(key),), one
    elif value is not None:
        yield (), value


def _shown(value: Any, magnitudes: dict[str, float]) -> str:
    if isinstance(value, Amount):
        points = f"{value.value(magnitudes):+g}"
        return points if value.word is None else f"{value.text} ({points})"
    return value if isinstance(value, str) else f"{value:g}"


def _magnitudes(scenario: Scenario) -> Iterator[Number]:
    for word, points in scenario.magnitudes.items():
        note = "what the words of effects are worth, in points"
        yield Number("magnitudes", word, f"{points:g}", (JUDGEMENT,), note, JUDGEMENT)


def _parameters(scenario: Scenario) -> Iterator[Number]:
    for name in type(scenario.mechanisms).model_fields:
        group = getattr(scenario.mechanisms, name)
        if group is None:
            continue
        for field, described in type(group).model_fields.items():
            extra: Any = described.json_schema_extra
            changed = getattr(group, field) != described.default
            rests_on = JUDGEMENT if changed else str(extra["rests_on"])
            note = "; ".join(one for one in (described.description, extra["source"]) if one)
            value = f"{getattr(group, field):g}"
            yield Number("mechanisms", f"{name}.{field}", value, (), note, rests_on)
