"""Whether each meter of a scenario is written in the form that fits what it belongs to."""

from __future__ import annotations

from game.scenario.conditions import near_id, owners, pair_key
from game.scenario.meters import BUILTIN, FUNCTIONS, Scope
from game.scenario.model import Meter
from game.scenario.reading import Path
from game.scenario.shape import nearest
from game.scenario.subject import Subject
from game.scenario.tokens import KEYWORDS, WORDS

_A_SLIP = 0.7
"""How alike the id of an own meter is to another's that was likely meant: `supply` is no slip."""
_FORMS = ("start", "of", "between")
_FITTING = {
    Scope.WORLD: ("start",),
    Scope.SIDE: ("start", "of"),
    Scope.PAIR: ("start", "between"),
    Scope.TOWARDS: ("start", "between"),
}

_RETURNING = {
    "rhetoric": ("rate",),
    "credibility": ("rest", "rate"),
    "commitment": ("rest", "rate"),
    "negotiation": ("rest", "rate"),
}
"""What some meters do not have, because a mechanism of their own brings them back."""


def check_meters(subject: Subject) -> None:
    """
    Note what is wrong with the meters of a scenario.

    Args:
        subject: The scenario; problems are added to it.
    """
    for name, meter in subject.scenario.meters.items():
        path: Path = ("meters", name)
        if name not in BUILTIN:
            _check_own(subject, path, meter)
        elif name == "favor":
            message = "the favor of an actor starts where the actor says"
            advice = "write `favor: ` at the actor, and take this meter out"
            subject.note("S215", path, message, advice, key=True)
            continue
        _check_returns(subject, path, meter)
        given = [form for form in _FORMS if getattr(meter, form) is not None]
        if len(given) == 1:
            _check_form(subject, path, meter, given[0])
            continue
        message = "exactly one of `start`, `of` and `between` belongs to a meter"
        advice = "write `start` for one value, `of` for one a side, `between` for one a pair"
        place = (*path, given[1]) if given else path
        first = (*path, given[0]) if given else None
        subject.note("S214", place, message, advice, key=True, first=first)
    _check_adversaries(subject)


def _check_returns(subject: Subject, path: Path, meter: Meter) -> None:
    for field in _RETURNING.get(str(path[-1]), ()):
        if getattr(meter, field) is not None:
            message = f"`{field}` does nothing here: a mechanism of its own moves this meter"
            advice = "take it out; see the mechanism's parameters under `mechanisms:`"
            subject.note("S232", (*path, field), message, advice, key=True)


def _check_own(subject: Subject, path: Path, meter: Meter) -> None:
    name = str(path[-1])
    if name in FUNCTIONS or name in KEYWORDS or name in WORDS:
        message = f"`{name}` is a word of the condition language"
        subject.note("S216", path, message, "choose another id for the meter", key=True)
    elif meter.name is None:
        message, advice = _unnamed(name)
        subject.note("S216", path, message, advice, key=True)


def _unnamed(name: str) -> tuple[str, str]:
    """Return what is wrong with a meter of one's own without a name, and what to write."""
    if nearest(name, BUILTIN, _A_SLIP) is None:
        return "a meter of your own needs a name", "write `name: ` and what screens call it"
    advice = f"{near_id(name, BUILTIN, 'meter')}; one of your own needs a `name` for the screens"
    return f"unknown meter `{name}`", advice


def _check_form(subject: Subject, path: Path, meter: Meter, form: str) -> None:
    name = str(path[-1])
    scope = BUILTIN[name].scope if name in BUILTIN else None
    fitting = ("between",) if name == "negotiation" else _FITTING[scope] if scope else _FORMS
    if form not in fitting:
        wanted = " or ".join(f"`{one}`" for one in fitting)
        message = f"`{form}` does not fit the meter `{name}`"
        subject.note("S215", (*path, form), message, f"write {wanted}", key=True)
    elif form == "of":
        for side in meter.of or ():
            _check_side(subject, (*path, form, side), side)
    elif form == "between":
        _check_pairs(subject, (*path, form), meter, ">" if scope is Scope.TOWARDS else "~")


def _check_side(subject: Subject, path: Path, side: str) -> bool:
    sides = subject.scenario.sides
    if side in sides:
        return True
    advice = near_id(side, sides, "side")
    subject.note("S203", path, f"unknown side `{side}`", advice, key=True)
    return False


def _check_pairs(subject: Subject, path: Path, meter: Meter, sign: str) -> None:
    seen: dict[str, str] = {}
    for pair in owners(meter):
        place = (*path, pair)
        ends = pair.split(sign)
        if len(ends) != 2 or not all(end.replace("_", "a").isalnum() for end in ends):
            meaning = "trust of a in b" if sign == ">" else "the pair of a and b"
            message = f"`{pair}` is not a pair"
            advice = f"write two ids with `{sign}` between them: a{sign}b is {meaning}"
            subject.note("S229", place, message, advice, key=True)
        elif ends[0] == ends[1]:
            advice = "name two different sides"
            subject.note("S229", place, f"`{pair}` joins a side with itself", advice, key=True)
        elif sum(_check_side(subject, place, end) for end in ends) == 2:
            meant = pair_key(pair)
            if meant in seen:
                first = (*path, seen[meant])
                advice = "a~b and b~a are one pair; take one out"
                message = f"`{pair}` is set twice"
                subject.note("S229", place, message, advice, key=True, first=first)
            seen.setdefault(meant, pair)


def _check_adversaries(subject: Subject) -> None:
    meter = subject.scenario.meters.get("negotiation")
    if meter is not None and (meter.between or meter.start is not None or meter.of is not None):
        return
    message = "no two sides are adversaries"
    advice = "write negotiation: {between: {a~b: 0}} with the two sides that have the dispute"
    path: Path = ("meters", "negotiation") if meter else ("meters",)
    subject.note("S226", path, message, advice, key=True)
