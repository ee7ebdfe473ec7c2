"""Products of tables with lanes that give the same bits for any number of lanes."""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats

_LANES = 16


def product(table: Floats, lanes: Floats, out: Floats | None = None) -> Floats:
    """
    Multiply a table of coefficients with a block of lanes.

    A matrix library picks another order of summation for one column than for many; a run alone
    would then differ in its last bit from the same run in an ensemble. Widths are therefore filled
    up to a multiple of 16 lanes, which all take the same path.

    Args:
        table: Coefficients, shape [out, in], float32.
        lanes: Values, shape [in, runs], float32.
        out: Where to put the product, shape [out, runs]; default: a new array.

    Returns:
        The product, shape [out, runs], float32.
    """
    runs = lanes.shape[1]
    missing = -runs % _LANES
    if not missing:
        return np.matmul(table, lanes, out=out)
    filled = np.zeros((lanes.shape[0], runs + missing), dtype=np.float32)
    filled[:, :runs] = lanes
    whole = (table @ filled)[:, :runs]
    if out is None:
        return np.ascontiguousarray(whole)
    out[...] = whole
    return out
