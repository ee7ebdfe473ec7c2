"""Which meter a turn was about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.playthrough.deciding import deciding_row
from tests.playthrough.plays import with_endings


def test_the_meter_of_the_ending_decided(crisis):
    """
    Favor is in the condition that held and moved; rhetoric, which moved more, is not.
    """
    playthrough = with_endings(crisis, out=("breakdown", "favor(envoy) <= 100", "5"))
    report = playthrough.step()
    after = {**report.before, "favor(envoy)": 40.0, "rhetoric": 10.0}

    assert "favor(envoy)" == deciding_row(playthrough, replace(report, after=after))


def test_an_ending_of_the_calendar_opens_on_rhetoric(crisis):
    """
    No meter is in its condition.
    """
    playthrough = with_endings(crisis, soon=("freeze", "turn >= 1", "60"))

    assert "rhetoric" == deciding_row(playthrough, playthrough.step())


@pytest.mark.parametrize(
    ("lacks", "moved", "row"),
    [
        (10.0, 1.0, "favor(envoy)"),
        (10.0, 0.9, "rhetoric"),
        (10.5, 4.0, "rhetoric"),
        (4.0, -2.0, "rhetoric"),
    ],
)
def test_a_meter_near_its_threshold_is_what_the_turn_was_about(crisis, lacks, moved, row):
    """
    It stands within ten points of what is needed, and has come at least one point nearer.
    """
    playthrough = with_endings(crisis, out=("breakdown", "favor(envoy) <= 0", "5"))
    report = playthrough.step()
    place = playthrough.world.rows.names.index("favor(envoy)")
    playthrough.state.values[place, 0] = lacks
    told = replace(
        report,
        before={**report.before, "favor(envoy)": lacks + moved},
        after={**report.after, "favor(envoy)": lacks},
    )

    assert row == deciding_row(playthrough, told)


def test_who_watches_sees_rhetoric(crisis):
    """
    Nobody has anything to fear.
    """
    playthrough = with_endings(crisis, play_as=None)

    assert "rhetoric" == deciding_row(playthrough, playthrough.step())
