"""``backchannel explain``: the page of a code, with a wrong and a right example."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from game.scenario.codes import Code


def explain(
    code: Annotated[
        str | None,
        typer.Argument(help="A code, such as E105.", show_default="all codes, as a list"),
    ] = None,
) -> None:
    """
    Explain a code of `backchannel check`.

    Exit status: 0 done, 2 where there is no such code.
    """
    from game.errors import UnknownNameError
    from game.scenario.codes import codes
    from game.scenario.codes import explain as page_of

    if code is None:
        typer.echo("\n".join(_listed(list(codes().values()))))
        return
    try:
        typer.echo(_page(page_of(code)))
    except UnknownNameError as error:
        near = error.args[0].partition("; did you mean ")[2]
        hint = f"did you mean {near}" if near else "`backchannel explain` lists all"
        raise typer.BadParameter(f"unknown code {error.name!r}: {hint}") from error


def _listed(pages: list[Code]) -> list[str]:
    lines: list[str] = []
    block = ""
    for page in pages:
        if page.block != block:
            heading = page.block.capitalize()
            lines += ["", heading] if lines else [heading]
            block = page.block
        lines.append(f"  {page.code}  {page.title}")
    return lines


def _page(page: Code) -> str:
    from game.scenario.problems import visible

    def example(text: str) -> str:
        return textwrap.indent(visible(text, keep=True), "    ")

    meaning = textwrap.fill(page.meaning, 78)
    return (
        f"{page.code}: {page.title} ({page.block})\n\n{meaning}\n\n"
        f"Wrong\n\n{example(page.wrong)}\n\nRight\n\n{example(page.right)}"
    )
