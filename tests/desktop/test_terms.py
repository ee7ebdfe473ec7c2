"""The words of the model have words on screens."""

from __future__ import annotations

import pytest

from game.desktop import language, terms
from game.desktop.language import use
from game.scenario import CameoCode, weights
from game.scenario.meters import RUNGS
from game.scenario.model import EndingKind, MoveKind, Venue


def test_everything_of_the_model_has_its_word():
    """
    Each kind, place, rung and ending is named.
    """
    words = [
        *(terms.kind_word(kind) for kind in MoveKind),
        *(terms.venue_word(venue) for venue in Venue),
        *(terms.rung_word(name) for _, name in RUNGS),
        *(terms.ending_kind_word(kind) for kind in EndingKind),
        *(terms.difficulty_word(name) for name in ("easy", "medium", "hard")),
    ]

    assert [] == [word for word in words if not word or not word[0].isupper()]


def test_every_act_has_a_korean_word():
    """
    No kind of act of the table is called in English, and no two of other names alike.
    """
    use("ko")
    words = {act.title: terms.act_word(act) for act in weights().values()}

    assert [] == [word for word in words.values() if any("a" <= sign <= "z" for sign in word)]
    assert len(words) == len(set(words.values()))


def test_an_act_is_told_from_a_word_of_a_scenario():
    """
    Where a scenario calls something as an act is called, only the act is translated.
    """
    use("ko")
    act = CameoCode("19", "FIGHT", -10.0)

    assert ("교전", "Fight") == (terms.act_word(act), language.gettext(act.title))


@pytest.mark.parametrize(
    ("code", "word"), [("en", "Threaten attack with WMD"), ("ko", "대량 살상 무기 공격 위협")]
)
def test_an_act_is_called_in_the_language_in_use(code, word):
    """
    In English an act is called as in the table.
    """
    use(code)

    assert word == terms.act_word(weights()["1385"])


@pytest.mark.parametrize(("code", "word"), [("en", "33 %"), ("ko", "33%")])
def test_shares_are_told_in_percent(code, word):
    """
    A share has the sign that is usual in the language.
    """
    use(code)

    assert (word, f"{word} (20.0–50.1)") == (
        terms.percent(1 / 3),
        terms.share_words(1 / 3, 0.2, 0.501),
    )


@pytest.mark.parametrize(
    ("share", "low", "high", "words"),
    [
        (0.004, 0.002, 0.009, "0.4 % (0.2–0.9)"),
        (0.0, 0.0, 0.009, "0.0 % (0.0–0.9)"),
        (0.997, 0.992, 0.999, "99.7 % (99.2–99.9)"),
        (0.031, 0.025, 0.038, "3 % (2.5–3.8)"),
    ],
)
def test_a_share_lies_inside_its_interval(share, low, high, words):
    """
    Where the whole percent does not, or is below one, there is a decimal.
    """
    assert words == terms.share_words(share, low, high)
