"""
Leaning: doctrine with a lasting random tilt towards dialogue or pressure.

How it works: each actor of each run draws a tilt from -1 (pressure) to +1 (dialogue) that it
keeps; the log weights by doctrine are flattened to a fifth and ``2.5 * tilt`` is added to
dialogue moves and taken from pressure moves.
When it is used: to see every corner of a scenario: is each ending reached, is each move made?

Source: judgement; the purpose is that of random play in authoring tools.
"""

from __future__ import annotations

import numpy as np

from game.policies.mind import Mind

_FLAT = np.float32(0.2)
_TILT = np.float32(2.5)


class Leaning:
    """Doctrine, flattened and tilted for the whole of a run."""

    name = "leaning"
    on_doctrine = True

    def fill(self, mind: Mind, groups: tuple[int, ...]) -> None:
        """Write flattened and tilted weights."""
        assert mind.doctrine is not None
        world = mind.world
        for place in groups:
            group = world.groups[place]
            drawn = mind.chance.lasting(f"leaning/{world.actors[group.actor]}")
            tilt = (drawn * 2 - 1) * _TILT
            sign = np.where(world.dialogue[group.moves], 1, -1).astype(np.float32)[:, None]
            mind.weights[group.moves] = mind.doctrine[group.moves] * _FLAT + sign * tilt
            mind.weights[mind.silence(place)] = 0
