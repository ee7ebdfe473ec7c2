"""``backchannel replay``: a saved playthrough, turn by turn."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def replay(
    file: Annotated[Path, typer.Argument(help="A save of `play`.")],
    everything: Annotated[
        bool, typer.Option("--all", help="Show what the player could not see as well.")
    ] = False,
    scenario: Annotated[
        str | None,
        typer.Option(metavar="SCENARIO", help="Name or path, where the file's own is not found."),
    ] = None,
    allow_changed: Annotated[
        bool, typer.Option("--allow-changed", help="Replay though the scenario file has changed.")
    ] = False,
) -> None:
    """
    Show a saved playthrough turn by turn, and why each meter moved.

    Every choice and every stroke of chance comes from the file; nothing is drawn anew.
    """
    from rich.text import Text

    from game.cli.text.briefing import show_briefing
    from game.cli.text.ending import show_ending
    from game.cli.text.marks import console_for_text
    from game.cli.text.news import show_news
    from game.playthrough import load
    from game.scenario import load as load_scenario

    loaded = load_scenario(scenario) if scenario else None
    playthrough = load(file, loaded=loaded, allow_changed=allow_changed)
    console = console_for_text()
    show_briefing(console, playthrough, to_be_played=False)
    if playthrough.remark:
        console.print(Text(f"Note: {playthrough.remark}."))
    for report in playthrough.reports(None if everything else playthrough.side):
        show_news(console, playthrough, report, everything=True)
    show_ending(console, playthrough)
    if not playthrough.finished:
        console.print(Text(f"\nIt was saved before turn {playthrough.turn}: no end yet."))
