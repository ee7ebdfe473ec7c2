"""Measure every gate and print its figure; exit 1 where one does not hold."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from tests.gates.all_gates import GATES


def main() -> int:
    """Print a line or two for each gate."""
    names = sys.argv[1:]
    failed = 0
    for make in GATES:
        if names and make.__name__ not in names:
            continue
        gate = make()
        failed += not gate.holds
        print(f"{'holds' if gate.holds else 'FAILS':5}  {gate.name}: {gate.figure}")
        print(f"       must: {gate.must}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
