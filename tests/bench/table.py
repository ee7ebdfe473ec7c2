"""The table that the benchmark prints."""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = "{:<46}{:>14}{:>16}  {}"


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, what was to be reached, what came of it."""

    what: str
    reach: str
    measured: str
    good: bool | None = None

    def __str__(self) -> str:
        verdict = {True: "ok", False: "no", None: ""}[self.good]
        return COLUMNS.format(self.what, self.reach, self.measured, verdict).rstrip()
