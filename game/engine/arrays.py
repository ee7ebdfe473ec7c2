"""The kinds of arrays that the engine passes around; the run axis is always the last."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
"""Meters, positions, weights: float32."""
Flags: TypeAlias = NDArray[np.bool_]
"""Yes or no, one for each run."""
Ints: TypeAlias = NDArray[np.int64]
"""Run numbers, turns, indices."""
Places: TypeAlias = NDArray[np.intp]
"""Rows or places in another array."""
Hashes: TypeAlias = NDArray[np.uint64]
"""Keys and hashes of the counter-based random numbers."""
