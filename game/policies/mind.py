"""What a policy may look at when it chooses, and how it says what it would like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from game.engine.arrays import Floats
from game.engine.chance import DrawnChance
from game.engine.state import State
from game.engine.world import World

PREFERRED = np.float32(0)
"""Log weight of what a policy wants."""
FALLBACK = np.float32(-18)
"""Log weight of what it does where nothing that it wants is legal."""
REFUSED = np.float32(-36)
"""Log weight of what it does only where nothing else is legal."""


@dataclass(slots=True)
class Mind:
    """
    One choice in the making, for all actors at once.

    Attributes:
        world: The compiled scenario.
        state: Where the runs stand before the turn.
        chance: The draws of this turn.
        weights: Log weights, shape [moves + groups, runs]: first the moves, then the silence of
            each group. A choice has probability proportional to their exponential.
        doctrine: The log weights by doctrine, in the same shape; ``None`` where no policy at the
            table builds on them.
    """

    world: World
    state: State
    chance: DrawnChance
    weights: Floats
    doctrine: Floats | None

    def silence(self, group: int) -> int:
        """Return the row of a group's silence."""
        return len(self.world.moves) + group

    def partners(self, actor: int) -> tuple[int, ...]:
        """Return the sides that an actor answers: its adversaries, or all others if it has none."""
        side = self.world.side_of_actor[actor]
        others = tuple(place for place in range(len(self.world.sides)) if place != side)
        return self.world.adversaries_of(side) or others


class Policy(Protocol):
    """The rule by which an actor that nobody plays chooses."""

    name: str
    on_doctrine: bool

    def fill(self, mind: Mind, groups: tuple[int, ...]) -> None:
        """
        Write the log weights of some groups into ``mind.weights``.

        Args:
            mind: The choice in the making.
            groups: Places in ``World.groups`` of the choices of the actors under this policy.
        """
        ...
