"""The gates on the source material: the weights and the history of 2017 and 2018."""

from __future__ import annotations

import csv
import datetime
import hashlib

import numpy as np

from game.engine import RecordedChance, compile_world, resolve_turn, start_state
from game.resources import seeds_dir
from game.scenario.cameo import weights
from game.scenario.model import Scenario
from tests.gates.gate import Gate

ORIGIN = "96fa37f0fc8bdb528ae955dd306b74d88e8265628ea72b6f4801293e1c4784c9"
"""SHA-256 of the table as it came from its origin."""
_VOICES = 8


def table() -> Gate:
    """The weights are those of the source, names included."""
    path = seeds_dir() / "cameo_goldstein.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {code: (one.name, one.goldstein) for code, one in weights().items()}
    expected = {row["code"]: (row["name"], float(row["goldstein"])) for row in rows}
    same = hashlib.sha256(path.read_bytes()).hexdigest() == ORIGIN
    return Gate(
        "weights",
        "the table equals its source, names included",
        f"{len(found)} codes, {sum(found[c] != expected.get(c) for c in found)} differ, "
        f"file {'as it came' if same else 'changed'}",
        found == expected and same,
    )


def history() -> Gate:
    """The dated events, fed to the rhetoric mechanism alone, give the reference series."""
    with (seeds_dir() / "korea_reference_meter_weekly.csv").open(encoding="utf-8") as file:
        reference = list(csv.DictReader(file))
    weeks = [datetime.date.fromisoformat(row["week_ending"]) for row in reference]
    series = _replay(weeks)
    misses = [abs(a - float(row["rhetoric"])) for a, row in zip(series, reference, strict=True)]
    peak = weeks[int(np.argmax(series))]
    return Gate(
        "history",
        "every week within 0.5 points of the reference, peak in the week to 2017-09-24",
        f"largest miss {max(misses):.3f} points over {len(misses)} weeks, peak {max(series):.1f} "
        f"in the week to {peak}",
        max(misses) <= 0.5 and peak == datetime.date(2017, 9, 24),
    )


def _replay(weeks: list[datetime.date]) -> list[float]:
    with (seeds_dir() / "korea_events_2017-08_2018-06.csv").open(encoding="utf-8") as file:
        events = list(csv.DictReader(file))
    by_week: dict[int, list[dict[str, str]]] = {}
    for event in events:
        day = datetime.date.fromisoformat(event["date"])
        week = next(place for place, end in enumerate(weeks) if day <= end)
        by_week.setdefault(week, []).append(event)
    scenario = _scenario(weeks, by_week)
    world = compile_world(scenario)
    state = start_state(world, 1)
    series = []
    for week in range(len(weeks)):
        made = np.zeros((len(world.moves), 1), dtype=np.float32)
        for place in range(len(by_week.get(week, []))):
            made[world.moves.index(f"week_{week}_{place}")] = 1
        resolve_turn(world, state, made, RecordedChance({}))
        series.append(float(state.values[world.rows.rhetoric, 0]))
    return series


def _scenario(weeks: list[datetime.date], by_week: dict[int, list[dict[str, str]]]) -> Scenario:
    grounds = {"because": "judgement", "note": "a test of the mechanism alone"}
    actor = {"side": "one", "role": "voice", "voice": 100, "clout": 1, **grounds}
    moves = {
        f"week_{week}_{place}": {
            "by": f"voice_{place}",
            "at": "two",
            "kind": event["move"].lower(),
            "venue": "public",
            "cameo": event["cameo"],
            "label": f"event {week} {place}",
            "headline": "event",
            **grounds,
        }
        for week, events in by_week.items()
        for place, event in enumerate(events)
    }
    off = ("mixed_signals", "sanctions", "audience_costs", "moral_ground", "persuasion")
    off += ("trust_and_channel", "negotiation", "incidents", "favor")
    return Scenario.model_validate(
        {
            "format": 1,
            "id": "history",
            "title": "The dated events",
            "summary": "The public acts of August 2017 to June 2018.",
            "clock": {"start": "2017-07-31", "step": "1 week", "turns": len(weeks)},
            "play_as": ["voice_0"],
            "sides": {s: {"name": s, "capability": 50, **grounds} for s in ("one", "two")},
            "actors": {f"voice_{n}": {"name": f"Voice {n}", **actor} for n in range(_VOICES)},
            "issues": {"talks": {"name": "Talks", "low": "no", "high": "yes"}},
            "stances": {},
            "meters": {"rhetoric": {"start": 20, **grounds}},
            "moves": moves,
            "endings": {
                "end": {
                    "kind": "stalemate",
                    "title": "End",
                    "text": "The series ends.",
                    "when": f"turn >= {len(weeks)}",
                    "payoff": {"one": 50, "two": 50},
                    **grounds,
                }
            },
            "mechanisms": {
                "rhetoric": {"half_life": 7 * np.log(2) / -np.log(0.8), "kappa": 1.2},
                **dict.fromkeys(off, "off"),
            },
        }
    )
