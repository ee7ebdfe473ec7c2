"""
Policies that never change their mind: ``random``, ``silent``, ``hawk`` and ``dove``.

How they work: ``random`` takes any legal move or silence, each alike; ``silent`` makes no move;
``hawk`` takes any legal pressure move, each alike, and is silent where there is none; ``dove``
does the same with dialogue.
When they are used: as the ends of the scale in experiments, and as opponents in tests.

Source: the constant strategies of Axelrod 1980, "Effective choice in the prisoner's dilemma",
Journal of Conflict Resolution.
"""

from __future__ import annotations

import numpy as np

from game.policies.mind import FALLBACK, PREFERRED, REFUSED, Mind


class Fixed:
    """
    A policy with one log weight for each kind of move and for silence.

    Args:
        name: What the policy is called.
        dialogue: Log weight of dialogue moves.
        pressure: Log weight of pressure moves.
        silence: Log weight of silence.
    """

    on_doctrine = False

    def __init__(
        self, name: str, dialogue: np.float32, pressure: np.float32, silence: np.float32
    ) -> None:
        self.name = name
        self._kinds = (pressure, dialogue)
        self._silence = silence

    def fill(self, mind: Mind, groups: tuple[int, ...]) -> None:
        """Write the same weights whatever happened."""
        for place in groups:
            rows = mind.world.groups[place].moves
            kinds = np.where(mind.world.dialogue[rows], self._kinds[1], self._kinds[0])
            mind.weights[rows] = kinds[:, None]
            mind.weights[mind.silence(place)] = self._silence


RANDOM = Fixed("random", PREFERRED, PREFERRED, PREFERRED)
SILENT = Fixed("silent", REFUSED, REFUSED, PREFERRED)
HAWK = Fixed("hawk", REFUSED, PREFERRED, FALLBACK)
DOVE = Fixed("dove", PREFERRED, REFUSED, FALLBACK)
