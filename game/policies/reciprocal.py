"""
Policies that answer what they met: ``tit_for_tat``, ``grit`` and ``exploiter``.

How they work: each has a mood towards the sides it answers (its adversaries, or all others for a
side without one), from what those did on the last turn: dialogue, pressure or silence.

* ``tit_for_tat`` opens with dialogue, then does to others what they did last: pressure where
  pressure moves outnumbered dialogue moves, else dialogue.
* ``grit`` makes announced, unilateral, graduated conciliatory moves: small ones while there is
  little trust, larger ones as it grows. It survives two turns that nobody answers; then it waits
  in silence until the other side makes a dialogue move.
* ``exploiter`` pockets concessions: it presses whoever was conciliatory or silent and talks only
  to whoever pressed it.

When they are used: in tournaments, and as what a player may try.

Source: Axelrod 1984, "The Evolution of Cooperation"; Osgood 1962, "An Alternative to War or
Surrender". The exploiter is of the family of probing strategies that Axelrod describes.
"""

from __future__ import annotations

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.view import PERCENT
from game.policies.mind import FALLBACK, PREFERRED, REFUSED, Mind

_ASIDE = np.float32(-1.5)
_PATIENCE = 2
_FIRST_STEP = np.float32(1)
_STEPS = np.float32(6)
_WIDTH = np.float32(2)


class Reciprocal:
    """A policy with a mood: what it would rather make, dialogue, pressure or nothing."""

    name = ""
    on_doctrine = False

    def mood(self, mind: Mind, actor: int) -> tuple[Flags, Flags]:
        """Return in which runs the actor wants dialogue and in which pressure, each [runs]."""
        raise NotImplementedError

    def taste(self, mind: Mind, actor: int, moves: slice) -> Floats:
        """Return log weights among moves of the wanted kind, shape [moves, runs] or [moves, 1]."""
        aimed = np.isin(np.array(mind.world.target_of_move[moves]), mind.partners(actor))
        return np.where(aimed, PREFERRED, _ASIDE).astype(np.float32)[:, None]

    def fill(self, mind: Mind, groups: tuple[int, ...]) -> None:
        """Write weights by the mood of each actor."""
        for place in groups:
            group = mind.world.groups[place]
            talk, press = self.mood(mind, group.actor)
            dialogue = mind.world.dialogue[group.moves][:, None]
            wanted = np.where(dialogue, talk, press)
            taste = self.taste(mind, group.actor, group.moves)
            mind.weights[group.moves] = np.where(wanted, taste, REFUSED)
            silent = np.where(talk | press, FALLBACK, PREFERRED)
            mind.weights[mind.silence(place)] = silent


def _met(mind: Mind, actor: int) -> tuple[Floats, Floats]:
    world, memory = mind.world, mind.state.memory
    side = world.side_of_actor[actor]
    links = [world.towards(partner, side) for partner in mind.partners(actor)]
    dialogue = memory[world.memory.dialogue][links].sum(axis=0)
    pressure = memory[world.memory.pressure][links].sum(axis=0)
    return dialogue, pressure


class TitForTat(Reciprocal):
    """Open with dialogue, then do what was done."""

    name = "tit_for_tat"

    def mood(self, mind: Mind, actor: int) -> tuple[Flags, Flags]:
        """Return dialogue unless more pressure than dialogue was met."""
        dialogue, pressure = _met(mind, actor)
        press = pressure > dialogue
        return ~press, press


class Grit(Reciprocal):
    """Conciliate step by step, and wait after two unanswered turns."""

    name = "grit"

    def mood(self, mind: Mind, actor: int) -> tuple[Flags, Flags]:
        """Return dialogue until patience ends, then silence until it is answered."""
        world, side = mind.world, mind.world.side_of_actor[actor]
        links = [world.towards(side, partner) for partner in mind.partners(actor)]
        waiting = mind.state.memory[world.memory.unanswered][links].min(axis=0)
        dialogue, _ = _met(mind, actor)
        talk = (waiting <= _PATIENCE) | (dialogue > 0)
        return talk, np.zeros_like(talk)

    def taste(self, mind: Mind, actor: int, moves: slice) -> Floats:
        """Prefer moves whose Goldstein weight fits the step that trust allows."""
        world, side = mind.world, mind.world.side_of_actor[actor]
        links = [world.towards(partner, side) for partner in mind.partners(actor)]
        trust = mind.state.values[world.rows.trust][links].max(axis=0) * PERCENT
        step = _FIRST_STEP + _STEPS * trust
        miss = (world.goldstein[moves][:, None] - step) / _WIDTH
        aimed: Floats = super().taste(mind, actor, moves) - miss * miss
        return np.maximum(aimed, np.float32(-10))


class Exploiter(Reciprocal):
    """Press the conciliatory, talk to those who press."""

    name = "exploiter"

    def mood(self, mind: Mind, actor: int) -> tuple[Flags, Flags]:
        """Return pressure unless more pressure than dialogue was met."""
        dialogue, pressure = _met(mind, actor)
        talk = pressure > dialogue
        return talk, ~talk
