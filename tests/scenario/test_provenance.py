from __future__ import annotations

from game.scenario import load
from game.scenario.provenance import Number, numbers, share_of_judgement, unused_facts
from tests.scenario.building import HARBOUR

LOADED = load(HARBOUR)
FOUND = {(one.group, one.path): one for one in numbers(LOADED.scenario)}


def test_a_number_knows_what_it_rests_on():
    """
    Path, value, ids and note stand together.
    """
    expected = Number(
        "moves", "ask.effects.channel(north, south)", "+moderate (+5)", ("F2",), None, "facts"
    )

    assert expected == FOUND["moves", "ask.effects.channel(north, south)"]


def test_judgement_has_its_note():
    """
    What rests on judgement says why.
    """
    found = FOUND["meters", "debt.start"]

    assert ("30", "judgement", "The books are closed; this is a guess.") == (
        found.value,
        found.rests_on,
        found.note,
    )


def test_all_kinds_of_numbers_are_there():
    """
    Positions, payoffs, chances, leans, words and parameters are numbers alike.
    """
    values = {
        ("stances", "captain.toll.salience"): "95",
        ("endings", "talks_open.payoff.envoy"): "80 + 0.2 * (favor(envoy) - 50)",
        ("events", "fog.chance"): "10",
        ("leans", "stubborn.by"): "+moderate (+5)",
        ("moves", "invite.effects.rhetoric"): "-3",
        ("meters", "trust.between.north>south"): "25",
        ("magnitudes", "strong"): "10",
        ("mechanisms", "rhetoric.half_life"): "10",
    }

    assert values == {key: FOUND[key].value for key in values}


def test_defaults_that_nobody_wrote_are_left_out():
    """
    A value that the file does not mention is no number of the file.
    """
    assert ("actors", "envoy.caution") not in FOUND


def test_a_mechanism_that_is_off_has_no_parameters():
    """
    The favor mechanism is off in the harbour.
    """
    assert [] == [key for key in FOUND if key[1].startswith("favor.")]


def test_a_parameter_rests_on_its_source_until_it_is_changed():
    """
    Defaults keep their label, a changed one is judgement.
    """
    assert ["judgement", "fitted"] == [
        FOUND["mechanisms", name].rests_on for name in ("rhetoric.half_life", "negotiation.pace")
    ]


def test_the_share_of_judgement():
    """
    The share counts numbers, and of none it is nothing.
    """
    sample = [Number("a", "b", "1", (), None, rests) for rests in ("facts", "judgement")]

    assert [0.5, 0.0] == [share_of_judgement(sample), share_of_judgement([])]


def test_unused_facts_are_listed():
    """
    What nothing rests on is named.
    """
    assert ("F9",) == unused_facts(LOADED.scenario, ["F1", "F9", "X1"])
