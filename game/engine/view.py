"""What conditions, formulas and mechanisms read off a state beside the raw meters."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.engine.arithmetic import product
from game.engine.arrays import Floats
from game.engine.layout import STAMP
from game.engine.state import State
from game.engine.world import World

PERCENT = np.float32(0.01)


class View:
    """
    A state as the rules see it at one point of a turn.

    What takes work is computed on first use and kept, so a view is good only until the state
    changes.

    Args:
        world: The compiled scenario.
        state: Where the runs stand.
        ahead: 1 where the coming turn is meant (legality), 0 for the turn just made (endings).
    """

    def __init__(self, world: World, state: State, ahead: int) -> None:
        self.world = world
        self.state = state
        self.turn: Floats = state.turn + np.float32(ahead)
        self._known: dict[tuple[str, ...], Floats] = {}

    def read(self, name: str, arguments: tuple[str, ...]) -> Any:
        """Return a meter or function of the condition language, shape [runs]."""
        key = (name, *arguments)
        if key not in self._known:
            self._known[key] = self._find(name, arguments)
        return self._known[key]

    def _find(self, name: str, arguments: tuple[str, ...]) -> Any:
        world, memory = self.world, self.world.memory
        places = [world.sides.index(one) for one in arguments if one in world.sides]
        match name:
            case "turn":
                return self.turn
            case "war":
                return self.state.memory[memory.war] > 0
            case "since":
                return self.since(world.moves.index(arguments[0]))
            case "offers":
                return self.state.memory[memory.offers.start + places[0]]
            case "gap":
                position = self.position(arguments[2])
                return np.abs(position[places[0]] - position[places[1]])
            case "overlap":
                return self.overlap(places[0], places[1])
            case "settlement":
                return self.settlement(places[0], places[1])
        row = world.rows.index[name + (f"({', '.join(arguments)})" if arguments else "")]
        return self.state.values[row]

    def since(self, move: int) -> Floats:
        """Return the turns since a tracked move was made, over 1000 if never, shape [runs]."""
        row = self.world.memory.last.start + self.world.tracked[move]
        since: Floats = self.turn + np.float32(STAMP) - self.state.memory[row]
        return since

    def position(self, issue: str) -> Floats:
        """
        Return the position of each side on an issue, shape [sides, runs].

        It is the mean of its actors' positions, weighted by clout.
        """
        world = self.world
        return product(world.stance_weight[issue], self.state.values[world.rows.issue[issue]])

    def pain(self) -> Floats:
        """
        Return what the crisis costs each side now, 0 to 1, shape [sides, runs].

        A side with a backer is under sanctions and feels its strain; any other feels the heat:
        ``rhetoric_pain * (R^ - threshold^)``.
        """
        world, values = self.world, self.state.values
        persuasion = world.scenario.mechanisms.persuasion
        if persuasion is None:
            return np.zeros((len(world.sides), self.state.runs), dtype=np.float32)
        above = values[world.rows.rhetoric] - np.float32(persuasion.threshold)
        heat = np.maximum(above, 0) * np.float32(persuasion.rhetoric_pain * 0.01)
        strain = values[world.rows.side["strain"]] * PERCENT
        sanctioned = [place for place, backer in enumerate(world.backer) if backer >= 0]
        pain = np.repeat(heat[None, :], len(world.sides), axis=0)
        pain[sanctioned] = strain[sanctioned]
        return pain

    def win_set(self) -> Floats:
        """
        Return how far each side would move on the dispute, in points, shape [sides, runs].

        ``W = room * (1 + pain - commitment^ - R^)``, at least 0: a side in pain accepts more, one
        bound by its own words less, and no side moves while the words are hot.
        Source: win-sets, Putnam 1988, "Diplomacy and domestic politics", International
        Organization.
        """
        world, values = self.world, self.state.values
        bound = values[world.rows.side["commitment"]] + values[world.rows.rhetoric]
        open_to = 1 + self.pain() - bound * PERCENT
        reach: Floats = np.maximum(open_to, 0) * world.dispute_room[:, None]
        return reach

    def overlap(self, one: int, other: int) -> Floats:
        """Return by how much two sides' win-sets overlap, in points, below 0 if not: [runs]."""
        if self.world.dispute is None:
            return np.full(self.state.runs, -100, dtype=np.float32)
        reach = self.win_set()
        position = self.position(self.world.dispute)
        shared: Floats = reach[one] + reach[other] - np.abs(position[one] - position[other])
        return shared

    def settlement(self, one: int, other: int) -> Floats:
        """
        Return the position on the dispute that two sides would settle on, 0 to 100, shape [runs].

        The mean of their positions weighted by capability, salience and moral ground: whoever holds
        the moral ground guides the talks.
        Source: on decided European issues no bargaining model beats the capability-and-salience
        weighted mean (Thomson et al. 2006, "The European Union Decides"); the moral ground is the
        article's (Shi Yongming).
        """
        if self.world.dispute is None:
            return np.full(self.state.runs, 50, dtype=np.float32)
        ground = self.state.values[self.world.rows.side["moral_ground"]] + 1
        weight = self.world.dispute_weight[:, None] * ground
        position = self.position(self.world.dispute)
        total = weight[one] * position[one] + weight[other] * position[other]
        mean: Floats = total / (weight[one] + weight[other])
        return mean
