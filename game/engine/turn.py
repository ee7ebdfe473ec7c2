"""
One turn, for one run or for many at once.

The order is that of a news week: moves, what they do, what the words do, what the mechanisms make
of it, chance, drift, endings. Each mechanism is one file in ``mechanisms``; it changes the state
only through ``Turn.shift``, which holds the scale and writes the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from game.engine.arithmetic import product
from game.engine.arrays import Flags, Floats
from game.engine.chance import Chance
from game.engine.ledger import Ledger
from game.engine.state import State
from game.engine.view import PERCENT
from game.engine.world import World

Parts = Callable[[int], Mapping[str, float]]
"""From the place of a row within a change to the amount of each detail, for one run."""


@dataclass(frozen=True, slots=True)
class Tally:
    """
    What was said and done in a turn, summed by who did it to whom.

    Directed pairs are in the order of ``World.directed``; S sides, D directed pairs, A actors.

    Attributes:
        heat: Public hostility, voice^ times -g, shape [D, runs].
        home_heat: The same, directed at the own side, shape [S, runs].
        warmth: Public cordiality, voice^ times g, of all, shape [runs].
        conciliation: Public dialogue moves, shape [D, runs].
        offer: Public unconditional offers, shape [S, runs].
        threat: Severity of public threats, 0 to 100, shape [S, runs].
        spoke: 1 where an actor spoke in public, shape [A, runs].
        tone: Goldstein weight of what it said, shape [A, runs].
        dialogue: Dialogue moves in any venue, shape [D, runs].
        pressure: Pressure moves in any venue, shape [D, runs].
        provocation: Tests and shows of force, shape [S, runs].
        done: Goldstein weight of what others did to a side, shape [S, runs].
        acts: How many moves that were, shape [S, runs].
    """

    heat: Floats
    home_heat: Floats
    warmth: Floats
    conciliation: Floats
    offer: Floats
    threat: Floats
    spoke: Floats
    tone: Floats
    dialogue: Floats
    pressure: Floats
    provocation: Floats
    done: Floats
    acts: Floats


@dataclass(slots=True)
class Turn:
    """
    One turn in the making.

    Attributes:
        world: The compiled scenario.
        state: Where the runs stand; changed in place.
        made: The moves chosen, 0 or 1, shape [moves, runs].
        leaked: Private moves that became public, 0 or 1, shape [moves, runs].
        loud: What all can hear: public moves and leaked ones, shape [moves, runs].
        tally: The sums of what was said and done.
        discord: Spread of each side's public tone, 0 to 1, shape [sides, runs].
        number: The number of this turn in each run, shape [runs].
        chance: Where outcomes come from.
        ledger: Where reasons are written down, for one run, or ``None``.
        events: In which runs each event came.
        incidents: In which runs each adversary pair had an incident, by ``a~b``.
        risk: The chance of an incident of each adversary pair, shape [adversaries, runs].
        gained: Points of progress in talks this turn, shape [adversaries, runs].
    """

    world: World
    state: State
    made: Floats
    leaked: Floats
    loud: Floats
    tally: Tally
    discord: Floats
    number: Floats
    chance: Chance
    ledger: Ledger | None
    events: dict[str, Flags] = field(default_factory=dict)
    incidents: dict[str, Flags] = field(default_factory=dict)
    risk: Floats | None = None
    gained: Floats | None = None

    def side(self, meter: str) -> Floats:
        """Return a view on a side meter, shape [sides, runs]."""
        return self.state.values[self.world.rows.side[meter]]

    @property
    def rhetoric(self) -> Floats:
        """The rhetoric meter, shape [runs]."""
        return self.state.values[self.world.rows.rhetoric]

    def shift(
        self, rows: slice | int, change: Floats, cause: str, parts: Parts | None = None
    ) -> None:
        """
        Add to some rows of the state, hold them to their scale and write the ledger.

        Args:
            rows: Which rows of ``State.values``.
            change: Points to add, shape [rows, runs] or [runs].
            cause: Who did it, for the ledger.
            parts: For one run, the reasons within the change of each row; else a single one.
        """
        values = self.state.values[rows]
        before = values[..., 0].copy() if self.ledger else None
        values += change
        low, high = self.world.low[rows], self.world.high[rows]
        np.maximum(values, low[..., None], out=values)
        np.minimum(values, high[..., None], out=values)
        if self.ledger and before is not None:
            self._record(rows, np.atleast_1d(before), cause, parts)

    def _record(
        self, rows: slice | int, before: Floats, cause: str, parts: Parts | None
    ) -> None:
        assert self.ledger is not None
        first = rows.start if isinstance(rows, slice) else rows
        after = np.atleast_1d(self.state.values[rows][..., 0])
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            split = parts(place) if parts else {}
            if old != new or any(split.values()):
                name = self.world.rows.names[first + place]
                self.ledger.record(name, float(old), float(new), cause, split)


def tally(world: World, made: Floats, loud: Floats) -> Tally:
    """
    Sum up what was said and done.

    Args:
        world: The compiled scenario.
        made: The moves chosen, shape [moves, runs].
        loud: The moves that all can hear, shape [moves, runs].
    """
    heard = product(world.tables.heard, loud)
    met = product(world.tables.met, made)
    parts = {name: heard[rows] for name, rows in world.tables.heard_rows.items()}
    parts |= {name: met[rows] for name, rows in world.tables.met_rows.items()}
    warmth = parts.pop("warmth")[0]
    return Tally(warmth=warmth, **parts)


def discord(world: World, said: Tally) -> Floats:
    """
    Return the spread of each side's public tone, ``D = (max g - min g) / 20``.

    Actors who were silent do not count.

    Args:
        world: The compiled scenario.
        said: The sums of the turn.

    Returns:
        0 (one voice) to 1 (the full scale apart), shape [sides, runs].
    """
    runs = said.tone.shape[1]
    silent = (1 - said.spoke) * np.float32(100)
    highest = np.full((len(world.sides), runs), -100, dtype=np.float32)
    lowest = np.full((len(world.sides), runs), 100, dtype=np.float32)
    for actor, side in enumerate(world.side_of_actor):
        np.maximum(highest[side], said.tone[actor] - silent[actor], out=highest[side])
        np.minimum(lowest[side], said.tone[actor] + silent[actor], out=lowest[side])
    return np.maximum(highest - lowest, 0) * np.float32(1 / 20)


def begin_turn(
    world: World,
    state: State,
    made: Floats,
    leaked: Floats,
    chance: Chance,
    ledger: Ledger | None,
) -> Turn:
    """
    Sum up the choices and return the turn, ready for the mechanisms.

    Args:
        world: The compiled scenario.
        state: Where the runs stand.
        made: The moves chosen, shape [moves, runs].
        leaked: Private moves that became public, shape [moves, runs].
        chance: Where outcomes come from.
        ledger: Where reasons are written down, for one run, or ``None``.
    """
    loud = made * world.public[:, None] + leaked
    said = tally(world, made, loud)
    return Turn(
        world,
        state,
        made,
        leaked,
        loud,
        said,
        discord(world, said),
        state.turn + 1,
        chance,
        ledger,
    )


def percent(values: Floats) -> Floats:
    """Return meter points as a share of the scale: x^ = x / 100."""
    return values * PERCENT
