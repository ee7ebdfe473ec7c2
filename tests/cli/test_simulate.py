"""`backchannel simulate`: what it prints, what it writes, and what it refuses."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time

import polars
import pytest

from game.scenario import load
from tests.cli.conftest import start, wait

KEYS = [
    "scenario",
    "runs",
    "seed",
    "policies",
    "endings",
    "payoff",
    "rhetoric",
    "seconds",
    "turns_per_second",
]
ENDLESS = ("simulate", "first_offer", "-n", "500000000", "--json")


def result_of(told) -> dict:
    """Return the object that a command printed, without how fast it ran."""
    found = json.loads(told.out)
    return {name: value for name, value in found.items() if name not in KEYS[-2:]}


def interrupt_when_busy(process, path) -> None:
    """Press Ctrl-C, as a terminal does, once some runs have been written."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        parts = list(path.parent.glob(".*.part"))
        if parts and parts[0].stat().st_size:
            break
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)


def test_every_ending_is_printed_with_its_count(call):
    """
    The table has a row for each ending, and the counts add up to the runs.
    """
    told = call("simulate", "first_offer", "-n", "300")
    titles = [ending.title for ending in load("first_offer").scenario.endings.values()]
    lines = [line for line in told.out.splitlines() if line.startswith(tuple(titles))]
    # the first line is the scenario's own title
    counts = [
        int(line.removeprefix(title).split()[0])
        for line in lines
        for title in titles
        if line.startswith(title) and len(line.split()) > len(title.split()) + 3
    ]

    assert (len(titles), 300) == (len(counts), sum(counts))


@pytest.mark.parametrize("scenario", ["first_offer", "beijing_2017"])
def test_tables_fit_eighty_columns(call, scenario):
    """
    No line of the tables is longer than 80 columns.
    """
    told = call("simulate", scenario, "-n", "50", "--policy", "all=leaning")

    assert (0, []) == (told.status, [line for line in told.out.splitlines() if len(line) > 80])


def test_who_is_paid_and_how_fast_it_was(call):
    """
    Sides, playable actors and the speed are told.
    """
    told = call("simulate", "first_offer", "-n", "50", "--policy", "marl=hawk", "--seed", "9")
    words = ("Marl (marl)", "Adda Voss (voss)", "turns/s", "runs/s", "seed 9", "voss=hawk")

    assert [] == [word for word in words if word not in told.out]


def test_long_crises_are_shown_in_strides(call, tmp_path):
    """
    Of sixty turns every third is shown, and the last.
    """
    source = load("first_offer").path.read_text(encoding="utf-8")
    path = tmp_path / "scenario.yaml"
    path.write_text(
        source.replace("turns: 6}", "turns: 60}").replace("turn >= 6", "turn >= 60"),
        encoding="utf-8",
    )
    told = call("simulate", str(path), "-n", "5", "--policy", "all=silent")
    turns = [line.split()[1] for line in told.out.splitlines() if line.startswith("turn ")]

    assert [str(turn) for turn in range(3, 61, 3)] == turns, told.err


def test_a_copy_is_headed_by_its_own_name(call, tmp_path, monkeypatch):
    """
    A copy has the id and the title of what it was made of: the name that was given tells it apart.
    """
    monkeypatch.chdir(tmp_path)
    shutil.copytree(load("first_offer").path.parent, "my_crisis")
    told = call("simulate", "my_crisis", "-n", "5")

    assert "my_crisis: 5 runs, seed 1, all=doctrine" == told.out.splitlines()[1]


def test_json_has_the_keys_it_promises(call):
    """
    One object is printed, with the promised keys in order.
    """
    told = call("simulate", "first_offer", "-n", "40", "--json")

    assert KEYS == list(json.loads(told.out))


def test_json_tells_each_ending(call):
    """
    An ending has its id, kind, count, share and interval, and the counts add up.
    """
    endings = result_of(call("simulate", "first_offer", "-n", "40", "--json"))["endings"]

    assert ([["id", "kind", "count", "share", "low", "high"]] * len(endings), 40) == (
        [list(ending) for ending in endings],
        sum(ending["count"] for ending in endings),
    )


def test_json_tells_who_followed_which_policy(call):
    """
    Every actor has its policy, that of its side where the side was named.
    """
    found = result_of(call("simulate", "first_offer", "-n", "9", "--json", "--policy", "marl=grit"))

    assert {"voss": "grit", "orlan": "doctrine"} == found["policies"]


def test_workers_change_no_digit(call):
    """
    Two processes print what one prints, apart from the speed.
    """
    command = ("simulate", "first_offer", "-n", "17000", "--json", "--policy", "all=random")

    assert result_of(call(*command)) == result_of(call(*command, "--workers", "2"))


def test_the_same_seed_gives_the_same(call):
    """
    The same seed prints the same, another seed something else.
    """
    one, same, other = (
        result_of(call("simulate", "first_offer", "-n", "99", "--json", "--seed", seed))
        for seed in ("5", "5", "6")
    )

    assert (True, True) == (one == same, one["payoff"] != other["payoff"])


@pytest.mark.parametrize("ending", [".csv", ".jsonl", ".parquet"])
def test_rows_are_written(call, tmp_path, ending):
    """
    There is one row a run in each format, and its file is named on standard error.
    """
    path = tmp_path / f"runs{ending}"
    told = call("simulate", "first_offer", "-n", "30", "--out", str(path), "--json")
    read = {".csv": polars.read_csv, ".jsonl": polars.read_ndjson, ".parquet": polars.read_parquet}

    assert (0, f"wrote 30 rows to {path}\n", list(range(30))) == (
        told.status,
        told.err,
        read[ending](path)["run"].to_list(),
    )


def test_a_run_is_logged_turn_by_turn(call):
    """
    The log of a run is JSON lines, the same whatever the number of runs.
    """
    logs = [
        call("simulate", "first_offer", "-n", runs, "--turns-log", "8").out for runs in ("10", "20")
    ]
    turns = [json.loads(line)["turn"] for line in logs[0].splitlines()]

    assert (logs[1], list(range(1, len(turns) + 1))) == (logs[0], turns)


def test_a_log_ends_like_the_row_of_the_run(call, tmp_path):
    """
    The last line of a run's log has the meters of its row in the table.
    """
    path = tmp_path / "runs.jsonl"
    told = call("simulate", "first_offer", "-n", "20", "--turns-log", "8", "--out", str(path))
    last = json.loads(told.out.splitlines()[-1])
    row = json.loads(path.read_text(encoding="utf-8").splitlines()[8])

    assert last["meters"] == {name: row[name] for name in last["meters"]}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "unknown scenario 'nope': allowed are beijing_2017, first_offer"),
        ([], "missing argument"),
        (["first_offer", "-n", "0"], "-n"),
        (["first_offer", "-n", "-3"], "-n"),
        (["first_offer", "-n", "many"], "-n"),
        (["first_offer", "-n", "1e3"], "-n"),
        (["first_offer", "-n", "1000000001"], "-n"),
        (["first_offer", "--workers", "0"], "--workers"),
        (["first_offer", "--seed", "-1"], "--seed"),
        (["first_offer", "--seed", str(2**63)], "is too large: 0 to 9223372036854775807"),
        (["first_offer", "--policy", "x=hawk"], "allowed are voss, orlan, marl, tarn, all"),
        (["first_offer", "--policy", "voss=hawkish"], "did you mean hawk?"),
        (["first_offer", "--policy", "voss=planner"], "unknown policy 'planner'"),
        (["first_offer", "--policy", "voss"], "WHO=NAME"),
        (["first_offer", "--out", "runs.xls"], "allowed are .csv, .jsonl, .parquet"),
        (["first_offer", "--out", "/none/runs.csv"], "cannot write /none/runs.csv"),
        (["first_offer", "--json", "--turns-log", "1"], "--turns-log and --json"),
        (["first_offer", "--turns-log", "-1"], "--turns-log"),
        (["first_offer", "--turns-log", str(10**20)], "--turns-log takes a whole number from 0"),
    ],
)
def test_wrong_use_is_one_line(call, arguments, said):
    """
    What cannot be done is told in one line that says what can, with exit status 2.
    """
    told = call("simulate", *arguments)

    assert (2, "", 1, True) == (told.status, told.out, told.err.count("\n"), said in told.err)


def test_the_largest_seed_is_a_seed(call):
    """
    The last seed that is allowed works.
    """
    assert 0 == call("simulate", "first_offer", "-n", "5", "--seed", str(2**63 - 1)).status


def test_a_scenario_with_problems_is_refused(call, tmp_path):
    """
    The problems of a scenario are printed with their places, and the exit status is 1.
    """
    path = tmp_path / "scenario.yaml"
    path.write_text("format: 1\nid: [\n", encoding="utf-8")
    told = call("simulate", str(path))

    assert (1, "", True) == (told.status, told.out, f"{path}:" in told.err)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupted_work_is_not_lost(tmp_path, workers):
    """
    After Ctrl-C what is finished is printed as not complete, and every row of it is written.
    """
    path = tmp_path / "runs.csv"
    process = start(*ENDLESS, "--workers", workers, "--out", str(path))
    interrupt_when_busy(process, path)
    told = wait(process)
    found = json.loads(told.out)
    rows = path.read_text(encoding="utf-8").count("\n") - 1

    assert (130, False, found["runs"], True, False) == (
        told.status,
        found["complete"],
        rows,
        rows > 0,
        "Traceback" in told.err,
    )


def test_interrupted_tables_say_so(tmp_path):
    """
    After Ctrl-C the tables say how many of the runs they show.
    """
    path = tmp_path / "runs.csv"
    process = start(*ENDLESS[:-1], "--out", str(path))
    interrupt_when_busy(process, path)
    told = wait(process)

    assert (130, True, True) == (
        told.status,
        "of 500,000,000 runs" in told.out,
        "stopped early" in told.out,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_a_terminal_sees_a_bar_and_then_the_tables():
    """
    On a terminal a progress bar runs first, and the tables follow.
    """
    import pexpect

    command = ["-m", "game", "simulate", "first_offer", "-n", "60000"]
    terminal = pexpect.spawn(
        sys.executable, command, env=os.environ | {"TERM": "xterm"}, dimensions=(50, 80), timeout=60
    )
    terminal.expect("/60000")
    terminal.expect("turns/s")
    terminal.expect(pexpect.EOF)
    terminal.close()

    assert 0 == terminal.exitstatus


def test_a_pipe_sees_no_bar():
    """
    Where standard error is no terminal, nothing is written there.
    """
    assert "" == wait(start("simulate", "first_offer", "-n", "100")).err


def test_nothing_finished_is_nothing_printed(call, monkeypatch):
    """
    Where Ctrl-C came before the first runs were finished, nothing is printed but that.
    """
    monkeypatch.setattr("game.lab.stream", lambda *_, **__: iter(()))
    told = call("simulate", "first_offer")

    assert (130, "", "backchannel: broken off\n") == (told.status, told.out, told.err)
