"""A rich crisis: everything that a scenario can have is there, and everything is at work."""

from __future__ import annotations

from functools import cache

import numpy as np

from game.engine import DrawnChance, State, World, compile_world, legal_moves
from game.engine.arrays import Floats
from tests.engine.crisis import JUDGED, ending, event, move, scenario

MOVES = {
    "warn": move("trump", "dprk", -5, threat=60, says={"talks": 10}, cooldown=1),
    "insult": move("trump", "dprk", -10, says={"talks": 0, "status": 100}),
    "invite": move("trump", "dprk", 5, offer=True, says={"talks": 90}, when="since(insult) > 2"),
    "drill": move("trump", "dprk", -8, venue="private", effects={"posture(us)": "+strong"}),
    "squeeze": move("trump", "dprk", -8, venue="private", effects={"strain(dprk)": "+strong"}),
    "plead": move("tillerson", "dprk", 4, says={"talks": 95}),
    "probe": move(
        "tillerson",
        "dprk",
        5,
        venue="private",
        effects={"channel(us, dprk)": "+moderate", "trust(dprk, us)": "+moderate"},
    ),
    "court": move("tillerson", "china", 3, venue="private", effects={"enforcement(china)": 20}),
    "rant": move("kim", "us", -10, provocation=20, effects={"support(dprk)": "+strong"}),
    "launch": move("kim", "us", -8, provocation=90, cooldown=2, effects={"fallout": 9}),
    "relent": move("kim", "us", 5, says={"talks": 70}, when="strain(dprk) > 30 or turn in (2, 4)"),
    "letter": move("kim", "us", 5, venue="private", effects={"stance(kim, talks)": "+slight"}),
    "mediate": move("xi", "us", 5, says={"talks": 60}),
    "advise": move("xi", "dprk", 5, venue="private", effects={"anger(us, dprk)": "-strong"}),
    "scold": move("xi", "dprk", -4, effects={"debt(china)": "-strong", "trust(dprk, china)": -30}),
}
EVENTS = {
    "storm": event(30, effects={"support(us)": "-strong", "fallout": 40}, cooldown=1),
    "birthday": event(20, once=True, effects={"rhetoric": 15}, when="rhetoric > 30"),
    "slip": event(40, leak=True, effects={"trust(us, dprk)": "-slight"}),
    "tape": event(20, leak=True),
}
ENDINGS = {
    "war": ending("war", {"us": 0, "dprk": 0, "china": 5}, kind="war"),
    "talks": ending(
        "negotiation(us, dprk) >= 25",
        {
            "us": "60 + 0.2 * channel(us, dprk)",
            "dprk": "70 - 0.1 * strain(dprk)",
            "china": 80,
            "tillerson": "50 + 0.5 * favor(tillerson)",
        },
        kind="freeze",
    ),
    "over": ending(
        "turn >= 8",
        {"us": "50 - 0.3 * rhetoric", "dprk": "60 - gap(us, dprk, talks)", "china": 40},
    ),
}
METERS = {
    "rhetoric": {"start": 55, "rest": 20},
    "strain": {"start": 30, "rate": 3},
    "support": {"start": 60, "rest": 50, "rate": 10},
    "channel": {"between": {"us~dprk": 20}, "rate": 10},
    "credibility": 70,
    "posture": {"start": 60, "rest": 20, "rate": 25},
    "fallout": {"start": 5, "rest": 0, "rate": 20, "name": "Fallout"} | JUDGED,
    "debt": {"of": {"china": 8, "us": 90}, "name": "Debt"} | JUDGED,
    "anger": {"between": {"dprk~us": 60}, "rest": 10, "rate": 30, "name": "Anger"} | JUDGED,
}
LEANS = {
    "kin": {"actor": "kim", "moves": ["launch"], "by": "+moderate"} | JUDGED,
    "echo": {"actor": "kim", "kind": "pressure", "when": "since(rant) <= 2", "by": -3} | JUDGED,
    "door": {"actor": "trump", "venue": "private", "by": "-slight"} | JUDGED,
}
MECHANISMS = {
    "rhetoric": {},
    "mixed_signals": {},
    "sanctions": {},
    "audience_costs": {},
    "moral_ground": {},
    "persuasion": {},
    "trust_and_channel": {},
    "negotiation": {},
    "incidents": {"nu": 0.3, "war": 0.3},
    "favor": {},
    "doctrine": {"lam": 2.0},
}


@cache
def storm() -> World:
    """Return the rich crisis, compiled: three sides, four actors, eight turns."""
    return compile_world(
        scenario(
            third=True,
            turns=8,
            moves=MOVES,
            events=EVENTS,
            endings=ENDINGS,
            meters=METERS,
            leans=LEANS,
            mechanisms=MECHANISMS,
            sides={"dprk": {"backer": "china"}},
        )
    )


def chance(seed: int, runs: np.ndarray) -> DrawnChance:
    """Return the chance of some runs of the rich crisis."""
    return DrawnChance(storm().slots, seed, runs)


def any_choice(state: State, draws: DrawnChance) -> Floats:
    """Return a random legal choice for each actor and venue, silence being as likely as a move."""
    world, legal = storm(), legal_moves(storm(), state)
    made = np.zeros_like(legal)
    for group in world.groups:
        drawn = draws.uniform(group.slot, 0 if group.public else 1)
        options = legal[group.moves]
        count = options.sum(axis=0)
        place = np.floor(drawn * (count + 1))
        order = np.cumsum(options, axis=0)
        made[group.moves] = (order == place + 1) & (options > 0)
    return made
