"""The benchmark's parts run, on tiny sizes; nothing is timed here."""

from __future__ import annotations

import pytest

from game.scenario import check
from tests.bench import __main__ as bench
from tests.bench import figures


@pytest.mark.parametrize(
    "measure",
    [
        lambda: figures.lane_operations(loops=1),
        lambda: figures.turns_a_second(runs=2),
        lambda: figures.milliseconds_a_turn(runs=1),
        lambda: figures.gain_of_two_workers(2),
        lambda: figures.seconds_from_cold("--version", repeats=1),
    ],
)
def test_a_figure_is_a_number(measure):
    """
    Each figure of speed is measured and is more than nothing.
    """
    assert measure() > 0


def test_an_ensemble_is_measured_with_and_without_rows(tmp_path):
    """
    The ensemble that memory is measured on gathers all its runs, and writes them where asked to.
    """
    plain, written = (figures.run_ensemble(3, out=out) for out in (None, tmp_path / "runs.jsonl"))

    assert (3, 3, 3) == (
        plain.runs,
        written.runs,
        (tmp_path / "runs.jsonl").read_text(encoding="utf-8").count("\n"),
    )


def test_the_peak_of_a_process_is_of_some_size():
    """
    A process that has numpy in it holds more than ten megabytes, told in megabytes.
    """
    assert 10 < figures.afresh("peak_megabytes(1)") < 2000


def test_the_long_scenario_is_sound(tmp_path):
    """
    The scenario that checking is measured on has at least the lines asked for and no errors.
    """
    path = figures.write_long_scenario(tmp_path / "scenario.yaml")
    errors = [problem for problem in check(path).problems if problem.severity == "error"]

    assert ([], True) == (errors, path.read_text(encoding="utf-8").count("\n") >= 1000)


def test_checking_is_measured_on_sound_scenarios_only(tmp_path):
    """
    A scenario with errors is not measured, since it is not read to the end.
    """
    path = tmp_path / "scenario.yaml"
    path.write_text("format: 1\n", encoding="utf-8")

    with pytest.raises(RuntimeError):
        figures.milliseconds_to_check(path)


@pytest.mark.parametrize("good", [True, False, None])
def test_rows_fit_eighty_columns(good):
    """
    A row of the table fits a terminal of 80 columns.
    """
    row = bench.Row("flagship, doctrine: turns a second, one core", "1,000,000", "123,456", good)

    assert len(str(row)) <= 80


def test_the_table_is_printed_to_its_end(monkeypatch, capsys):
    """
    The table has a line for the machine, one for the heads and one for each row.
    """
    monkeypatch.setattr("sys.argv", ["tests.bench", "--quick"])
    monkeypatch.setattr(bench, "rows", lambda runs: iter([bench.Row("runs", "", f"{runs}")]))
    bench.main()
    lines = capsys.readouterr().out.splitlines()

    assert (3, ["runs", "50000"]) == (len(lines), lines[-1].split())
