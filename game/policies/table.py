"""The table at which all actors choose at once, each by its policy."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arrays import Floats
from game.engine.chance import DrawnChance
from game.engine.state import State
from game.engine.world import World
from game.errors import UnknownNameError
from game.policies.doctrine import Doctrine
from game.policies.mind import Mind, Policy
from game.policies.registry import DEFAULT, make

_BOUND = np.float32(60)


class PolicyTable:
    """
    Who chooses by which policy, for one run or for many at once.

    Args:
        world: The compiled scenario.
        assignment: The policy's name for some actors; the others follow doctrine.

    Raises:
        UnknownNameError: An actor or a policy is not known.
    """

    def __init__(self, world: World, assignment: Mapping[str, str] | None = None) -> None:
        self.world = world
        self.assignment = dict.fromkeys(world.actors, DEFAULT) | dict(assignment or {})
        for actor in self.assignment:
            if actor not in world.actors:
                raise UnknownNameError("actor", actor, world.actors)
        self._doctrine = Doctrine(world)
        self._seats = self._seat()

    def _seat(self) -> tuple[tuple[Policy, tuple[int, ...]], ...]:
        names = dict.fromkeys(self.assignment.values())
        seats = []
        for name in names:
            policy = self._doctrine if name == DEFAULT else make(name, self.world)
            groups = tuple(
                place
                for place, group in enumerate(self.world.groups)
                if self.assignment[self.world.actors[group.actor]] == name
            )
            seats.append((policy, groups))
        return tuple(seats)

    def weights(self, state: State, chance: DrawnChance, legal: Floats) -> Floats:
        """
        Return the weight of every choice.

        Args:
            state: Where the runs stand.
            chance: The draws of the coming turn.
            legal: 1 where a move can be made, else 0, shape [moves, runs].

        Returns:
            Shape [moves + groups, runs], at least 0: the moves, then each group's silence.
        """
        doctrine = None
        if any(policy.on_doctrine for policy, _ in self._seats):
            doctrine = self._doctrine.log_weights(state)
        if len(self._seats) == 1 and self._seats[0][0] is self._doctrine and doctrine is not None:
            weights = doctrine
        else:
            count = len(self.world.moves) + len(self.world.groups)
            weights = np.zeros((count, state.runs), dtype=np.float32)
            mind = Mind(self.world, state, chance, weights, doctrine)
            for policy, groups in self._seats:
                policy.fill(mind, groups)
        np.minimum(weights, _BOUND, out=weights)
        np.exp(weights, out=weights)
        weights[: len(legal)] *= legal
        return weights

    def choose(self, state: State, chance: DrawnChance, legal: Floats) -> Floats:
        """
        Draw the choices of a turn.

        Each is drawn by inverse distribution function with a running sum: one number an actor and
        venue.

        Args:
            state: Where the runs stand.
            chance: The draws of the coming turn.
            legal: 1 where a move can be made, else 0, shape [moves, runs].

        Returns:
            0 or 1, shape [moves, runs]; at most one an actor and venue.
        """
        weights = self.weights(state, chance, legal)
        moves = len(self.world.moves)
        made = np.empty((moves, state.runs), dtype=np.float32)
        for place, group in enumerate(self.world.groups):
            drawn = chance.uniform(group.slot, 0 if group.public else 1)
            _draw(weights[group.moves], weights[moves + place], drawn, made[group.moves])
        return made

    def probabilities(self, state: State, chance: DrawnChance, legal: Floats) -> Floats:
        """
        Return the probability of every choice, in the shape of ``weights``.

        The choices of a group, its silence included, sum to 1.
        """
        weights = self.weights(state, chance, legal)
        moves = len(self.world.moves)
        for place, group in enumerate(self.world.groups):
            total = weights[group.moves].sum(axis=0) + weights[moves + place]
            weights[group.moves] /= total
            weights[moves + place] /= total
        return weights


def _draw(weights: Floats, silence: Floats, drawn: Floats, made: Floats) -> None:
    """Turn weights into running sums, in place, and mark the first that exceeds the draw."""
    for place in range(1, len(weights)):
        weights[place] += weights[place - 1]
    below = (drawn * (weights[-1] + silence)) < weights
    made[0] = below[0]
    made[1:] = below[1:] ^ below[:-1]
