"""
Who will welcome a move and who will not, from stances and from what the move says.

How it works: an actor likes to hear what is near to its stance. For each issue that the move
speaks to, agreement is ``1 - ((position - says) / tolerance)^2``, held between -1 and 1, with the
tolerance at which doctrine gains nothing by saying it: ``100 sqrt(voice / stance)``. Who speaks for
another side is judged by where it stood: words that come nearer to the actor than their speaker
stands are worth at least that way, in tolerances, so that a launch put off is no affront. The mean
over the issues, weighted by salience, is what the words are worth to the actor. Who is spoken to
also hears the tone: a Goldstein weight of ten is worth one, for the backer of that side half of it.
The sum, held between -1 and 1, is the welcome; it decides nothing in the model.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from game.playthrough.playthrough import Playthrough
from game.scenario.model import Move, Venue

_TENTH = 0.1
_BACKER = 0.5
_CLEAR = 0.2
"""How far from nothing a welcome has to be to be told."""


class Mood(Enum):
    """How an actor takes a move."""

    WELCOME = "welcome"
    """It is near to what the actor wants, or kind to its side."""
    INDIFFERENT = "indifferent"
    """Neither, or a little of both."""
    UNWELCOME = "unwelcome"
    """It is far from what the actor wants, or hard on its side."""
    UNSEEN = "unseen"
    """The move is private and joins other sides: the actor hears of it only if it leaks."""


@dataclass(frozen=True, slots=True)
class Reception:
    """
    How an actor takes a move.

    Attributes:
        actor: Who.
        mood: In a word.
        welcome: From -1, against it in all, to 1; 0 where it is not seen.
        issue: The issue that speaks most for the mood, or ``None`` where only the tone does.
        says: The position that the move states there, 0 to 100.
        position: Where the actor stands there, 0 to 100.
        stood: Where the speaker stood there, 0 to 100, if the step nearer is what counts.
    """

    actor: str
    mood: Mood
    welcome: float
    issue: str | None = None
    says: float = 0.0
    position: float = 0.0
    stood: float | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """What a move says on an issue, and how an actor of that position and salience takes it."""

    issue: str
    says: float
    position: float
    salience: float
    agrees: float
    stood: float | None


def receptions(playthrough: Playthrough, move: str) -> tuple[Reception, ...]:
    """
    Return how every other actor takes a move, the most pleased first.

    Args:
        playthrough: Where things stand.
        move: The move's id; whether it can be made now does not matter.
    """
    scenario = playthrough.loaded.scenario
    made, values = scenario.moves[move], playthrough.meters()
    found = [
        _reception(playthrough, made, move, actor, values)
        for actor in scenario.actors
        if actor != made.by
    ]
    return tuple(sorted(found, key=lambda one: -one.welcome))


def _reception(
    playthrough: Playthrough, made: Move, move: str, actor: str, values: dict[str, float]
) -> Reception:
    scenario = playthrough.loaded.scenario
    side = scenario.actors[actor].side
    if made.venue is Venue.PRIVATE and side not in {scenario.actors[made.by].side, made.at}:
        return Reception(actor, Mood.UNSEEN, 0.0)
    words = _words(playthrough, made, actor, values)
    tone = float(playthrough.world.goldstein[playthrough.world.moves.index(move)]) * _TENTH
    heard = 1.0 if side == made.at else _BACKER * (scenario.sides[made.at].backer == side)
    worth = sum(word.salience * word.agrees for word in words)
    weight = sum(word.salience for word in words)
    welcome = min(max((worth / weight if weight else 0.0) + tone * heard, -1.0), 1.0)
    mood = Mood.INDIFFERENT
    if abs(welcome) >= _CLEAR:
        mood = Mood.WELCOME if welcome > 0 else Mood.UNWELCOME
    telling = [word for word in words if word.agrees * welcome > 0]
    if not telling:
        return Reception(actor, mood, welcome)
    most = max(telling, key=lambda word: word.salience * abs(word.agrees))
    return Reception(actor, mood, welcome, most.issue, most.says, most.position, most.stood)


def _words(
    playthrough: Playthrough, made: Move, actor: str, values: dict[str, float]
) -> list[_Word]:
    """Return what the move says on each issue that the actor cares for."""
    scenario = playthrough.loaded.scenario
    parameters = scenario.mechanisms.doctrine
    abroad = scenario.actors[actor].side != scenario.actors[made.by].side
    tolerance = 100 * math.sqrt(max(parameters.voice, 0.01) / max(parameters.stance, 0.01))
    found = []
    for issue, says in made.says.items():
        stance = scenario.stances.get(actor, {}).get(issue)
        if stance is not None and stance.salience:
            at = values[f"stance({actor}, {issue})"]
            gap = abs(at - says) / tolerance
            stood = values.get(f"stance({made.by}, {issue})", says)
            agrees, nearer = max(1 - gap * gap, -1.0), min(abs(at - stood) / tolerance - gap, 1.0)
            if abroad and nearer > max(agrees, 0.0):
                found.append(_Word(issue, says, at, stance.salience, nearer, stood))
            else:
                found.append(_Word(issue, says, at, stance.salience, agrees, None))
    return found
