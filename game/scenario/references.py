"""
Whether the parts of a scenario that name one another exist and fit together.

Names inside conditions are looked at in ``conditions``, meters in ``meter_forms``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from game.scenario.cameo import weights
from game.scenario.certainty import certain_on
from game.scenario.conditions import Names, check_conditions, near_id
from game.scenario.expression import ExpressionProblem, parse_condition
from game.scenario.meter_forms import check_meters
from game.scenario.model import JUDGEMENT, Amount, Issue
from game.scenario.reading import Path
from game.scenario.shape import near
from game.scenario.subject import Subject, grounded
from game.scenario.tokens import KEYWORDS

RESERVED = KEYWORDS | {"all"}
"""Words that no side, actor, issue or move may have as its id."""

_CODES = {"side": "S203", "actor": "S204", "issue": "S205", "move": "S206"}
_PLACEHOLDERS = ("actor", "side", "target")
_NO_SUCH_KIND = "the kinds of CAMEO run from 01 to 20; seeds/cameo_goldstein.csv lists all codes"
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


def check_references(subject: Subject) -> None:
    """
    Note every reference of a scenario that leads nowhere or does not fit.

    Args:
        subject: The scenario; problems are added to it.
    """
    names = Names.of(subject.scenario)
    _check_because(subject)
    _check_ids(subject)
    _check_people(subject)
    _check_play_as(subject)
    _check_issues_and_stances(subject)
    check_meters(subject)
    _check_moves(subject)
    _check_leans(subject)
    _check_events(subject)
    _check_payoffs(subject)
    _check_advisers(subject)
    _check_map(subject)
    check_conditions(subject, names)
    _check_last_turn(subject)


def _known(subject: Subject, kind: str, name: str, path: Path, *, key: bool = False) -> bool:
    ids: Mapping[str, object] = getattr(subject.scenario, f"{kind}s")
    if name in ids:
        return True
    message = f"unknown {kind} `{name}`"
    subject.note(_CODES[kind], path, message, near_id(name, ids, kind), key=key)
    return False


def _check_because(subject: Subject) -> None:
    facts = subject.facts
    for _, place, one in subject.because():
        if one not in facts and one != JUDGEMENT and subject.facts_known:
            advice = near(one, (*facts, JUDGEMENT), "a fact with a similar id")
            subject.note("S201", place, f"unknown fact `{one}`", advice)
    for path, part in grounded(subject.scenario):
        if JUDGEMENT in part.because and part.note is None:
            advice = "write `note: ` and why these numbers seem right"
            message = "judgement needs a note that says why"
            subject.note("S209", (*path, "because"), message, advice, key=True)
    if subject.dossier:
        for one in subject.scenario.facts:
            if one in subject.dossier.facts:
                advice = "give your own fact another id, such as X1"
                message = f"the dossier has a fact `{one}` already"
                subject.note("S221", ("facts", one), message, advice, key=True)


def _check_ids(subject: Subject) -> None:
    scenario = subject.scenario
    for group in ("sides", "actors", "issues", "moves"):
        for one in getattr(scenario, group):
            if one in RESERVED:
                message = f"`{one}` is a word of the condition language or of the commands"
                subject.note("S222", (group, one), message, "choose another id", key=True)
    for one in scenario.actors:
        if one in scenario.sides:
            message = f"`{one}` is the id of a side and of an actor"
            advice = "choose another id for one of them"
            first = ("sides", one)
            subject.note("S222", ("actors", one), message, advice, key=True, first=first)


def _check_people(subject: Subject) -> None:
    scenario = subject.scenario
    all_known = all(actor.side in scenario.sides for actor in scenario.actors.values())
    for name, side in scenario.sides.items():
        path: Path = ("sides", name, "backer")
        if side.backer == name:
            subject.note("S225", path, f"`{name}` cannot back itself", "name another side")
        elif side.backer is not None:
            _known(subject, "side", side.backer, path)
        if all_known and not any(
            actor.side == name and actor.clout > 0 for actor in scenario.actors.values()
        ):
            message = f"no actor with clout speaks for the side `{name}`"
            advice = f"add an actor with `side: {name}` and a `clout` above 0"
            subject.note("S231", ("sides", name), message, advice, key=True)
    for name, actor in scenario.actors.items():
        _known(subject, "side", actor.side, ("actors", name, "side"))
        path = ("actors", name, "serves")
        if actor.serves == name:
            subject.note("S225", path, f"`{name}` cannot serve itself", "name another actor")
        elif actor.serves is not None:
            _known(subject, "actor", actor.serves, path)


def _check_play_as(subject: Subject) -> None:
    scenario = subject.scenario
    for number, name in enumerate(scenario.play_as):
        path: Path = ("play_as", number)
        if name in scenario.play_as[:number]:
            subject.note("S230", path, f"`{name}` is listed twice", "take one of them out")
            continue
        if not _known(subject, "actor", name, path):
            continue
        authors = {move.by for move in scenario.moves.values()}
        if name not in authors and authors <= set(scenario.actors):
            advice = f"add moves with `by: {name}`, or take it out of `play_as`"
            subject.note("S211", path, f"`{name}` can be played but has no move", advice)
        if scenario.actors[name].aim is None:
            advice = "write `aim: ` and what counts as success"
            message = f"`{name}` can be played but has no aim"
            subject.note("S212", ("actors", name), message, advice, key=True)


def _check_issues_and_stances(subject: Subject) -> None:
    scenario = subject.scenario
    for role in ("talks", "dispute"):
        bearing = [name for name, issue in scenario.issues.items() if issue.role == role]
        for name in bearing[1:]:
            message = f"two issues have the role {role}"
            first: Path = ("issues", bearing[0], "role")
            advice = "let one of them go without a role"
            subject.note("S213", ("issues", name, "role"), message, advice, first=first)
    for name, stances in scenario.stances.items():
        _known(subject, "actor", name, ("stances", name), key=True)
        for issue in stances:
            _known(subject, "issue", issue, ("stances", name, issue), key=True)
    for name in scenario.actors if set(scenario.stances) <= set(scenario.actors) else ():
        missing = _missing_stances(scenario.issues, scenario.stances.get(name, {}))
        if missing:
            path: Path = ("stances", name) if name in scenario.stances else ("stances",)
            message = f"`{name}` has no stance on {' and '.join(f'`{one}`' for one in missing)}"
            advice = "every actor needs one on the issues with the role talks or dispute"
            subject.note("S210", path, message, advice, key=True)


def _missing_stances(issues: Mapping[str, Issue], stances: Iterable[str]) -> list[str]:
    if not set(stances) <= set(issues):
        return []
    return [name for name, issue in issues.items() if issue.role and name not in stances]


def _check_moves(subject: Subject) -> None:
    labels: dict[tuple[str, str], str] = {}
    for name, move in subject.scenario.moves.items():
        path: Path = ("moves", name)
        _known(subject, "actor", move.by, (*path, "by"))
        _known(subject, "side", move.at, (*path, "at"))
        for issue in move.says:
            _known(subject, "issue", issue, (*path, "says", issue), key=True)
        if move.cameo not in weights():
            advice = near(move.cameo, [one for one in weights() if one[:2] == move.cameo[:2]])
            message = f"unknown CAMEO code `{move.cameo}`"
            subject.note("S208", (*path, "cameo"), message, advice or _NO_SUCH_KIND)
        twin = labels.setdefault((move.by, move.label), name)
        if twin != name:
            message = f"`{move.by}` has two moves with this label"
            first: Path = ("moves", twin, "label")
            advice = "say what sets the two moves apart"
            subject.note("S218", (*path, "label"), message, advice, first=first)
        _check_headlines(subject, path, move.headline, _PLACEHOLDERS)
        _check_amounts(subject, path, move.effects)


def _check_headlines(
    subject: Subject, path: Path, headlines: tuple[str, ...], allowed: tuple[str, ...]
) -> None:
    node = subject.document.at((*path, "headline"))
    listed = node is not None and isinstance(node.value, list)
    for number, headline in enumerate(headlines):
        place: Path = (*path, "headline", number) if listed else (*path, "headline")
        for found in _BRACES.finditer(headline):
            if found[1] in allowed:
                continue
            shown = ", ".join(f"{{{one}}}" for one in allowed)
            advice = f"allowed here: {shown}" if allowed else "write the names out"
            message = f"`{found[0]}` is not a placeholder of a headline"
            stretch = (found.start(), found.end())
            subject.note_inside("S217", place, headline, *stretch, message, advice)


def _check_amounts(subject: Subject, path: Path, effects: Mapping[str, Amount]) -> None:
    for target, amount in effects.items():
        _check_amount(subject, (*path, "effects", target), amount)


def _check_amount(subject: Subject, path: Path, amount: Amount) -> None:
    if amount.word is None or amount.word in subject.scenario.magnitudes:
        return
    advice = near(amount.word, subject.scenario.magnitudes, "a similar word")
    subject.note("S207", path, f"unknown amount `{amount.word}`", advice)


def _check_leans(subject: Subject) -> None:
    scenario = subject.scenario
    for name, lean in scenario.leans.items():
        path: Path = ("leans", name)
        known = _known(subject, "actor", lean.actor, (*path, "actor"))
        for number, move in enumerate(lean.moves or ()):
            place = (*path, "moves", number)
            if not _known(subject, "move", move, place):
                known = False
            elif known and scenario.moves[move].by != lean.actor:
                known = False
                message = f"`{move}` is a move of `{scenario.moves[move].by}`"
                subject.note("S223", place, message, f"name moves of `{lean.actor}`")
        _check_amount(subject, (*path, "by"), lean.by)
        if known and not any(
            move.by == lean.actor
            and (lean.moves is None or one in lean.moves)
            and lean.kind in (None, move.kind)
            and lean.venue in (None, move.venue)
            for one, move in scenario.moves.items()
        ):
            message = f"the lean applies to no move of `{lean.actor}`"
            subject.note("S223", path, message, "look at its moves, kind and venue", key=True)


def _check_events(subject: Subject) -> None:
    for name, event in subject.scenario.events.items():
        allowed = _PLACEHOLDERS if event.leak else ()
        _check_headlines(subject, ("events", name), event.headline, allowed)
        _check_amounts(subject, ("events", name), event.effects)


def _check_payoffs(subject: Subject) -> None:
    scenario = subject.scenario
    payees = (*scenario.sides, *scenario.actors)
    for name, ending in scenario.endings.items():
        path: Path = ("endings", name, "payoff")
        unknown = [payee for payee in ending.payoff if payee not in payees]
        for payee in unknown:
            advice = near(payee, payees, "a side or actor with a similar id")
            message = f"unknown side or actor `{payee}`"
            subject.note("S203", (*path, payee), message, advice, key=True)
        missing = [f"`{side}`" for side in scenario.sides if side not in ending.payoff]
        if missing and not unknown:
            message = f"the payoff of {' and '.join(missing)} is missing"
            advice = "write what the ending is worth to every side, 0 to 100"
            subject.note("S219", path, message, advice, key=True)


def _check_advisers(subject: Subject) -> None:
    for name, adviser in subject.scenario.advisers.items():
        if adviser.advises is not None:
            _known(subject, "side", adviser.advises, ("advisers", name, "advises"))


def _check_map(subject: Subject) -> None:
    shown = subject.scenario.map
    if shown is None:
        return
    frame = shown.frame
    for low, high in (("west", "east"), ("south", "north")):
        if getattr(frame, low) >= getattr(frame, high):
            message = f"the {low} of the frame is not below its {high}"
            advice = "add 360 to a longitude beyond the date line" if low == "west" else "turn them"
            subject.note("S227", ("map", "frame", high), message, advice)
    for number, name in enumerate(shown.capitals):
        path: Path = ("map", "capitals", number)
        if _known(subject, "side", name, path) and subject.scenario.sides[name].at is None:
            advice = f"add `at: [latitude, longitude]` to the side `{name}`"
            subject.note("S227", path, f"the capital of `{name}` has no place", advice)


def _check_last_turn(subject: Subject) -> None:
    turns = subject.scenario.clock.turns
    trees = []
    for ending in subject.scenario.endings.values():
        try:
            trees.append(parse_condition(ending.when))
        except ExpressionProblem:
            return
    if not any(certain_on(tree, turns) for tree in trees):
        message = "no ending is certain on the last turn"
        advice = f"give the last ending `when: turn >= {turns}`"
        last = list(subject.scenario.endings)[-1]
        subject.note("S220", ("endings", last, "when"), message, advice)
