"""The gates on whole crises: how they end, and what a player can change."""

from __future__ import annotations

import numpy as np

from game.engine import DrawnChance, World, legal_moves, resolve_turn, start_state
from game.lab.ensemble import UNIT, Ensemble, stream
from game.playthrough.batch import run_batch
from game.policies import NAMES, PolicyTable, assign
from tests.gates.gate import Gate, flagship, mean_rhetoric, payoff, play, shares

MIXED = ("doctrine", "tit_for_tat", "exploiter")
"""The stock policies that use both pressure and dialogue."""


def impasse(runs: int = 20_000) -> Gate:
    """Doctrine against doctrine ends as the militarised disputes since 1946 did."""
    world = flagship()
    share = shares(world, play(world, runs=runs))
    agreed = share["settlement"] + share["freeze"]
    return Gate(
        "impasse is the rule",
        "stalemate 55-80 %, settlement or freeze 12-35 %, war 0.5-4 %",
        f"stalemate {share['stalemate']:.1f} %, settlement or freeze {agreed:.1f} %, "
        f"war {share['war']:.2f} %, breakdown {share['breakdown']:.1f} %",
        55 <= share["stalemate"] <= 80 and 12 <= agreed <= 35 and 0.5 <= share["war"] <= 4,
    )


def fire(runs: int = 20_000) -> Gate:
    """Everyone on pressure keeps the words hot and makes war likelier."""
    world = flagship()
    hawks = play(world, "all=hawk", runs=runs)
    heat, war = mean_rhetoric(hawks), shares(world, hawks)["war"]
    usual = shares(world, play(world, runs=runs))["war"]
    return Gate(
        "fire",
        "rhetoric above 65 on average, war at least 3 times as likely as under doctrine",
        f"rhetoric {heat:.1f}, war {war:.1f} % against {usual:.2f} %: "
        f"{war / max(usual, 0.005):.0f} times",
        heat > 65 and war >= 3 * usual,
    )


def calm(runs: int = 5_000) -> Gate:
    """Everyone on dialogue calms the words."""
    result = play(flagship(), "all=dove", runs=runs)
    level = mean_rhetoric(result, 10)
    return Gate("calm", "rhetoric below 35 by turn 10", f"rhetoric {level:.1f}", level < 35)


def agency(runs: int = 4_000) -> Gate:
    """What Tillerson does matters, and a mixed course is best."""
    world = flagship()
    paid = {
        name: payoff(world, play(world, f"tillerson={name}", runs=runs), "tillerson")
        for name in NAMES
    }
    ranked = sorted(paid, key=lambda name: -paid[name])
    mixed = max(paid[name] for name in MIXED)
    margin = paid[ranked[0]] - paid[ranked[-1]]
    return Gate(
        "agency",
        "best 15 points above worst; silent not best; hawk and dove below the best mixed",
        f"margin {margin:.1f}: " + ", ".join(f"{name} {paid[name]:.1f}" for name in ranked),
        margin >= 15 and ranked[0] != "silent" and paid["hawk"] < mixed and paid["dove"] < mixed,
    )


def exploitation(runs: int = 4_000) -> Gate:
    """Graduated concessions pay less against an exploiter than against a reciprocator."""
    world = flagship()
    paid = [
        payoff(world, play(world, "us=grit", f"dprk={other}", runs=runs), "us")
        for other in ("exploiter", "tit_for_tat")
    ]
    return Gate(
        "exploitation",
        "grit is paid less against exploiter than against tit_for_tat",
        f"{paid[0]:.1f} against {paid[1]:.1f}",
        paid[0] < paid[1],
    )


def reachable(runs: int = 20_000) -> Gate:
    """With random leanings every ending comes and every move is made."""
    world = flagship()
    legal_turns, made_turns = np.zeros(len(world.moves)), np.zeros(len(world.moves))
    table = PolicyTable(world, assign(world, ["all=leaning"]))
    state, runs_left = start_state(world, runs), np.arange(runs)
    chance = DrawnChance(world.slots, 1, runs_left)
    ended = np.zeros(len(world.endings))
    while state.runs:
        chance.begin(state.turn + 1)
        legal = legal_moves(world, state)
        made = table.choose(state, chance, legal)
        legal_turns += legal.sum(axis=1, dtype=np.float64)
        made_turns += made.sum(axis=1, dtype=np.float64)
        resolve_turn(world, state, made, chance)
        ended += np.bincount(state.ended[state.ended >= 0], minlength=len(ended))
        going = state.ended < 0
        state.keep(going)
        chance.keep(going)
    share = made_turns / np.maximum(legal_turns, 1)
    rare, rarest = int(np.argmin(share)), int(np.argmin(ended))
    return Gate(
        "reachable",
        "every ending is reached, every move made in at least 1 % of its legal turns",
        f"rarest ending {world.endings[rarest].id} {ended[rarest] / runs * 100:.2f} %, "
        f"rarest move {world.moves[rare]} {share[rare] * 100:.2f} %",
        bool(ended.min() > 0 and share.min() >= 0.01),
    )


def same(runs: int = 3_000) -> Gate:
    """The same seed gives the same bytes, however the runs are split."""
    world = flagship()
    table = PolicyTable(world)

    def digest(first: int, count: int, width: int) -> list[bytes]:
        result = run_batch(world, table, 7, first, count, width=width)
        columns = zip(result.ending, result.turn, result.values.T, result.payoffs.T, strict=True)
        return [b"".join(part.tobytes() for part in column) for column in columns]

    whole = digest(0, runs, 4096)
    blocks = all(digest(0, runs, width) == whole for width in (64, 1000))
    parts = digest(0, 1_234, 512) + digest(1_234, runs - 1_234, 333) == whole
    alone = all(digest(run, 1, 4096) == [whole[run]] for run in (0, 1, 17, runs - 1))
    workers = _shared_out(world, 1) == _shared_out(world, 2)
    return Gate(
        "same",
        "byte-identical for any block size and workers; run k alone equals run k of the ensemble",
        f"blocks {blocks}, parts {parts}, alone {alone}, workers {workers}",
        blocks and parts and alone and workers,
    )


def _shared_out(world: World, workers: int) -> list[bytes]:
    """Return every byte of an ensemble of three work units, played by some processes."""
    parts = stream(Ensemble(world.scenario, 2 * UNIT + 99), workers=workers, rows=True)
    batches = [part.batch for part in parts if part.batch is not None]
    return [
        column.tobytes()
        for batch in batches
        for column in (batch.ending, batch.turn, batch.values, batch.payoffs, batch.rhetoric)
    ]


def scripted_shift(
    us: dict[str, tuple[str, ...]], *, silent: str = "all", turns: int = 8, runs: int = 2_000
) -> float:
    """
    Return the mean shift of Kim's stance on talks under a script for American actors.

    Args:
        us: For each scripted actor, the moves it makes in order, over and over, when legal.
        silent: Who else keeps silent, as in an assignment; the others follow doctrine.
        turns: How many turns.
        runs: How many runs.
    """
    world = flagship()
    table = PolicyTable(world, assign(world, [f"{silent}=silent"] if silent else []))
    state = start_state(world, runs)
    chance = DrawnChance(world.slots, 3, np.arange(runs))
    row = world.rows.index["stance(kim, talks)"]
    before = state.values[row].mean(dtype=np.float64)
    for turn in range(turns):
        chance.begin(state.turn + 1)
        legal = legal_moves(world, state)
        made = table.choose(state, chance, legal)
        for actor, moves in us.items():
            own = [at for at, by in enumerate(world.actor_of_move) if world.actors[by] == actor]
            made[own] = 0
            for venue in (True, False):
                wanted = [world.moves.index(name) for name in moves]
                wanted = [at for at in wanted if bool(world.public[at]) is venue]
                if wanted:
                    at = wanted[turn % len(wanted)]
                    made[at] = legal[at]
        resolve_turn(world, state, made, chance)
    return float(state.values[row].mean(dtype=np.float64) - before)


PROBES = {"tillerson": ("acknowledge_channels", "assure_no_overthrow", "probe_channel")}
UNDERCUT = {"trump": ("talking_not_answer", "mock_kim", "threaten_destruction")}
PRESSURE = {
    "haley": ("lobby_council",),
    "xi": ("close_the_tap",),
    "wang_yi": ("vote_sanctions", "tighten_border"),
    "tillerson": ("press_beijing",),
}
ASSURANCE = {
    "mattis": ("never_out_of_diplomacy", "agree_safety_rules"),
    "trump": ("back_envoy", "message_to_kim"),
    "tillerson": ("assure_no_overthrow", "note_restraint"),
}


def divided_house() -> Gate:
    """Tillerson's dialogue is worth less when Trump undercuts it in the same turn."""
    alone = scripted_shift({**PROBES, "trump": ()}, silent="")
    undercut = scripted_shift(PROBES | UNDERCUT, silent="")
    share = undercut / alone * 100
    return Gate(
        "divided house",
        "mean shift of Kim's stance on talks at most 70 % of that without undercutting",
        f"{undercut:.2f} points against {alone:.2f}: {share:.0f} %",
        alone > 0 and share <= 70,
    )


def articles_line() -> Gate:
    """Pressure with assurance moves Kim more than either alone."""
    pressure = scripted_shift(PRESSURE)
    assurance = scripted_shift(ASSURANCE)
    everyone = PRESSURE.keys() | ASSURANCE.keys()
    both = scripted_shift({a: PRESSURE.get(a, ()) + ASSURANCE.get(a, ()) for a in everyone})
    return Gate(
        "the article's line",
        "pressure with assurance moves Kim's stance on talks more than either alone",
        f"both {both:.2f} points, pressure {pressure:.2f}, assurance {assurance:.2f}",
        both > pressure and both > assurance,
    )
