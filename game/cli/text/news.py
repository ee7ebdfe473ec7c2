"""What a turn brought: headlines first, then why each meter moved."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from game.cli.text.marks import kind_mark, listed, parted, write
from game.playthrough import Made, Playthrough, TurnReport
from game.playthrough.figures import signed
from game.playthrough.reasons import is_stance, moved_rows, reasons, shown_change
from game.playthrough.words import actor_word, day_word, row_word, side_word, step_word
from game.scenario.meters import RHETORIC, rung

_MOVED = 1.0
_SHOWN = 6


def show_news(
    console: Console, playthrough: Playthrough, report: TurnReport, *, everything: bool = False
) -> None:
    """
    Print what a turn brought.

    Args:
        console: Where to.
        playthrough: The run.
        report: The turn, as the one who reads may see it.
        everything: Whether to tell the reasons of every meter, not of those that moved most.
    """
    what = f"{step_word(playthrough.world)} {report.number}, {day_word(report.date)}: the news"
    console.print()
    console.rule(Text(what, style="bold"))
    for made in report.seen:
        _line(console, _headline(made))
    for event in report.events:
        _line(console, Text(f"● {event.label}: {event.headline}", style="magenta"))
    for incident in report.incidents:
        sides = listed([side_word(playthrough.world, side) for side in incident.sides])
        end = "It has become a WAR." if incident.war else "It has not become a war."
        _line(
            console, Text(f"! INCIDENT between {sides}: {incident.cause}. {end}", style="bold red")
        )
    if report.silence:
        names = listed([actor_word(actor) for actor in report.silence])
        _line(console, Text(f"Not heard from: {names}.", style="dim"))
    show_reasons(console, playthrough, report, everything=everything)


def _headline(made: Made) -> Text:
    line = kind_mark(made.kind, word=False)
    if made.leaked:
        line.append(" (leaked)", style="bold")
    elif made.venue.value == "private":
        line.append(" (private)", style="dim")
    return line.append(f" {made.headline}", style="none")


def _line(console: Console, text: Text) -> None:
    write(console, text, indent=1, hanging=2)


def show_reasons(
    console: Console, playthrough: Playthrough, report: TurnReport, *, everything: bool
) -> None:
    """Print by how much the meters moved and why; the reasons sum to the change."""
    console.print()
    _show_row(console, playthrough, report, RHETORIC)
    for crossing in report.crossings:
        way = "rise to" if crossing.rising else "fall back from"
        _line(console, Text(f"The words {way} {crossing.rung}.", style="bold"))
    rows = moved_rows(report)[1:]
    shown = [row for row in rows if abs(report.change(row)) >= _MOVED and not is_stance(row)]
    for row in rows if everything else shown[:_SHOWN]:
        _show_row(console, playthrough, report, row)
    left = len(rows) - len(shown[:_SHOWN])
    if left > 0 and not everything:
        how = ": l tells why." if playthrough.play_as else "."
        _line(console, Text(f"{left} more moved{how}", style="dim"))


def _show_row(console: Console, playthrough: Playthrough, report: TurnReport, row: str) -> None:
    world, after = playthrough.world, report.after[row]
    line = Text(f"{row_word(world, row)} ", style="bold")
    line.append(f"{report.before[row]:.1f} → {after:.1f} ({signed(shown_change(report, row))})")
    if row == RHETORIC:
        line.append(f", {rung(after)}")
    parts = [f"{signed(reason.amount)} {reason.word}" for reason in reasons(world, report, row)]
    line.append(":" if parts else "", style="none")
    write(console, parted(line, parts, console.width - 3), indent=1, hanging=2)
