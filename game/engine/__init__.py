"""The engine: a scenario compiled to arrays, and one turn for one run or for many at once."""

from game.engine.chance import (
    LAST_SEED,
    DrawnChance,
    RecordedChance,
    RecordingChance,
    draw_seed,
    pick,
)
from game.engine.compiling import compile_world
from game.engine.ledger import Entry, Ledger
from game.engine.legality import legal_moves, why_not
from game.engine.mechanisms.incidents import incident_risk, war_chance
from game.engine.resolution import Outcome, payoffs, resolve_turn
from game.engine.state import GOING_ON, State, start_state
from game.engine.view import View
from game.engine.world import World

__all__ = [
    "GOING_ON",
    "LAST_SEED",
    "DrawnChance",
    "Entry",
    "Ledger",
    "Outcome",
    "RecordedChance",
    "RecordingChance",
    "State",
    "View",
    "World",
    "compile_world",
    "draw_seed",
    "incident_risk",
    "legal_moves",
    "payoffs",
    "pick",
    "resolve_turn",
    "start_state",
    "war_chance",
    "why_not",
]
