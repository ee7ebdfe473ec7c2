"""The command line as a whole: help, version, errors, and odd terminals."""

from __future__ import annotations

import errno
import os
import sys
from io import StringIO

import pytest

import game
from game.cli import main as module
from game.errors import MissingDataError, ReplayError, ScenarioError, WorkerError
from tests.cli.conftest import start, wait


def raising(monkeypatch, error: BaseException) -> None:
    """Let every command raise an error."""

    def app(**_options):
        raise error

    monkeypatch.setattr(module, "app", app)


def test_help_names_every_command(call):
    """
    The help lists the commands and ends well.
    """
    told = call("--help")
    commands = ("play", "replay", "simulate", "scenarios", "check", "explain", "facts", "schema")

    assert (0, []) == (told.status, [name for name in commands if name not in told.out])


def test_without_a_terminal_a_demonstration_plays(call):
    """
    The bare command says why, and plays the teaching scenario to its end, where nobody can answer.
    """
    told = call()
    why = "backchannel: no display and no terminal to answer in, so a demonstration plays itself\n"

    assert (0, why, True) == (told.status, told.err, "The First Offer" in told.out)


def test_at_a_terminal_the_teaching_scenario_starts(call, monkeypatch):
    """
    The bare command starts the text game where somebody can answer.
    """
    started = []
    monkeypatch.setattr(module, "play", lambda *given, **options: started.append((given, options)))
    monkeypatch.setattr("sys.stdin", StringIO())
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    told = call()

    assert (0, [(("first_offer",), {"text": True})]) == (told.status, started)


def test_without_a_display_the_terminal_is_told(call, monkeypatch):
    """
    Before the text game starts, one line says why there is no window.
    """
    monkeypatch.setattr(module, "play", lambda *_, **__: None)
    monkeypatch.setattr("sys.stdin", StringIO())
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    told = call()

    assert "backchannel: no display, so the game starts in the terminal\n" == told.err


@pytest.mark.parametrize("status", [0, 1, 2])
def test_where_there_is_a_display_the_window_opens(call, monkeypatch, status):
    """
    The bare command opens the window, prints nothing and ends with the window's status.
    """
    monkeypatch.setattr("game.desktop.launch.launch", lambda: status)
    told = call()

    assert (status, "", "") == (told.status, told.out, told.err)


def test_the_version_is_that_of_the_package(call):
    """
    The version is printed with the name.
    """
    assert f"backchannel {game.__version__}\n" == call("--version").out


def test_an_unknown_command_is_answered_with_those_there_are(call):
    """
    A misspelt command is wrong use, told in one line with the one probably meant.
    """
    told = call("simulat")

    assert (2, 1, True) == (
        told.status,
        len(told.err.splitlines()),
        told.err.endswith("did you mean simulate?\n"),
    )


def test_an_unknown_option_is_wrong_use(call):
    """
    An option that is not there is told in one line.
    """
    told = call("simulate", "first_offer", "--nope")

    assert (2, "backchannel: no such option: --nope\n") == (told.status, told.err)


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (ReplayError("it is torn"), 1, "backchannel: it is torn\n"),
        (MissingDataError("no scenarios"), 1, "backchannel: no scenarios\n"),
        (WorkerError("they died"), 1, "backchannel: they died\n"),
        (OSError(errno.ENOSPC, "no space left", "a.csv"), 1, "backchannel: a.csv: no space left\n"),
        (KeyboardInterrupt(), 130, "backchannel: broken off\n"),
    ],
)
def test_errors_become_a_line_and_a_status(call, monkeypatch, error, status, said):
    """
    What goes wrong is told in one line, and the exit status says of which kind it is.
    """
    raising(monkeypatch, error)
    told = call("check")

    assert (status, said) == (told.status, told.err)


def test_problems_of_a_scenario_are_printed_in_full(call, monkeypatch):
    """
    A scenario with problems ends in status 1 and its problems as the checker shows them.
    """

    class Complaint:
        def full(self) -> str:
            return "error[E105]: unknown name"

        def concise(self) -> str:
            return "short"

    raising(monkeypatch, ScenarioError([Complaint(), Complaint()]))
    told = call("simulate")

    assert (1, "error[E105]: unknown name\n\nerror[E105]: unknown name\n") == (
        told.status,
        told.err,
    )


def test_what_nobody_expected_is_not_hidden(call, monkeypatch):
    """
    An error that we did not foresee comes through with all that is known of it.
    """
    raising(monkeypatch, LookupError("a bug"))

    with pytest.raises(LookupError):
        call("check")


def test_the_process_ends_with_the_status(monkeypatch):
    """
    The entry point leaves with the exit status of the command.
    """
    monkeypatch.setattr(sys, "argv", ["backchannel", "--version"])

    with pytest.raises(SystemExit) as end:
        module.main()
    assert 0 == end.value.code


def test_a_reader_who_leaves_is_no_error():
    """
    Where only the first line is read, the command ends without a word on standard error.
    """
    process = start("simulate", "beijing_2017", "-n", "3", "--turns-log", "1")
    first = process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)

    assert (True, b"") == (first.startswith(b'{"run": 1'), said)


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
)
def test_odd_terminals_get_plain_signs(settings):
    """
    Where the encoding knows no bars, ASCII ones are drawn and nothing breaks.
    """
    told = wait(start("simulate", "first_offer", "-n", "20", **settings))

    assert (0, "", True, True) == (told.status, told.err, told.out.isascii(), "-O-" in told.out)


def test_nothing_heavy_is_imported_for_help():
    """
    The help of a command comes without numpy or pygame.
    """
    told = wait(start("simulate", "--help", PYTHONPROFILEIMPORTTIME="1"))
    heavy = ("numpy", "pygame", "polars", "yaml")  # newer typers bring pydantic themselves

    assert [] == [name for name in heavy if f" {name}\n" in told.err]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither in its folders")
@pytest.mark.parametrize("command", ["check", "simulate", "facts", "play --text"])
def test_no_command_waits_for_a_pipe_or_follows_a_circle(call, tmp_path, command):
    """
    Every command that reads a scenario refuses both and says what they are.
    """
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    pipe = call(*command.split(), str(tmp_path / "pipe.yaml"))
    loop = call(*command.split(), str(tmp_path / "loop.yaml"))

    assert (1, 1) == (pipe.status, loop.status)
    assert "is a pipe or a device, not a file" in pipe.out + pipe.err
    assert "is a link that leads back to itself" in loop.out + loop.err
