from __future__ import annotations

import numpy as np
import pytest

from game.engine import compile_world, start_state
from game.policies.doctrine import Doctrine
from tests.engine.crisis import JUDGED, Crisis, event, move, scenario
from tests.policies.duel import odds

RULES = {
    "lam": 1.0,
    "stance": 4.0,
    "voice": 0.5,
    "tone": 1.0,
    "caution": 1.0,
    "fatigue": 1.0,
    "own": 0.5,
    "received": 0.25,
}
NOTHING = dict.fromkeys(RULES, 0.0) | {"lam": 1.0}
MOVES = {
    "threaten": move("trump", "dprk", -10, says={"talks": 0}),
    "offer": move("trump", "dprk", 5, says={"talks": 40}),
    "insult": move("kim", "us", -10),
}


def table(rules=RULES, **parts):
    """
    Return a crisis at rhetoric 60, in which Trump stands at 40 on talks and cares by 50.
    """
    base = {"moves": MOVES, "meters": {"rhetoric": 60}, "mechanisms": {"doctrine": rules}}
    return Crisis(**base | parts)


def utilities(crisis, *names):
    """Return lambda U of some moves, less that of silence, to four places."""
    doctrine = Doctrine(crisis.world)
    found = doctrine.log_weights(crisis.state)[:, 0]
    quiet = found[len(crisis.world.moves)]
    return [round(float(found[crisis.world.moves.index(name)] - quiet), 4) for name in names]


def test_utilities_at_the_start():
    """
    The threat has 0.5 (0.5 - 4 * 0.4^2) = -0.07 for what it says, -1 for its tone and
    1 * 0.5 * 0.36 * -1 = -0.18 for caution: -1.25; the offer has 0.25 - 0.25 + 0.09 = 0.09.
    """
    assert [-1.25, 0.09] == utilities(table(), "threaten", "offer")


def test_choices_are_a_quantal_response():
    """
    With silence at 0 the weights are exp(-1.25) = 0.2865, exp(0.09) = 1.0942 and 1, of 2.3807.
    """
    found = odds(table().world, {})

    assert pytest.approx([0.1203, 0.4596, 0.4200], abs=1e-4) == [
        found[name] for name in ("threaten", "offer", "trump/public")
    ]


def test_a_move_of_the_last_turn_tires_and_sets_the_tone():
    """
    After a threat of -10 the own tone is -5 and the expected one -2.5, so the tone of the threat,
    less that of silence, costs (100 - 50) / 100 = 0.5 and that of the offer (25 + 25) / 100 =
    0.5, and the threat tires by 2^-0.5: -0.07 - 0.5 - 0.18 - 0.7071 = -1.4571 and 0.25 - 0.5 +
    0.09 = -0.16.
    """
    played = table().play("threaten")

    assert [-1.4571, -0.16] == utilities(played, "threaten", "offer")


def test_what_was_received_is_answered():
    """
    An insult of -10 leaves a received tone of -5 and an expected one of -1.25: the threat costs
    (100 - 25) / 100 = 0.75 by its tone and the offer (25 + 12.5) / 100 = 0.375.
    """
    played = table().play("insult")

    assert [-1, -0.035] == utilities(played, "threaten", "offer")


def test_expected_tones_are_told_by_actor():
    """
    After a threat of -10 and an insult of -10 all of the three expect -2.5 of their own, where they
    spoke, and -1.25 of what they received.
    """
    played = table().play("threaten", "insult")
    expected = Doctrine(played.world).expected(played.state)[:, 0]

    assert [-3.75, -1.25, -3.75] == expected.tolist()


@pytest.mark.parametrize("lam", [0, 2])
def test_sharpness_scales_everything(lam):
    """
    At twice the sharpness utilities are twice as large, and at 0 all choices are alike.
    """
    played = table(RULES | {"lam": float(lam)}).play("threaten")

    assert pytest.approx([lam * -1.4571, lam * -0.16], abs=2e-4) == utilities(
        played, "threaten", "offer"
    )


def test_caution_grows_with_the_square_of_rhetoric():
    """
    At rhetoric 100 and a caution of 20 a threat costs 1 * 0.2 * 1 * 1 = 0.2, at 50 a quarter of it.
    """
    careful = {"trump": {"caution": 20}}
    found = [
        utilities(
            table(NOTHING | {"caution": 1.0}, actors=careful, meters={"rhetoric": rhetoric}),
            "threaten",
        )
        for rhetoric in (100, 50)
    ]

    assert [[-0.2], [-0.05]] == found


MOVING = {"persuasion": {"alpha": 5.0, "threshold": 0.0, "rhetoric_pain": 1.0}}


@pytest.mark.parametrize("mechanisms", [{}, MOVING])
def test_stances_are_read_where_they_stand_now(mechanisms):
    """
    Whether or not something can move a stance, at the start it counts alike: -0.07 and 0.25.
    """
    rules = {"doctrine": NOTHING | {"stance": 4.0, "voice": 0.5}} | mechanisms

    assert [-0.07, 0.25] == utilities(table(mechanisms=rules), "threaten", "offer")


SWAYED = {"stance(trump, talks)": 10, "stance(trump, status)": 10}


@pytest.mark.parametrize(
    "parts",
    [
        {"moves": MOVES | {"sway": move("kim", "us", 5, effects=SWAYED)}},
        {"events": {"sway": event(50, effects=SWAYED)}},
        {"events": {"sway": event(50, leak=True, effects=SWAYED)}},
        {
            "mechanisms": MOVING | {"doctrine": NOTHING | {"stance": 6.0, "voice": 0.5}},
            "events": {"sway": event(50, effects={"stance(trump, status)": 10})},
        },
    ],
    ids=["move", "event", "leak", "persuasion"],
)
def test_stances_that_something_moves_are_followed(parts):
    """
    At a position of 50 on talks the threat at 0 has 0.5 (0.5 - 6 * 0.25) = -0.5 and the offer at
    40 has 0.5 (0.5 - 6 * 0.01) = 0.22; at 60 on the dispute a vow at 80 has 0.5 (0.5 - 6 * 0.04)
    = 0.13.
    """
    vow = {"vow": move("trump", "dprk", -5, says={"status": 80})}
    moves = parts.get("moves", MOVES) | vow
    crisis = table(NOTHING | {"stance": 6.0, "voice": 0.5}, **parts | {"moves": moves})
    crisis.state.values[crisis.world.rows.index["stance(trump, talks)"]] = 50
    crisis.state.values[crisis.world.rows.index["stance(trump, status)"]] = 60

    assert [-0.5, 0.22, 0.13] == utilities(crisis, "threaten", "offer", "vow")


def test_words_on_an_issue_without_a_stance_count_nothing():
    """
    What a move says on an issue that its actor has no stance on adds nothing.
    """
    moves = {"offer": move("xi", "us", 5, says={"status": 50}), "answer": MOVES["insult"]}
    bare = scenario(moves=moves, third=True, mechanisms={"doctrine": NOTHING | {"voice": 1.0}})
    stances = {who: {"talks": held["talks"]} for who, held in bare.stances.items()}
    world = compile_world(bare.model_copy(update={"stances": stances}))
    weights = Doctrine(world).log_weights(start_state(world, 1))

    assert not weights.any()


def lean(**of):
    """Return a lean of Trump's by 5 points, half a point of utility."""
    return {"lean": {"actor": "trump", "by": "+moderate"} | JUDGED | of}


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ({}, [0.5, 0.5]),
        ({"moves": ["offer"]}, [0, 0.5]),
        ({"kind": "pressure"}, [0.5, 0]),
        ({"venue": "private"}, [0, 0]),
        ({"venue": "public", "kind": "dialogue"}, [0, 0.5]),
        ({"by": -3}, [-0.3, -0.3]),
        ({"actor": "kim"}, [0, 0]),
        ({"when": "rhetoric > 50"}, [0.5, 0.5]),
        ({"when": "rhetoric > 70"}, [0, 0]),
        ({"when": "turn == 1", "moves": ["threaten"]}, [0.5, 0]),
        ({"when": "since(insult) > 99", "by": "-strong"}, [-1, -1]),
    ],
)
def test_leans_tilt_the_moves_they_name(of, expected):
    """
    A lean adds a tenth of a point of utility for each point to the moves that it picks, while its
    condition holds.
    """
    assert expected == utilities(table(NOTHING, leans=lean(**of)), "threaten", "offer")


def test_leans_are_scaled_by_sharpness():
    """
    At a sharpness of 3 a lean of half a point weighs 1.5, conditional or not.
    """
    sharp = NOTHING | {"lam": 3.0}
    always = utilities(table(sharp, leans=lean()), "offer")
    at_times = utilities(table(sharp, leans=lean(when="rhetoric > 50")), "offer")

    assert [1.5] == always == at_times


def test_each_run_is_weighed_alone():
    """
    The weights of three runs at different rhetoric are those of each alone.
    """
    crisis = table()
    state = start_state(crisis.world, 3)
    state.values[crisis.world.rows.rhetoric] = [10, 60, 95]
    doctrine = Doctrine(crisis.world)
    together = doctrine.log_weights(state)
    alone = np.concatenate([doctrine.log_weights(state.lane(run)) for run in range(3)], axis=1)

    assert together.tobytes() == alone.tobytes()
