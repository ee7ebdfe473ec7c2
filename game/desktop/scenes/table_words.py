"""What the table says: ranges, risks, names, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.desktop.language import _
from game.desktop.spoken import spoken
from game.desktop.terms import percent
from game.engine import World
from game.playthrough import Playthrough
from game.playthrough.figures import signed
from game.playthrough.forecast import Range, effects_in_order
from game.playthrough.grounds import speaker_of
from game.playthrough.reasons import rank, reasons
from game.playthrough.words import day_of, day_word, side_word, step_word
from game.scenario import Loaded
from game.scenario.meters import RHETORIC
from game.scenario.model import Actor

HIGH_RISK = 0.1
"""The chance of an incident that is one to worry about."""
SHOWN_REASONS = 4
"""How many reasons the meter tells of."""
_WHOLE = 0.5
"""Points of change from which on a whole figure tells them."""
_LOUD = 0.5
"""Points by which a move has to move the rhetoric to be told by that on its card."""


def ranged(reach: Range) -> str:
    """Return a range of change: one figure where it is narrow."""
    low, high = reach.figures[0], reach.figures[-1]
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def rounded(reach: Range) -> str:
    """Return the middle of a range of change, whole unless that would say that nothing moves."""
    return signed(reach.middle, 0 if abs(reach.middle) >= _WHOLE else 1)


def headline_effect(effects: Mapping[str, Range]) -> tuple[str, Range] | None:
    """
    Return the likely effect that a card has room for: on rhetoric where it moves that by half a
    point, else the largest; ``None`` where nothing moves.
    """
    told = effects_in_order(effects)
    loud = [one for one in told if one[0] != RHETORIC or abs(one[1].middle) >= _LOUD]
    return min(loud, key=_place, default=told[0] if told else None)


def _place(one: tuple[str, Range]) -> tuple[bool, bool, float]:
    row, reach = one
    return *rank(row), -abs(reach.middle)


def risk_words(playthrough: Playthrough) -> tuple[str, str, bool]:
    """Return the chance of an incident on the coming turn, in words and figures; if it is high."""
    risks = playthrough.risk()
    if not risks or playthrough.finished:
        return "", "", False
    world = playthrough.world
    largest = max(risks.values())
    told = [
        f"{'–'.join(side_word(world, side) for side in pair.split('~'))} {percent(share, 1)}"
        for pair, share in sorted(risks.items(), key=lambda item: -item[1])[:2]
    ]
    shares = " · ".join(told) if len(told) > 1 else percent(largest, 1)
    words = _("Risk of an incident {shares}").format(shares=shares)
    return words, percent(largest, 1), largest >= HIGH_RISK


def ladder_words(playthrough: Playthrough) -> str:
    """Return what the rhetoric meter is, and why it moved on the last turn."""
    about = _("How heated the public words are. Private words do not move it.")
    last = playthrough.last
    if last is None:
        return about
    why = sorted(reasons(playthrough.world, last, RHETORIC), key=lambda one: -abs(one.amount))
    told = [f"{signed(one.amount)}  {capital(spoken(one.word))}" for one in why[:SHOWN_REASONS]]
    more = _("All of it stands on the page Meters (E).")
    return "\n".join([about, f"{_('Why it moved last turn')}:", *told, more])


def capital(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def step_title(world: World) -> str:
    """Return what a turn is called."""
    return spoken(step_word(world))


def turn_words(playthrough: Playthrough) -> str:
    """Return which turn comes, as a title."""
    return turn_title(playthrough.world, playthrough.turn)


def turn_title(world: World, number: int) -> str:
    """Return a turn as a title: Week 3 of 16."""
    form = _("{step} {number} of {turns}")
    return form.format(step=step_title(world), number=number, turns=world.turns)


def date_words(world: World, turn: int) -> str:
    """Return the first day of a turn."""
    return spoken(day_word(day_of(world, turn)))


def actor_line(actor: Actor) -> str:
    """Return an actor with the role."""
    return f"{actor.name}, {actor.role}"


def fact_source(loaded: Loaded, one: str) -> str:
    """Return when a fact was said, by whom, and who that is."""
    date = loaded.facts[one].date
    parts = spoken(day_word(date)) if date else "", speaker_of(loaded, one)
    return " · ".join(part for part in parts if part)


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence."""
    if len(words) < 2:
        return "".join(words)
    form = _("{some} and {last}")
    return form.format(some=", ".join(words[:-1]), last=words[-1])
