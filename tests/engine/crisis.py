"""A small crisis of the tests' own, in which nothing happens that a test did not ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

import numpy as np

from game.engine import (
    Ledger,
    Outcome,
    RecordedChance,
    compile_world,
    legal_moves,
    resolve_turn,
    start_state,
)
from game.engine.ledger import GRAIN
from game.scenario.meters import BUILTIN
from game.scenario.model import Scenario

JUDGED = {"because": "judgement", "note": "for the test"}

CAMEO = {
    -10: "186",
    -8: "163",
    -5: "10",
    -4: "12",
    -2: "09",
    0: "010",
    1: "04",
    3: "02",
    4: "03",
    5: "037",
    7: "034",
    8: "057",
    10: "0874",
}
"""A CAMEO code for each round Goldstein weight that there is."""

SWITCHES = (
    "rhetoric",
    "mixed_signals",
    "sanctions",
    "audience_costs",
    "moral_ground",
    "persuasion",
    "trust_and_channel",
    "negotiation",
    "incidents",
    "favor",
)
"""The mechanisms that can be switched off; in the small crisis all of them are."""

STARTS = {
    "rhetoric": 20,
    "strain": 0,
    "enforcement": 50,
    "support": 50,
    "credibility": 100,
    "commitment": 0,
    "moral_ground": 50,
    "posture": 20,
    "channel": 10,
    "trust": 20,
    "negotiation": {"us~dprk": 0},
    "favor": 60,
}
"""Where the meters start; none returns to rest."""

CHINA = {
    "sides": {"china": {"name": "China", "capability": 60}},
    "actors": {"xi": {"side": "china", "name": "Xi", "role": "president"}},
    "stances": {"xi": {"talks": {"position": 50}, "status": {"position": 50}}},
}
"""What a third side adds; it has no adversary."""


def merged(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return a mapping with some of its values, at any depth, replaced or added."""
    result = dict(base)
    for key, value in changes.items():
        old = result.get(key)
        inside = isinstance(old, Mapping) and isinstance(value, Mapping)
        result[key] = merged(old, value) if inside else value
    return result


def move(by: str, at: str, weight: int, **rest: Any) -> dict[str, Any]:
    """Return a public move: pressure where the Goldstein weight is below 0, else dialogue."""
    kind = "pressure" if weight < 0 else "dialogue"
    words = {"label": "A move", "headline": "{actor} moves"}
    base = {"by": by, "at": at, "kind": kind, "venue": "public", "cameo": CAMEO[weight]}
    return base | words | JUDGED | rest


def ending(when: str, payoff: Mapping[str, Any] | None = None, **rest: Any) -> dict[str, Any]:
    """Return an ending, worth 50 to either side unless said otherwise."""
    worth = {"us": 50, "dprk": 50, "china": 50} if payoff is None else payoff
    base = {"kind": "stalemate", "title": "An end", "text": "It is over.", "when": when}
    return base | {"payoff": worth} | JUDGED | rest


def event(chance: float, **rest: Any) -> dict[str, Any]:
    """Return an event."""
    return {"label": "An event", "headline": "It happens", "chance": chance} | JUDGED | rest


def _meter(name: str, start: Any) -> dict[str, Any]:
    if isinstance(start, Mapping):
        if start.keys() & {"start", "of", "between"}:
            return {"rate": 0} | JUDGED | start
        key = next(iter(start))
        return {"between" if "~" in key or ">" in key else "of": start, "rate": 0} | JUDGED
    return {"start": start, "rest": start, "rate": 0} | JUDGED


def _meters(meters: Mapping[str, Any]) -> dict[str, Any]:
    filled = {name: _meter(name, start) for name, start in (STARTS | dict(meters)).items()}
    for name, meter in filled.items():
        if name not in BUILTIN:
            meter.setdefault("name", name)
    return filled


def _base(turns: int, step: str) -> dict[str, Any]:
    return {
        "format": 1,
        "id": "crisis",
        "title": "A crisis",
        "summary": "Two sides face each other.",
        "clock": {"start": "2017-09-30", "step": step, "turns": turns},
        "play_as": ["trump", "kim"],
        "sides": {
            "us": {"name": "United States", "capability": 90},
            "dprk": {"name": "North Korea", "capability": 30},
        },
        "actors": {
            "trump": {"side": "us", "name": "Trump", "role": "president", "clout": 75},
            "tillerson": {
                "side": "us",
                "name": "Tillerson",
                "role": "secretary",
                "clout": 25,
                "serves": "trump",
                "favor": 60,
            },
            "kim": {"side": "dprk", "name": "Kim", "role": "chairman"},
        },
        "issues": {
            "talks": {"name": "Talks", "role": "talks", "low": "none", "high": "now"},
            "status": {"name": "Status", "role": "dispute", "low": "armed", "high": "disarmed"},
        },
        "stances": {
            "trump": {"talks": {"position": 40}, "status": {"position": 90}},
            "tillerson": {"talks": {"position": 80}, "status": {"position": 90}},
            "kim": {"talks": {"position": 60}, "status": {"position": 10}},
        },
        "mechanisms": dict.fromkeys(SWITCHES),
    }


def scenario(
    *,
    moves: Mapping[str, Any] | None = None,
    meters: Mapping[str, Any] | None = None,
    endings: Mapping[str, Any] | None = None,
    third: bool = False,
    turns: int = 10,
    step: str = "1 week",
    **changes: Any,
) -> Scenario:
    """
    Return a small scenario: the United States and North Korea, and China where a third is wanted.

    Args:
        moves: See ``move``; default: each actor may speak well of the other side.
        meters: Where meters start: a number for all, or numbers by side or pair; or a whole meter.
        endings: See ``ending``; default: only the last turn ends it.
        third: Whether China takes part.
        turns: The number of the last turn.
        step: The length of a turn.
        changes: Parts of the scenario that differ, at any depth.
    """
    raw = merged(_base(turns, step), deepcopy(CHINA) if third else {})
    raw = merged(raw, deepcopy(changes))
    talk = {"talk": move("trump", "dprk", 5), "answer": move("kim", "us", 5)}
    raw["moves"] = talk if moves is None else dict(moves)
    raw["meters"] = _meters(meters or {})
    raw["endings"] = endings or {"over": ending(f"turn >= {turns}")}
    judged = [raw["sides"], raw["actors"], *raw["stances"].values()]
    for part in judged:
        for name, one in part.items():
            part[name] = JUDGED | one
    for actor in raw["actors"].values():
        actor.update({"voice": 100, "clout": 100} | actor)
    for stances in raw["stances"].values():
        for stance in stances.values():
            stance.update({"salience": 50, "room": 20} | stance)
    return Scenario.model_validate(raw)


class Crisis:
    """
    One run of a small crisis, played by hand.

    Attributes:
        world: The compiled scenario.
        state: Where the run stands.
        outcome: What came of the last turn.
        ledger: What moved each meter on the last turn.
    """

    outcome: Outcome
    ledger: Ledger

    def __init__(self, **parts: Any) -> None:
        self.world = compile_world(scenario(**parts))
        self.state = start_state(self.world, 1)

    def made(self, *moves: str) -> np.ndarray:
        """Return the choices of a turn, shape [moves, 1]."""
        made = np.zeros((len(self.world.moves), 1), dtype=np.float32)
        for name in moves:
            made[self.world.moves.index(name)] = 1
        return made

    def play(self, *moves: str, happens: Sequence[str] = (), **which: float) -> Crisis:
        """
        Play one turn, and hold the ledger to its promise.

        Args:
            moves: The moves made.
            happens: The slots of chance that come true.
            which: The fractions drawn, by leak.
        """
        outcomes: dict[str, bool | float] = dict.fromkeys(happens, True)
        outcomes |= {f"leak/{leak}/which": fraction for leak, fraction in which.items()}
        return self.play_with(RecordedChance(outcomes), *moves)

    def play_with(self, chance: Any, *moves: str) -> Crisis:
        """Play one turn with a chance of the test's own."""
        before = self.state.values[:, 0].copy()
        self.ledger = Ledger()
        self.outcome = resolve_turn(self.world, self.state, self.made(*moves), chance, self.ledger)
        after = self.state.values[:, 0]
        for name, old, new in zip(self.world.rows.names, before, after, strict=True):
            units = round(float(new) / GRAIN) - round(float(old) / GRAIN)
            assert units * GRAIN == self.ledger.change(name), name
        return self

    def __getitem__(self, name: str) -> float:
        return round(float(self.state.values[self.world.rows.index[name], 0]), 4)

    def entries(self, meter: str) -> dict[tuple[str, str], float]:
        """Return what moved a meter on the last turn, by cause and detail, to four places."""
        found: dict[tuple[str, str], float] = {}
        for entry in self.ledger.of(meter):
            key = (entry.cause, entry.detail)
            found[key] = round(found.get(key, 0) + entry.amount, 4)
        return found

    def legal(self) -> set[str]:
        """Return the moves that can be made on the coming turn."""
        allowed = legal_moves(self.world, self.state)[:, 0]
        return {name for name, yes in zip(self.world.moves, allowed, strict=True) if yes}

    @property
    def ended(self) -> str | None:
        """The ending reached, or nothing."""
        place = int(self.state.ended[0])
        return None if place < 0 else self.world.endings[place].id


class Asked:
    """
    Chance that writes down what it was asked.

    Attributes:
        probabilities: The probability of each slot.
    """

    def __init__(self, happens: Sequence[str] = ()) -> None:
        self._happens = set(happens)
        self.probabilities: dict[str, float] = {}

    def happens(self, slot: str, probability: np.ndarray) -> np.ndarray:
        self.probabilities[slot] = round(float(np.asarray(probability).reshape(-1)[0]), 4)
        return np.full(np.shape(probability), slot in self._happens)

    def fraction(self, slot: str, runs: int) -> np.ndarray:
        return np.zeros(runs, dtype=np.float32)
