"""The figures that the benchmark prints; each function measures one thing and returns it."""

from __future__ import annotations

import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from game.engine import World, compile_world
from game.lab import Ensemble, stream
from game.lab.export import Origin, open_export
from game.lab.measures import Summary
from game.playthrough.batch import WIDTH, run_batch
from game.policies import PolicyTable
from game.scenario import check, load
from game.threads import one_thread_in_children

FLAGSHIP = "beijing_2017"
SMALL = "first_offer"
REPEATS = 3
MEGABYTE = 1 << 20


def best(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the seconds of the fastest of several goes: what the machine can do undisturbed."""
    return min(seconds(work) for _ in range(repeats))


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def flagship() -> World:
    """Return the flagship scenario, compiled."""
    return compile_world(load(FLAGSHIP).scenario)


def lane_operations(loops: int = 2000) -> float:
    """
    Return how many float32 multiply-adds a second this machine does on blocks of our width.

    Turns are told in this measure as well, so that machines can be compared.
    """
    block = np.full((16, WIDTH), 0.5, dtype=np.float32)
    factor, term = np.float32(0.9), np.float32(0.01)

    def loop() -> None:
        for _ in range(loops):
            np.multiply(block, factor, out=block)
            np.add(block, term, out=block)

    return loops * block.size / best(loop)


def turns_a_second(runs: int = 16_384) -> float:
    """Return turns a second on the flagship, doctrine everywhere, in this process."""
    world = flagship()
    table = PolicyTable(world)
    turns = run_batch(world, table, 1, 0, runs).turns
    return turns / best(lambda: run_batch(world, table, 1, 0, runs))


def milliseconds_a_turn(runs: int = 30) -> float:
    """Return the time of a turn of a single run, choices included."""
    world = flagship()
    table = PolicyTable(world)
    run_batch(world, table, 1, 0, 1)
    times = []
    for run in range(runs):
        begun = time.perf_counter()
        turns = run_batch(world, table, 1, run, 1).turns
        times.append((time.perf_counter() - begun) / turns)
    return statistics.median(times) * 1000


def run_ensemble(runs: int, workers: int = 1, out: Path | None = None) -> Summary:
    """Run the flagship many times and gather its measures, and a row a run where asked for."""
    loaded = load(FLAGSHIP)
    world = compile_world(loaded.scenario)
    summary = Summary(world)
    parts = stream(Ensemble(loaded.scenario, runs), workers=workers, rows=out is not None)
    if out is None:
        for part in parts:
            summary.add(part)
        return summary
    with open_export(out, Origin(world, 1, {}, loaded.sha256)) as write:
        for part in parts:
            assert part.batch is not None
            write(part.batch)
            summary.add(part)
    return summary


def afresh(call: str) -> float:
    """Return what a call of this module gives in a process of its own, on one thread."""
    program = f"from tests.bench.figures import *; print({call})"
    with one_thread_in_children():
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
    return float(done.stdout)


def peak_megabytes(runs: int, out: str | None = None) -> float:
    """Run an ensemble and return the peak memory of this process; to be called afresh."""
    run_ensemble(runs, out=Path(out) if out else None)
    return own_peak()


def own_peak() -> float:
    """Return the peak memory of this process, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / MEGABYTE if sys.platform == "darwin" else peak / 1024


def gain_of_two_workers(runs: int) -> float:
    """Return how many times faster two processes are than one, their start included."""
    alone = seconds(lambda: run_ensemble(runs))
    return alone / seconds(lambda: run_ensemble(runs, workers=2))


def write_long_scenario(path: Path, lines: int = 1000) -> Path:
    """Write a sound scenario of about so many lines: the small one, its moves said repeatedly."""
    text = load(SMALL).path.read_text(encoding="utf-8")
    before, moves, after = re.split(r"(?ms)^(moves:\n.*?)(?=^\w)", text, maxsplit=1)
    copies = [moves]
    entries = moves.partition("\n")[2]
    while text.count("\n") + (len(copies) - 1) * entries.count("\n") < lines:
        named = re.sub(r"(?m)^  (\w+):", rf"  \1_{len(copies)}:", entries)
        copies.append(re.sub(r"(label: \"?)", rf"\1Again {len(copies)}, ", named))
    path.write_text(before + "".join(copies) + after, encoding="utf-8")
    return path


def milliseconds_to_check(path: Path) -> float:
    """Return how long a scenario takes to check once everything is imported."""
    report = check(path)
    if report.loaded is None:
        raise RuntimeError(report.problems[0].concise())
    return best(lambda: check(path), 5) * 1000


def seconds_from_cold(*arguments: str, repeats: int = 5) -> float:
    """Return how long a command takes as a process of its own."""
    command = [sys.executable, "-m", "game", *arguments]
    times = [
        seconds(lambda: subprocess.run(command, capture_output=True, check=True))
        for _ in range(repeats)
    ]
    return statistics.median(times)
