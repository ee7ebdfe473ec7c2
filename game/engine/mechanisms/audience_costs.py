"""
Audience costs: what it costs to take a public threat back.

Equations: ``K' = max(keep * K, severity)`` when a side threatens in public, else ``keep * K``; the
severities of a turn add up, to at most 100. A public conciliatory move to an adversary while K > 0
costs the side ``cost * K^ * (1 - c)`` points of support and ``credibility * K^ * (1 - c)`` of
credibility, where the cover c is up to ``cover``: full when the adversary made a dialogue move to
this side this turn or the last, half when a third side did so to both. K^ does not yet hold the
threats of this turn: what is taken back is an earlier one.
Units: points; severity 0 to 100.

Source: Fearon 1994, "Domestic political audiences and the escalation of international disputes",
APSR; Tomz 2007, "Domestic audience costs in international relations", International Organization;
the sizes are judgement.
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats
from game.engine.turn import Turn, percent


def apply(turn: Turn) -> None:
    """Charge sides that back down, then renew what they are bound to."""
    parameters = turn.world.scenario.mechanisms.audience_costs
    if parameters is None:
        return
    bound = percent(turn.side("commitment"))
    exposed = np.zeros_like(bound)
    for pair in turn.world.adversaries:
        one, other = turn.world.pairs[pair]
        for side, target in ((one, other), (other, one)):
            retreat = turn.tally.conciliation[turn.world.towards(side, target)] > 0
            open_share = 1 - _cover(turn, side, target) * np.float32(parameters.cover)
            exposed[side] = np.maximum(exposed[side], retreat * open_share)
    exposed *= bound
    rows = turn.world.rows.side
    turn.shift(rows["support"], exposed * np.float32(-parameters.cost), "audience_costs")
    turn.shift(rows["credibility"], exposed * np.float32(-parameters.credibility), "audience_costs")
    held = turn.side("commitment")
    renewed = np.maximum(held * np.float32(parameters.keep), np.minimum(turn.tally.threat, 100))
    turn.shift(rows["commitment"], renewed - held, "audience_costs")


def _cover(turn: Turn, side: int, target: int) -> Floats:
    world, dialogue = turn.world, turn.done["dialogue"]
    answer = world.towards(target, side)
    before = turn.state.memory[world.memory.dialogue][answer]
    cover: Floats = ((dialogue[answer] + before) > 0).astype(np.float32)
    for third in range(len(world.sides)):
        if third not in (side, target):
            to_both = dialogue[world.towards(third, side)] > 0
            to_both &= dialogue[world.towards(third, target)] > 0
            np.maximum(cover, to_both * np.float32(0.5), out=cover)
    return cover
