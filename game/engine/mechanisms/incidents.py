"""
Incidents: how nobody's decision becomes a war.

Equations, for each adversary pair and turn:
``p = 1 - exp(-nu * weeks * exp((R - 60) / scale) * posture * (1 - channel_share * channel^))``,
with posture the mean posture^ of the two sides and all meters as they stand before the turn: the
risk that the screen shows (``incident_risk``) is the risk that is drawn. An incident adds
``shock`` to rhetoric and becomes a war with chance ``war * (max(0, R - safe) / (100 - safe))^2``, R
now with the words of the turn. The cause is named after it.
Units: R in points; p a chance a turn.

Source: the article: neither side "dares to initiate a war", and the channel serves to avoid
miscalculation; normal accidents, Sagan 1993, "The Limits of Safety". ``nu`` and ``war`` are tuned
so that about as many crises end in war as militarised disputes have reached it since 1946 (2.6 %);
the other sizes are judgement.
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats
from game.engine.state import State
from game.engine.turn import Turn, percent
from game.engine.world import World
from game.scenario.parameters import Incidents


def incident_risk(world: World, state: State) -> Floats:
    """
    Return the chance of an incident in a turn, as things stand.

    Args:
        world: The compiled scenario.
        state: Where the runs stand.

    Returns:
        0 to 1, shape [adversary pairs, runs].
    """
    risk = np.zeros((len(world.adversaries), state.runs), dtype=np.float32)
    parameters = world.scenario.mechanisms.incidents
    if parameters is None:
        return risk
    rhetoric = state.values[world.rows.rhetoric]
    rate = np.exp((rhetoric - np.float32(60)) * np.float32(1 / parameters.scale))
    rate *= np.float32(parameters.nu * world.weeks)
    posture = percent(state.values[world.rows.side["posture"]])
    channel = percent(state.values[world.rows.channel])
    for place, pair in enumerate(world.adversaries):
        one, other = world.pairs[pair]
        ready = (posture[one] + posture[other]) * np.float32(0.5)
        quiet = 1 - np.float32(parameters.channel) * channel[pair]
        risk[place] = 1 - np.exp(-rate * ready * quiet)
    return risk


def war_chance(parameters: Incidents, rhetoric: Floats) -> Floats:
    """
    Return the chance that an incident becomes a war.

    Args:
        parameters: Of the incidents.
        rhetoric: With the words of the turn, 0 to 100, shape [runs].

    Returns:
        0 to 1, shape [runs].
    """
    above = np.maximum(rhetoric - np.float32(parameters.safe), 0)
    share = above * np.float32(1 / (100 - parameters.safe))
    fatal: Floats = share * share * np.float32(parameters.war)
    return fatal


def apply(turn: Turn) -> None:
    """Set ``turn.met``, draw incidents, let them shock, and let the worst become wars."""
    turn.met = turn.rhetoric.copy()
    parameters = turn.world.scenario.mechanisms.incidents
    if parameters is None:
        return
    assert turn.risk is not None
    fatal = war_chance(parameters, turn.met)
    for place, pair in enumerate(turn.world.adversaries):
        name = "~".join(turn.world.sides[side] for side in turn.world.pairs[pair])
        hit = turn.chance.happens(f"incident/{name}", turn.risk[place])
        war = turn.chance.happens(f"war/{name}", fatal * hit)
        turn.incidents[name] = hit
        shock = hit * np.float32(parameters.shock)
        turn.shift(turn.world.rows.rhetoric, shock, "incident")
        flag = turn.state.memory[turn.world.memory.war]
        np.maximum(flag, war, out=flag)


def slots(world_pairs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the draws that incidents need, for pairs named ``a~b``."""
    return tuple(f"{kind}/{pair}" for pair in world_pairs for kind in ("incident", "war"))
