"""The help pages: plain lines of at most eighty columns, without boxes and types."""

from __future__ import annotations

import inspect
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import typer
from typer.core import TyperCommand

MOST_COLUMNS = 80
"""How wide a page gets on a wide terminal: longer lines are hard to read."""
_NAMES = 22
_INDENT = 2

Row = tuple[str, str]
"""What is typed, and what it means."""


class Command(TyperCommand):
    """A command with a page of ours."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        formatter.write(page(self, ctx))


def page(command: Any, ctx: Any) -> str:
    """
    Return the help page of a command.

    Args:
        command: What typer made of a function.
        ctx: What typer knows when it asks for the page.
    """
    width = min(shutil.get_terminal_size().columns, MOST_COLUMNS)
    given = command.get_params(ctx)
    taken = [one for one in given if one.param_type_name == "argument"]
    options = [one for one in given if one.param_type_name == "option"]
    commands: dict[str, Any] = getattr(command, "commands", {})
    words = [_argument(one) if one.required else f"[{_argument(one)}]" for one in taken]
    words += ["COMMAND ..."] * bool(commands)
    lines = [f"Usage: {' '.join([ctx.command_path, '[OPTIONS]', *words])}"]
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        lines += ["", *textwrap.wrap(" ".join(paragraph.split()), width)]
    lines += _section("Arguments", [(_argument(one), _meaning(one)) for one in taken], width)
    lines += _section("Options", [(_option(one), _meaning(one)) for one in options], width)
    for title, rows in _panels(commands.values()).items():
        lines += _section(title, rows, width)
    return "\n".join(lines) + "\n"


def _argument(one: Any) -> str:
    return str(one.metavar or one.name.upper())


def _option(one: Any) -> str:
    names = ", ".join(sorted(one.opts, key=len))
    return names if one.is_flag else f"{names} {one.metavar or one.name.upper()}"


def _meaning(one: Any) -> str:
    """Return what an option or argument means, and what holds without it."""
    shown, default = one.show_default, one.default
    if isinstance(shown, str):
        return f"{one.help} Default: {shown}."
    if not shown or not default or not isinstance(default, int | str):
        return str(one.help)
    value = f"{default:,}" if isinstance(default, int) else str(default)
    return f"{one.help} Default: {value}."


def _panels(commands: Iterable[Any]) -> dict[str, list[Row]]:
    """Return the commands under their headings, each with the first sentence of its page."""
    panels: dict[str, list[Row]] = {}
    for command in commands:
        first = inspect.cleandoc(command.help or "").split("\n\n")[0]
        panels.setdefault(command.rich_help_panel, []).append((command.name, first))
    return panels


def _section(title: str, rows: Sequence[Row], width: int) -> Iterator[str]:
    if not rows:
        return
    yield from ("", typer.style(title, bold=True))
    names = min(max(len(name) for name, _ in rows), _NAMES)
    before = " " * (_INDENT + names + 2)
    for name, meaning in rows:
        first, *rest = textwrap.wrap(" ".join(meaning.split()), max(width - len(before), 20))
        fits = len(name) <= names
        if not fits:
            yield " " * _INDENT + name
        yield f"{'':{_INDENT}}{name if fits else '':{names}}  {first}"
        yield from (before + line for line in rest)
