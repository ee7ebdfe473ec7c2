from __future__ import annotations

import pytest

from game.scenario.model import Actor, Move, Scenario, Stance
from game.scenario.parameters import Rhetoric
from game.scenario.shape import model_at, near, nearest
from tests.scenario.building import TEXT, change, codes_of, look, only, under


@pytest.mark.parametrize(
    ("old", "new", "code", "culprit", "message", "advice"),
    [
        ("turns: 6", "turn: 6", "S102", "turn", "unknown name `turn`", "exists: `turns`"),
        (
            "    cooldown: 1\n",
            "    cooldwon: 1\n",
            "S102",
            "cooldwon",
            "unknown name",
            "`cooldown`",
        ),
        ("difficulty: easy", "mood: easy", "S102", "mood", "unknown name `mood`", "allowed here: "),
        ("  favor: off", "  flavor: off", "S102", "flavor", "unknown name", "`favor`"),
        ("when: war", "when: true", "S104", "true", "a condition is expected", "leave `when` out"),
        ("offer: true", "offer: 1", "S104", "1", "true or false is expected", "true or false"),
        ("turns: 6", "turns: true", "S104", "true", "this is true or false", "in digits"),
        ("turns: 6", "turns: 6.5", "S104", "6.5", "a whole number is expected", "such as 3"),
        ("turns: 6", "turns: [6]", "S104", "turns", "this is a list", "such as 3"),
        ("provocation: 30", "provocation: 30%", "S104", "30%", "this is a text", "percent sign"),
        ("title: Shots", "title: 1984", "S104", "1984", "this is a number", '"1984"'),
        ("favor: off", "favor: on", "S104", "on", "a group of named parts", "on its own line"),
        ("play_as: [envoy]", "play_as: envoy", "S104", "envoy", "a list is expected", "[first"),
        (
            (
                "stubborn:\n    {actor: captain, moves: [refuse], when: turn <= 2, "
                "by: +moderate, because: F1}"
            ),
            "stubborn: x",
            "S104",
            "x",
            "a group of named parts is expected",
            "on its own line",
        ),
        ("threat: 20", "threat: 120", "S105", "120", "120 is more than 100", "at most 100"),
        ("threat: 20", "threat: -1", "S105", "-1", "-1 is less than 0", "at least 0"),
        ("at: [60.5, 10.25]", "at: [60.5]", "S107", "at", "the list is too short", "two numbers"),
        ("at: [60.5, 10.25]", "at: [60.5, x]", "S104", "x", "a number is expected", "in digits"),
        ("at: [60.5, 10.25]", "at: [1, 2, 3]", "S107", "at", "at most 2 of these", "take some"),
        ('cameo: "150"', "cameo: x", "S106", "x", "`x` is not a CAMEO code", '"013"'),
        ("by: mayor", "by: The Mayor", "S106", "The Mayor", "is not an id", "small letters"),
        ("  patrol:", "  Patrol:", "S106", "Patrol", "`Patrol` is not an id", "small letters"),
        ("  X1: {text", "  x1: {text", "S106", "x1", "is not the id of a fact", "such as F1"),
        ("title: Shots", 'title: " "', "S107", '" "', "the text is empty", "write it"),
        ("title: Shots", f"title: {'x' * 201}", "S107", "x" * 201, "has 201 characters", "200 fit"),
        ("debt: +slight", "debt: slight", "S108", "slight", "needs a sign: +slight", ""),
        ("debt: +slight", "debt: 120", "S108", "120", "between -100 and +100", ""),
        ("debt: +slight", "debt: very", "S108", "very", "`very` needs a sign", ""),
        ("debt: +slight", "debt: [1]", "S108", "debt", "an amount is a signed word", ""),
        ("start: 2020-05-01", "start: 1.5.2020", "S108", "1.5.2020", "year-month-day", ""),
        (
            "start: 2020-05-01",
            "start: 2020-13-01",
            "S108",
            "2020-13-01",
            "no day 2020-13-01",
            "01 to 12",
        ),
        ("favor: off", "doctrine: off", "S104", "off", "cannot be switched off", "--policy"),
        ("start: 2020-05-01", "start: 20200501", "S108", "20200501", "year-month-day", ""),
        ("step: 1 week", "step: weekly", "S108", "weekly", "days, weeks or months", ""),
        ("    because: X1\n", "    because: 1\n", "S108", "1", "`because` is a fact id", ""),
        ("headline: Fog over the harbour", "headline: []", "S108", "[]", "a text or a list", ""),
        (
            "      south: 40\n",
            "      south: [40]\n",
            "S108",
            "south",
            "a number or an expression",
            "",
        ),
        ("kind: war", "kind: wra", "S103", "wra", "`wra` is not one", "nearest is `war`"),
        (
            'venue: private\n    cameo: "036"\n    label: Ask',
            'venue: tv\n    cameo: "036"\n    label: Ask',
            "S103",
            "tv",
            "`tv` is not one of the choices",
            "public, private",
        ),
        ("format: 1", "format: 2", "S109", "2", "format 2 is newer", "newer version"),
        ("format: 1", "format: one", "S109", "one", "`one` is no format number", "`format: 1`"),
        (
            "format: 1",
            'format: "1"',
            "S109",
            '"1"',
            "is a text here",
            "without quotes: `format: 1`",
        ),
        ("format: 1", "format: 0", "S109", "0", "`0` is no format number", "`format: 1`"),
        (
            "    offer: true",
            "    offer:",
            "S110",
            "offer",
            "nothing is written for `offer`",
            "take",
        ),
    ],
)
def test_mistakes_of_shape(old, new, code, culprit, message, advice):
    """
    Each mistake is one problem, under what was typed, with what to type instead.
    """
    text = change(old, new)
    problem = only(text)

    assert (code, culprit) == (problem.code, under(problem, text))
    assert message in problem.message
    assert advice in problem.help


def test_what_is_missing_is_told_once_at_its_part():
    """
    All that a part lacks is one problem, under the name of the part.
    """
    text = change("  ask:\n    by: envoy\n    at: south\n", "  ask:\n")
    problem = only(text)

    assert ("S101", "ask", "`by` and `at` are missing") == (
        problem.code,
        under(problem, text),
        problem.message,
    )


def test_one_missing_value_comes_with_its_meaning():
    """
    The help for a single missing value says what it means.
    """
    problem = only(change("capability: 60, ", ""))

    assert "write `capability: ` and its value: material power, 0 to 100" == problem.help


def test_a_missing_part_of_the_file_is_told_at_its_top():
    """
    What the whole file lacks stands at its first line.
    """
    problem = only(TEXT[: TEXT.index("clock:")] + TEXT[TEXT.index("play_as:") :])

    assert ("`clock` is missing", 2) == (problem.message, problem.span.line)


def test_a_misspelt_name_is_not_missing_as_well():
    """
    A name with a slip is one problem, not two.
    """
    assert ["S102"] == codes_of(change("    label: Ship goods", "    lable: Ship goods"))


def test_too_few_sides():
    """
    A group with too few parts says how many it needs.
    """
    problem = look(
        "format: 1\nid: x\nsides:\n  a: {name: A, capability: 1, because: F1}\n"
    ).problems

    assert "at least 2 of these must be written, here are 1" in [one.message for one in problem]


def test_problems_stand_in_the_order_of_the_file_and_are_twenty_at_most():
    """
    Of many problems the first twenty are shown, and the rest are counted.
    """
    text = TEXT.replace("because: F", "becase: F")
    report = look(text)
    lines = [problem.span.line for problem in report.problems]

    assert (20, sorted(lines), True) == (len(lines), lines, report.more > 5)
    assert f"{20 + report.more} errors, the first 20 are shown" in report.summary()


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ((), Scenario),
        (("actors", "kim"), Actor),
        (("stances", "kim", "talks"), Stance),
        (("moves", "x"), Move),
        (("moves", "x", "label"), None),
        (("moves", "x", "nothing"), None),
        (("mechanisms", "rhetoric"), Rhetoric),
        (("play_as", 0), None),
        (("title", "x", "y"), None),
    ],
)
def test_the_model_of_a_part_is_found(path, model):
    """
    A path leads to the model of its part, or to none.
    """
    assert model is model_at(Scenario, path)


def test_near_names_are_offered_else_all_of_few():
    """
    The nearest name is offered; where none is near, the names there are.
    """
    many = [f"name_{number}" for number in range(20)]

    assert [
        "a side with a similar id exists: `dprk`",
        "a similar name exists: `us`",
        "allowed here: dprk, us",
        "",
    ] == [
        near("dprkk", ["dprk", "us"], "a side with a similar id"),
        near("US", ["dprk", "us"]),
        near("zzzzz", ["us", "dprk"]),
        near("x", []),
    ]
    assert near("zzz", many).endswith(", and more")


def test_how_alike_names_are_decides_what_was_meant():
    """
    What is near enough for one question is too far for a stricter one.
    """
    assert ["support", None] == [nearest("supply", ["support"], alike) for alike in (0.6, 0.7)]
