"""The meters: rhetoric as a bar with its rungs, the others by side and by pair."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from game.cli.text.marks import flowing, meter_bar, rung_scale, write
from game.playthrough import Playthrough
from game.playthrough.figures import signed
from game.playthrough.reasons import shown_change
from game.playthrough.standing import matters
from game.playthrough.words import meter_word, row_word, side_word, split_row
from game.scenario.meters import RHETORIC, rung


def show_meter(console: Console, playthrough: Playthrough) -> None:
    """Print the rhetoric meter as a bar with its rungs."""
    value = playthrough.meters()[RHETORIC]
    line = Text("Rhetoric ", style="bold").append(f"{value:.1f}")
    line.append(f"  {rung(value).upper()}")
    last = playthrough.last
    if last:
        moved = signed(shown_change(last, RHETORIC))
        line.append(f"  ({moved} last turn)", style="dim")
    width = max(console.width - 2, 10)
    write(console, line)
    console.print(Text(meter_bar(value, width), style="red" if value >= 65 else "none"))
    console.print(Text(rung_scale(width), style="dim"))


def show_meters(console: Console, playthrough: Playthrough, *, everything: bool = False) -> None:
    """
    Print the other meters, by side and by pair.

    Args:
        console: Where to.
        playthrough: Where things stand.
        everything: Whether to show meters that stand at rest and never move, and stances.
    """
    world, values, last = playthrough.world, playthrough.meters(), playthrough.last
    rows = [row for row in values if everything or matters(playthrough, row)]
    sided = [
        row for row in rows if len(split_row(row)[1]) == 1 and split_row(row)[1][0] in world.sides
    ]
    _show_sided(console, playthrough, sided)
    words = [
        f"{row_word(world, row)} {values[row]:.0f}"
        + (f" ({signed(last.change(row), 0)})" if last and abs(last.change(row)) >= 0.5 else "")
        for row in rows
        if row not in sided and row != RHETORIC
    ]
    console.print(flowing(words, console.width))


def _show_sided(console: Console, playthrough: Playthrough, rows: list[str]) -> None:
    world, values, last = playthrough.world, playthrough.meters(), playthrough.last
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("")
    for side in world.sides:
        name, word = world.scenario.sides[side].name, side_word(world, side)
        table.add_column(name if name == word else f"{name} ({word})", justify="right")
    for meter in dict.fromkeys(split_row(row)[0] for row in rows):
        cells = [Text(meter_word(world, meter))]
        for side in world.sides:
            row = f"{meter}({side})"
            cell = Text(f"{values[row]:.0f}" if row in rows else "")
            moved = round(last.change(row)) if last and row in rows else 0
            cell.append(f" {signed(moved, 0):>3}" if moved else "    ", style="dim")
            cells.append(cell)
        table.add_row(*cells)
    if rows:
        console.print(table)
