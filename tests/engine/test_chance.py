from __future__ import annotations

import hashlib

import numpy as np
import pytest

from game.engine import DrawnChance, RecordedChance, RecordingChance, pick
from game.engine.chance import FRACTION, draw_seed, mix, run_keys, slot_key

SLOTS = ("event/storm", "choose/kim", "incident/us~dprk")
RUNS = np.arange(20000)


def drawn(seed=1, runs=RUNS, turn=1, slots=SLOTS):
    """Return chance that has begun a turn."""
    chance = DrawnChance(slots, seed, runs)
    chance.begin(np.full(len(runs), turn, dtype=np.float32))
    return chance


def uniform(*arguments, slot="event/storm", half=0, **options):
    """Return the uniform numbers of a slot."""
    return drawn(*arguments, **options).uniform(slot, half)


def chi_square(numbers, bins=64):
    """Return Pearson's statistic of numbers in [0, 1) against a flat distribution."""
    counts = np.bincount((numbers * bins).astype(int), minlength=bins)
    expected = len(numbers) / bins
    return float(((counts - expected) ** 2 / expected).sum())


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (0x9E3779B97F4A7C15, 0xE220A8397B1DCDAF),
        (0x3C6EF372FE94F82A, 0x6E789E6AA1B965F4),
        (0xDAA66D2C7DDF743F, 0x06C45D188009454F),
    ],
)
def test_the_mixing_function_is_that_of_splitmix64(start, expected):
    """
    The first three outputs of SplitMix64 seeded with 0 are those that its authors' code gives.
    """
    assert expected == int(mix(np.array([start], dtype=np.uint64))[0])


def test_the_key_of_a_slot_depends_on_its_name_alone():
    """
    It is the first eight bytes of a BLAKE2b hash of the name, read from the little end.
    """
    digest = hashlib.blake2b(b"event/storm", digest_size=8).digest()

    assert int.from_bytes(digest, "little") == slot_key("event/storm")


def test_each_run_has_a_key_of_its_own():
    """
    Of 20,000 runs and two seeds no two share a key.
    """
    keys = np.concatenate([run_keys(0, RUNS), run_keys(1, RUNS)])

    assert 40000 == len(np.unique(keys))


@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("seed", [0, 1, 2**63 - 1])
def test_draws_are_flat(seed, slot, half):
    """
    20,000 numbers in 64 bins stay below 112, the value that a flat distribution passes once in
    10,000 times, and their mean lies within four standard errors of a half.
    """
    numbers = uniform(seed, slot=slot, half=half)

    assert (True, True) == (chi_square(numbers) < 112, abs(numbers.mean() - 0.5) < 0.0082)


@pytest.mark.parametrize("half", [0, 1])
def test_draws_of_many_turns_are_flat(half):
    """
    The numbers of one run over 20,000 turns are flat as well.
    """
    chance = DrawnChance(SLOTS, 5, np.zeros(20000, dtype=np.int64))
    chance.begin(np.arange(20000, dtype=np.float32))

    assert chi_square(chance.uniform("choose/kim", half)) < 112


def test_draws_lie_in_the_unit_interval():
    """
    Numbers are at least 0 and below 1.
    """
    numbers = uniform()

    assert (True, True) == (numbers.min() >= 0, numbers.max() < 1)


def unlike(one, other):
    """Tell whether two rows of numbers are unrelated: a correlation within four standard errors."""
    return abs(np.corrcoef(one, other)[0, 1]) < 4 / len(one) ** 0.5


@pytest.mark.parametrize(
    "other",
    [
        {"seed": 0},
        {"seed": 2},
        {"turn": 2},
        {"slot": "choose/kim"},
        {"half": 1},
        {"runs": RUNS + 1},
    ],
    ids=str,
)
def test_draws_are_unrelated(other):
    """
    Seeds 0 and 1, runs, turns and slots next to each other, and the two halves of a draw have
    nothing in common.
    """
    assert unlike(uniform(), uniform(**other))


def test_draws_are_the_same_for_the_same_names():
    """
    Seed, run, turn and slot fix a number.
    """
    assert uniform(3, turn=7).tobytes() == uniform(3, turn=7).tobytes()


def test_a_new_slot_changes_no_other_draw():
    """
    What is drawn for a slot does not depend on which other slots there are.
    """
    more = ("event/new", *SLOTS[::-1], "leak/new")

    assert uniform().tobytes() == uniform(slots=more).tobytes()


def test_a_run_alone_draws_what_it_draws_among_others():
    """
    Run 123 has the same numbers alone as in a block of 20,000.
    """
    assert uniform()[123] == uniform(runs=np.array([123]))[0]


def test_each_lane_may_be_on_a_turn_of_its_own():
    """
    A block of lanes on turns 1, 2 and 3 draws what three blocks draw.
    """
    chance = DrawnChance(SLOTS, 1, np.array([4, 4, 4]))
    chance.begin(np.array([1, 2, 3], dtype=np.float32))
    alone = [uniform(runs=np.array([4]), turn=turn)[0] for turn in (1, 2, 3)]

    assert alone == chance.uniform("event/storm", 0).tolist()


@pytest.mark.parametrize(("probability", "share"), [(0, 0), (0.25, 0.25), (1, 1)])
def test_things_happen_as_often_as_they_should(probability, share):
    """
    What has probability 0 never happens, 1 always, and 0.25 in a quarter of 20,000 runs.
    """
    happened = drawn().happens("event/storm", np.float32(probability))

    assert pytest.approx(share, abs=0.0123) == happened.mean()
    assert probability not in (0, 1) or happened.mean() == probability


def test_a_fraction_is_the_other_half_of_the_draw():
    """
    Which of several things it is does not depend on whether it happens.
    """
    chance = drawn()

    assert (
        chance.uniform("event/storm", 1).tolist() == chance.fraction("event/storm", 20000).tolist()
    )


def test_what_lasts_does_not_change_by_turn():
    """
    A lasting number is the same on all turns, flat over runs, and unlike that of another name.
    """
    chance = drawn()
    first = chance.lasting("tilt/kim").copy()
    chance.begin(np.full(20000, 2, dtype=np.float32))

    assert first.tobytes() == chance.lasting("tilt/kim").tobytes()
    assert chi_square(first) < 112
    assert unlike(first, chance.lasting("tilt/xi"))


def test_lanes_can_be_given_to_other_runs():
    """
    Lanes 0 and 2 of runs 0 to 3, given to runs 8 and 9, draw what those draw.
    """
    chance = DrawnChance(SLOTS, 1, np.arange(4))
    chance.assign(np.array([0, 2]), np.array([8, 9]))
    chance.begin(np.ones(4, dtype=np.float32))

    expected = uniform(runs=np.array([8, 1, 9, 3]))

    assert expected.tolist() == chance.uniform("event/storm", 0).tolist()


def test_lanes_can_be_dropped():
    """
    Of runs 0 to 3 the second and the last stay, on this turn and on the next.
    """
    chance = drawn(runs=np.arange(4))
    chance.keep(np.array([False, True, False, True]))
    left = np.array([1, 3])

    assert uniform(runs=left).tolist() == chance.uniform("event/storm", 0).tolist()
    chance.begin(np.full(2, 2, dtype=np.float32))
    assert uniform(runs=left, turn=2).tolist() == chance.uniform("event/storm", 0).tolist()


def test_seeds_can_be_read_aloud():
    """
    A seed that is drawn has six digits at most, and is seldom the one before.
    """
    seeds = {draw_seed() for _ in range(50)}

    assert len(seeds) > 40
    assert all(0 <= seed <= 999_999 for seed in seeds)


def test_a_record_holds_what_was_drawn():
    """
    What happened and every fraction is written down, what did not happen is not.
    """
    chance = drawn(runs=np.array([6]))
    recording = RecordingChance(chance)
    sure, never = np.ones(1, dtype=np.float32), np.zeros(1, dtype=np.float32)
    recording.happens("event/storm", sure)
    recording.happens("incident/us~dprk", never)
    recording.fraction("event/storm", 1)
    fraction = float(chance.uniform("event/storm", 1)[0])

    assert {"event/storm": True, "event/storm" + FRACTION: fraction} == recording.outcomes


@pytest.mark.parametrize("run", range(20))
def test_a_record_repeats_what_was_drawn(run):
    """
    Chance by the record gives the outcomes and fractions that were drawn, to the last bit.
    """
    recording = RecordingChance(drawn(runs=np.array([run])))
    half = np.full(1, 0.5, dtype=np.float32)
    happened = [recording.happens(slot, half).tolist() for slot in SLOTS]
    fractions = [recording.fraction(slot, 1).tobytes() for slot in SLOTS]
    recorded = RecordedChance(recording.outcomes)

    assert happened == [recorded.happens(slot, half).tolist() for slot in SLOTS]
    assert fractions == [recorded.fraction(slot, 1).tobytes() for slot in SLOTS]


def test_what_no_record_names_did_not_happen():
    """
    An empty record lets nothing happen, however likely, and has fractions of 0.
    """
    recorded = RecordedChance({})

    assert [False, False] == recorded.happens("event/storm", np.ones(2)).tolist()
    assert [0, 0] == recorded.fraction("event/storm", 2).tolist()


def test_a_pick_is_one_of_those_there_are():
    """
    1,000 picks of one of three headlines take each of them, about as often.
    """
    picks = [pick(1, run, 3, "headline/rant", 3) for run in range(1000)]

    assert {0, 1, 2} == set(picks)
    assert all(270 < picks.count(one) < 400 for one in range(3))


def test_a_pick_of_one_is_the_one():
    """
    Where there is one thing, it is picked.
    """
    assert {0} == {pick(1, run, 1, "headline/rant", 1) for run in range(50)}


def test_a_pick_is_always_the_same():
    """
    Seed, run, turn and slot fix a pick, and each of the four matters.
    """
    base = (1, 2, 3, "headline/rant")
    others = [(2, 2, 3, "headline/rant"), (1, 3, 3, "headline/rant"), (1, 2, 4, "headline/rant")]
    others.append((1, 2, 3, "headline/scold"))

    assert pick(*base, 1 << 20) == pick(*base, 1 << 20)
    assert 5 == len({pick(*one, 1 << 20) for one in (base, *others)})
