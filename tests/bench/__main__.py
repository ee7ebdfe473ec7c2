"""
The numbers to reach, measured on this machine: ``python -m tests.bench [desktop] [--quick]``.

Not a test: nothing fails where a number is missed. A machine that does other work at the same time
gives worse ones.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tests.bench import desktop, figures
from tests.bench.table import COLUMNS, Row

FULL = 1_000_000
QUICK = 50_000
SHARED = 65_536
"""The fewest runs that are shared by two workers: below, their start is all that is measured."""


def speeds(runs: int) -> Iterator[Row]:
    """Measure the engine on one core, and what a second one brings."""
    turns = figures.afresh(f"turns_a_second({min(runs, 16_384)})")
    name = "flagship, doctrine: turns a second, one core"
    yield Row(name, "1,000,000", f"{turns:,.0f}", turns >= 1e6)
    basic = figures.afresh("lane_operations()")
    yield Row("  multiply-adds a second (this machine)", "", f"{basic / 1e6:,.0f} M")
    yield Row("  multiply-adds in the time of a turn", "", f"{basic / turns:,.0f}")
    single = figures.afresh("milliseconds_a_turn()")
    yield Row("one turn at runs == 1", "2 ms", f"{single:.2f} ms", single <= 2)
    gain = figures.afresh(f"gain_of_two_workers({max(runs, SHARED)})")
    yield Row("two workers against one", "1.8 times", f"{gain:.2f} times", gain >= 1.8)


def memory(runs: int) -> Iterator[Row]:
    """Measure the peak memory of ensembles, which must not grow with the runs."""
    tenth = figures.afresh(f"peak_megabytes({max(runs // 10, 1)})")
    yield Row(f"peak memory, {runs // 10:,} runs", "500 MB", f"{tenth:.0f} MB", tenth < 500)
    peak = figures.afresh(f"peak_megabytes({runs})")
    yield Row(f"peak memory, {runs:,} runs", "500 MB", f"{peak:.0f} MB", peak < 500)
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "runs.parquet")
        peak = figures.afresh(f"peak_megabytes({runs}, {out!r})")
    yield Row("  the same, with a row a run to .parquet", "500 MB", f"{peak:.0f} MB", peak < 500)


def commands() -> Iterator[Row]:
    """Measure the checker and the commands from cold."""
    with tempfile.TemporaryDirectory() as folder:
        path = figures.write_long_scenario(Path(folder) / "scenario.yaml")
        lines = path.read_text(encoding="utf-8").count("\n")
        took = figures.milliseconds_to_check(path)
        yield Row(f"check {lines:,} lines, after imports", "25 ms", f"{took:.1f} ms", took <= 25)
        cold = figures.seconds_from_cold("check", str(path))
    yield Row(f"check {lines:,} lines, from cold", "0.50 s", f"{cold:.2f} s", cold <= 0.5)
    cold = figures.seconds_from_cold("--help")
    yield Row("backchannel --help, from cold", "0.30 s", f"{cold:.2f} s", cold <= 0.3)


def rows(runs: int) -> Iterator[Row]:
    """Measure everything, one row after the other."""
    yield from speeds(runs)
    yield from memory(runs)
    yield from commands()


def main() -> None:
    """Print the table, each row as soon as it is measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("part", nargs="?", choices=("model", "desktop"), default="model")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK:,} runs, not {FULL:,}")
    parser.add_argument("--runs", type=int, help="so many runs in place of these")
    told = "hours of play that memory is watched over, by default 1"
    parser.add_argument("--hours", type=float, help=told)
    chosen = parser.parse_args()
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"NumPy {np.__version__}"
    )
    print(COLUMNS.format("what", "reach", "measured", "").rstrip())
    model = chosen.runs or (QUICK if chosen.quick else FULL)
    hours = chosen.hours or (desktop.QUICK if chosen.quick else 1)
    for row in desktop.rows(hours) if chosen.part == "desktop" else rows(model):
        print(row, flush=True)


if __name__ == "__main__":
    main()
