"""What the table says of ranges, risks, turns and facts."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from game.desktop.scenes.table_words import (
    HIGH_RISK,
    SHOWN_REASONS,
    actor_line,
    capital,
    date_words,
    fact_source,
    ladder_words,
    listed,
    ranged,
    risk_words,
    rounded,
    step_title,
    turn_title,
    turn_words,
)
from game.playthrough import Playthrough
from game.playthrough.forecast import Range
from game.playthrough.reasons import reasons
from game.scenario.model import Fact
from tests.desktop.scenes.crises import ended, small


class Risky:
    """A playthrough with given risks."""

    def __init__(self, risks, *, finished=False):
        self.world, self.finished, self._risks = ended().world, finished, risks

    def risk(self):
        return self._risks


@pytest.mark.parametrize(
    ("low", "middle", "high", "words"),
    [
        (1.0, 2.0, 3.0, "+1 to +3"),
        (-3.2, -2.0, -1.1, "−3 to −1"),
        (-1.0, 0.5, 2.0, "−1 to +2"),
        (1.6, 2.04, 2.4, "+2.0"),
        (0.0, 0.0, 0.0, "0.0"),
        (1.6, 2.1, 2.6, "+2 to +3"),
        (1.51, 2.0, 2.49, "+2.0"),
    ],
)
def test_a_range_is_told_as_shortly_as_it_can_be(low, middle, high, words):
    """
    A narrow range is one figure with a tenth, and another has two whole ends.
    """
    assert words == ranged(Range(low, middle, high))


@pytest.mark.parametrize(
    ("low", "middle", "high", "words"),
    [(4.2, 4.3, 4.4, "+4"), (-14.0, -7.2, 0.2, "−7"), (0.3, 0.4, 0.5, "+0.4")],
)
def test_a_range_in_short_is_its_whole_middle(low, middle, high, words):
    """
    What rounds to nothing keeps its tenth.
    """
    assert words == rounded(Range(low, middle, high))


def test_the_risk_of_one_pair_is_a_share():
    """
    Where only two sides can clash they need not be named.
    """
    assert ("Risk of an incident 3.2 %", "3.2 %", False) == risk_words(
        Risky({"north~south": 0.032})
    )


def test_the_risks_of_several_pairs_are_told_by_name():
    """
    The two largest stand there, and the figure is that of the largest.
    """
    risks = {"north~south": 0.03, "north~east": 0.12, "south~east": 0.001}
    words, figure, high = risk_words(Risky(risks))

    assert words.index("12.0 %") < words.index("3.0 %")
    assert ("12.0 %", True) == (figure, high)
    assert "0.1 %" not in words


@pytest.mark.parametrize(("share", "high"), [(HIGH_RISK, True), (HIGH_RISK - 0.001, False)])
def test_a_risk_to_worry_about_is_marked(share, high):
    """
    From a tenth on it is high.
    """
    assert high is risk_words(Risky({"north~south": share}))[2]


@pytest.mark.parametrize("playthrough", [Risky({}), Risky({"a~b": 0.5}, finished=True)])
def test_without_a_risk_nothing_is_said(playthrough):
    """
    Where nobody can clash, and after the end, there are no words.
    """
    assert ("", "", False) == risk_words(playthrough)


def test_turns_have_titles():
    """
    What a turn is, its number, how many there are, and its first day.
    """
    world = ended().world

    assert ("Week", "Week 3 of 6", "20 January 2020") == (
        step_title(world),
        turn_title(world, 3),
        date_words(world, 3),
    )
    assert turn_title(world, 1) == turn_words(ended().until(0))


def test_people_are_named():
    """
    An actor has the role beside the name.
    """
    assert "An Envoy, Envoy" == actor_line(small().scenario.actors["envoy"])


@pytest.mark.parametrize(
    ("speaker", "date", "words"),
    [
        ("The envoy", datetime.date(2020, 1, 2), "2 January 2020 · The envoy"),
        (None, datetime.date(2020, 1, 2), "2 January 2020"),
        ("The envoy", None, "The envoy"),
        (None, None, ""),
    ],
)
def test_a_source_is_when_and_who(speaker, date, words):
    """
    What is not known is left out.
    """
    fact = Fact(text="It was said.", speaker=speaker, date=date)

    assert words == fact_source(replace(small(), facts={"F1": fact}), "F1")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_words_are_listed_as_in_a_sentence(words, sentence):
    """
    Commas stand between all but the last two.
    """
    assert sentence == listed(words)


def test_the_meter_tells_why_it_moved_last():
    """
    What it is, then the largest reasons of the last turn, the largest first.
    """
    playthrough = ended()
    why = reasons(playthrough.world, playthrough.history[-1], "rhetoric")
    lines = ladder_words(playthrough).splitlines()
    told = [float(line.split()[0].replace("−", "-")) for line in lines[2:-1]]

    assert min(len(why), SHOWN_REASONS) == len(told)
    assert sorted(told, key=abs, reverse=True) == told
    assert max(abs(one.amount) for one in why) == abs(told[0])


def test_before_the_first_turn_the_meter_tells_what_it_is():
    """
    There is nothing to explain yet.
    """
    words = ladder_words(Playthrough(small(), play_as="envoy"))

    assert 1 == len(words.splitlines())


def test_a_capital_begins_a_line():
    """
    The rest stays as it is, and nothing stays nothing.
    """
    assert ("Words of The Chief", "") == (capital("words of The Chief"), capital(""))
