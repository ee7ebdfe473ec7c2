"""What a turn brought, as each side sees it."""

from __future__ import annotations

import pytest

from game.playthrough import Playthrough
from game.playthrough.report import Crossing, crossings


def turn_of(crisis, play_as, choices, chance=None):
    """Return the report of a first turn with given choices and outcomes of chance."""
    playthrough = Playthrough(crisis, play_as=play_as)
    return playthrough.repeat(choices, chance or {})


CHOICES = {
    "chief": ["denounce", "mass_troops"],
    "envoy": ["write_letter"],
    "premier": ["whisper"],
}


@pytest.mark.parametrize(
    ("play_as", "hidden"),
    [("envoy", {"whisper"}), ("premier", set()), (None, set())],
)
def test_private_moves_are_seen_by_the_sides_they_join(crisis, play_as, hidden):
    """
    A private move is visible to the mover's side and to the side that it is at.
    """
    report = turn_of(crisis, play_as, CHOICES)

    assert hidden == {made.move for made in report.moves if not made.visible}


def test_a_leak_is_seen_by_all(crisis):
    """
    A private move that leaks becomes visible, and is marked.
    """
    chance = {"leak/a_leak": True, "leak/a_leak/which": 0.99}
    report = turn_of(crisis, "envoy", {"premier": ["whisper"]}, chance)

    assert [("whisper", True, True)] == [
        (made.move, made.visible, made.leaked) for made in report.moves
    ]
    assert ["a_leak"] == [event.event for event in report.events]


def test_hidden_moves_stay_hidden_in_the_ledger(crisis):
    """
    What an unseen move did stands in the ledger without its name, and the sums are the same.
    """
    seen, whole = (turn_of(crisis, who, CHOICES) for who in ("envoy", None))

    assert {"hidden"} == {entry.cause for entry in seen.of("grain") if entry.amount == 5.0}
    assert "whisper" not in {entry.detail for entry in seen.ledger}
    assert [entry.amount for entry in whole.ledger] == [entry.amount for entry in seen.ledger]


def test_who_was_not_heard_of_is_silent(crisis):
    """
    An actor with no visible move counts as silent, whatever it did in secret.
    """
    assert ("premier", "trader") == turn_of(crisis, "envoy", CHOICES).silence


def test_an_incident_has_a_cause_and_may_be_a_war(crisis):
    """
    An incident names its sides and its cause, and war ends the playthrough.
    """
    chance = {"incident/north~south": True, "war/north~south": True}
    report = turn_of(crisis, "envoy", {}, chance)
    (incident,) = report.incidents

    assert (("north", "south"), True, True, "war") == (
        incident.sides,
        incident.war,
        report.war,
        report.ending,
    )
    assert incident.cause


def test_the_ledger_of_each_meter_sums_to_its_change(crisis):
    """
    Over whole runs, every meter's entries add up exactly to its change.
    """
    wrong = []
    for run in range(12):
        playthrough = Playthrough(crisis, seed=5, run=run)
        while not playthrough.finished:
            report = playthrough.step()
            wrong += [
                row
                for row in report.after
                if sum(entry.amount for entry in report.of(row)) != report.change(row)
            ]

    assert [] == wrong


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (38, 56, [("tense", True), ("heated", True)]),
        (56, 24, [("heated", False), ("tense", False), ("cool", False)]),
        (39, 40, [("tense", True)]),
        (40, 40, []),
    ],
)
def test_rungs_are_crossed_in_order(before, after, expected):
    """
    Crossings come in the order in which the meter passes them.
    """
    assert tuple(Crossing(*one) for one in expected) == crossings(before, after)
