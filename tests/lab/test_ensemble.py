"""Ensembles: the same bytes for any width, any workers and whoever does the work."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from game.errors import UnknownNameError
from game.lab import ensemble as module
from game.lab.ensemble import UNIT, Ensemble, Part, stream, workers_for

MIXED = {"voss": "leaning", "orlan": "random"}


def everything(parts: list[Part]) -> list[bytes]:
    """Return all that came of some parts, as bytes."""
    found = []
    for part in parts:
        arrays = [part.endings, part.payoff, part.rhetoric]
        if part.batch is not None:
            batch = part.batch
            arrays += [batch.ending, batch.turn, batch.values, batch.payoffs]
        found += [repr((part.first, part.runs, part.turns)).encode()]
        found += [array.tobytes() for array in arrays]
    return found


def run(scenario, runs: int, **options) -> list[Part]:
    """Run an ensemble with a lot of chance in it and return all its parts."""
    width = options.pop("width", 2048)
    ensemble = Ensemble(scenario, runs, 11, MIXED, width)
    return list(stream(ensemble, rows=True, **options))


@pytest.mark.parametrize("width", [1, 7, 64])
def test_the_width_of_a_block_changes_nothing(scenario, width):
    """
    Runs in blocks of any width give the bytes of a block of 2,048.
    """
    assert everything(run(scenario, 150)) == everything(run(scenario, 150, width=width))


def test_the_number_of_workers_changes_nothing(scenario, small_units):
    """
    Two processes give the bytes of one.
    """
    assert everything(run(scenario, 100)) == everything(run(scenario, 100, workers=2))


def test_who_does_the_work_changes_nothing(scenario, small_units):
    """
    An executor that is lent gives the bytes of this process.
    """
    with ThreadPoolExecutor(1) as executor:
        lent = everything(run(scenario, 100, executor=executor))

    assert everything(run(scenario, 100)) == lent


@pytest.mark.parametrize("number", [0, 17, 99])
def test_a_run_alone_is_the_run_of_the_ensemble(scenario, small_units, number):
    """
    Every meter of a run played alone has the bits that it has in the ensemble.
    """
    parts = run(scenario, 100)
    together = np.concatenate([part.batch.values for part in parts], axis=1)
    _, world, table = module._unpack(module.pickle.dumps(Ensemble(scenario, 1, 11, MIXED)))
    alone = module.run_batch(world, table, 11, number, 1)

    assert together[:, number].tobytes() == alone.values[:, 0].tobytes()


def test_more_runs_begin_like_fewer(scenario, small_units):
    """
    The first units of a large ensemble are those of a small one.
    """
    assert everything(run(scenario, 64)) == everything(run(scenario, 100)[:4])


def test_another_seed_gives_other_runs(scenario):
    """
    Ensembles of different seeds differ.
    """
    one, other = (everything(list(stream(Ensemble(scenario, 100, seed, MIXED)))) for seed in (1, 2))

    assert one != other


def test_units_cover_every_run_once(scenario):
    """
    The units of an ensemble are contiguous and end with the last run.
    """
    units = list(Ensemble(scenario, 2 * UNIT + 5).units())

    assert [range(UNIT), range(UNIT, 2 * UNIT), range(2 * UNIT, 2 * UNIT + 5)] == units


def test_rows_are_sent_only_when_asked_for(scenario):
    """
    A part holds the runs themselves only where rows were asked for.
    """
    (part,) = stream(Ensemble(scenario, 10))

    assert (10, None) == (part.runs, part.batch)


def test_an_unknown_policy_is_refused_before_any_work(scenario):
    """
    A policy that nothing bears is refused when the ensemble is begun.
    """
    with pytest.raises(UnknownNameError, match="unknown policy 'x'"):
        stream(Ensemble(scenario, 10, policies={"voss": "x"}))


@pytest.mark.parametrize(("runs", "expected"), [(1, 1), (65_535, 1), (131_072, 2), (10**9, 4)])
def test_workers_are_used_where_they_pay(monkeypatch, runs, expected):
    """
    Small ensembles stay in one process, large ones take every core.
    """
    monkeypatch.setattr(module, "cores", lambda: 4)

    assert expected == workers_for(runs)


@pytest.mark.parametrize(("runs", "expected"), [(1, 1), (UNIT + 1, 2), (10**9, 64)])
def test_no_worker_is_idle_from_the_start(runs, expected):
    """
    As many workers are used as were asked for, but no more than there are units.
    """
    assert expected == workers_for(runs, 64)
