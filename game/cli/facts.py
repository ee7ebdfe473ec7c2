"""``backchannel facts``: every number of a scenario and what it rests on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from game.scenario import Loaded
    from game.scenario.provenance import Number

KIND_NOT_SIZE = (
    "A `because` names what a number rests on in kind and direction, hardly ever in\n"
    "size: every size is judgement, whatever the number rests on."
)
"""What the shares of facts and judgement do not say by themselves; in 80 columns."""


def facts(
    scenario: Annotated[str, typer.Argument(help="Name or path of a scenario.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """
    Show every number of a scenario, what it rests on, and the share that is judgement.

    Exit status: 0 done, 1 where the scenario has errors, 2 where nothing bears the name.
    """
    from game.scenario import load
    from game.scenario.provenance import numbers

    loaded = load(scenario)
    found = numbers(loaded.scenario)
    if as_json:
        typer.echo(json.dumps(_as_json(loaded, found), indent=2, ensure_ascii=False))
    else:
        _print(loaded, found)


def _as_json(loaded: Loaded, found: Sequence[Number]) -> dict[str, object]:
    from dataclasses import asdict

    from game.scenario.provenance import share_of_judgement, unused_facts

    return {
        "scenario": loaded.scenario.id,
        "sha256": loaded.sha256,
        "judgement": round(share_of_judgement(found), 4),
        "note": KIND_NOT_SIZE.replace("\n", " "),
        "groups": {name: row for name, *row in _shares(found)},
        "unused": list(unused_facts(loaded.scenario, loaded.facts)),
        "facts": {one: fact.model_dump(mode="json") for one, fact in loaded.facts.items()},
        "numbers": [asdict(number) for number in found],
    }


def _shares(found: Sequence[Number]) -> list[tuple[str, int, int]]:
    """Return for each group its name, how many numbers it has, and how many are judgement."""
    groups = dict.fromkeys(number.group for number in found)
    return [
        (
            group,
            sum(number.group == group for number in found),
            sum(number.group == group and number.rests_on == "judgement" for number in found),
        )
        for group in groups
    ]


def _print(loaded: Loaded, found: Sequence[Number]) -> None:
    from rich.console import Console

    from game.scenario.provenance import unused_facts

    console = Console(highlight=False)
    for group, _, _ in _shares(found):
        members = [number for number in found if number.group == group]
        console.print(_table(group, members))
        for part, note in _notes(members).items():
            console.print(f" {part}: {note}", style="dim", markup=False)
    console.print(_facts(loaded))
    console.print(_summary(found))
    idle = unused_facts(loaded.scenario, loaded.facts)
    if idle:
        console.print(f"[dim]nothing here rests on[/] {', '.join(idle)}")
    own = [number for number in found if number.group != "mechanisms"]
    console.print(f"numbers of the scenario: {_told(own, 'rest on facts')}")
    console.print(f"parameters of the mechanisms: {_told(found[len(own) :], 'sourced or fitted')}")
    console.print(KIND_NOT_SIZE)


def _notes(members: Sequence[Number]) -> dict[str, str]:
    """Return the notes that authors wrote beside their judgement, by the part they stand in."""
    depth = 2 if members[0].group == "stances" else 1
    return {
        ".".join(number.path.split(".")[:depth]): " ".join(number.note.split())
        for number in members
        if number.note and number.because and number.group != "magnitudes"
    }


def _told(found: Sequence[Number], how: str) -> str:
    from game.scenario.provenance import share_of_judgement

    judged = sum(number.rests_on == "judgement" for number in found)
    return (
        f"{len(found) - judged} of {len(found)} {how}, "
        f"{judged} on judgement ({share_of_judgement(found):.0%})"
    )


def _table(group: str, found: Sequence[Number]) -> RenderableType:
    from rich.markup import escape
    from rich.table import Table

    table = Table(title=group, title_justify="left", title_style="bold", box=None, expand=False)
    table.add_column("number", overflow="fold", max_width=38)
    table.add_column("value", overflow="fold", max_width=20)
    table.add_column("rests on", overflow="fold", max_width=18)
    for number in found:
        grounds = ", ".join(number.because) or number.rests_on
        style = "yellow" if number.rests_on == "judgement" else ""
        table.add_row(escape(number.path), escape(number.value), f"[{style or 'none'}]{grounds}[/]")
    return table


def _facts(loaded: Loaded) -> RenderableType:
    from rich.markup import escape
    from rich.table import Table

    table = Table(title="facts", title_justify="left", title_style="bold", box=None)
    for name in ("id", "date", "what"):
        table.add_column(name, overflow="fold")
    for one, fact in loaded.facts.items():
        spoken = f" ({fact.speaker})" if fact.speaker else ""
        words = f' "{fact.quote}"' if fact.quote else ""
        text = " ".join(fact.text.split())
        table.add_row(one, str(fact.date or ""), escape(f"{text}{words}{spoken}"))
    return table


def _summary(found: Sequence[Number]) -> RenderableType:
    from rich.table import Table

    table = Table(title="share of judgement", title_justify="left", title_style="bold", box=None)
    table.add_column("part")
    for name in ("numbers", "judgement", "share"):
        table.add_column(name, justify="right")
    for group, count, judged in _shares(found):
        table.add_row(group, str(count), str(judged), f"{judged / count:.0%}")
    return table
