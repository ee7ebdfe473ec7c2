"""Which meters are worth a look, sorted by what they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from game.playthrough.playthrough import Playthrough
from game.playthrough.words import split_row
from game.scenario.expression import parse_condition, parse_formula, readings
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


def weightiest(playthrough: Playthrough, most: int) -> tuple[str, ...]:
    """
    Return the meters that decide most for who plays, beside rhetoric, the weightiest first.

    A meter weighs what reads it: each ending whose worth to the player it makes, and each whose
    coming. Of the own side it weighs one more, and the own favor two beside that; of those as heavy
    one that is read comes first, then one that is shared with another side.

    Args:
        playthrough: The run.
        most: How many.
    """
    read = _read(playthrough)
    own = {playthrough.play_as, playthrough.side} - {None}

    def weight(row: str) -> tuple[int, int, int]:
        meter, of = split_row(row)
        near = not own.isdisjoint(of) and matters(playthrough, row)
        return -(read[row] + near + 2 * (near and meter == "favor")), -read[row], -len(of)

    rows = (row for row in playthrough.world.rows.names if row != RHETORIC)
    return tuple(sorted((row for row in rows if can_move(playthrough, row)), key=weight)[:most])


def _read(playthrough: Playthrough) -> Counter[str]:
    """Return how often each row is read by what endings wait for and are worth to who plays."""
    rows, found = playthrough.world.rows, Counter[str]()
    for ending in playthrough.loaded.scenario.endings.values():
        trees = [parse_condition(ending.when)]
        for payee in (playthrough.play_as, playthrough.side):
            if payee in ending.payoff:
                trees.append(parse_formula(ending.payoff[payee]))
                break
        for tree in trees:
            found.update({str(one) for one in readings(tree)})
    return Counter(
        {rows.names[rows.index[one]]: n for one, n in found.items() if one in rows.index}
    )
