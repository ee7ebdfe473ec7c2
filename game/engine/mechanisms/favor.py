"""
Favor: what dissent costs an actor who serves a leader.

Equation: ``favor' = rest + (1 - rate)^weeks * (favor - rest) - sum_k dissent * salience_L^
* max(0, |said_k - position_L| - tolerance) / (100 - tolerance) + success * progress``, over the
  issues k that the actor spoke to in public this turn, L the leader and its position as it stands
  now, progress the points that the talks of its side have gained. At 0 a scenario may end the
  crisis by dismissal.
Units: points.

Source: judgement on the article's cabinet split (facts named in the scenario). Favor that is
spent and earned is an analogy to Neustadt 1960, "Presidential Power", who writes of presidents.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arrays import Floats
from game.engine.turn import Turn


def apply(turn: Turn) -> None:
    """Spend favor on dissent and restore it by progress in talks."""
    parameters = turn.world.scenario.mechanisms.favor
    world, cases = turn.world, turn.world.dissent
    if parameters is None or not world.serving:
        return
    shape = (len(world.serving), turn.state.runs)
    spent, earned = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    tolerance = np.float32(parameters.tolerance)
    times = turn.tally.voiced[cases.spoke_rows]
    said = turn.tally.voiced[cases.said_rows] / np.maximum(times, 1)
    apart = np.abs(said - turn.state.values[cases.leader_row])
    excess = np.maximum(apart - tolerance, 0) * cases.salience * np.minimum(times, 1)
    for case, place in enumerate(cases.favor):
        spent[place] -= excess[case]
    spent *= np.float32(parameters.dissent / (100 - parameters.tolerance))
    rows = world.rows.favor
    fading = (world.rest[rows][:, None] - turn.state.values[rows]) * (1 - world.keep[rows])[:, None]
    for place, actor in enumerate(world.serving):
        earned[place] = _progress(turn, world.side_of_actor[actor]) * np.float32(parameters.success)

    def parts(place: int) -> Mapping[str, float]:
        return {
            "fading": float(fading[place, 0]),
            "dissent": float(spent[place, 0]),
            "success": float(earned[place, 0]),
        }

    turn.shift(rows, fading + spent + earned, "favor", parts)


def _progress(turn: Turn, side: int) -> Floats:
    total = np.zeros(turn.state.runs, dtype=np.float32)
    if turn.gained is not None:
        for place, pair in enumerate(turn.world.adversaries):
            if side in turn.world.pairs[pair]:
                total += np.maximum(turn.gained[place], 0)
    return total
