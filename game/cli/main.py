"""
The command line: every command, and one place in which errors become a line and an exit status.

Exit status: 0 done; 1 the input has problems, or whoever read the output has left; 2 wrong use;
130 broken off with Ctrl-C, after what was finished has been printed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any, TextIO

import typer
from typer.core import TyperGroup

from game import __version__
from game.cli.check import check
from game.cli.explain import explain
from game.cli.facts import facts
from game.cli.interrupts import INTERRUPTED
from game.cli.pages import Command, page
from game.cli.play import play, say_no_display
from game.cli.replay import replay
from game.cli.scenarios import scenarios
from game.cli.schema import schema
from game.cli.simulate import simulate
from game.cli.wording import one_line
from game.errors import (
    BackchannelError,
    FinishedError,
    IllegalMoveError,
    MissingExtraError,
    PolicyWishError,
    ScenarioError,
    UnknownNameError,
    WriteError,
)
from game.threads import use_one_thread

NAME = "backchannel"
PROBLEMS = 1
"""Exit status when the input has problems."""
WRONG_USE = 2
"""Exit status when a command was not given what it needs."""
TEACHING = "first_offer"
"""The scenario that starts when no command is given."""

_WRONG_USE = (
    UnknownNameError,
    PolicyWishError,
    IllegalMoveError,
    FinishedError,
    MissingExtraError,
    WriteError,
)
_UsageError: type[Exception] = typer.BadParameter.__mro__[2]  # typer brings its own copy of click


class Commands(TyperGroup):
    """The commands; a name that none of them bears is answered with those there are."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that stands first in the arguments."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            raise UnknownNameError("command", args[0], self.commands)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page that lists the commands."""
        formatter.write(page(self, ctx))

    def invoke(self, ctx: Any) -> Any:
        """Run the command; Ctrl-C ends it with a word and without a traceback."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Exit(_complain("broken off", INTERRUPTED)) from None


app = typer.Typer(
    cls=Commands,
    name=NAME,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(cls=Command, rich_help_panel="Play and simulate")(play)
app.command(cls=Command, rich_help_panel="Play and simulate")(replay)
app.command(cls=Command, rich_help_panel="Play and simulate")(simulate)
app.command(cls=Command, rich_help_panel="Scenarios")(scenarios)
app.command(cls=Command, rich_help_panel="Scenarios")(check)
app.command(cls=Command, rich_help_panel="Scenarios")(explain)
app.command(cls=Command, rich_help_panel="Scenarios")(facts)
app.command(cls=Command, rich_help_panel="Scenarios")(schema)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"{NAME} {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def backchannel(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """
    A news article as a crisis to play, to simulate and to rewrite.

    Without a command: the game in a window; without a display a teaching crisis
    of six turns in the terminal; without a terminal too, a demonstration.
    """
    if context.invoked_subcommand is None:
        start()


def start() -> None:
    """
    Open the game in a window.

    Without a display the teaching scenario starts at the terminal; without a terminal too, a
    demonstration is printed.
    """
    from game.desktop.launch import NO_DISPLAY, launch

    status = launch()
    if status != NO_DISPLAY:
        raise typer.Exit(status)
    if sys.stdin.isatty() and sys.stdout.isatty():
        say_no_display()
        play(TEACHING, text=True)
    else:
        from game.cli.text import demonstration

        line = "no display and no terminal to answer in, so a demonstration plays itself"
        print(f"{NAME}: {line}", file=sys.stderr, flush=True)
        demonstration(TEACHING)


def main() -> None:
    """Run the command that the process was started with and leave with its exit status."""
    use_one_thread()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """
    Run a command.

    Args:
        arguments: What stands after ``backchannel``.

    Returns:
        The exit status; messages are on standard error.
    """
    _write_anything(sys.stdout)
    _write_anything(sys.stderr)
    try:
        status = app(args=list(arguments), prog_name=NAME, standalone_mode=False)
        sys.stdout.flush()
    except BackchannelError as error:
        return _report(error)
    except _UsageError as error:
        return _complain(one_line(error), WRONG_USE)
    except (KeyboardInterrupt, typer.Abort):
        return _complain("broken off", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except OSError as error:
        return _complain(f"{error.filename or 'file'}: {error.strerror or error}", PROBLEMS)
    return status if isinstance(status, int) else 0


def _write_anything(stream: TextIO) -> None:
    """Let a stream replace what its encoding has no sign for, where it would raise otherwise."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None and getattr(stream, "errors", "") == "strict":
        reconfigure(errors="replace")


def _report(error: BackchannelError) -> int:
    if isinstance(error, ScenarioError):
        problems = "\n\n".join(problem.full() for problem in error.problems)
        print(problems, file=sys.stderr)
        return PROBLEMS
    return _complain(str(error), WRONG_USE if isinstance(error, _WRONG_USE) else PROBLEMS)


def _complain(message: str, status: int) -> int:
    print(f"{NAME}: {message}", file=sys.stderr)
    return status
