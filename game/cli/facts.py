"""``backchannel facts``: every number of a scenario and what it rests on."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from game.scenario import Loaded
    from game.scenario.provenance import Number

KIND_NOT_SIZE = (
    "A `because` names what a number rests on in kind and direction, hardly ever in\n"
    "size: every size is judgement, whatever the number rests on."
)
"""What the shares of facts and judgement do not say by themselves; in 80 columns."""
_VALUE, _GROUNDS = 20, 16
"""Columns of what a number is and of what it rests on."""
_GAPS = 6
"""Columns of the blanks around three columns."""


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
    from rich.text import Text

    from game.cli.text.marks import write
    from game.scenario.provenance import unused_facts

    console = Console(highlight=False)
    for group, _, _ in _shares(found):
        members = [number for number in found if number.group == group]
        console.print(_table(group, members, console.width))
        for part, note in _notes(members).items():
            write(console, Text(f"{part}: {note}", style="dim"), indent=1, hanging=2)
        console.print()
    for table in (_facts(loaded), _summary(found)):
        console.print(table)
        console.print()
    idle = unused_facts(loaded.scenario, loaded.facts)
    if idle:
        write(console, f"Nothing here rests on {', '.join(idle)}.")
    own = [number for number in found if number.group != "mechanisms"]
    write(console, f"Numbers of the scenario: {_told(own, 'rest on facts')}.")
    write(
        console, f"Parameters of the mechanisms: {_told(found[len(own) :], 'sourced or fitted')}."
    )
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
        f"{judged} on judgement ({_percent(share_of_judgement(found))})"
    )


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"


def _titled(title: str) -> Table:
    from rich.table import Table

    return Table(title=title, title_justify="left", title_style="bold", box=None)


def _table(group: str, found: Sequence[Number], width: int) -> RenderableType:
    from rich.text import Text

    grounds = [", ".join(number.because) or number.rests_on for number in found]
    taken = min(max(len(number.value) for number in found), _VALUE)
    taken += min(max(map(len, ["Rests on", *grounds])), _GROUNDS) + _GAPS
    table = _titled(group.capitalize())
    table.add_column("Number", overflow="fold")
    table.add_column("Value", overflow="fold", max_width=_VALUE)
    table.add_column("Rests on", overflow="fold", max_width=_GROUNDS)
    for number, ground in zip(found, grounds, strict=True):
        style = "yellow" if number.rests_on == "judgement" else "none"
        path = broken(number.path, width - taken)
        table.add_row(Text(path), Text(number.value), Text(ground, style=style))
    return table


def broken(path: str, width: int) -> str:
    """
    Return the path of a number on lines of some columns, broken after a dot.

    Args:
        path: Such as ``invite.effects.trust(south, north)``.
        width: Columns of a line; a part that is longer stays whole.
    """
    lines: list[str] = []
    for part in re.findall(r"[^.]+(?:\.|$)", path):
        if lines and len(lines[-1] + part) <= width:
            lines[-1] += part
        else:
            lines.append(f"  {part}" if lines else part)
    return "\n".join(lines)


def _facts(loaded: Loaded) -> RenderableType:
    from rich.text import Text

    table = _titled("Facts")
    for name in ("Id", "Date", "What"):
        table.add_column(name, overflow="fold")
    for one, fact in loaded.facts.items():
        spoken = f" ({fact.speaker})" if fact.speaker else ""
        words = f' "{fact.quote}"' if fact.quote else ""
        text = " ".join(fact.text.split())
        table.add_row(one, str(fact.date or ""), Text(f"{text}{words}{spoken}"))
    return table


def _summary(found: Sequence[Number]) -> RenderableType:
    table = _titled("Share of judgement")
    table.add_column("Part")
    for name in ("Numbers", "Judgement", "Share"):
        table.add_column(name, justify="right")
    for group, count, judged in _shares(found):
        table.add_row(group, str(count), str(judged), _percent(judged / count))
    return table
