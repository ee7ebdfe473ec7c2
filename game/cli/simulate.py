"""``backchannel simulate``: one playthrough to a billion, headless and seeded."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.interrupts import INTERRUPTED, Interrupts
from game.cli.seeds import check_seed

if TYPE_CHECKING:
    from game.engine import World
    from game.lab import Ensemble, Summary
    from game.playthrough.batch import BatchResult
    from game.scenario import Loaded

    Write = Callable[[BatchResult], None]

MOST_RUNS = 1_000_000_000
MOST_WORKERS = 61 if sys.platform == "win32" else 256

Scenario = Annotated[str, typer.Argument(metavar="SCENARIO", help="Name or path of a scenario.")]
Runs = Annotated[
    int, typer.Option("-n", "--runs", metavar="N", min=1, max=MOST_RUNS, help="How many runs.")
]
Seed = Annotated[int, typer.Option(metavar="N", min=0, help="The same seed gives the same runs.")]
Policies = Annotated[
    list[str] | None,
    typer.Option(
        metavar="WHO=NAME",
        help="Who chooses by which policy: an actor, a side or all. Can be given again.",
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        max=MOST_WORKERS,
        help="Processes; no digit depends on it. Default: as many as pay.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write a row a run: .csv, .jsonl or .parquet."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
TurnsLog = Annotated[
    int | None,
    typer.Option(
        metavar="RUN",
        min=0,
        max=MOST_RUNS - 1,
        help="Print this run turn by turn as JSON lines, and no tables.",
    ),
]


def simulate(
    scenario: Scenario,
    runs: Runs = 10_000,
    seed: Seed = 1,
    policy: Policies = None,
    workers: Workers = None,
    out: Out = None,
    as_json: Json = False,
    turns_log: TurnsLog = None,
) -> None:
    """
    Run a scenario many times and tell what came of it.

    Ctrl-C stops it, and what is finished is printed and written.
    """
    if as_json and turns_log is not None:
        raise typer.BadParameter("--turns-log and --json both print to standard output: give one")
    check_seed(seed)
    task = _prepare(scenario, runs, seed, policy or [])
    done = None
    if out is not None or turns_log is None:
        done = _run(task, workers, out)
    if turns_log is not None:
        _print_turns(task, turns_log)
    elif done is not None:
        _print_summary(done, as_json=as_json)
    if done is not None and not done.complete:
        raise typer.Exit(INTERRUPTED)


@dataclass(frozen=True, slots=True)
class Task:
    """What was asked for, read and compiled; ``named`` is how the scenario was called."""

    named: str
    loaded: Loaded
    world: World
    ensemble: Ensemble

    @property
    def policies(self) -> dict[str, str]:
        """The policy of every actor."""
        from game.policies import DEFAULT

        chosen = self.ensemble.policies
        return {actor: chosen.get(actor, DEFAULT) for actor in self.world.actors}

    @property
    def spelt_policies(self) -> str:
        """The same in the words of ``--policy``."""
        from game.lab.export import spell_policies

        return spell_policies(self.world, self.ensemble.policies)


@dataclass(frozen=True, slots=True)
class Done:
    """
    What is finished of a task.

    Attributes:
        task: What was asked for.
        summary: The measures of the runs that are finished, at least one.
        seconds: How long they took, reading and compiling apart.
        workers: Processes that shared the work.
    """

    task: Task
    summary: Summary
    seconds: float
    workers: int

    @property
    def complete(self) -> bool:
        """Whether all runs are finished."""
        return self.summary.runs == self.task.ensemble.runs


def _prepare(scenario: str, runs: int, seed: int, policy: list[str]) -> Task:
    from game.engine import compile_world
    from game.lab import Ensemble
    from game.policies import assign
    from game.scenario import load

    loaded = load(scenario)
    world = compile_world(loaded.scenario)
    policies = assign(world, policy)
    return Task(scenario, loaded, world, Ensemble(loaded.scenario, runs, seed, policies))


def _run(task: Task, workers: int | None, out: Path | None) -> Done:
    from game.lab import Summary, stream, workers_for

    processes = workers_for(task.ensemble.runs, workers)
    summary = Summary(task.world)
    with _open(task, out) as write, _progress(task.ensemble.runs) as advance, Interrupts() as stop:
        begun = time.perf_counter()
        for part in stream(task.ensemble, workers=processes, rows=out is not None):
            if part.batch is not None:
                write(part.batch)
            summary.add(part)
            advance(part.runs)
            if stop.asked:
                break
        if not summary.runs:
            raise KeyboardInterrupt
        seconds = time.perf_counter() - begun
    if out is not None:
        print(f"wrote {summary.runs:,} rows to {out}", file=sys.stderr)
    return Done(task, summary, seconds, processes)


def _open(task: Task, out: Path | None) -> AbstractContextManager[Write]:
    from game.lab.export import Origin, open_export

    if out is None:
        return nullcontext(lambda batch: None)
    ensemble = task.ensemble
    origin = Origin(task.world, ensemble.seed, ensemble.policies, task.loaded.sha256)
    return open_export(out, origin)


@contextmanager
def _progress(runs: int) -> Iterator[Callable[[int], None]]:
    """Show a bar while the block runs, on a terminal only; it is told of runs that are finished."""
    if not sys.stderr.isatty():
        yield lambda finished: None
        return
    from rich import progress
    from rich.console import Console

    columns = (
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TextColumn("runs"),
        progress.TimeRemainingColumn(),
    )
    with progress.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("runs", total=runs)
        yield lambda finished: bar.advance(task, finished)


def _print_turns(task: Task, run: int) -> None:
    from game.lab import turn_log

    for entry in turn_log(task.world, task.ensemble.policies, task.ensemble.seed, run):
        print(json.dumps(entry))


def _print_summary(done: Done, *, as_json: bool) -> None:
    from game.cli.report import as_object, print_report

    if as_json:
        print(json.dumps(as_object(done), indent=2))
    else:
        print_report(done)
