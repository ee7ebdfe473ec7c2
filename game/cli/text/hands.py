"""The two hands of the player: each move with its kind, its likely effect and its grounds."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from game.cli.text.commands import labels
from game.cli.text.marks import kind_mark, listed, parted, write
from game.engine import World
from game.playthrough import Forecast, Option, Playthrough
from game.playthrough.forecast import Range, effects_in_order
from game.playthrough.words import row_word

_SHOWN = 4


def show_hands(console: Console, playthrough: Playthrough, likely: Forecast) -> None:
    """Print every move of the player, what can be made now and what it waits for."""
    hands = playthrough.options()
    titles = {
        "public": "PUBLIC, at the microphone",
        "private": "PRIVATE, behind the closed door",
    }
    shown = ""
    for label, option in labels(hands).items():
        if option.venue.value != shown:
            shown = option.venue.value
            console.print()
            console.print(Text(titles[shown], style="bold"))
        _show_option(console, playthrough, label, option, likely)


def _show_option(
    console: Console, playthrough: Playthrough, label: str, option: Option, likely: Forecast
) -> None:
    if not option.legal:
        line = Text(f"{label:>3} - {option.label}: not now, {option.why_not}", style="dim")
        write(console, line, hanging=6)
        return
    line = Text(f"{label:>3} ").append_text(kind_mark(option.kind))
    line.append(f" {option.label}", style="bold")
    line.append(f"  rests on {listed(option.because)}", style="dim")
    write(console, line, hanging=6)
    effects = effect_words(playthrough.world, likely.options.get(option.move, {}))
    write(console, parted(Text(), effects, console.width - 6), indent=6)


def effect_words(world: World, effects: Mapping[str, Range]) -> list[str]:
    """Return the likely effects of a move, those that are told first."""
    told = effects_in_order(effects)[:_SHOWN]
    words = [f"{row_word(world, row)} {' to '.join(reach.figures)}" for row, reach in told]
    return words or ["hardly anything this turn"]
