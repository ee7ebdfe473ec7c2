"""A playthrough that plays itself, printed turn by turn."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from game.cli.text.briefing import show_briefing
from game.cli.text.ending import show_ending
from game.cli.text.marks import console_for_text, write
from game.cli.text.meters import show_meter
from game.cli.text.news import show_news
from game.playthrough import Playthrough
from game.scenario import load

DEMONSTRATION = "first_offer"
"""The scenario that is shown."""
_SEED = 1


def demonstration(
    scenario: str | Path = DEMONSTRATION, console: Console | None = None, *, seed: int = _SEED
) -> None:
    """
    Play a scenario by doctrine and print it turn by turn.

    Args:
        scenario: The id or path of a scenario.
        console: Where to print; default: the standard output.
        seed: The seed of all chance.
    """
    console = console or console_for_text()
    playthrough = Playthrough(load(scenario), seed=seed)
    show_briefing(console, playthrough)
    write(console, "A demonstration: everyone follows their doctrine.")
    show_turns(console, playthrough)


def show_turns(console: Console, playthrough: Playthrough) -> None:
    """Play what is left of a watched playthrough and print each turn, and the end."""
    while not playthrough.finished:
        show_news(console, playthrough, playthrough.step())
        show_meter(console, playthrough)
    show_ending(console, playthrough)
    console.print()
    write(console, "Play it yourself, at a terminal: backchannel play")
