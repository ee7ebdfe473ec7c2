"""
Mixed signals: what a divided house costs.

Equation: ``credibility' = memory * credibility + (1 - memory) * 100 (1 - discord * D)``, where
``D = (max g - min g) / 20`` is the spread of the tones in which a side spoke in public this turn.
While D > 0 the side's threats weigh ``1 + threat_gain * D`` (see the rhetoric mechanism).
A side that did not speak keeps its credibility.
Units: points; D is 0 to 1.

Source: Schultz 1998, "Domestic opposition and signaling in international crises", APSR (a threat
from a divided house is believed less); the article's divided cabinet; sizes are judgement.
"""

from __future__ import annotations

import numpy as np

from game.engine.turn import Turn


def apply(turn: Turn) -> None:
    """Move each speaking side's credibility towards what its concord deserves."""
    parameters = turn.world.scenario.mechanisms.mixed_signals
    if parameters is None:
        return
    credibility = turn.side("credibility")
    deserved = (1 - turn.discord * np.float32(parameters.discord)) * np.float32(100)
    change = (deserved - credibility) * np.float32(1 - parameters.memory)
    spoke = np.zeros_like(change)
    for actor, side in enumerate(turn.world.side_of_actor):
        np.maximum(spoke[side], turn.spoke[actor], out=spoke[side])
    turn.shift(turn.world.rows.side["credibility"], change * spoke, "mixed_signals")
