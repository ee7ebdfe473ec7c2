from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine import (
    GOING_ON,
    DrawnChance,
    Entry,
    Ledger,
    compile_world,
    legal_moves,
    resolve_turn,
    start_state,
)
from game.engine.ledger import GRAIN
from game.policies import PolicyTable
from game.scenario import load, shipped
from tests.engine.storm import any_choice, chance, storm


def units(value):
    """Return a value in grains of the ledger."""
    return round(float(value) / GRAIN)


def changes(world, before, after):
    """Return by how many points each row has changed, in whole grains."""
    return {
        name: (units(new) - units(old)) * GRAIN
        for name, old, new in zip(world.rows.names, before, after, strict=True)
    }


def recorded(before, after, parts):
    """Return what is written down of one change, as amounts by cause and detail."""
    ledger = Ledger()
    ledger.record("rhetoric", before, after, "rhetoric", parts)
    return {(entry.cause, entry.detail): entry.amount for entry in ledger.entries}


def test_a_single_reason_is_the_whole_change():
    """
    Without parts there is one entry without detail.
    """
    assert {("rhetoric", ""): -2.5} == recorded(10, 7.5, {})


def test_parts_are_told_apart():
    """
    Each part is an entry with its detail.
    """
    parts = {"insult": 4.0, "fading": -1.5}

    assert {("rhetoric", "insult"): 4, ("rhetoric", "fading"): -1.5} == recorded(10, 12.5, parts)


def test_what_rounding_leaves_goes_to_the_largest_part():
    """
    A change that is a thousandth more than its parts makes the largest of them larger.
    """
    step = 2.0**-10
    parts = {"insult": 4.0, "fading": -1.5}
    entries = recorded(10, 12.5 + step, parts)

    assert {("rhetoric", "insult"): 4 + step, ("rhetoric", "fading"): -1.5} == entries


def test_what_the_scale_takes_is_an_entry_of_its_own():
    """
    A gain of 8 from 95 ends at 100, and the limit takes 3; from 92.5 it takes half a point.
    """
    assert {("rhetoric", "insult"): 8, ("limit", ""): -3} == recorded(95, 100, {"insult": 8.0})
    assert {("rhetoric", "insult"): 8, ("limit", ""): -0.5} == recorded(92.5, 100, {"insult": 8.0})


def test_the_grain_is_finer_than_a_meter_can_tell():
    """
    It is 2 to the power of -44: less than the step from 1 to the next number of 32 bits, and coarse
    enough for 100 points to be counted exactly in 64 bits.
    """
    assert GRAIN == 1 / 2**44
    assert float(np.spacing(np.float32(1))) / GRAIN == 2**21
    assert 100 / GRAIN < 2**53


def test_what_is_nothing_is_not_written_down():
    """
    Parts of 0 and changes of 0 leave no entry.
    """
    assert {} == recorded(10, 10, {"insult": 0.0})
    assert {("rhetoric", "insult"): 1} == recorded(10, 11, {"insult": 1.0, "fading": 0.0})


def test_entries_are_found_by_meter():
    """
    The entries of a meter keep their order and add up to its change.
    """
    ledger = Ledger()
    ledger.record("rhetoric", 10, 12, "rhetoric", {})
    ledger.record("support(us)", 50, 49, "event", {"storm": -1.0})
    ledger.record("rhetoric", 12, 20, "incident", {})

    assert (
        Entry("rhetoric", 2, "rhetoric"),
        Entry("rhetoric", 8, "incident"),
    ) == ledger.of("rhetoric")
    assert (10, -1, 0) == tuple(
        ledger.change(name) for name in ("rhetoric", "support(us)", "strain(us)")
    )


@given(
    st.floats(0, 100, width=32),
    st.floats(0, 100, width=32),
    st.dictionaries(st.sampled_from("abcd"), st.floats(-30, 30, width=32)),
)
def test_entries_sum_to_the_change_whatever_the_parts(before, after, parts):
    """
    The amounts of a change are whole grains and add up to the change in grains.
    """
    ledger = Ledger()
    ledger.record("rhetoric", before, after, "rhetoric", parts)

    assert units(after) - units(before) == sum(units(entry.amount) for entry in ledger.entries)
    assert all(units(entry.amount) * GRAIN == entry.amount for entry in ledger.entries)


@settings(max_examples=25)
@given(st.integers(0, 2**40))
def test_the_ledger_of_a_turn_sums_exactly_to_the_change_of_every_row(seed):
    """
    Over random play in the rich crisis the entries of each row add up to its change, to the last
    bit.
    """
    world, state = storm(), start_state(storm(), 1)
    draws = chance(seed, np.array([0]))
    for turn in range(1, 6):
        draws.begin(np.full(1, turn, dtype=np.float32))
        ledger, before = Ledger(), state.values[:, 0].copy()
        resolve_turn(world, state, any_choice(state, draws), draws, ledger)

        assert changes(world, before, state.values[:, 0]) == {
            name: ledger.change(name) for name in world.rows.names
        }
        assert all(units(entry.amount) * GRAIN == entry.amount for entry in ledger.entries)
        assert all(entry.amount and entry.cause for entry in ledger.entries)
        if state.ended[0] != GOING_ON:
            break


@pytest.mark.parametrize("name", shipped())
def test_the_ledger_sums_exactly_in_the_shipped_scenarios(name):
    """
    Over three turns of random play in eight runs nothing moves without being written down.
    """
    world = compile_world(load(name).scenario)
    table = PolicyTable(world, dict.fromkeys(world.actors, "random"))
    for run in range(8):
        state, draws = start_state(world, 1), DrawnChance(world.slots, 1, np.array([run]))
        for turn in range(1, 4):
            draws.begin(np.full(1, turn, dtype=np.float32))
            ledger, before = Ledger(), state.values[:, 0].copy()
            made = table.choose(state, draws, legal_moves(world, state))
            resolve_turn(world, state, made, draws, ledger)

            assert changes(world, before, state.values[:, 0]) == {
                name: ledger.change(name) for name in world.rows.names
            }


@pytest.mark.parametrize("seed", range(5))
def test_a_ledger_changes_nothing(seed):
    """
    A turn that is written down ends where one that is not ends.
    """
    world, written, silent = storm(), start_state(storm(), 1), start_state(storm(), 1)
    draws = chance(seed, np.array([0]))
    draws.begin(np.ones(1, dtype=np.float32))
    made = any_choice(written, draws)
    resolve_turn(world, written, made, draws, Ledger())
    resolve_turn(world, silent, made, draws)

    assert silent.values.tobytes() == written.values.tobytes()
