"""Numbers that move to where they should be."""

from __future__ import annotations

import math

_NEAR = 0.004


class Glide:
    """
    A number that follows its target, fast at first.

    Args:
        value: Where it starts.
        time: Seconds in which two thirds of the way are done.

    Attributes:
        value: Where it is.
        target: Where it is going.
    """

    def __init__(self, value: float = 0.0, time: float = 0.08) -> None:
        self.value = self.target = float(value)
        self.time = time

    @property
    def moving(self) -> bool:
        """Whether it is not there yet."""
        return self.value != self.target

    def jump(self, value: float) -> None:
        """Be there at once."""
        self.value = self.target = float(value)

    def step(self, dt: float, *, calm: bool = False) -> bool:
        """
        Move on by some seconds.

        Args:
            dt: Seconds.
            calm: Whether to jump there: motion is reduced.

        Returns:
            Whether it is still on its way.
        """
        if not self.moving:
            return False
        distance = self.target - self.value
        left = distance * math.exp(-dt / self.time)
        if calm or abs(left) <= _NEAR * max(1.0, abs(self.target)):
            self.value = self.target
        else:
            self.value = self.target - left
        return True


def ease(share: float) -> float:
    """Return how far something is that starts and ends softly, for a share of its time, 0 to 1."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)
