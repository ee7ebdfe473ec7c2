"""
Counter-based chance: every draw is a hash of (seed, run, turn, named slot).

No draw depends on another, so results do not depend on how runs are split into blocks or workers,
a run can be repeated alone, and a new slot renumbers no other.

Source: the mixing function is the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast
splittable pseudorandom number generators", OOPSLA).
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np

from game.engine.arrays import Flags, Floats, Hashes, Ints

LAST_SEED = 2**63 - 1
"""The largest seed and the largest run number; both begin at 0."""
_READ_ALOUD = 10**6
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_UNIT = np.float32(2.0**-24)
FRACTION = "/which"
"""What a record appends to the name of a slot whose fraction it holds."""
_LOW = np.uint64(0xFFFFFF)


def mix(hashes: Hashes) -> Hashes:
    """
    Scramble 64-bit numbers in place with the finaliser of SplitMix64.

    Args:
        hashes: Any shape; overwritten.

    Returns:
        The same array.
    """
    hashes ^= hashes >> np.uint64(30)
    hashes *= _FIRST
    hashes ^= hashes >> np.uint64(27)
    hashes *= _SECOND
    hashes ^= hashes >> np.uint64(31)
    return hashes


def draw_seed() -> int:
    """Return any seed, short enough to be read aloud."""
    return secrets.randbelow(_READ_ALOUD)


def slot_key(slot: str) -> int:
    """Return the 64-bit key of a named slot; it depends on the name alone."""
    return int.from_bytes(hashlib.blake2b(slot.encode(), digest_size=8).digest(), "little")


def run_keys(seed: int, runs: Ints) -> Hashes:
    """
    Return the key of each run.

    Args:
        seed: The seed of the ensemble, 0 to `LAST_SEED`.
        runs: Run numbers, shape [runs].

    Returns:
        Keys, shape [runs].
    """
    start = mix(np.array([seed], dtype=np.uint64) + _GOLDEN)
    return mix(start + runs.astype(np.uint64) * _GOLDEN)


class Chance(Protocol):
    """Where a turn gets the outcomes of chance from."""

    def happens(self, slot: str, probability: Floats) -> Flags:
        """
        Say in which runs something happens.

        Args:
            slot: The name of the draw, such as ``incident/us~dprk``.
            probability: 0 to 1, shape [runs].

        Returns:
            True where it happens, shape [runs].
        """
        ...

    def fraction(self, slot: str, runs: int) -> Floats:
        """
        Return a number in [0, 1) for each run, to pick one of several things with.

        Args:
            slot: The name of the draw; its number is independent of whether it happens.
            runs: How many runs there are.
        """
        ...


class DrawnChance:
    """
    Chance that is drawn: for ensembles, and for the first play of a playthrough.

    Args:
        slots: The names of all draws of a turn, in the order of ``World.slots``.
        seed: The seed of the ensemble.
        runs: The run number of each lane, shape [runs].
    """

    def __init__(self, slots: Sequence[str], seed: int, runs: Ints) -> None:
        self._place = {slot: place for place, slot in enumerate(slots)}
        self._keys = np.array([slot_key(slot) for slot in slots], dtype=np.uint64)[:, None]
        self._seed = seed
        self._run_keys = run_keys(seed, runs)
        self._hashes: Hashes = np.zeros((len(slots), len(runs)), dtype=np.uint64)

    def assign(self, lanes: Ints, runs: Ints) -> None:
        """Give new run numbers to some lanes, both of shape [lanes]."""
        self._run_keys[lanes] = run_keys(self._seed, runs)

    def keep(self, lanes: Flags) -> None:
        """Drop all lanes but those that are marked, shape [runs]."""
        self._run_keys = self._run_keys[lanes]
        self._hashes = self._hashes[:, lanes]

    def begin(self, turn: Floats) -> None:
        """
        Draw everything for one turn.

        Args:
            turn: The number of the coming turn in each lane, shape [runs].
        """
        lanes = mix(self._run_keys + turn.astype(np.uint64) * _GOLDEN)
        np.add(self._keys, lanes, out=self._hashes)
        mix(self._hashes)

    def uniform(self, slot: str, half: int) -> Floats:
        """
        Return a uniform number in [0, 1) for each run, shape [runs].

        Args:
            slot: The name of the draw.
            half: 0 or 1: a hash has two independent numbers of 24 bits.
        """
        hashes = self._hashes[self._place[slot]]
        bits = hashes & _LOW if half else hashes >> np.uint64(40)
        drawn: Floats = bits.astype(np.float32) * _UNIT
        return drawn

    def happens(self, slot: str, probability: Floats) -> Flags:
        """Say in which runs something happens, shape [runs]; see ``Chance``."""
        hit: Flags = self.uniform(slot, 0) < probability
        return hit

    def fraction(self, slot: str, runs: int) -> Floats:
        """Return a number in [0, 1) for each run, shape [runs]; see ``Chance``."""
        return self.uniform(slot, 1)

    def lasting(self, slot: str) -> Floats:
        """Return one uniform number in [0, 1) that a run keeps for all its turns, shape [runs]."""
        key = np.uint64(slot_key(slot))
        return (mix(self._run_keys + key) >> np.uint64(40)).astype(np.float32) * _UNIT


class RecordedChance:
    """
    Chance as a replay recorded it, for one run; nothing is drawn.

    Args:
        outcomes: For each slot whether it happened, or the fraction drawn for it; a slot that is
            not named did not happen.
    """

    def __init__(self, outcomes: Mapping[str, bool | float]) -> None:
        self._outcomes = outcomes

    def happens(self, slot: str, probability: Floats) -> Flags:
        """Return what the record says, in the shape of ``probability``."""
        return np.full(probability.shape, bool(self._outcomes.get(slot, False)))

    def fraction(self, slot: str, runs: int) -> Floats:
        """Return the fraction that the record holds, shape [runs]."""
        return np.full(runs, self._outcomes.get(slot + FRACTION, 0.0), dtype=np.float32)


class RecordingChance:
    """
    Chance that is drawn for one run and writes down what happened.

    Attributes:
        outcomes: The slots that happened in this turn, and the fractions that were drawn.
    """

    def __init__(self, drawn: DrawnChance) -> None:
        self._drawn = drawn
        self.outcomes: dict[str, bool | float] = {}

    def happens(self, slot: str, probability: Floats) -> Flags:
        """Draw, write down and return whether something happens, shape [1]."""
        result = self._drawn.happens(slot, probability)
        if result[0]:
            self.outcomes[slot] = True
        return result

    def fraction(self, slot: str, runs: int) -> Floats:
        """Draw, write down and return a fraction, shape [1]."""
        result = self._drawn.fraction(slot, runs)
        self.outcomes[slot + FRACTION] = float(result[0])
        return result


def pick(seed: int, run: int, turn: int, slot: str, count: int) -> int:
    """Return one of ``count`` numbers from 0, fixed by seed, run, turn and slot; integers only."""
    lane = run_keys(seed, np.array([run])) + np.array([turn], dtype=np.uint64) * _GOLDEN
    hashed = mix(mix(lane) + np.uint64(slot_key(slot)))
    return int(hashed[0] >> np.uint64(40)) * count >> 24
