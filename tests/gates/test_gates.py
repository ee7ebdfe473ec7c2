"""Every gate of the design holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.gates.all_gates import GATES
from tests.gates.gate import Gate


@pytest.mark.parametrize("measure", GATES, ids=lambda measure: measure.__name__)
def test_a_gate_holds(measure: Callable[[], Gate], record_property: Callable[[str, str], None]):
    """
    A gate holds, and its figure is printed.
    """
    gate = measure()
    record_property(gate.name, gate.figure)
    print(f"{gate.name}: {gate.figure}")

    assert gate.holds, f"{gate.name}: {gate.figure}; must: {gate.must}"
