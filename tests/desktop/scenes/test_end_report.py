"""The report that is kept is plain text in the language of the interface."""

from __future__ import annotations

import pytest

from game.desktop.columns import WIDTH, columns
from game.desktop.language import use
from game.desktop.scenes.end_report import report_of
from game.playthrough.comparison import compare_gradually
from game.playthrough.gradual import finish
from game.playthrough.turning_points import TurningPoint
from game.playthrough.what_if import what_if_gradually
from tests.desktop.foreign import english
from tests.desktop.scenes.crises import played


@pytest.fixture(scope="module")
def playthrough():
    """Return an ended playthrough."""
    return played()


@pytest.fixture(scope="module")
def found(playthrough):
    """Return everything that is simulated beside it."""
    point = TurningPoint(
        1, 0.4, playthrough.ending, 0.5, 0.9, 3.0, ("patrol boats collide in fog",)
    )
    return {
        "comparison": finish(compare_gradually(playthrough, 100)),
        "points": [point],
        "what_if": finish(what_if_gradually(playthrough, 1, 50)),
    }


@pytest.mark.parametrize("code", ["en", "ko"])
def test_lines_are_short(playthrough, found, code):
    """
    No line is wider than a page, and none ends in blanks.
    """
    use(code)
    lines = report_of(playthrough, **found).split("\n")

    assert [] == [line for line in lines if columns(line) > WIDTH or line != line.rstrip()]


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        (
            "en",
            [
                "You are An Envoy",
                "The end: ",
                "Why it ended like this:",
                "What it was worth, of 100",
                "(you)",
                "Turning points",
                "Patrol boats collide in fog",
                "How 100 runs by doctrine ended",
                "<- what happened",
                "What if silence instead? (Week 1)",
                "Turn by turn",
                "Week 1, 6 January 2020",
            ],
        ),
        (
            "ko",
            [
                "당신은 An Envoy",
                "결말: ",
                "이렇게 끝난 까닭:",
                "성과(100점 만점)",
                "(당신)",
                "전환점",
                "안개 속에서 경비정이 충돌",
                "기본 방침을 따른 100회의 결말",
                "<- 실제 결말",
                "그때 침묵했다면? (1주차)",
                "차례별 기록",
                "1주차, 2020년 1월 6일",
            ],
        ),
    ],
)
def test_everything_has_its_place(playthrough, found, code, parts):
    """
    A report says how it ended, why, what it was worth and how it came, in both languages.
    """
    use(code)
    report = report_of(playthrough, **found)

    assert [] == [part for part in parts if part not in report]


def test_in_korean_only_the_scenario_speaks_english(playthrough, found, monkeypatch):
    """
    No line of a Korean report, unbroken, has English but names, titles and headlines.
    """
    use("ko")
    monkeypatch.setattr("game.desktop.columns.WIDTH", 10_000)
    headlines = [made.headline for report in playthrough.history for made in report.moves]
    lines = report_of(playthrough, **found).split("\n")

    assert [] == english(lines, *headlines)


def test_every_turn_is_told(playthrough, found):
    """
    The news of each turn that its player has seen stands in the report.
    """
    told = " ".join(report_of(playthrough, **found).split())
    seen = [made.headline for report in playthrough.history for made in report.seen]

    assert [] == [headline for headline in seen if " ".join(headline.split()) not in told]


def test_what_is_hidden_stays_hidden(playthrough, found):
    """
    A move behind doors that were closed to the player is not in the report.
    """
    history = playthrough.history
    seen = {made.headline for report in history for made in report.seen}
    hidden = {made.headline for report in history for made in report.moves} - seen
    told = report_of(playthrough, **found)

    assert [] == [headline for headline in hidden if headline in told]


def test_it_says_which_changes_it_leaves_out(playthrough):
    """
    A meter may begin a turn off where it was told last; a sentence says why.
    """
    lines = report_of(playthrough).split("\n")
    at = lines.index("Turn by turn")

    assert "What moved by less than a point is left out, but for rhetoric." == lines[at + 2]


def test_what_is_not_there_is_left_out(playthrough):
    """
    Before anything has been simulated the report says what is known.
    """
    told = report_of(playthrough)

    assert ("Turn by turn" in told, "Turning points" in told) == (True, False)
