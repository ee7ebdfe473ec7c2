"""
Moral ground: whoever first offers to talk gains.

Equations, for a side that makes a public unconditional offer: ``gain = first_offer * R^ / (1 + n)
* (1 - D)``, n the offers made by anyone before and D the spread of the side's public tone this
turn: an offer that another voice of the house shouts down is worth less. Public hostility of that
side to an adversary (words with g < 0, by whoever is heard) in one of the ``window`` turns after
it takes ``betrayal * gain`` back, once. An adversary that answers an offer of this turn or the
last with such words loses ``rebuff``. The trust of third sides in whoever gains or loses changes
by ``third_parties`` times the gain or loss.
Units: points.

Source: the article: Shi Yongming expects that "whoever first offers" stands better, on moral ground
and in steering what is negotiated; sizes are judgement.
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Floats
from game.engine.turn import Parts, Turn, percent


def apply(turn: Turn) -> None:
    """Reward offers, punish their betrayal and their rebuff."""
    parameters = turn.world.scenario.mechanisms.moral_ground
    if parameters is None:
        return
    memory, rows = turn.state.memory, turn.world.memory
    made, age, gain = memory[rows.offers], memory[rows.offer_age], memory[rows.offer_gain]
    offering = np.minimum(turn.tally.offer, 1)
    worth = percent(turn.rhetoric) * np.float32(parameters.first_offer) / (1 + made.sum(axis=0))
    won = offering * worth * (1 - turn.discord)
    pressing, rebuffed = _pressed(turn, offering, age)
    fresh = age < np.float32(parameters.window)
    betrayed = pressing * fresh * gain
    losses = -betrayed * np.float32(parameters.betrayal) - rebuffed * np.float32(parameters.rebuff)
    ground = turn.world.rows.side["moral_ground"]
    turn.shift(ground, won, "moral_ground", lambda side: {"offer": float(won[side, 0])})
    turn.shift(ground, losses, "moral_ground", _reasons(losses, rebuffed, parameters.rebuff))
    _spread(turn, (won + losses) * np.float32(parameters.third_parties))
    made += offering
    gain[...] = np.where(offering > 0, won, gain * (betrayed == 0))
    age[...] = np.where(offering > 0, 0, age + 1)


def _pressed(turn: Turn, offering: Floats, age: Floats) -> tuple[Floats, Floats]:
    world, heat = turn.world, turn.tally.heat
    pressing, rebuffed = np.zeros_like(offering), np.zeros_like(offering)
    for pair in world.adversaries:
        for side, other in (world.pairs[pair], world.pairs[pair][::-1]):
            pressed = (heat[world.towards(side, other)] > 0).astype(np.float32)
            np.maximum(pressing[side], pressed, out=pressing[side])
            answered = (offering[other] > 0) | (age[other] < 1)
            np.maximum(rebuffed[side], pressed * answered, out=rebuffed[side])
    return pressing, rebuffed


def _reasons(losses: Floats, rebuffed: Floats, rebuff: float) -> Parts:
    def parts(side: int) -> dict[str, float]:
        answered = -float(rebuffed[side, 0]) * rebuff
        return {"rebuff": answered, "betrayal": float(losses[side, 0]) - answered}

    return parts


def _spread(turn: Turn, standing: Floats) -> None:
    world = turn.world
    change = np.zeros((len(world.directed), turn.state.runs), dtype=np.float32)
    foes = {world.pairs[pair] for pair in world.adversaries}
    for place, (observer, observed) in enumerate(world.directed):
        if (min(observer, observed), max(observer, observed)) not in foes:
            change[place] = standing[observed]
    turn.shift(world.rows.trust, change, "moral_ground")
