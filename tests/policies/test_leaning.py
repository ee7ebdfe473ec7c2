from __future__ import annotations

import numpy as np
import pytest

from game.engine import DrawnChance
from tests.engine.crisis import JUDGED
from tests.policies.duel import odds, ring

LEANING = {"trump": "leaning", "kim": "leaning"}


def flat(lam=0.0, **parts):
    """Return the ring with a doctrine that finds all choices alike, but for leans."""
    nothing = dict.fromkeys(
        ("stance", "voice", "tone", "caution", "fatigue", "own", "received"), 0.0
    )
    return ring(mechanisms={"doctrine": nothing | {"lam": lam}}, **parts)


def tilt(found, dialogue="reply", pressure="insult"):
    """Return by how much the log weight of dialogue exceeds that of pressure."""
    return float(np.log(found[dialogue] / found[pressure]))


def test_a_tilt_lasts_for_a_run():
    """
    On turns 1, 2 and 9 of a run choices are as likely as before.
    """
    world = flat()
    first, *later = (odds(world, LEANING, run=7, turn=turn) for turn in (1, 2, 9))

    assert [first] * 2 == later


def test_tilts_differ_by_run_and_by_actor():
    """
    In 200 runs the tilts of two actors fill the range from -5 to 5 and have nothing in common.
    """
    world = flat()
    found = [odds(world, LEANING, run=run) for run in range(200)]
    kim = np.array([tilt(one) for one in found])
    trump = np.array([tilt(one, "offer", "threaten") for one in found])

    assert (True, True) == (kim.min() < -4.5, kim.max() > 4.5)
    assert (True, True) == (abs(kim).max() <= 5.1, abs(kim.mean()) < 0.82)
    assert abs(np.corrcoef(kim, trump)[0, 1]) < 0.28


@pytest.mark.parametrize("run", range(5))
def test_a_tilt_is_what_the_run_has_drawn(run):
    """
    A lasting number u tilts by 2.5 (2 u - 1) towards dialogue and as much away from pressure.
    """
    world = flat()
    lasting = DrawnChance(world.slots, 1, np.array([run])).lasting("leaning/kim")[0]
    found = odds(world, LEANING, run=run)

    assert pytest.approx(5 * (2 * lasting - 1), abs=0.01) == tilt(found)


def test_silence_weighs_one():
    """
    With a tilt of t the weights are exp(t), exp(-t) and 1, so dialogue times pressure is silence
    squared.
    """
    found = odds(flat(), LEANING, run=3)

    assert pytest.approx(found["kim/public"] ** 2, abs=2e-4) == found["reply"] * found["insult"]


def test_doctrine_is_flattened_to_a_fifth():
    """
    A lean of 10 points at sharpness 5 is 5 by doctrine and shifts the tilt of a run by 1.
    """
    lean = {"lean": {"actor": "kim", "moves": ["reply"], "by": 10} | JUDGED}
    plain, leaned = (
        tilt(odds(world, LEANING, run=5)) for world in (flat(5.0), flat(5.0, leans=lean))
    )

    assert pytest.approx(1, abs=0.02) == leaned - plain
