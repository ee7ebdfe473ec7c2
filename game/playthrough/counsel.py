"""What is advised in a crisis, and whom: the player's own side, or another over whom one looks."""

from __future__ import annotations

from game.scenario.model import Adviser, MoveKind, Scenario, Side


def counsel(
    scenario: Scenario, actor: str | None
) -> tuple[tuple[Side | None, tuple[Adviser, ...]], ...]:
    """
    Return the advisers by whom they advise.

    Args:
        scenario: The scenario.
        actor: The id of the actor that is played, or ``None`` to watch.

    Returns:
        Each side that is advised with its advisers, pressure first. ``None`` for the side, which
        comes first, stands for the player: the actor's own side, or nobody in particular.
    """
    own = scenario.actors[actor].side if actor else None
    found: dict[str | None, list[Adviser]] = {}
    for one in sorted(scenario.advisers.values(), key=lambda one: one.favours is MoveKind.DIALOGUE):
        found.setdefault(None if one.advises == own else one.advises, []).append(one)
    sides = sorted(found, key=lambda side: side is not None)
    return tuple((scenario.sides[side] if side else None, tuple(found[side])) for side in sides)
