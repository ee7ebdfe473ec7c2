"""
All policies by name, and who is under which.

A policy is added here and nowhere else: a name and what makes it for a world. One that looks ahead
over the batch engine, ``planner``, is to follow; until then its name is unknown, as any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from game.engine.world import World
from game.errors import PolicyWishError, UnknownNameError
from game.policies.doctrine import Doctrine
from game.policies.fixed import DOVE, HAWK, RANDOM, SILENT
from game.policies.leaning import Leaning
from game.policies.mind import Policy
from game.policies.reciprocal import Exploiter, Grit, TitForTat

DEFAULT = "doctrine"
"""The policy of an actor of whom nothing is said."""
EVERYONE = "all"
"""The word for all actors in an assignment."""

_MAKERS: Mapping[str, Callable[[World], Policy]] = {
    "doctrine": Doctrine,
    "random": lambda world: RANDOM,
    "silent": lambda world: SILENT,
    "hawk": lambda world: HAWK,
    "dove": lambda world: DOVE,
    "tit_for_tat": lambda world: TitForTat(),
    "grit": lambda world: Grit(),
    "exploiter": lambda world: Exploiter(),
    "leaning": lambda world: Leaning(),
}

NAMES: tuple[str, ...] = tuple(_MAKERS)
"""The names of all policies."""


def make(name: str, world: World) -> Policy:
    """
    Return the policy of a name.

    Raises:
        UnknownNameError: No policy bears the name.
    """
    if name not in _MAKERS:
        raise UnknownNameError("policy", name, NAMES)
    return _MAKERS[name](world)


def assign(world: World, wishes: Iterable[str]) -> dict[str, str]:
    """
    Read wishes such as ``kim=grit``, ``us=hawk`` and ``all=dove``; later ones win.

    Args:
        world: The compiled scenario.
        wishes: Each ``WHO=NAME``; WHO is an actor, a side (all its actors) or ``all``.

    Returns:
        The policy's name for every actor that a wish names.

    Raises:
        UnknownNameError: WHO or NAME is not known.
        PolicyWishError: The wish has no ``=``.
    """
    actors = world.scenario.actors
    members = {name: [name] for name in world.actors}
    for side in world.sides:
        members.setdefault(side, [a for a, actor in actors.items() if actor.side == side])
    members[EVERYONE] = list(world.actors)
    chosen: dict[str, str] = {}
    for wish in wishes:
        who, sign, name = wish.partition("=")
        if not sign:
            example = f"{wish if wish in members else EVERYONE}=grit"
            raise PolicyWishError(wish, example)
        if who not in members:
            raise UnknownNameError("actor or side", who, members)
        if name not in _MAKERS:
            raise UnknownNameError("policy", name, NAMES)
        chosen.update(dict.fromkeys(members[who], name))
    return chosen
