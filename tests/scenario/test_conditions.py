from __future__ import annotations

import pytest

from game.scenario import load
from game.scenario.conditions import Names, owners, pair_key, scope_of
from game.scenario.expression import parse
from game.scenario.meters import Scope
from tests.scenario.building import HARBOUR, change, codes_of, only, under

NAMES = Names.of(load(HARBOUR).scenario)


@pytest.mark.parametrize(
    ("text", "code", "message", "advice"),
    [
        ("tensoin > 3", "E105", "unknown name `tensoin`", ""),
        ("rhetorc > 3", "E105", "unknown name `rhetorc`", "similar name exists: `rhetoric`"),
        ("ask > 3", "E105", "unknown name `ask`", "write `since(ask)`"),
        ("north > 3", "E105", "unknown name `north`", "`north` is a side; write it"),
        ("channel(north, suoth) > 3", "E105", "unknown side `suoth`", "`south`"),
        ("stance(envoi, talks) > 3", "E105", "unknown actor `envoi`", "an actor with a similar id"),
        ("stance(envoy, talk) > 3", "E105", "unknown issue `talk`", "`talks`"),
        ("since(aks) > 3", "E105", "unknown move `aks`", "`ask`"),
        ("channel > 3", "E106", "kept for pairs of sides", "`channel(north, south)`"),
        ("strain > 3", "E106", "kept for sides", "`strain(north)`"),
        ("trust > 3", "E106", "kept for one side towards another", "`trust(north, south)`"),
        ("favor > 3", "E106", "kept for actors", "`favor(envoy)`"),
        ("negotiation > 3", "E106", "kept for pairs", "`negotiation(north, south)`"),
        ("rhetoric(north) > 3", "E106", "takes no names", "`rhetoric`"),
        ("turn(north) > 3", "E106", "takes no names", "`turn`"),
        ("since > 3", "E106", "`since` takes a move", "`since(ask)`"),
        ("stance(envoy) > 3", "E106", "takes an actor and an issue", "`stance(envoy, talks)`"),
        ("gap(north, south) > 3", "E106", "a side and a side", "`gap(north, south, talks)`"),
        ("channel(north) > 3", "E106", "a side and a side", "`channel(north, south)`"),
        ("channel(north, north) > 3", "E106", "two different sides", "`channel(north, south)`"),
        ("gap(north, north, toll) > 3", "E106", "two different sides", "gap(north, south, talks)"),
        (
            "negotiation(north, east) > 3",
            "E106",
            "is not kept for north and east",
            "add north~east",
        ),
        ("favor(mayor) > 3", "E106", "`mayor` serves nobody", "add `serves: `"),
        ("stance(mayor, flags) > 3", "E106", "`mayor` has no stance on `flags`", "add `flags`"),
        ("gap(north, south, flags) > 3", "E106", "nobody of `north` has a stance", "add `flags`"),
    ],
)
def test_names_that_mean_nothing(text, code, message, advice):
    """
    A name without a meaning gets a message and the nearest that has one.
    """
    problem = next(NAMES.problems(parse(text)))

    assert code == problem.code
    assert message in str(problem)
    assert advice in problem.help


@pytest.mark.parametrize(
    "text",
    [
        "rhetoric + debt > turn",
        "channel(south, north) + channel(east, north) > 3",
        "negotiation(south, north) > 3",
        "trust(east, north) * strain(east) > 3",
        "favor(envoy) > 3 and not war",
        "stance(captain, flags) > 3",
        "gap(north, south, toll) + overlap(north, south) + settlement(south, north) > 3",
        "since(ask) < 3 or offers(south) > 0",
    ],
)
def test_names_that_mean_something(text):
    """
    Meters exist for all their owners, in any order where the order does not matter.
    """
    assert [] == list(NAMES.problems(parse(text)))


def test_every_name_that_is_wrong_is_told():
    """
    Two wrong names of one condition are two problems.
    """
    assert 2 == len(list(NAMES.problems(parse("aaa > 1 and bbb > 2"))))


def test_the_dispute_must_be_there_to_be_read():
    """
    Without an issue of that role, what reads the dispute is refused.
    """
    text = change("role: dispute, ", "").replace("when: war\n", "when: overlap(north, south) > 1\n")
    problem = only(text)

    assert ("E106", "overlap(north, south)") == (problem.code, under(problem, text))


@pytest.mark.parametrize(
    ("old", "new", "code", "culprit"),
    [
        ("when: turn <= 2", "when: tyrn <= 2", "E105", "tyrn"),
        ("when: war", "when: wra", "E104", "wra"),
        ("when: turn not in (1, 6)", "when: 'turn not in (1, x)'", "E102", "x"),
        ("65 - 0.1 * strain(south)", '"65 - 0.1 * strain(soth)"', "E105", "soth"),
        ("65 - 0.1 * strain(south)", "war", "E104", "war"),
        ("posture(north): +strong", "posture(norht): +strong", "E105", "norht"),
        ("posture(north): +strong", "'posture': +strong", "E106", "posture"),
        ("posture(north): +strong", "war: +strong", "E107", "war"),
        ("strain(south): -moderate", "channel(east south): -moderate", "E102", "south"),
        (
            "when: channel(north, south) >= 20 and (",
            "when: >-\n      chanel(north, south) >= 20 and (",
            "E105",
            "chanel",
        ),
    ],
)
def test_the_caret_stands_inside_the_text(old, new, code, culprit):
    """
    What is wrong in a condition, a formula or an effect is underlined, not the whole of it.
    """
    text = change(old, new)
    problem = only(text)

    assert (code, culprit) == (problem.code, under(problem, text))


def test_the_harbour_is_read_under_windows_too():
    """
    With other line ends and characters before it, a caret stands in the same column.
    """
    text = change("when: war", "when: 1 < tyrn").replace("# yaml", "# äöü 日本\n# yaml")
    problem = only(text.replace("\n", "\r\n"))

    assert ("E105", "tyrn") == (problem.code, under(problem, text))


def test_constant_payoffs_stay_on_the_scale():
    """
    A payoff that is a plain number lies between 0 and 100.
    """
    assert ["S228"] == codes_of(change("      south: 40\n", "      south: -1\n"))
    assert [] == codes_of(change("      south: 40\n", "      south: 20 + 20\n"))


def test_owners_and_scopes_of_meters_of_ones_own():
    """
    The form of a meter tells what it belongs to.
    """
    meters = load(HARBOUR).scenario.meters

    assert [Scope.WORLD, Scope.SIDE, Scope.PAIR] == [
        scope_of(meters[name]) for name in ("debt", "strain", "channel")
    ]
    assert [(), ("south",), ("north~south", "south~east")] == [
        owners(meters[name]) for name in ("debt", "strain", "channel")
    ]
    assert ["a~b", "b>a"] == [pair_key("b~a"), pair_key("b>a")]
