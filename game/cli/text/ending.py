"""The last screen: how it ended, what it is worth, and how it compares."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from game.cli.text.marks import meter_bar, sparkline, write
from game.playthrough import Playthrough, percentile
from game.playthrough.comparison import RUNS
from game.playthrough.words import actor_word, side_word

_SECRETS = 12


def show_ending(console: Console, playthrough: Playthrough) -> None:
    """Print the ending of a playthrough that has one; others print nothing."""
    ending = playthrough.outcome()
    if ending is None:
        return
    console.print()
    console.rule(Text(f"The end: {ending.title}", style="bold"), characters="═")
    write(console, f"{ending.text} ({ending.kind.value}, turn {playthrough.turn})")
    _show_course(console, playthrough)
    _show_payoffs(console, playthrough)
    _show_secrets(console, playthrough)


def _show_course(console: Console, playthrough: Playthrough) -> None:
    values = [turn.before["rhetoric"] for turn in playthrough.history]
    values.append(playthrough.meters()["rhetoric"])
    console.print()
    line = Text("Rhetoric, turn by turn: ", style="bold")
    line.append(f"{values[0]:.0f} {sparkline(values)} {values[-1]:.0f}", style="none")
    line.append(f"  (highest {max(values):.0f}, lowest {min(values):.0f})", style="dim")
    write(console, line)


def _show_payoffs(console: Console, playthrough: Playthrough) -> None:
    scenario, worth = playthrough.loaded.scenario, playthrough.payoffs()
    better = percentile(playthrough, RUNS)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("What it was worth")
    table.add_column("of 100", justify="right")
    table.add_column("")
    table.add_column("better than", justify="right")
    for payee in (*scenario.play_as, *scenario.sides):
        side = payee in scenario.sides
        name = side_word(playthrough.world, payee) if side else actor_word(payee)
        style = "bold" if payee == playthrough.play_as else "none"
        bar = meter_bar(worth[payee], max(min(console.width - 45, 25), 5))
        share = f"{better[payee] * 100:.0f} %"
        table.add_row(name, f"{worth[payee]:.0f}", bar, share, style=style)
    console.print()
    console.print(table)
    note = f"Better than: the share of {RUNS:,} runs in which all follow their doctrine."
    write(console, Text(note, style="dim"))


def _show_secrets(console: Console, playthrough: Playthrough) -> None:
    hidden = [
        f"{turn.number}: {actor_word(made.actor)}, {made.label}"
        for turn in playthrough.history
        for made in turn.moves
        if not made.visible
    ]
    if not hidden:
        return
    console.print()
    write(console, Text("Behind doors that were closed to you, by turn:", style="bold"))
    for line in hidden[:_SECRETS]:
        write(console, Text(line), indent=1)
    if len(hidden) > _SECRETS:
        more = f"and {len(hidden) - _SECRETS} more; `backchannel replay FILE --all` shows them"
        write(console, Text(more, style="dim"), indent=1)
