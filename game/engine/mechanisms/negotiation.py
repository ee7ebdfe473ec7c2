"""
Negotiation: how talks advance and wither.

Equation, for each adversary pair: when both sides made dialogue moves to each other in the turn,
``gain = pace * min(w_p, w_q)``, w being a side's position on the issue of talks, 0 to 1: the less
willing one sets the pace. Beyond ``impasse`` only overlapping win-sets carry talks on. Otherwise
the talks lose ``silence``. Either way ``provocation`` times the provocations of both is lost.
Rungs: probing 10, talks about talks 25, talks 50, deal 80.
Units: points a turn.

Source: two-level games, Putnam 1988, "Diplomacy and domestic politics", International Organization;
the least willing party sets the pace, Underdal 1980, "The Politics of International Fisheries
Management" (the law of the least ambitious programme); sizes are judgement or tuned to the gates.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.turn import Turn, percent
from game.engine.view import View


def apply(turn: Turn) -> None:
    """Advance or wither the talks of each adversary pair."""
    parameters = turn.world.scenario.mechanisms.negotiation
    rows = turn.world.rows.negotiation
    progress = turn.state.values[rows]
    before = progress.copy()
    if parameters is not None and turn.world.talks is not None:
        view = View(turn.world, turn.state, 0)
        willing = percent(view.position(turn.world.talks))
        gains, losses = np.zeros_like(progress), np.zeros_like(progress)
        for place, pair in enumerate(turn.world.adversaries):
            one, other = turn.world.pairs[pair]
            engaged = turn.done["dialogue"][turn.world.towards(one, other)] > 0
            engaged &= turn.done["dialogue"][turn.world.towards(other, one)] > 0
            free = (progress[place] < np.float32(parameters.impasse)) | (
                view.overlap(one, other) > 0
            )
            gain = np.float32(parameters.pace) * np.minimum(willing[one], willing[other])
            gains[place] = gain * (engaged & free)
            provoked = turn.done["provocation"][one] + turn.done["provocation"][other]
            losses[place] = provoked * np.float32(-parameters.provocation)
            losses[place] -= np.float32(parameters.silence) * ~engaged

        def parts(place: int) -> Mapping[str, float]:
            return {"both engaged": float(gains[place, 0]), "withering": float(losses[place, 0])}

        turn.shift(rows, gains + losses, "negotiation", parts)
    turn.gained = progress - before
