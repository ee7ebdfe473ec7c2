"""One turn in the making: what was said and done, and how mechanisms change a state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from game.engine.arithmetic import product
from game.engine.arrays import Flags, Floats, Places
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
    What all could hear in a turn, summed by who said it to whom.

    Directed pairs are in the order of ``World.directed``; S sides, D directed pairs, A actors.

    Attributes:
        heat: Public hostility, voice^ times -g, shape [D, runs].
        home_heat: The same, directed at the own side, shape [S, runs].
        warmth: Public cordiality, voice^ times g, of all, shape [1, runs].
        conciliation: Public dialogue moves, shape [D, runs].
        offer: Public unconditional offers, shape [S, runs].
        threat: Severity of public threats, 0 to 100 each, shape [S, runs].
        voiced: What each actor said; see ``Tables.tone_rows`` and ``Dissent``.
    """

    heat: Floats
    home_heat: Floats
    warmth: Floats
    conciliation: Floats
    offer: Floats
    threat: Floats
    voiced: Floats


@dataclass(frozen=True, slots=True)
class Leaks:
    """
    The private moves that became public in a turn.

    Attributes:
        leaked: 0 or 1, shape [private moves, runs].
        spots: The same, for each leak event that came: which private move in which lane.
    """

    leaked: Floats
    spots: tuple[tuple[Places, Places], ...]


@dataclass(slots=True)
class Turn:
    """
    One turn in the making.

    Attributes:
        world: The compiled scenario.
        state: Where the runs stand; changed in place.
        made: The moves chosen, 0 or 1, shape [moves, runs].
        leaked: Private moves that became public, 0 or 1, shape [private moves, runs].
        tally: What all could hear.
        done: What moves did, heard or not: ``dialogue`` and ``pressure`` moves by directed pair,
            ``provocation`` by side, ``done`` (Goldstein weight of what others did to a side), and
            the sums of effects; see ``Tables.made_rows``.
        tone: Goldstein weight of what each actor said, 0 if it was silent, shape [actors, runs].
        spoke: 1 where an actor spoke in public, shape [actors, runs].
        discord: Spread of each side's public tone, 0 to 1, shape [sides, runs].
        number: The number of this turn in each run, shape [runs].
        chance: Where outcomes come from.
        ledger: Where reasons are written down, for one run, or ``None``.
        events: In which runs each event came.
        incidents: In which runs each adversary pair had an incident, by ``a~b``.
        risk: The chance of an incident of each adversary pair, from before the turn, shape
            [adversaries, runs].
        met: Where rhetoric stood when incidents were drawn, shape [runs].
        gained: Points of progress in talks this turn, shape [adversaries, runs].
    """

    world: World
    state: State
    made: Floats
    leaked: Floats
    tally: Tally
    done: Mapping[str, Floats]
    tone: Floats
    spoke: Floats
    discord: Floats
    number: Floats
    chance: Chance
    ledger: Ledger | None
    events: dict[str, Flags] = field(default_factory=dict)
    incidents: dict[str, Flags] = field(default_factory=dict)
    risk: Floats | None = None
    met: Floats | None = None
    gained: Floats | None = None

    def side(self, meter: str) -> Floats:
        """Return a view on a side meter, shape [sides, runs]."""
        values: Floats = self.state.values[self.world.rows.side[meter]]
        return values

    @property
    def rhetoric(self) -> Floats:
        """The rhetoric meter, shape [runs]."""
        level: Floats = self.state.values[self.world.rows.rhetoric]
        return level

    def shift(
        self, rows: slice | Places | int, change: Floats, cause: str, parts: Parts | None = None
    ) -> None:
        """
        Add to some rows of the state, hold them to their scale and write the ledger.

        Args:
            rows: Which rows of ``State.values``; no row twice.
            change: Points to add, shape [rows, runs] or [runs].
            cause: Who did it, for the ledger.
            parts: For one run, the reasons within the change of each row; else a single one.
        """
        values = self.state.values[rows]
        before = values[..., 0].copy() if self.ledger else None
        values += change
        low, high = self._ends(rows)
        np.maximum(values, low, out=values)
        np.minimum(values, high, out=values)
        if isinstance(rows, np.ndarray):
            self.state.values[rows] = values
        if before is not None:
            raw = np.atleast_1d(change[..., 0])
            self.record(rows, np.atleast_1d(before), cause, parts or _whole(raw))

    def _ends(self, rows: slice | Places | int) -> tuple[Floats | float, Floats | float]:
        stances = self.world.rows.stances.start
        if (
            isinstance(rows, np.ndarray)
            or (rows if isinstance(rows, int) else rows.stop) >= stances
        ):
            return self.world.low[rows][..., None], self.world.high[rows][..., None]
        return 0.0, 100.0

    def record(
        self, rows: slice | Places | int, before: Floats, cause: str, parts: Parts | None = None
    ) -> None:
        """
        Write into the ledger, if there is one, by how much some rows have changed.

        Args:
            rows: Which rows of ``State.values``.
            before: Their values before the change, of one run, shape [rows].
            cause: Who did it.
            parts: The reasons within the change of each row; else a single one.
        """
        if self.ledger is None:
            return
        names = np.atleast_1d(np.array(self.world.rows.names)[rows])
        after = np.atleast_1d(self.state.values[rows][..., 0])
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            split = parts(place) if parts else {}
            if old != new or any(split.values()):
                self.ledger.record(str(names[place]), float(old), float(new), cause, split)


def _whole(change: Floats) -> Parts:
    return lambda place: {"": float(change[place])}


def _hear(world: World, made: Floats, leaks: Leaks) -> Tally:
    tables, first = world.tables, world.private.start
    said = len(tables.heard)
    heard = np.zeros((len(tables.leaked), made.shape[1]), dtype=np.float32)
    product(tables.heard, made[:first], out=heard[:said])
    for group, rows, table in zip(world.groups, tables.voiced_rows, tables.voiced, strict=False):
        product(table, made[group.moves], out=heard[rows])
    for moves, lanes in leaks.spots:
        heard[:, lanes] += tables.leaked[:, moves]
    parts = {name: heard[rows] for name, rows in tables.heard_rows.items()}
    return Tally(**parts, voiced=heard[said:])


def discord(world: World, tone: Floats, spoke: Floats) -> Floats:
    """
    Return the spread of each side's public tone, ``D = (max g - min g) / 20``.

    Actors who were silent do not count.

    Args:
        world: The compiled scenario.
        tone: Goldstein weight of what each actor said, shape [actors, runs].
        spoke: 1 where it spoke, shape [actors, runs].

    Returns:
        0 (one voice) to 1 (the full scale apart), shape [sides, runs].
    """
    silent = (1 - spoke) * np.float32(100)
    highest = np.full((len(world.sides), tone.shape[1]), -100, dtype=np.float32)
    lowest = np.full_like(highest, 100)
    for actor, side in enumerate(world.side_of_actor):
        np.maximum(highest[side], tone[actor] - silent[actor], out=highest[side])
        np.minimum(lowest[side], tone[actor] + silent[actor], out=lowest[side])
    spread: Floats = np.maximum(highest - lowest, 0) * np.float32(1 / 20)
    return spread


def begin_turn(
    world: World,
    state: State,
    made: Floats,
    leaks: Leaks,
    chance: Chance,
    ledger: Ledger | None,
) -> Turn:
    """
    Sum up what was said and done, and return the turn, ready for the mechanisms.

    Args:
        world: The compiled scenario.
        state: Where the runs stand.
        made: The moves chosen, shape [moves, runs].
        leaks: The private moves that became public.
        chance: Where outcomes come from.
        ledger: Where reasons are written down, for one run, or ``None``.
    """
    said = _hear(world, made, leaks)
    sums = product(world.tables.made, made)
    spoke = said.voiced[world.tables.spoke_rows]
    tone = said.voiced[world.tables.tone_rows]
    tone /= np.maximum(spoke, 1)
    np.minimum(spoke, 1, out=spoke)
    return Turn(
        world,
        state,
        made,
        leaks.leaked,
        said,
        {name: sums[rows] for name, rows in world.tables.made_rows.items()},
        tone,
        spoke,
        discord(world, tone, spoke),
        state.turn + 1,
        chance,
        ledger,
    )


def percent(values: Floats) -> Floats:
    """Return meter points as a share of the scale: x^ = x / 100."""
    share: Floats = values * PERCENT
    return share
