"""What ``simulate`` prints: tables for people, an object for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from game.cli.bars import SCALE, level, spread
from game.scenario.problems import visible

if TYPE_CHECKING:
    from game.cli.simulate import Done

SHARE_DIGITS = 6
MEAN_DIGITS = 4
MOST_ROWS = 27
"""Turns shown; of a longer crisis every second, third ... and the last."""
KIND_COLOURS = {
    "settlement": "green",
    "freeze": "cyan",
    "stalemate": "yellow",
    "breakdown": "magenta",
    "war": "red",
}


def as_object(done: Done) -> dict[str, Any]:
    """
    Return the results for ``json.dumps``.

    ``complete`` is there, and false, only when Ctrl-C stopped the work early; ``runs`` are then the
    runs that are finished. The lists of ``rhetoric`` have one value a turn, the start first.
    """
    summary, ensemble = done.summary, done.task.ensemble
    endings = [
        {
            "id": ending.id,
            "kind": ending.kind,
            "count": ending.count,
            "share": round(ending.share, SHARE_DIGITS),
            "low": round(ending.low, SHARE_DIGITS),
            "high": round(ending.high, SHARE_DIGITS),
        }
        for ending in summary.endings()
    ]
    payoff = {name: round(mean, MEAN_DIGITS) for name, mean in summary.mean_payoffs().items()}
    found = {
        "scenario": ensemble.scenario.id,
        "runs": summary.runs,
        "seed": ensemble.seed,
        "policies": dict(done.task.policies),
        "endings": endings,
        "payoff": payoff,
        "rhetoric": summary.rhetoric_by_turn(),
        "seconds": round(done.seconds, 3),
        "turns_per_second": round(summary.turns / done.seconds),
    }
    return found if done.complete else found | {"complete": False}


def print_report(done: Done) -> None:
    """Print the results as tables, at most 80 columns wide where nothing says otherwise."""
    console = Console(highlight=False)
    plain = console.options.ascii_only
    console.print(_title(done), end="\n\n")
    for table in (_endings(done), _rhetoric(done, plain), _payoffs(done, plain)):
        console.print(table)
        console.print()
    console.print(_speed(done))


def _title(done: Done) -> Text:
    ensemble = done.task.ensemble
    title = Text(ensemble.scenario.title, style="bold")
    runs = f"{done.summary.runs:,}"
    if not done.complete:
        runs += f" of {ensemble.runs:,}"
    named = visible(done.task.named)
    title.append(f"\n{named}: {runs} runs, seed {ensemble.seed}", style="dim")
    title.append(f", {done.task.spelt_policies}", style="dim")
    if not done.complete:
        title.append("\nstopped early: these are the runs that were finished", style="bold red")
    return title


def _table(*columns: str) -> Table:
    """Return a table whose first column is text and whose others, but the last, are numbers."""
    table = Table(box=SIMPLE_HEAD, show_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for place, name in enumerate(columns):
        inner = 0 < place < len(columns) - 1
        table.add_column(name, justify="right" if inner else "left", no_wrap=place > 0)
    return table


def _endings(done: Done) -> Table:
    table = _table("Ending", "Runs", "Share", "95 % interval", "Kind")
    for ending in done.summary.endings():
        table.add_row(
            ending.title,
            f"{ending.count:,}",
            f"{100 * ending.share:.1f} %",
            f"{100 * ending.low:.1f} - {100 * ending.high:.1f} %",
            Text(ending.kind, style=KIND_COLOURS[ending.kind]),
        )
    return table


def _rhetoric(done: Done, plain: bool) -> Table:
    table = _table("Rhetoric", "Runs", "p10", "p50", "p90", SCALE)
    turns = done.summary.rhetoric_by_turn()
    playing = done.summary.playing()
    last = len(playing) - 1
    step = -(-len(playing) // MOST_ROWS)
    for turn in [*range(0, last, step), last]:
        low, middle, high = (turns[name][turn] for name in ("p10", "p50", "p90"))
        table.add_row(
            f"turn {turn}" if turn else "start",
            f"{playing[turn]:,}",
            *(f"{value:.1f}" for value in (low, middle, high)),
            spread(low, middle, high, plain=plain),
        )
    return table


def _payoffs(done: Done, plain: bool) -> Table:
    scenario = done.task.ensemble.scenario
    table = _table("Payoff", "Mean", SCALE)
    for name, mean in done.summary.mean_payoffs().items():
        side = name in scenario.sides
        shown = scenario.sides[name].name if side else scenario.actors[name].name
        table.add_row(
            f"{shown} ({name})" if side else f"  {shown} ({name})",
            f"{mean:.1f}",
            level(mean, plain=plain),
        )
    return table


def _speed(done: Done) -> Text:
    summary, seconds = done.summary, done.seconds
    shared = "1 process" if done.workers == 1 else f"{done.workers} processes"
    return Text(
        f"{summary.turns:,} turns in {seconds:.2f} s: {summary.turns / seconds:,.0f} turns/s, "
        f"{summary.runs / seconds:,.0f} runs/s, {shared}",
        style="dim",
    )
