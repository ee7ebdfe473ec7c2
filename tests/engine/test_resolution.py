from __future__ import annotations

import numpy as np
import pytest

from game.engine import (
    DrawnChance,
    RecordedChance,
    RecordingChance,
    payoffs,
    resolve_turn,
    start_state,
)
from tests.engine.crisis import Crisis, ending, move
from tests.engine.storm import any_choice, chance, storm

ENDINGS = {
    "hot": ending("rhetoric > 80", {"us": 10, "dprk": 20}),
    "warm": ending("rhetoric > 50", {"us": "rhetoric + 30", "dprk": "40 - rhetoric", "kim": 77}),
    "over": ending("turn >= 3"),
}
RAISE = {
    "raise": move("trump", "dprk", -5, effects={"rhetoric": 40}),
    "shout": move("kim", "us", -5, effects={"rhetoric": 20}),
}


def crisis(**parts):
    """Return a crisis that starts at a rhetoric of 30 and ends when it is hot or over."""
    base = {"moves": RAISE, "endings": ENDINGS, "meters": {"rhetoric": 30}, "turns": 3}
    return Crisis(**base | parts)


def worth(of):
    """Return what the run is worth to each payee."""
    found = payoffs(of.world, of.state)[:, 0]
    return dict(zip(of.world.payees, (round(float(one), 4) for one in found), strict=True))


def test_turns_are_counted():
    """
    A turn adds one to the turns completed.
    """
    assert 2 == crisis().play().play().state.turn[0]


@pytest.mark.parametrize(
    ("moves", "expected"), [((), None), (("raise",), "warm"), (("raise", "shout"), "hot")]
)
def test_endings_are_tried_in_the_order_of_the_file(moves, expected):
    """
    At 90 both of two conditions hold and the first ending is reached, at 70 the second, at 30 none.
    """
    assert expected == crisis().play(*moves).ended


def test_the_last_turn_reaches_an_ending():
    """
    After the third of three turns the ending of the last turn is there, and not before.
    """
    played = crisis().play().play()
    before = played.ended

    assert (None, "over") == (before, played.play().ended)


def test_a_last_turn_without_an_ending_falls_to_the_last_one():
    """
    Where no condition holds on the last turn the last ending of the file is reached.
    """
    endings = {"hot": ENDINGS["hot"], "never": ending("turn >= 99")}
    played = crisis(endings=endings).play().play()
    before = played.ended

    assert (None, "never") == (before, played.play().ended)


def test_an_ending_once_reached_stays():
    """
    A run that ended warm stays so when another turn makes it hot.
    """
    assert "warm" == crisis().play("raise").play("shout").ended


def test_a_run_that_goes_on_is_worth_nothing_yet():
    """
    Until a run has ended its payoffs are no numbers.
    """
    played = crisis().play()

    assert np.isnan(payoffs(played.world, played.state)).all()


def test_payoffs_are_those_of_the_ending():
    """
    At rhetoric 70 `rhetoric + 30` is 100, `40 - rhetoric` is held at 0, actors are paid like their
    sides, and Kim, who is named, by his own.
    """
    assert {
        "us": 100,
        "dprk": 0,
        "trump": 100,
        "tillerson": 100,
        "kim": 77,
    } == worth(crisis().play("raise"))


def test_payoffs_stop_at_100():
    """
    At rhetoric 90 `rhetoric + 30` is held at 100.
    """
    warm = {"warm": ENDINGS["warm"], "over": ENDINGS["over"]}

    assert 100 == worth(crisis(endings=warm).play("raise", "shout"))["us"]


def test_each_run_has_its_own_ending():
    """
    Of three runs at 90, 70 and 30 one ends hot, one warm and one goes on, and each is paid its own.
    """
    world = crisis().world
    state = start_state(world, 3)
    state.values[world.rows.rhetoric] = [90, 70, 30]
    silence = np.zeros((len(world.moves), 3), dtype=np.float32)
    resolve_turn(world, state, silence, RecordedChance({}))

    assert [0, 1, -1] == state.ended.tolist()
    assert [10, 100] == payoffs(world, state)[0, :2].tolist()
    assert np.isnan(payoffs(world, state)[:, 2]).all()


def played(state, chances, choices):
    """Play turns with given chances and choices, and return the bits of the state after each."""
    seen = []
    for draws, made in zip(chances, choices, strict=True):
        resolve_turn(storm(), state, made, draws)
        seen.append(state.values.tobytes() + state.memory.tobytes())
    return seen


@pytest.mark.parametrize("run", range(8))
def test_a_recorded_run_repeats_itself(run):
    """
    Five turns of the rich crisis, played again from their choices and the record of their chance,
    end with the same bits.
    """
    world, state, draws = storm(), start_state(storm(), 1), chance(3, np.array([run]))
    records, choices, seen = [], [], []
    for turn in range(1, 6):
        draws.begin(np.full(1, turn, dtype=np.float32))
        choices.append(any_choice(state, draws))
        recording = RecordingChance(draws)
        resolve_turn(world, state, choices[-1], recording)
        seen.append(state.values.tobytes() + state.memory.tobytes())
        records.append(RecordedChance(recording.outcomes))

    assert seen == played(start_state(world, 1), records, choices)


@pytest.mark.parametrize("width", [1, 3, 16, 50])
def test_runs_do_not_see_one_another(width):
    """
    Four turns of 50 runs, in blocks of any width, end with the same bits.
    """
    world = storm()

    def block(runs):
        state, draws = start_state(world, len(runs)), DrawnChance(world.slots, 9, runs)
        for turn in range(1, 5):
            draws.begin(np.full(len(runs), turn, dtype=np.float32))
            resolve_turn(world, state, any_choice(state, draws), draws)
        return state.values

    blocks = [block(np.arange(at, min(at + width, 50))) for at in range(0, 50, width)]

    assert block(np.arange(50)).tobytes() == np.concatenate(blocks, axis=1).tobytes()


def test_meters_never_leave_their_scale():
    """
    Over eight turns of random play in 200 runs all values stay within their ends.
    """
    world, state, draws = storm(), start_state(storm(), 200), chance(2, np.arange(200))
    for turn in range(1, 9):
        draws.begin(np.full(200, turn, dtype=np.float32))
        resolve_turn(world, state, any_choice(state, draws), draws)

        assert (state.values >= world.low[:, None]).all()
        assert (state.values <= world.high[:, None]).all()
