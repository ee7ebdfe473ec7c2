"""Why an ending came: its condition with the figures at the end; and what the others lacked."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine import View
from game.playthrough.playthrough import Playthrough
from game.playthrough.requirements import WAR, holds, met, unmet
from game.scenario.expression import parse_condition


@dataclass(frozen=True, slots=True)
class Missed:
    """
    An ending that did not come.

    Attributes:
        ending: Its id.
        title: Its title.
        lacking: What its condition still waited for, in words with the figures at the end; empty
            where it held too, but the ending that came is tried before it.
    """

    ending: str
    title: str
    lacking: str


def why_ended(playthrough: Playthrough) -> tuple[str, ...]:
    """
    Return the parts of the condition by which a playthrough has ended.

    Returns:
        Each in words, such as ``Week 16 or later (now 16)``; empty before the end. That there is
        war is left out: how it came to be is told by ``outbreak_of``.
    """
    ending = playthrough.outcome()
    if ending is None:
        return ()
    held = met(parse_condition(ending.when), _at_the_end(playthrough), ending.when)
    return tuple(why for why in held if why != WAR)


def missed(playthrough: Playthrough) -> tuple[Missed, ...]:
    """
    Return what every other ending lacked, in the order in which they are tried; empty before the
    end.
    """
    if not playthrough.finished:
        return ()
    view, found = _at_the_end(playthrough), []
    for name, ending in playthrough.loaded.scenario.endings.items():
        if name == playthrough.ending:
            continue
        tree = parse_condition(ending.when)
        lacking = "" if holds(tree, view) else unmet(tree, view, ending.when)
        found.append(Missed(name, ending.title, lacking))
    return tuple(found)


def _at_the_end(playthrough: Playthrough) -> View:
    return View(playthrough.world, playthrough.state, 0)
