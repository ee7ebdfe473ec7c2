"""
Sanctions: a blockade is as tight as its loosest neighbour makes it.

Equations, for a side with a backer (the client):
``strain' = strain + sum_m e(m) * enforcement / reference`` for effects that add strain;
``enforcement' = enforcement + provoked * P - shouting * max(0, R - shouting_at)
- collapse * max(0, strain' - collapse_at) + moral * sum_p (G_p - G_client)``,
with P the client's provocations of the turn (0 to 100), R rhetoric, G moral ground, and p the
adversaries of the client. Moves may change enforcement as well: inducements, warnings, praise.
Units: points a turn.

Source: judgement on the article: China is the chief financial backer whose help is sought (F-ids
in the scenario); sanctions bite when third parties enforce them (Martin 1992, "Coercive
Cooperation"); fear of the client's collapse limits enforcement (Reilly 2014, "China's economic
engagement in North Korea", The China Quarterly).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arrays import Floats
from game.engine.mechanisms.effects import by_move
from game.engine.turn import Turn
from game.scenario.parameters import Sanctions


def apply(turn: Turn) -> None:
    """Strain the clients by what is enforced, then move what their backers enforce."""
    parameters = turn.world.scenario.mechanisms.sanctions
    tables, first = turn.world.tables, turn.world.rows.side["strain"].start
    bite = np.ones_like(turn.done["enforced"])
    for place, row in enumerate(tables.enforced_rows):
        backer = turn.world.backer[row - first]
        if parameters is not None and backer >= 0:
            bite[place] = turn.side("enforcement")[backer] / np.float32(parameters.reference)

    def parts(place: int) -> Mapping[str, float]:
        effects = tables.made[tables.made_rows["enforced"]][place]
        return by_move(turn, effects * turn.made[:, 0] * bite[place, 0])

    turn.shift(tables.enforced_rows, turn.done["enforced"] * bite, "sanctions", parts)
    if parameters is not None:
        for client, backer in _clients(turn):
            _enforce(turn, parameters, client, backer)


def _clients(turn: Turn) -> list[tuple[int, int]]:
    return [(client, backer) for client, backer in enumerate(turn.world.backer) if backer >= 0]


def _enforce(turn: Turn, parameters: Sanctions, client: int, backer: int) -> None:
    strain, ground = turn.side("strain")[client], turn.side("moral_ground")
    reasons: dict[str, Floats] = {
        "provocation": turn.done["provocation"][client] * np.float32(parameters.provoked),
        "shouting": np.maximum(turn.rhetoric - np.float32(parameters.shouting_at), 0)
        * np.float32(-parameters.shouting),
        "fear of collapse": np.maximum(strain - np.float32(parameters.collapse_at), 0)
        * np.float32(-parameters.collapse),
    }
    reasons["moral ground"] = np.zeros_like(strain)
    for adversary in turn.world.adversaries_of(client):
        lead = ground[adversary] - ground[client]
        reasons["moral ground"] += lead * np.float32(parameters.moral)
    change = sum(reasons.values(), np.zeros_like(strain))
    row = turn.world.rows.side["enforcement"].start + backer

    def parts(_: int) -> Mapping[str, float]:
        return {reason: float(amount[0]) for reason, amount in reasons.items()}

    turn.shift(row, change, "sanctions", parts)
