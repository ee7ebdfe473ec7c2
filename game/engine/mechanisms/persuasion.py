"""
Persuasion: threats need assurances.

Equation, on the issue with role talks, for side q and its adversary p:
``shift = flexibility * 100 * (alpha * pain_q * A - beta * H * (1 - A))``, with the assurance
``A = sqrt(channel^ * trust_q(p)^) * credibility_p^``, pain as in ``View.pain``, the heat received
``H = min(1, heat / 10)`` (one move of -10 at full voice is 1) and the flexibility of each actor its
room / 100. Positions stay within their room. Pressure without assurance hardens; assurance without
pressure is pocketed.
Units: points on the issue a turn.

Source: Schelling 1966, "Arms and Influence" (a threat needs the assurance that compliance ends it);
Zartman 2000 on ripeness (a mutually hurting stalemate and a way out); sizes are judgement.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arrays import Floats
from game.engine.turn import Turn, percent
from game.engine.view import View


def assurance(turn: Turn, side: int, adversary: int) -> Floats:
    """Return how far a side can rely on its adversary, 0 to 1, shape [runs]."""
    world, values = turn.world, turn.state.values
    channel = percent(values[world.rows.channel][world.pair(side, adversary)])
    trust = percent(values[world.rows.trust][world.towards(side, adversary)])
    reliance: Floats = np.sqrt(channel * trust) * percent(turn.side("credibility")[adversary])
    return reliance


def apply(turn: Turn) -> None:
    """Move both sides of each adversary pair on the issue of talks."""
    parameters = turn.world.scenario.mechanisms.persuasion
    if parameters is None or turn.world.talks is None:
        return
    pull, push = np.zeros_like(turn.discord), np.zeros_like(turn.discord)
    pain = View(turn.world, turn.state, 0).pain()
    for pair in turn.world.adversaries:
        for side, other in (turn.world.pairs[pair], turn.world.pairs[pair][::-1]):
            assured = assurance(turn, side, other)
            heat = turn.tally.heat[turn.world.towards(other, side)] * np.float32(0.1)
            pull[side] += np.float32(parameters.alpha) * pain[side] * assured
            push[side] -= np.float32(parameters.beta) * np.minimum(heat, 1) * (1 - assured)
    talkers = np.array(turn.world.side_of_talker)
    flexible = turn.world.flexibility[:, None] * np.float32(100)
    change = (pull + push)[talkers] * flexible

    def parts(place: int) -> Mapping[str, float]:
        side, scale = talkers[place], float(flexible[place, 0])
        return {
            "pressure with assurance": float(pull[side, 0]) * scale,
            "heat without assurance": float(push[side, 0]) * scale,
        }

    turn.shift(turn.world.rows.issue[turn.world.talks], change, "persuasion", parts)
