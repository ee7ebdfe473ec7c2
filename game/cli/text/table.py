"""The table: how things stand before a turn, and what the player can do about it."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from game.cli.text.hands import show_hands
from game.cli.text.marks import write
from game.cli.text.meters import show_meter, show_meters
from game.cli.text.others import show_leanings
from game.playthrough import Forecast, Playthrough
from game.playthrough.words import day_of, day_word, side_word, step_word
from game.scenario.meters import RHETORIC


def show_table(console: Console, playthrough: Playthrough, likely: Forecast) -> None:
    """Print how things stand and what the player can do on the coming turn."""
    show_heading(console, playthrough)
    show_meter(console, playthrough)
    _show_risk(console, playthrough, likely)
    show_meters(console, playthrough)
    show_leanings(console, playthrough)
    show_hands(console, playthrough, likely)


def show_heading(console: Console, playthrough: Playthrough) -> None:
    """Print which turn comes, when, and who the player is."""
    world = playthrough.world
    day = day_word(day_of(world, playthrough.turn))
    title = f"{step_word(world)} {playthrough.turn} of {world.turns}, {day}"
    if playthrough.play_as:
        actor = playthrough.loaded.scenario.actors[playthrough.play_as]
        title += f": you are {actor.name}"
    console.print()
    console.rule(Text(title, style="bold"))


def _show_risk(console: Console, playthrough: Playthrough, likely: Forecast) -> None:
    world = playthrough.world
    risks = [
        f"{'–'.join(side_word(world, side) for side in pair.split('~'))} {risk * 100:.1f} %"
        for pair, risk in playthrough.risk().items()
    ]
    if risks:
        write(console, f"Risk of an incident this turn: {', '.join(risks)}.")
    reach = likely.silence.get(RHETORIC)
    if reach is not None:
        now = playthrough.meters()[RHETORIC]
        low, high = (min(max(now + end, 0), 100) for end in (reach.low, reach.high))
        who = "If you stay silent" if playthrough.play_as else "Left alone"
        write(console, f"{who}, rhetoric will likely be between {low:.0f} and {high:.0f}.")
