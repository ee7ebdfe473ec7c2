"""
What the names in an expression stand for, and whether a scenario has them.

The grammar knows only words; here each becomes a meter, a function, a side, an actor, an issue or a
move of one scenario, or a problem with a caret under the word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from game.scenario.expression import (
    Expression,
    ExpressionProblem,
    Reading,
    parse_condition,
    parse_formula,
    parse_target,
    readings,
)
from game.scenario.meters import BUILTIN, FUNCTIONS, Scope
from game.scenario.model import Meter, Scenario
from game.scenario.reading import Path
from game.scenario.shape import near
from game.scenario.subject import Subject

_TAKES = {
    Scope.WORLD: (),
    Scope.SIDE: ("side",),
    Scope.PAIR: ("side", "side"),
    Scope.TOWARDS: ("side", "side"),
    Scope.ACTOR: ("actor",),
}
_OWNERS = {
    Scope.SIDE: "sides",
    Scope.PAIR: "pairs of sides",
    Scope.TOWARDS: "one side towards another",
    Scope.ACTOR: "actors",
}


@dataclass(frozen=True)
class Names:
    """
    What the names of one scenario stand for.

    Attributes:
        scopes: Every meter with what it belongs to.
        listed: The only owners of a meter, where it does not exist for all: ids or ``a~b``.
        ids: The ids of each kind: ``side``, ``actor``, ``issue`` and ``move``.
        serving: The actors who serve a leader.
        held: The stances there are, as (actor or side, issue).
        disputed: Whether an issue has the role dispute.
        broken: Meters whose own form is a problem, so that nothing more is said of them.
    """

    scopes: dict[str, Scope]
    listed: dict[str, frozenset[str]]
    ids: dict[str, tuple[str, ...]]
    serving: frozenset[str]
    held: frozenset[tuple[str, str]]
    disputed: bool
    broken: frozenset[str]

    @classmethod
    def of(cls, scenario: Scenario) -> Names:
        """Return the names of a scenario."""
        scopes = {name: meter.scope for name, meter in BUILTIN.items()}
        listed = {"negotiation": frozenset[str]()}
        for name, meter in scenario.meters.items():
            scopes.setdefault(name, scope_of(meter))
            if name not in BUILTIN or name == "negotiation":
                found = frozenset(pair_key(one) for one in owners(meter))
                listed |= {name: found} if found or meter.start is None else {}
        ids = {
            "side": tuple(scenario.sides),
            "actor": tuple(scenario.actors),
            "issue": tuple(scenario.issues),
            "move": tuple(scenario.moves),
        }
        serving = frozenset(name for name, actor in scenario.actors.items() if actor.serves)
        stances = [(one, issue) for one, held in scenario.stances.items() for issue in held]
        sides = [
            (scenario.actors[one].side, issue) for one, issue in stances if one in scenario.actors
        ]
        disputed = any(issue.role == "dispute" for issue in scenario.issues.values())
        held = frozenset((*stances, *sides))
        forms = {
            name: sum(one is not None for one in (meter.start, meter.of, meter.between))
            for name, meter in scenario.meters.items()
        }
        broken = frozenset(name for name, count in forms.items() if count != 1)
        broken |= frozenset(name for name, found in listed.items() if not found)
        return cls(scopes, listed, ids, serving, held, disputed, broken)

    def problems(self, tree: Expression) -> Iterator[ExpressionProblem]:
        """Yield what is wrong with the names of a tree, from left to right."""
        for reading in readings(tree):
            yield from self._reading(reading)

    def _reading(self, reading: Reading) -> Iterator[ExpressionProblem]:
        name = reading.name
        if name in self.broken and name not in FUNCTIONS:
            return
        if name in FUNCTIONS:
            takes = FUNCTIONS[name].takes
        elif name in self.scopes:
            takes = _TAKES[self.scopes[name]]
        else:
            yield self._unknown(reading)
            return
        if len(takes) != len(reading.arguments):
            yield self._miscounted(reading, takes)
            return
        wrong = list(self._arguments(reading, takes))
        yield from wrong or [*self._owner(reading), *self._stance(reading)]

    def _unknown(self, reading: Reading) -> ExpressionProblem:
        name = reading.name
        end = reading.start + len(name)
        kinds = [kind for kind, ids in self.ids.items() if name in ids]
        advice = near(name, [*self.scopes, *FUNCTIONS], "a meter with a similar name")
        if kinds == ["move"]:
            advice = f"`{name}` is a move; write `since({name})` for the turns since it was made"
        elif kinds:
            advice = f"`{name}` is a {kinds[0]}; write it in the parentheses of a meter"
        return ExpressionProblem("E105", f"unknown name `{name}`", reading.start, end, advice)

    def _miscounted(self, reading: Reading, takes: tuple[str, ...]) -> ExpressionProblem:
        name, scope = reading.name, self.scopes.get(reading.name)
        example = self._example(name, takes)
        if not takes:
            message = f"`{name}` takes no names in parentheses"
        elif not reading.arguments and scope:
            message = f"`{name}` is kept for {_OWNERS[scope]}"
        else:
            kinds = " and ".join(f"a{'n' if one[0] in 'aei' else ''} {one}" for one in takes)
            message = f"`{name}` takes {kinds}"
        return ExpressionProblem("E106", message, reading.start, reading.end, f"write {example}")

    def _example(self, name: str, takes: tuple[str, ...]) -> str:
        if self.listed.get(name):
            return f"`{name}({', '.join(min(self.listed[name]).split('~'))})`"
        left = {kind: list(ids) for kind, ids in self.ids.items()}
        left["actor"] = sorted(self.serving) or left["actor"] if name == "favor" else left["actor"]
        words = [left[kind].pop(0) if left[kind] else kind for kind in takes]
        return f"`{name}({', '.join(words)})`" if words else f"`{name}`"

    def _arguments(self, reading: Reading, takes: tuple[str, ...]) -> Iterator[ExpressionProblem]:
        for kind, one, (start, end) in zip(takes, reading.arguments, reading.spans, strict=True):
            if one not in self.ids[kind]:
                advice = near_id(one, self.ids[kind], kind)
                yield ExpressionProblem("E105", f"unknown {kind} `{one}`", start, end, advice)

    def _owner(self, reading: Reading) -> Iterator[ExpressionProblem]:
        name, given = reading.name, reading.arguments
        if len(given) >= 2 and given[0] == given[1]:
            message = f"`{name}` needs two different sides"
            advice = (
                f"write {self._example(name, ('side', 'side', *(('issue',) * (name == 'gap'))))}"
            )
            yield ExpressionProblem("E106", message, reading.start, reading.end, advice)
        elif name in self.listed and pair_key("~".join(given)) not in self.listed[name] and given:
            advice = f"add {'~'.join(given)} to `{name}` under `meters`"
            message = f"`{name}` is not kept for {' and '.join(given)}"
            yield ExpressionProblem("E106", message, reading.start, reading.end, advice)
        elif name == "favor" and given[0] not in self.serving:
            message = f"`{given[0]}` serves nobody and has no favor"
            advice = f"add `serves: ` to the actor {given[0]}"
            yield ExpressionProblem("E106", message, reading.start, reading.end, advice)

    def _stance(self, reading: Reading) -> Iterator[ExpressionProblem]:
        name, given = reading.name, reading.arguments
        if name in ("overlap", "settlement") and not self.disputed:
            message = f"`{name}` reads the dispute, and no issue has that role"
            advice = "write `role: dispute` at the issue that is settled if they talk"
            yield ExpressionProblem("E106", message, reading.start, reading.end, advice)
        if name not in ("stance", "gap"):
            return
        for one in given[:-1]:
            if (one, given[-1]) not in self.held:
                message = f"nobody of `{one}` has" if name == "gap" else f"`{one}` has"
                message += f" {'a' if name == 'gap' else 'no'} stance on `{given[-1]}`"
                advice = f"add `{given[-1]}` to the stances of an actor who is meant"
                yield ExpressionProblem("E106", message, reading.start, reading.end, advice)


def near_id(name: str, ids: Iterable[str], kind: str) -> str:
    """Return the advice for an unknown id of a kind, such as ``actor``."""
    return near(name, ids, f"{'an' if kind[0] in 'ai' else 'a'} {kind} with a similar id")


def pair_key(owner: str) -> str:
    """Return ``a~b`` with the two sides in the order of the alphabet; other texts as they are."""
    return "~".join(sorted(owner.split("~")))


def scope_of(meter: Meter) -> Scope:
    """Return what a meter of the author's own belongs to."""
    if meter.between is not None:
        return Scope.PAIR
    return Scope.SIDE if meter.of is not None else Scope.WORLD


def owners(meter: Meter) -> tuple[str, ...]:
    """Return the sides or pairs that a meter lists."""
    return (*(meter.of or ()), *(meter.between or ()))


def check_conditions(subject: Subject, names: Names) -> None:
    """Note what is wrong with the conditions, formulas and effects of a scenario."""
    scenario = subject.scenario
    for group in ("moves", "events", "leans", "endings"):
        for key, part in getattr(scenario, group).items():
            if part.when is not None:
                _check(subject, names, (group, key, "when"), part.when, parse_condition)
    for key, ending in scenario.endings.items():
        for payee, formula in ending.payoff.items():
            tree = _check(subject, names, ("endings", key, "payoff", payee), formula, parse_formula)
            _check_range(subject, ("endings", key, "payoff", payee), formula, tree)
    for group in ("moves", "events"):
        for key, part in getattr(scenario, group).items():
            _check_effects(subject, names, (group, key, "effects"), tuple(part.effects))


def _check(
    subject: Subject,
    names: Names,
    path: Path,
    text: str,
    read: Callable[[str], Expression],
    *,
    key: bool = False,
) -> Expression | None:
    try:
        tree = read(text)
        wrong = list(names.problems(tree))
    except ExpressionProblem as problem:
        tree, wrong = None, [problem]
    for one in wrong:
        place = (one.start, one.end, str(one), one.help)
        subject.note_inside(one.code, path, text, *place, key=key)
    return None if wrong else tree


def _check_range(subject: Subject, path: Path, formula: str, tree: Expression | None) -> None:
    if tree is None or readings(tree):
        return
    try:
        value = float(formula)
    except ValueError:
        return
    if not 0 <= value <= 100:
        subject.note("S228", path, f"a payoff of {value:g} is off the scale", "write 0 to 100")


def _check_effects(subject: Subject, names: Names, path: Path, targets: tuple[str, ...]) -> None:
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    for target in targets:
        tree = _check(subject, names, (*path, target), target, parse_target, key=True)
        if not isinstance(tree, Reading):
            continue
        pair = names.scopes.get(tree.name) is Scope.PAIR
        meant = (tree.name, tuple(sorted(tree.arguments)) if pair else tree.arguments)
        if meant in seen:
            message = f"`{tree}` is changed twice by the same effects"
            first = (*path, seen[meant])
            advice = "add the two amounts up in one line"
            subject.note("S224", (*path, target), message, advice, key=True, first=first)
        seen.setdefault(meant, target)
