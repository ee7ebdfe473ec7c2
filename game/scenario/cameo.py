"""
The CAMEO event codes and their Goldstein weights.

Source: Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict
Resolution 36 (1992), as mapped to CAMEO; the table and its origin are in ``seeds/``. Two numberings
of CAMEO are in use, so the name stands beside each code.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from game.resources import seeds_dir


@dataclass(frozen=True, slots=True)
class CameoCode:
    """
    A kind of event between states.

    Attributes:
        code: Two to four digits, such as ``013``.
        name: What it means.
        goldstein: From -10 (conflict) to +10 (cooperation).
    """

    code: str
    name: str
    goldstein: float

    @property
    def title(self) -> str:
        """Its name with a capital, however the table writes it."""
        plain = self.name.lower() if self.name.isupper() else self.name
        return plain[:1].upper() + plain[1:]


@cache
def weights() -> Mapping[str, CameoCode]:
    """
    Return every code by its digits.

    Raises:
        MissingDataError: The package was installed without ``seeds/``.
    """
    table = seeds_dir() / "cameo_goldstein.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = [
            CameoCode(row["code"], row["name"], float(row["goldstein"]))
            for row in csv.DictReader(file)
        ]
    return MappingProxyType({row.code: row for row in rows})
