from __future__ import annotations

import numpy as np
import pytest

from game.engine import legal_moves, start_state, why_not
from tests.engine.crisis import Crisis, move

MOVES = {
    "test": move("kim", "us", -8, cooldown=2),
    "parade": move("kim", "us", -5, cooldown=1),
    "insult": move("kim", "us", -10),
    "invite": move("trump", "dprk", 5, when="rhetoric < 40"),
    "answer": move("trump", "dprk", 4, when="since(insult) <= 1"),
    "late": move("trump", "dprk", 3, when="turn >= 3", cooldown=1),
}


def crisis(rhetoric=60):
    """Return a crisis with a rhetoric of its own."""
    return Crisis(moves=MOVES, meters={"rhetoric": rhetoric})


def reason(of, name):
    """Return why a move cannot be made."""
    return why_not(of.world, of.state, name)


def test_a_move_without_condition_is_legal():
    """
    An insult can be made on any turn.
    """
    insulted = crisis().play("insult")

    assert "insult" in insulted.legal()
    assert "" == reason(insulted, "insult")


def test_a_cooldown_is_counted_in_turns_that_must_pass():
    """
    With a cooldown of 2 a move of turn 1 cannot be made on turns 2 and 3, and can on turn 4.
    """
    tested = crisis().play("test")
    found = []
    for _ in range(3):
        found.append(("test" in tested.legal(), reason(tested, "test")))
        tested.play()

    assert [
        (False, "made too recently: possible again in 2 turns"),
        (False, "made too recently: possible again in 1 turn"),
        (True, ""),
    ] == found


def test_before_it_is_first_made_no_cooldown_runs():
    """
    On the first turn every move with a cooldown is legal.
    """
    assert {"test", "parade"} <= crisis().legal()


def test_a_cooldown_starts_anew_each_time():
    """
    A move made on turns 1 and 3 is not legal on turn 4.
    """
    played = crisis().play("parade").play().play("parade")

    assert "parade" not in played.legal()
    assert "parade" in played.play().legal()


@pytest.mark.parametrize(("rhetoric", "legal"), [(39, True), (40, False)])
def test_a_condition_must_hold(rhetoric, legal):
    """
    An invitation that needs a rhetoric below 40 is legal at 39 and not at 40, and the reason is the
    condition as it was written.
    """
    one = crisis(rhetoric)

    assert legal == ("invite" in one.legal())
    assert ("" if legal else "possible when rhetoric < 40") == reason(one, "invite")


def test_since_counts_from_the_coming_turn():
    """
    On the turn after an insult `since` is 1, one turn later it is 2, and before it is over 1000.
    """
    found = ["answer" in crisis().legal()]
    insulted = crisis().play("insult")
    found += ["answer" in insulted.legal(), "answer" in insulted.play().legal()]

    assert [False, True, False] == found


def test_turn_is_the_coming_turn():
    """
    After two turns the coming one is the third.
    """
    assert ["", ""] == [reason(crisis().play().play(), name) for name in ("late", "insult")]
    assert "possible when turn >= 3" == reason(crisis().play(), "late")


def test_a_pause_is_named_before_a_condition():
    """
    Of a move that is paused and whose condition fails the pause is told.
    """
    both = {"plea": move("trump", "dprk", 3, when="rhetoric < 40", cooldown=2)}
    tired = Crisis(moves=both, meters={"rhetoric": 20}).play("plea")
    tired.state.values[tired.world.rows.rhetoric] = 90

    assert reason(tired, "plea").startswith("made too recently")
    assert "possible when rhetoric < 40" == reason(tired.play().play(), "plea")


def test_each_run_has_its_own_legal_moves():
    """
    Of three runs with a rhetoric of 10, 50 and 39 the first and the last may invite.
    """
    world = crisis().world
    state = start_state(world, 3)
    state.values[world.rows.rhetoric] = [10, 50, 39]
    legal = legal_moves(world, state)

    assert [1, 0, 1] == legal[world.moves.index("invite")].tolist()
    assert {0, 1} == set(np.unique(legal).tolist())
    assert (len(MOVES), 3) == legal.shape
