"""What the floors below say in English is said again in the language in use."""

from __future__ import annotations

import pytest

from game.desktop.language import use
from game.desktop.spoken import spoken, spoken_row
from game.playthrough import Playthrough
from game.playthrough.goals import goals
from game.scenario import load, shipped


def test_in_english_a_text_stays_as_it_came():
    """
    In the source language every text is returned unchanged.
    """
    text = "needs Channel US–DPRK at least 25 (now 20) and Week 4 or later (now 1)"

    assert text == spoken(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Trust", "신뢰"),
        ("Trust DPRK→US", "신뢰 DPRK→US"),
        ("Moral ground China", "명분 China"),
        ("behind closed doors", "막후 접촉"),
        ("30 September 2017", "2017년 9월 30일"),
        ("needs Channel US–DPRK at least 25 (now 20)", "필요: 대화 채널 US–DPRK 25 이상(현재 20)"),
        (
            "needs more than 2 turns since “Trade and wait” (now 1) or Week 4 or later (now 1)",
            "필요: “Trade and wait” 뒤 2차례 넘게 지남(현재 1) 또는 4주차 이후(현재 1주차)",
        ),
        (
            "“Trade and wait” made at most 3 turns ago (now never made)",
            "최근 3차례 안에 “Trade and wait”(아직 한 적 없음)",
        ),
        (
            "middle ground of US and DPRK on Nuclear status below 50 (now −7.5)",
            "Nuclear status에 관한 US·DPRK의 절충점 50 미만(현재 −7.5)",
        ),
        ("needs Kim on Talks below 5 (now 30)", "필요: Talks에 관한 Kim의 입장 5 미만(현재 30)"),
        ("Trust DPRK→US above 3 (now 20)", "신뢰 DPRK→US 3 초과(현재 20)"),
        (
            "Moral ground: Tarn ahead of Marl by at least 2 (now behind by 7)",
            "명분: Tarn 쪽이 Marl 쪽보다 2 이상 앞섬(현재 7 뒤짐)",
        ),
        ("needs something else", "필요: something else"),
        (
            "made too recently: possible again in 2 turns",
            "최근에 한 행동입니다. 2차례 뒤에 다시 할 수 있습니다",
        ),
        ("Support the president (Tillerson)", "Support the president (Tillerson)"),
        ("Stand by the river", "Stand by the river"),
        ("Channel opens at night", "Channel opens at night"),
    ],
)
def test_a_text_of_a_known_form_is_put_together_again(text, said):
    """
    Titles, causes, days and needs are translated, names and anything else left as they are.
    """
    use("ko")

    assert said == spoken(text)


@pytest.mark.parametrize("scenario", shipped())
def test_whatever_a_card_waits_for_is_understood(scenario):
    """
    Every reason why a card cannot be played at the start is taken apart to the last clause.
    """
    use("ko")
    loaded = load(scenario)
    waiting = [
        option.why_not
        for actor in loaded.scenario.play_as
        for option in Playthrough(loaded, play_as=actor).options().all
        if option.why_not
    ]

    assert [] == [
        text for text in waiting if " (now " in spoken(text) or spoken(text).startswith("needs")
    ]


@pytest.mark.parametrize("scenario", shipped())
def test_whatever_an_ending_lacks_is_understood(scenario):
    """
    Every part of the condition of an ending is taken apart, whoever plays.
    """
    use("ko")
    loaded = load(scenario)
    playthrough = Playthrough(loaded, play_as=loaded.scenario.play_as[0])
    parts = [part.text for goal in goals(playthrough).found for part in goal.parts]

    assert [] == [text for text in parts if "(now " in spoken(text)]


@pytest.mark.parametrize(
    ("code", "stance"), [("en", "Orlan on Talks"), ("ko", "Talks에 관한 Orlan의 입장")]
)
def test_a_row_is_titled_in_the_language_in_use(code, stance):
    """
    A meter is told with its sides, a stance with its actor and issue.
    """
    use(code)
    world = Playthrough(load("first_offer")).world

    assert stance == spoken_row(world, "stance(orlan, talks)")
    assert spoken("Trust Tarn→Marl") == spoken_row(world, "trust(tarn, marl)")


def test_a_meter_says_whose_it_is():
    """
    Trust leads from one side to another, and the way back has another title.
    """
    world = Playthrough(load("first_offer")).world
    title = spoken_row(world, "trust(tarn, marl)")

    assert title.startswith("Trust")
    assert title != spoken_row(world, "trust(marl, tarn)")
