from __future__ import annotations

import itertools

import pytest

COMMANDS = ("play", "replay", "simulate", "scenarios", "check", "explain", "facts", "schema")
PAGES = [[], *([name] for name in COMMANDS)]


@pytest.mark.parametrize("command", PAGES, ids=str)
@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_a_page_fits_and_breaks_where_the_line_is_full(call, monkeypatch, command, columns):
    """
    No line is longer than the terminal or eighty columns; none above the lists ends too early.
    """
    monkeypatch.setenv("COLUMNS", columns)
    page = call(*command, "--help").out
    head = page.split("\nArguments\n")[0].split("\nOptions\n")[0].splitlines()
    width = min(int(columns), 80)
    early = [
        line
        for line, after in itertools.pairwise(head)
        if line and after and len(f"{line} {after.split()[0]}") <= width
    ]

    assert ([], []) == ([line for line in page.splitlines() if len(line) > width], early)


@pytest.mark.parametrize("command", PAGES, ids=str)
def test_a_page_is_free_of_types_and_boxes(call, command):
    """
    What is shown is what one types, and not what it becomes in the program.
    """
    page = call(*command, "--help").out

    assert [] == [sign for sign in ("<", "│", "x>=", "[default", "True", "None") if sign in page]


def test_an_option_says_what_it_takes_and_what_holds_without_it(call):
    """
    A number that is long has its commas; a word of our own stands for a default that is none.
    """
    simulate, play = (" ".join(call(name, "-h").out.split()) for name in ("simulate", "play"))

    assert "-n, --runs N How many runs. Default: 10,000. --seed N" in simulate
    assert "SCENARIO Name or path of a scenario. Default: first_offer." in play
    assert "--text In the terminal, as without a display. --policy WHO=NAME" in play
    assert "Usage: backchannel play [OPTIONS] [SCENARIO] " in play


def test_a_name_that_is_long_has_a_line_of_its_own(call, monkeypatch):
    """
    The meanings stay in one column however long an option is.
    """
    monkeypatch.setattr("game.cli.pages._NAMES", 10)

    assert "\n  --policy WHO=NAME\n              Rule by which" in call("play", "-h").out


def test_the_commands_stand_under_their_headings(call):
    """
    Each has the first sentence of its own page.
    """
    page = call("-h").out

    assert "\nScenarios\n  scenarios  List the scenarios there are, and the folder" in page
    assert page.index("Play and simulate") < page.index("  replay ") < page.index("Scenarios")
