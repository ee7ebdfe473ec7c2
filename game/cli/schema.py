"""``backchannel schema``: the JSON Schema by which editors help with scenario files."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def schema(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if the file is out of date.")
    ] = False,
    to_output: Annotated[
        bool, typer.Option("--print", help="Print the schema instead, and write nothing.")
    ] = False,
) -> None:
    """
    Write the JSON Schema of scenario files beside the shipped scenarios, or print it.

    Exit status: 0 done or up to date, 1 out of date or not writable.
    """
    from game.scenario.json_schema import schema_path, schema_text

    if check and to_output:
        raise typer.BadParameter("--check and --print ask for two things: give one")
    if to_output:
        sys.stdout.write(schema_text())
        return
    path, text = schema_path(), schema_text()
    written = path.read_text(encoding="utf-8") if path.is_file() else ""
    if check and written != text:
        typer.echo(f"{path}: out of date; run `backchannel schema`", err=True)
        raise typer.Exit(1)
    if written != text:
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            typer.echo(f"{path}: cannot be written: {error.strerror}", err=True)
            raise typer.Exit(1) from error
    typer.echo(f"{path}: up to date" if written == text else str(path))
