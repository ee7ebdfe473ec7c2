"""The last screen: how it ended, what it is worth, and how it compares."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from game.cli.text.marks import listed, meter_bar, sparkline, write
from game.playthrough import Playthrough
from game.playthrough.comparison import Comparison, compare_gradually
from game.playthrough.ending_reasons import why_ended
from game.playthrough.figures import share_figure
from game.playthrough.gradual import finish
from game.playthrough.outbreak import outbreak_of
from game.playthrough.words import actor_word, side_word, step_word
from game.scenario.meters import RHETORIC, rung

_SECRETS = 12


def show_ending(console: Console, playthrough: Playthrough) -> None:
    """Print the ending of a playthrough that has one; others print nothing."""
    ending = playthrough.outcome()
    if ending is None:
        return
    console.print()
    console.rule(Text(f"The end: {ending.title}", style="bold"), characters="═")
    write(console, f"{ending.text} ({ending.kind.value}, turn {playthrough.turn})")
    _show_reasons(console, playthrough)
    _show_course(console, playthrough)
    _show_payoffs(console, playthrough)
    _show_secrets(console, playthrough)


def _show_reasons(console: Console, playthrough: Playthrough) -> None:
    console.print()
    write(console, Text("Why it ended like this:", style="bold"))
    for why in [*_outbreak(playthrough), *why_ended(playthrough)]:
        write(console, Text(why[:1].upper() + why[1:]), indent=1, hanging=2)


def _outbreak(playthrough: Playthrough) -> Iterator[str]:
    """Yield how a war broke out, in sentences; nothing where there is none."""
    outbreak = outbreak_of(playthrough)
    if outbreak is None:
        return
    world, step = playthrough.world, step_word(playthrough.world)
    for sentence in outbreak.sentences:
        yield sentence.format(
            turn=f"{step} {outbreak.turn}",
            sides=listed([side_word(world, side) for side in outbreak.sides]),
            cause=outbreak.cause,
            before=f"{outbreak.before:.0f}",
            before_rung=rung(outbreak.before),
            risk=f"{outbreak.risk * 100:.1f} %",
            met=f"{outbreak.met:.0f}",
            met_rung=rung(outbreak.met),
            share=f"{share_figure(outbreak.chance)} %",
            turns=listed([f"{step} {turn}" for turn in outbreak.earlier]),
        )


def _show_course(console: Console, playthrough: Playthrough) -> None:
    values = [turn.before[RHETORIC] for turn in playthrough.history]
    values.append(playthrough.meters()[RHETORIC])
    console.print()
    line = Text("Rhetoric, turn by turn: ", style="bold")
    line.append(f"{values[0]:.0f} {sparkline(values)} {values[-1]:.0f}", style="none")
    line.append(f"  (highest {max(values):.0f}, lowest {min(values):.0f})", style="dim")
    write(console, line)


def _show_payoffs(console: Console, playthrough: Playthrough) -> None:
    scenario, worth = playthrough.loaded.scenario, playthrough.payoffs()
    comparison = finish(compare_gradually(playthrough))
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
        rank = _rank(comparison, payee)
        table.add_row(name, f"{worth[payee]:.0f}", bar, rank, style=style)
    console.print()
    console.print(table)
    note = f"Better than: the share of {comparison.runs:,} runs by doctrine that came out lower."
    write(console, Text(note, style="dim"))


def _rank(comparison: Comparison, payee: str) -> str:
    lower, higher = comparison.lower[payee], comparison.higher[payee]
    return f"{share_figure(lower)} %" if lower or higher else "all the same"


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
