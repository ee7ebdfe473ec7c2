"""Which meters are worth a look, sorted by what they belong to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.playthrough.playthrough import Playthrough
from game.playthrough.words import split_row
from game.scenario.meters import RHETORIC


@dataclass(frozen=True, slots=True)
class Standing:
    """
    The rows of meters, without rhetoric and stances.

    Attributes:
        sides: For each meter of sides, in order, its row for each side that has one to show.
        pairs: The rows that two sides share, or that one has towards the other.
        world: The rows of the world as a whole.
        actors: The rows of actors: their favor.
    """

    sides: dict[str, dict[str, str]]
    pairs: tuple[str, ...]
    world: tuple[str, ...]
    actors: tuple[str, ...]


def matters(playthrough: Playthrough, row: str) -> bool:
    """Tell whether a meter can move and is of interest to who plays."""
    meter, of = split_row(row)
    match meter:
        case "favor":
            return of[0] == playthrough.play_as
        case "trust":
            return playthrough.side is None or playthrough.side == of[1]
    return can_move(playthrough, row)


def can_move(playthrough: Playthrough, row: str) -> bool:
    """Tell whether a meter can move at all; a stance is none."""
    scenario, (meter, of) = playthrough.loaded.scenario, split_row(row)
    match meter:
        case "stance":
            return False
        case "strain":
            return scenario.sides[of[0]].backer is not None
        case "enforcement":
            return any(side.backer == of[0] for side in scenario.sides.values())
    return True


def standing(
    playthrough: Playthrough, *, told: Callable[[Playthrough, str], bool] = matters
) -> Standing:
    """
    Return the meters that are told of, sorted by what they belong to.

    Args:
        playthrough: The run.
        told: Whether a row is told of; default: whether it matters to who plays.
    """
    sides: dict[str, dict[str, str]] = {}
    pairs, world, actors = [], [], []
    for row in playthrough.world.rows.names:
        meter, of = split_row(row)
        if meter in {RHETORIC, "stance"} or not told(playthrough, row):
            continue
        if not of:
            world.append(row)
        elif len(of) > 1:
            pairs.append(row)
        elif of[0] in playthrough.world.sides:
            sides.setdefault(meter, {})[of[0]] = row
        else:
            actors.append(row)
    return Standing(sides, tuple(pairs), tuple(world), tuple(actors))
