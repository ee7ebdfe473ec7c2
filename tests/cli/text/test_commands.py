"""What a player types becomes a command, or one line that says what is allowed."""

from __future__ import annotations

import pytest

from game.cli.text.commands import Ask, Pick, Refused, labels, parse
from game.playthrough import Playthrough
from game.playthrough.options import Hands, Option
from game.scenario import load
from game.scenario.model import MoveKind, Venue
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def hands(crisis):
    """Return the hands of the envoy on the first turn."""
    return Playthrough(crisis, play_as="envoy").options()


@pytest.mark.parametrize(
    ("line", "public", "private"),
    [
        ("1", "speak_of_peace", None),
        (" 2 A ", "scold", "write_letter"),
        ("a", None, "write_letter"),
        ("a 1", "speak_of_peace", "write_letter"),
        ("scold write_letter", "scold", "write_letter"),
    ],
)
def test_moves_are_picked_by_number_letter_or_id(hands, line, public, private):
    """
    A number is a public move, a letter a private one, in any order; the rest is silence.
    """
    picked = parse(line, hands)

    assert isinstance(picked, Pick)
    assert (public, private) == (
        picked.public and picked.public.move,
        picked.private and picked.private.move,
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("s", Ask("silence")),
        ("Undo", Ask("undo")),
        ("?", Ask("help")),
        ("exit", Ask("quit")),
        ("f  F12 ", Ask("fact", "F12")),
        ("w my file.json", Ask("save", "my file.json")),
        ("f", Ask("fact")),
    ],
)
def test_commands_have_short_and_long_names(hands, line, expected):
    """
    Commands are read by letter or word, some with what stands after them.
    """
    assert expected == parse(line, hands)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "Type a number"),
        ("9", "“9” is no move of yours: type a number"),
        ("1 2", "One public move a turn: Speak of peace or Scold them."),
        ("b", "Propose terms is not possible now: needs Channel"),
        ("q now", "q stands alone"),
        ("denounce", "“denounce” is no move of yours"),
        ("\x1b[2J" + "x" * 500, "“?[2Jxxxxx"),
    ],
)
def test_anything_else_is_answered_with_what_is_allowed(hands, line, message):
    """
    A line that means nothing is refused in one short line without control characters.
    """
    refused = parse(line, hands)

    assert isinstance(refused, Refused)
    assert (True, True, True) == (
        refused.message.startswith(message),
        refused.message.isprintable(),
        len(refused.message) < 200,
    )


def test_private_moves_have_letters_that_are_no_commands():
    """
    However many private moves there are, each has a label that is not a command.
    """
    option = Option(
        "m", "M", MoveKind.DIALOGUE, Venue.PRIVATE, "us", True, "", ("F1",), {}, {}, None
    )
    known = labels(Hands((), (option,) * 40))

    assert 40 == len(known)
    assert set("fhilmqrsuvw") & set(known) == set()
    assert {"a", "z", "aa"} <= set(known)


def test_the_teaching_scenario_tells_what_to_type():
    """
    What its README has one type is what it says: the embargo, an offer, then the agenda.
    """
    page = (ROOT / "scenarios" / "first_offer" / "README.md").read_text(encoding="utf-8")
    typed = [line.strip() for line in page.splitlines() if line.startswith("    ")][-6:]
    known = labels(Playthrough(load("first_offer"), play_as="voss").options())

    assert [
        ["voss_closes_road", "voss_writes"],
        ["voss_offers", "voss_writes"],
        *[["voss_praises", "voss_sets_agenda"]] * 4,
    ] == [[known[word].move for word in line.split()] for line in typed]
