from __future__ import annotations

import numpy as np

from game.engine import arrays, legal_moves, payoffs, start_state
from tests.engine.storm import storm


def test_the_kinds_of_arrays_have_names():
    """
    The engine's words for arrays are floats, flags, ints, places and hashes.
    """
    named = {name for name in vars(arrays) if name[0].isupper() and name != "TypeAlias"}

    assert {"Floats", "Flags", "Ints", "Places", "Hashes"} <= named


def test_what_the_engine_hands_out_is_single_precision():
    """
    Values, memory, legality and payoffs are float32, with the run axis last.
    """
    world = storm()
    state = start_state(world, 3)
    blocks = [state.values, state.memory, legal_moves(world, state), payoffs(world, state)]

    assert [(np.float32, 3)] * 4 == [(block.dtype, block.shape[-1]) for block in blocks]
