from __future__ import annotations

import re

import pytest

from game.scenario.problems import Span
from tests.scenario.building import TEXT, change, codes_of, look, only, under


@pytest.mark.parametrize(
    ("old", "new", "code", "culprit", "message", "advice"),
    [
        (
            "    because: X1\n\nleans",
            "    because: X9\n\nleans",
            "S201",
            "X9",
            "unknown fact `X9`",
            "",
        ),
        ("because: [F1, F2]", "because: [F1, F9]", "S201", "F9", "unknown fact `F9`", ""),
        (
            "source: harbour_times",
            "source: harbour_post",
            "S202",
            "harbour_post",
            "is nowhere",
            "beside",
        ),
        ("backer: east", "backer: eats", "S203", "eats", "unknown side `eats`", "`east`"),
        (
            "{side: south, name: Cy",
            "{side: suoth, name: Cy",
            "S203",
            "suoth",
            "unknown side",
            "`south`",
        ),
        ("of: {south: 20}", "of: {suoth: 20}", "S203", "suoth", "unknown side", "`south`"),
        (
            "north~south: 15",
            "north~suoth: 15",
            "S203",
            "north~suoth",
            "unknown side `suoth`",
            "`south`",
        ),
        (
            "payoff: {north: 5, south",
            "payoff: {north: 5, soth",
            "S203",
            "soth",
            "side or actor",
            "`south`",
        ),
        ("advises: north", "advises: nroth", "S203", "nroth", "unknown side", "`north`"),
        (
            "capitals: [north, south]",
            "capitals: [north, soth]",
            "S203",
            "soth",
            "unknown side",
            "`south`",
        ),
        ("serves: mayor", "serves: mayer", "S204", "mayer", "unknown actor `mayer`", "`mayor`"),
        ("by: mayor", "by: mayer", "S204", "mayer", "unknown actor", "an actor with a similar id"),
        ("play_as: [envoy]", "play_as: [envoy, cap]", "S204", "cap", "unknown actor `cap`", ""),
        ("{actor: captain", "{actor: captian", "S204", "captian", "unknown actor", "`captain`"),
        ("  trader:\n", "  tradre:\n", "S204", "tradre", "unknown actor `tradre`", "`trader`"),
        (
            "says: {talks: 80}",
            "says: {talk: 80}",
            "S205",
            "talk",
            "unknown issue `talk`",
            "`talks`",
        ),
        ("    flags: {pos", "    flag: {pos", "S205", "flag", "unknown issue `flag`", "`flags`"),
        (
            "moves: [refuse]",
            "moves: [refuze]",
            "S206",
            "refuze",
            "unknown move `refuze`",
            "`refuse`",
        ),
        ("debt: +slight", "debt: +light", "S207", "+light", "unknown amount `light`", "`slight`"),
        ("by: +moderate", "by: +modest", "S207", "+modest", "unknown amount `modest`", ""),
        (
            "rhetoric: -slight",
            "rhetoric: -huge",
            "S207",
            "-huge",
            "unknown amount `huge`",
            "strong",
        ),
        ('cameo: "061"', 'cameo: "99"', "S208", '"99"', "unknown CAMEO code `99`", "01 to 20"),
        ('cameo: "061"', 'cameo: "0619"', "S208", '"0619"', "unknown CAMEO code `0619`", "`061`"),
        (
            "because: judgement, note: It is smaller.",
            "because: judgement",
            "S209",
            "because",
            "needs a note",
            "",
        ),
        (
            "play_as: [envoy]",
            "play_as: [envoy, envoy]",
            "S230",
            "envoy",
            "listed twice",
            "take one",
        ),
        ("    by: trader", "    by: mayor", None, "", "", ""),
        (
            "role: talks, low: no talks",
            "role: dispute, low: no talks",
            "S213",
            "dispute",
            "two issues",
            "",
        ),
        (
            "label: Ask for a quiet meeting",
            "label: Invite the captain to the town hall",
            "S218",
            "Invite the captain to the town hall",
            "two moves",
            "apart",
        ),
        (
            "{actor} ships to {target}",
            "{who} ships to {target}",
            "S217",
            "{who}",
            "not a placeholder",
            "{actor}, {side}, {target}",
        ),
        (
            "{actor} ships to {target}",
            "{actor} ships to {target",
            "S217",
            "{",
            "not a placeholder",
            "",
        ),
        (
            "{side} offers a talk",
            "{sides} offers a talk",
            "S217",
            "{sides}",
            "not a placeholder",
            "{side}",
        ),
        (
            "headline: Fog over the harbour",
            'headline: "Fog over {side}"',
            "S217",
            "{side}",
            "not a",
            "write the names out",
        ),
        (
            "moves: [refuse]",
            "moves: [ask]",
            "S223",
            "ask",
            "`ask` is a move of `envoy`",
            "`captain`",
        ),
        (
            "moves: [refuse]",
            "moves: [refuse], venue: private",
            "S223",
            "stubborn",
            "applies to no move",
            "",
        ),
        ("backer: east", "backer: south", "S225", "south", "cannot back itself", ""),
        ("serves: mayor", "serves: envoy", "S225", "envoy", "cannot serve itself", ""),
        (
            "east: 30, south: 30",
            "east: -10, south: 30",
            "S227",
            "-10",
            "the west of the frame",
            "add 360",
        ),
        (
            "south: 30, north: 70",
            "south: 80, north: 70",
            "S227",
            "70",
            "the south of the frame",
            "",
        ),
        (
            "capitals: [north, south]",
            "capitals: [east]",
            "S227",
            "east",
            "has no place",
            "add `at: ",
        ),
        (
            "clout: 100, because: F2}",
            "clout: 0, because: F2}",
            "S231",
            "east",
            "no actor with clout",
            "",
        ),
        (
            "payoff: {north: 5, south: 5, east: 0}",
            "payoff: {north: 5}",
            "S219",
            "payoff",
            "`south` and `east`",
            "",
        ),
        (
            "when: turn >= 6",
            "when: turn > 6",
            "S220",
            "turn > 6",
            "no ending is certain",
            "`when: turn >= 6`",
        ),
    ],
)
def test_references_that_lead_nowhere(old, new, code, culprit, message, advice):
    """
    Each is one problem, under what was typed, with the nearest that exists.
    """
    text = change(old, new)
    if code is None:
        assert [] == codes_of(text)
        return
    problem = only(text)

    assert (code, culprit) == (problem.code, under(problem, text))
    assert message in problem.message
    assert advice in problem.help


def test_doubles_show_both_places():
    """
    What is said twice has the place of the first time too.
    """
    text = change("trust(south, north): +slight", "channel(south, north): +slight")
    problem = only(text)

    assert ("S224", "channel(south, north)") == (problem.code, under(problem, text))
    assert problem.first is not None
    assert problem.span.line - 1 == problem.first.line


def test_a_playable_actor_has_an_aim_and_a_move():
    """
    Both are asked for, each at its place.
    """
    text = change("play_as: [envoy]", "play_as: [envoy, trader]").replace("by: trader", "by: mayor")

    assert ["S211", "S212"] == codes_of(text)


def test_missing_stances_are_told_at_the_actor():
    """
    An actor without a stance on talks or the dispute is told which is missing.
    """
    text = change("    toll: {position: 40, salience: 20, room: 30, because: X1}\n", "")
    problem = next(one for one in look(text).problems if one.severity == "error")

    assert ("S210", "trader", "`trader` has no stance on `toll`") == (
        problem.code,
        under(problem, text),
        problem.message,
    )


def test_ids_are_not_words_of_the_language():
    """
    A side cannot be called `in`, an actor cannot have the id of a side.
    """
    text = re.sub(r"\beast\b(?=[:~,}])", "in", TEXT).replace("east: 30, south", "X: 30, south")
    text = text.replace("in: 30, south", "east: 30, south").replace("south~east", "south~in")

    assert "S222" in codes_of(text)
    assert "S222" in codes_of(TEXT.replace("captain", "south"))


def test_a_fact_of_the_dossier_is_not_written_again():
    """
    A fact of one's own may not hide one of the dossier.
    """
    problem = only(change("  X1: {text", "  F1: {text").replace("because: X1", "because: F1"))

    assert ("S221", Span(15, 3, 15, 5)) == (problem.code, problem.span)


def test_what_cannot_be_read_is_not_asked_of_the_endings():
    """
    Where a condition of an ending is broken, nothing is said of the last turn.
    """
    assert ["E102"] == codes_of(change("when: turn >= 6", "when: turn >="))


def test_without_a_map_nothing_is_asked_of_it():
    """
    The map may be left out.
    """
    assert [] == codes_of(TEXT[: TEXT.index("map:")])
