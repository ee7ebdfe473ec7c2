"""What the codex knows: its entries, from the model and from the scenario that is played."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.desktop.language import SOURCE, _, current
from game.desktop.scenes.codex_entries import (
    Article,
    Block,
    Entry,
    Formula,
    Gauge,
    Links,
    Pair,
    Words,
)
from game.desktop.scenes.codex_facts import facts
from game.desktop.scenes.codex_words import MECHANISMS, RELATED, SCOPES, TERMS
from game.desktop.spoken import spoken_row
from game.desktop.terms import act_word, kind_word, venue_word
from game.desktop.widgets.kinds import SHAPES
from game.engine.descriptions import Description, descriptions
from game.playthrough import Playthrough
from game.playthrough.figures import signed
from game.playthrough.words import split_row
from game.scenario import CameoCode, Loaded, weights
from game.scenario.meters import BUILTIN, BuiltinMeter
from game.scenario.model import JUDGEMENT, Grounded, Meter, Move
from game.scenario.provenance import numbers

_SIGNS = {"triangle": "▲", "diamond": "◆"}


def entries_of(loaded: Loaded | None) -> tuple[Entry, ...]:
    """
    Return every entry of the codex, section by section.

    Args:
        loaded: The scenario that is played; without one there are no actors and no facts, and the
            codes are all that there are.
    """
    parts = [_terms(), _meters(loaded), _mechanisms(loaded), _codes(loaded)]
    if loaded is not None:
        parts[3:3] = [_actors(loaded), facts(loaded)]
    return tuple(entry for part in parts for entry in part)


def _terms() -> Iterator[Entry]:
    for one, (title, text) in TERMS.items():
        yield Entry(
            f"word.{one}",
            _(title),
            lambda one=one, text=text: _term(one, text),  # type: ignore[misc]  # defaults bind them
        )


def _term(one: str, text: str) -> Article:
    return (Words(_(text)), Links(_("See also"), RELATED.get(one, ())))


# -- meters ------------------------------------------------------------------------------------


def _meters(loaded: Loaded | None) -> Iterator[Entry]:
    for name, meter in BUILTIN.items():
        yield Entry(
            f"meter.{name}",
            _(meter.title),
            lambda meter=meter: _builtin(meter, loaded),  # type: ignore[misc]  # as above
            under=_(meter.text),
        )
    if loaded is None:
        return
    for name, own in loaded.scenario.meters.items():
        if name not in BUILTIN:
            yield Entry(
                f"meter.{name}",
                own.name or name,
                lambda name=name, own=own: _own(name, own, loaded),  # type: ignore[misc]  # as above
                under=_line(own.text),
                aside=_("this scenario"),
            )


def _builtin(meter: BuiltinMeter, loaded: Loaded | None) -> Article:
    start = _("{value} unless a scenario says otherwise").format(value=f"{meter.start:g}")
    blocks: list[Block] = [
        Words(_(meter.text)),
        Pair(_("Belongs to"), _(SCOPES[meter.scope.value])),
        Pair(_("Starts at"), start),
    ]
    if meter.rate:
        rest = _("where it started") if meter.rest is None else f"{meter.rest:g}"
        words = _("{rest}, by {percent} % of the way each week")
        back = words.format(rest=rest, percent=f"{meter.rate:g}")
        blocks.append(Pair(_("Returns to"), back))
    if loaded is None:
        return blocks
    told = loaded.scenario.meters.get(meter.name)
    return [*blocks, *_starts(meter.name, loaded), *(_because(told) if told else ())]


def _own(name: str, meter: Meter, loaded: Loaded) -> Article:
    ends = (meter.low or "", meter.high or "")
    words = [Words(_line(meter.text))] if meter.text else []
    return [*words, *_starts(name, loaded, *ends), *_because(meter)]


def _starts(name: str, loaded: Loaded, low: str = "", high: str = "") -> Iterator[Block]:
    """Yield where a meter stands at the start of the scenario, row by row."""
    playthrough = Playthrough(loaded)
    rows = [
        (row, value) for row, value in playthrough.meters().items() if split_row(row)[0] == name
    ]
    if rows:
        yield Words(_("At the start of this scenario"), "heading")
    for row, value in rows:
        yield Gauge(spoken_row(playthrough.world, row), value, low, high)


def _because(part: Grounded) -> Iterator[Block]:
    facts = tuple(f"fact.{one}" for one in part.because if one != JUDGEMENT)
    if facts:
        yield Links(_("Rests on"), facts)
    if JUDGEMENT in part.because:
        yield Pair(_("Rests on"), _("judgement"))
    if part.note:
        yield Words(_line(part.note), "small", "text_muted")


# -- mechanisms --------------------------------------------------------------------------------


def _mechanisms(loaded: Loaded | None) -> Iterator[Entry]:
    for described in descriptions():
        title, text = MECHANISMS.get(described.id, (described.name, ""))
        yield Entry(
            f"mechanism.{described.id}",
            _(title),
            lambda described=described, text=text: _mechanism(described, text, loaded),  # type: ignore[misc]  # as above
            under=_(described.summary),
        )


def _mechanism(described: Description, text: str, loaded: Loaded | None) -> Article:
    blocks: list[Block] = [Words(_(text))] if text else []
    blocks += [
        Words(_("Equation"), "heading"),
        Formula(_plain(described.equation)),
        Words(_("A name with ^ stands for its meter divided by 100."), "small", "text_faint"),
        Pair(_("Units"), _plain(_(described.units))),
        Pair(_("Source"), _plain(described.source)),
    ]
    if current() != SOURCE:
        note = _("Equation and source stand as they were written, in English.")
        blocks.append(Words(note, "small", "text_faint"))
    if described.remarks:
        blocks.append(Words(_plain(_(described.remarks)), "small", "text_muted"))
    return [*blocks, *(_values(described.id, loaded) if loaded else ())]


def _values(mechanism: str, loaded: Loaded) -> Iterator[Block]:
    if getattr(loaded.scenario.mechanisms, mechanism, True) is None:
        yield Words(_("This scenario does without it."), "strong", "accent")
    found = [
        number
        for number in numbers(loaded.scenario)
        if number.group == "mechanisms" and number.path.startswith(f"{mechanism}.")
    ]
    if found:
        yield Words(_("Its numbers in this scenario"), "heading")
    for number in found:
        name = number.path.partition(".")[2]
        yield Pair(f"{name} = {number.value}", number.note or "")


# -- actors ------------------------------------------------------------------------------------


def _actors(loaded: Loaded) -> Iterator[Entry]:
    scenario = loaded.scenario
    for one, who in scenario.actors.items():
        yield Entry(
            f"actor.{one}",
            who.name,
            lambda one=one: _actor(loaded, one),  # type: ignore[misc]  # as above
            under=who.role,
            aside=scenario.sides[who.side].name,
        )


def _actor(loaded: Loaded, actor: str) -> Article:
    scenario = loaded.scenario
    who = scenario.actors[actor]
    blocks: list[Block] = [Pair(_("Side"), scenario.sides[who.side].name)]
    blocks += [Pair(_("Serves"), scenario.actors[who.serves].name)] if who.serves else []
    blocks += [Pair(_("Voice"), f"{who.voice:g}"), Pair(_("Clout"), f"{who.clout:g}")]
    if who.aim:
        blocks += [Words(_("What counts as success"), "heading"), Words(_line(who.aim))]
    stances = scenario.stances.get(actor, {})
    blocks += [Words(_("Stances"), "heading")] if stances else []
    for issue, stance in stances.items():
        axis = scenario.issues[issue]
        blocks.append(Gauge(axis.name, stance.position, axis.low, axis.high))
    moves = [move for move in scenario.moves.values() if move.by == actor]
    blocks += [Words(_("Moves"), "heading")] if moves else []
    blocks += [Pair(venue_word(move.venue), _move(move)) for move in moves]
    return [*blocks, *_because(who)]


def _move(move: Move) -> str:
    sign = _SIGNS[SHAPES[move.kind.value]]
    return f"{sign} {move.label} ({kind_word(move.kind)})"


# -- codes -------------------------------------------------------------------------------------


def _codes(loaded: Loaded | None) -> Iterator[Entry]:
    used: dict[str, list[Move]] = {}
    for move in loaded.scenario.moves.values() if loaded else ():
        used.setdefault(move.cameo, []).append(move)
    known = weights()
    for code in sorted(used) if loaded else known:
        if code in known:
            cameo, moves = known[code], tuple(used.get(code, ()))
            yield Entry(
                f"code.{code}",
                f"{code}  {act_word(cameo)}",
                lambda cameo=cameo, moves=moves: _code(cameo, moves, loaded),  # type: ignore[misc]  # as above
                aside=signed(cameo.goldstein),
            )


def _code(cameo: CameoCode, moves: Iterable[Move], loaded: Loaded | None) -> Article:
    blocks: list[Block] = [
        Pair(_("CAMEO code"), cameo.code),
        Pair(_("Goldstein weight"), signed(cameo.goldstein)),
        Words(_("From −10, the most hostile act, to +10, the friendliest."), "small", "text_muted"),
    ]
    if loaded is not None:
        blocks += [Words(_("Moves with this code"), "heading")]
        blocks += [Pair(loaded.scenario.actors[move.by].name, _move(move)) for move in moves]
    return blocks


def _plain(text: str) -> str:
    return text.replace("``", "")


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
