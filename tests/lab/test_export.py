"""Tables with one row a run: what stands in them, and how they are written."""

from __future__ import annotations

import csv
import json
import sys

import numpy as np
import polars
import pytest

import game
from game.errors import MissingExtraError, UnknownNameError, WriteError
from game.lab import Ensemble, open_export, stream
from game.lab.export import Origin, spell_policies

POLICIES = {"voss": "random", "orlan": "leaning"}
ENDINGS = (".csv", ".jsonl", ".parquet")


@pytest.fixture
def origin(world) -> Origin:
    """Return what the rows of the tests have in common."""
    return Origin(world, 4, POLICIES, "ab" * 32)


def write(scenario, origin, path, runs: int = 40) -> list:
    """Write an ensemble and return its parts."""
    parts = list(stream(Ensemble(scenario, runs, 4, POLICIES), rows=True))
    with open_export(path, origin) as append:
        for part in parts:
            append(part.batch)
    return parts


def read(path) -> list[dict[str, object]]:
    """Read a table back, numbers as numbers."""
    if path.suffix == ".parquet":
        return polars.read_parquet(path).to_dicts()
    if path.suffix == ".csv":
        return polars.read_csv(path).to_dicts()
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("ending", ENDINGS)
def test_there_is_one_row_a_run(scenario, origin, tmp_path, small_units, ending):
    """
    Runs of several units are written in the order of their numbers.
    """
    path = tmp_path / f"runs{ending}"
    write(scenario, origin, path)

    assert list(range(40)) == [row["run"] for row in read(path)]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_row_says_all_that_repeats_it(scenario, origin, tmp_path, ending):
    """
    Seed, policies, scenario, its hash and our version stand in every row.
    """
    path = tmp_path / f"runs{ending}"
    write(scenario, origin, path)
    common = {
        "seed": 4,
        "policies": "all=doctrine voss=random orlan=leaning",
        "scenario": "first_offer",
        "sha256": "ab" * 32,
        "version": game.__version__,
    }

    assert all(common.items() <= row.items() for row in read(path))


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_formats_hold_the_same(scenario, origin, world, tmp_path, ending):
    """
    Endings, turns, meters and payoffs are those of the runs, in texts to four digits.
    """
    path = tmp_path / f"runs{ending}"
    (part,) = write(scenario, origin, path)
    row, run = read(path)[23], 23
    meters = {name: row[name] for name in world.rows.names}
    worth = {payee: row[f"payoff({payee})"] for payee in world.payees}
    expected = (
        world.endings[part.batch.ending[run]].id,
        int(part.batch.turn[run]),
        dict(zip(meters, part.batch.values[:, run].astype(float), strict=True)),
        dict(zip(worth, part.batch.payoffs[:, run].astype(float), strict=True)),
    )

    assert expected == (
        row["ending"],
        row["turn"],
        pytest.approx(meters, abs=6e-5),
        pytest.approx(worth, abs=6e-5),
    )


def test_parquet_keeps_every_bit(scenario, origin, world, tmp_path):
    """
    The meters in a Parquet file are the 32-bit numbers of the engine.
    """
    (part,) = write(scenario, origin, tmp_path / "runs.parquet")
    frame = polars.read_parquet(tmp_path / "runs.parquet")
    values = np.stack([frame[name].to_numpy() for name in world.rows.names])

    assert part.batch.values.tobytes() == values.tobytes()


def test_columns_stand_in_a_fixed_order(scenario, origin, world, tmp_path):
    """
    The line of names has what identifies a run first, then meters, payoffs and origin.
    """
    write(scenario, origin, tmp_path / "runs.csv", runs=1)
    with (tmp_path / "runs.csv").open(encoding="utf-8", newline="") as file:
        names = next(csv.reader(file))
    paid = [f"payoff({payee})" for payee in world.payees]
    first = ["run", "seed", "policies", "ending", "turn"]

    assert [*first, *world.rows.names, *paid, "scenario", "sha256", "version"] == names


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_is_left_beside_the_file(scenario, origin, tmp_path, ending):
    """
    When the table is written, the folder holds it alone.
    """
    write(scenario, origin, tmp_path / f"runs{ending}")

    assert [f"runs{ending}"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_failure_changes_nothing(scenario, origin, tmp_path, ending):
    """
    Where writing breaks off, an older file of the name is as it was and nothing else is there.
    """
    path = tmp_path / f"runs{ending}"
    path.write_text("older")
    (part,) = stream(Ensemble(scenario, 10, 4, POLICIES), rows=True)
    table = open_export(path, origin)
    table.__enter__()(part.batch)
    table.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert [("older", path)] == [(found.read_text(), found) for found in tmp_path.iterdir()]


@pytest.mark.parametrize("name", ["runs.xls", "runs", ".csv"])
def test_other_endings_are_refused(origin, tmp_path, name):
    """
    A name that ends otherwise is answered with the endings there are.
    """
    refused = pytest.raises(UnknownNameError, match=r"allowed are \.csv, \.jsonl, \.parquet")
    with refused, open_export(tmp_path / name, origin):
        pass


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_missing_folder_is_said(origin, tmp_path, ending):
    """
    A folder that is not there gives an error that names the file asked for.
    """
    path = tmp_path / "none" / f"runs{ending}"
    refused = pytest.raises(WriteError, match=f"cannot write .*runs{ending}: no such file")
    with refused, open_export(path, origin):
        pass


def test_a_folder_is_not_written_over(origin, tmp_path):
    """
    A folder that bears the name of the table is left alone.
    """
    (tmp_path / "runs.csv").mkdir()
    refused = pytest.raises(WriteError, match="is a directory")
    with refused, open_export(tmp_path / "runs.csv", origin):
        pass


def test_missing_polars_is_said_with_the_way_out(origin, tmp_path, monkeypatch):
    """
    Without polars a Parquet file is refused with the command that installs it.
    """
    monkeypatch.setitem(sys.modules, "polars", None)
    refused = pytest.raises(MissingExtraError, match="python -m pip install polars")
    with refused, open_export(tmp_path / "runs.parquet", origin):
        pass


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        ({}, "all=doctrine"),
        ({"voss": "hawk", "orlan": "hawk"}, "all=hawk"),
        ({"orlan": "dove"}, "all=doctrine orlan=dove"),
        ({"orlan": "doctrine"}, "all=doctrine"),
    ],
)
def test_policies_are_spelt_as_they_are_given(world, policies, expected):
    """
    Policies are told in the words of the option that sets them.
    """
    assert expected == spell_policies(world, policies)


def test_a_side_of_one_mind_is_spelt_once(flagship):
    """
    Where all actors of a side follow one policy, the side is named in their place.
    """
    actors = flagship.scenario.actors
    hawks = {name: "hawk" for name, actor in actors.items() if actor.side == "us"}

    assert "all=doctrine us=hawk kim=grit" == spell_policies(flagship, hawks | {"kim": "grit"})
