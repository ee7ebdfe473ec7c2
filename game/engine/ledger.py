"""
The attribution ledger: for one run, what moved each meter, by how much and why.

Amounts are whole multiples of 2**-44 points, finer than what a meter in 32 bits can tell apart and
coarse enough for sums up to 100 to be exact in 64: the entries of a meter add up to its change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

GRAIN = 2.0**-44
"""The unit of all amounts, in meter points."""
_CLIPPED = 0.01


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One reason why a meter moved.

    Attributes:
        meter: The row that moved, such as ``channel(us, dprk)``.
        amount: By how much, in points; a multiple of 2**-44.
        cause: What moved it: ``move``, ``event``, ``limit`` or a mechanism's name.
        detail: The id of the move or event, or what part of the mechanism, else empty.
    """

    meter: str
    amount: float
    cause: str
    detail: str = ""


@dataclass(slots=True)
class Ledger:
    """
    Collects the entries of one turn of one run.

    Attributes:
        entries: What moved what, in the order in which it happened.
    """

    entries: list[Entry] = field(default_factory=list)

    def record(
        self, meter: str, before: float, after: float, cause: str, parts: Mapping[str, float]
    ) -> None:
        """
        Write down one change, split into parts.

        What rounding leaves is added to the largest part. What the ends of the scale took away
        becomes an entry of its own, with the cause ``limit``.

        Args:
            meter: The row that moved.
            before: Its value before, 0 to 100.
            after: Its value after, 0 to 100.
            cause: What moved it.
            parts: The amount of each detail; empty where the change has a single reason.
        """
        total = round(after / GRAIN) - round(before / GRAIN)
        units = {detail: round(part / GRAIN) for detail, part in parts.items()} or {"": total}
        left = total - sum(units.values())
        if abs(left) * GRAIN > _CLIPPED:
            self._add(meter, left, "limit", "")
        else:
            largest = max(units, key=lambda detail: abs(units[detail]))
            units[largest] += left
        for detail, amount in units.items():
            self._add(meter, amount, cause, detail)

    def _add(self, meter: str, units: int, cause: str, detail: str) -> None:
        if units:
            self.entries.append(Entry(meter, units * GRAIN, cause, detail))

    def of(self, meter: str) -> tuple[Entry, ...]:
        """Return the entries of one meter, in order."""
        return tuple(entry for entry in self.entries if entry.meter == meter)

    def change(self, meter: str) -> float:
        """Return the sum of a meter's entries, in points."""
        return sum(entry.amount for entry in self.of(meter))
