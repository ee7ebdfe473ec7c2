"""``backchannel check``: what is wrong with a scenario, where, and what to write instead."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from game.scenario import Report


class Form(StrEnum):
    """How problems are shown."""

    FULL = "full"
    """The author's line with a caret, and what to write; for a terminal."""
    CONCISE = "concise"
    """One line for each problem."""
    JSON = "json"
    """A list, for programs."""
    GITHUB = "github"
    """Annotations of a pull request."""


_AsForm = typer.Option(
    "--format", metavar="FORM", help="How problems are shown: full, concise, json or github."
)


def check(
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="SCENARIO", help="Name or path of a scenario.", show_default="all there are"
        ),
    ] = None,
    form: Annotated[Form, _AsForm] = Form.FULL,
) -> None:
    """
    Look for problems in a scenario.

    Exit status: 0 without errors, 1 with errors, 2 where nothing bears the name.
    """
    from game.scenario import check as look
    from game.scenario import shipped
    from game.scenario.places import places

    own = (place.path for place in places() if not place.shipped)
    asked: list[str | Path] = [_named(path)] if path else [*shipped(), *own]
    reports = [look(one) for one in asked]
    _show(reports, form)
    raise typer.Exit(0 if all(report.loaded for report in reports) else 1)


def _named(path: str) -> str | Path:
    return Path(path) if path in (".", "..") else path


def _show(reports: list[Report], form: Form) -> None:
    if form is Form.JSON:
        from game.scenario import render

        problems = [problem for report in reports for problem in report.problems]
        typer.echo(render(problems, form.value))
        return
    for report in reports:
        if report.problems:
            typer.echo(_coloured(report, form))
        if form is Form.FULL:
            typer.echo(("\n" if report.problems else "") + report.summary())
            if report.unread:
                typer.echo(f"{report.unread} are checked once that is mended.")
        elif form is Form.CONCISE and report.clean:
            typer.echo(report.summary())


def _coloured(report: Report, form: Form) -> str:
    if form is not Form.FULL:
        return report.render(form.value)
    return "\n\n".join(_colour(problem.full()) for problem in report.problems)


def _colour(text: str) -> str:
    first, *rest = text.split("\n")
    colour = typer.colors.RED if first.startswith("error") else typer.colors.YELLOW
    head, _, message = first.partition(": ")
    return "\n".join([typer.style(head, fg=colour, bold=True) + f": {message}", *rest])
