"""``backchannel scenarios``: what there is to play, and where one's own go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from game.scenario.library import Volume


def scenarios(
    folder: Annotated[
        bool, typer.Option("--folder", help="Print the folder of your own; it is made if missing.")
    ] = False,
) -> None:
    """
    List the scenarios there are, and the folder for your own.

    What lies in that folder stands in the window too, and every command knows its name.
    """
    from game.scenario.places import user_scenarios_dir

    own = user_scenarios_dir()
    if folder:
        own.mkdir(parents=True, exist_ok=True)
        typer.echo(own)
        return
    from game.scenario.library import library

    for volume in library():
        typer.echo("\n".join(_told(volume)))
    typer.echo(f"\nYour own go into\n  {own}")


def _told(volume: Volume) -> list[str]:
    from game.cli.text.marks import listed
    from game.scenario.places import typed
    from game.scenario.problems import visible

    name = visible(typed(volume.place))
    mark = "" if volume.place.shipped else "yours: "
    if volume.loaded is None:
        errors = 1 + volume.more
        many = "s" * (errors > 1)
        return [name, f"  {mark}{errors} error{many}, see `backchannel check {name}`"]
    scenario = volume.loaded.scenario
    title = visible(scenario.title)
    return [name, f"  {mark}{title}", f"  play --as {listed(scenario.play_as, 'or')}"]
