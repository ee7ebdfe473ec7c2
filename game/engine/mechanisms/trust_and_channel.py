"""
Trust and channel: how confidence between sides grows and withers.

Equations: when two sides made dialogue moves to each other in the turn, the trust of each in the
other gains ``reciprocity * credibility^`` of the other, and the channel between them ``line``.
Public hostility takes ``heat * h`` of the target's trust in its source and ``static * h`` of
their channel, h being the sum of voice^ times -g. What moves add is in the effects mechanism, the
return to rest in drift.
Units: points a turn.

Source: Axelrod 1984 and Osgood 1962 on reciprocity; sizes are judgement.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arrays import Floats
from game.engine.turn import Parts, Turn, percent
from game.scenario.parameters import TrustAndChannel


def apply(turn: Turn) -> None:
    """Let reciprocity build and hostility wear down trust and channels."""
    parameters = turn.world.scenario.mechanisms.trust_and_channel
    if parameters is None:
        return
    _trust(turn, parameters)
    _channel(turn, parameters)


def _answered(turn: Turn, one: int, other: int) -> Floats:
    world, dialogue = turn.world, turn.done["dialogue"]
    both = (dialogue[world.towards(one, other)] > 0) & (dialogue[world.towards(other, one)] > 0)
    answered: Floats = both.astype(np.float32)
    return answered


def _trust(turn: Turn, parameters: TrustAndChannel) -> None:
    believed = percent(turn.side("credibility"))
    worn = turn.tally.heat * np.float32(-parameters.heat)
    built, lost = np.empty_like(worn), np.empty_like(worn)
    for place, (one, other) in enumerate(turn.world.directed):
        answer = np.float32(parameters.reciprocity) * believed[other]
        built[place] = _answered(turn, one, other) * answer
        lost[place] = worn[turn.world.towards(other, one)]
    turn.shift(turn.world.rows.trust, built + lost, "trust_and_channel", _split(built, lost))


def _channel(turn: Turn, parameters: TrustAndChannel) -> None:
    shape = (len(turn.world.pairs), turn.state.runs)
    built, lost = np.empty(shape, dtype=np.float32), np.empty(shape, dtype=np.float32)
    for place, (one, other) in enumerate(turn.world.pairs):
        heat = turn.tally.heat[turn.world.towards(one, other)]
        heat = heat + turn.tally.heat[turn.world.towards(other, one)]
        built[place] = _answered(turn, one, other) * np.float32(parameters.line)
        lost[place] = heat * np.float32(-parameters.static)
    turn.shift(turn.world.rows.channel, built + lost, "trust_and_channel", _split(built, lost))


def _split(built: Floats, lost: Floats) -> Parts:
    def parts(place: int) -> Mapping[str, float]:
        return {"reciprocity": float(built[place, 0]), "hostility": float(lost[place, 0])}

    return parts
