"""In Korean every screen speaks Korean, but for what scenarios, sources and formulas say."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game.desktop.app import App
from game.desktop.language import use
from game.desktop.settings import Settings
from game.desktop.spoken import spoken
from game.playthrough import Playthrough
from game.playthrough.words import cause_word
from game.scenario import load, shipped
from tests.desktop.driver import Driver
from tests.desktop.foreign import english
from tests.desktop.scenes.crises import played

HANGUL = re.compile(r"[가-힣]")
CODEX_PAGES = 6


@pytest.fixture
def korean(tmp_path) -> Iterator[Driver]:
    """Return a driver of a game in Korean; put English back at the end."""
    settings = Settings(language="ko", reduced_motion=True, saves=str(tmp_path / "saves"))
    yield Driver(App(settings, keep_settings=False))
    use("en")


@pytest.mark.parametrize("scene", ["title", "settings", "picker", "saves"])
def test_what_stands_around_the_game_is_korean(korean, scene):
    """
    Title, settings, picker and saves have no English but that of scenarios.
    """
    korean.app.start(scene)
    korean.settle(60)

    assert [] == english(korean.texts())


@pytest.mark.parametrize("page", range(CODEX_PAGES))
def test_the_codex_is_korean(korean, page):
    """
    Each page of the codex has no English but names, facts, sources and formulas.
    """
    korean.app.start("codex", loaded=load("first_offer"))
    korean.settle(60)
    korean.click(f"codex.tabs.{page}")
    korean.settle(60)

    assert [] == english(korean.texts())


@pytest.mark.parametrize("scenario", shipped())
def test_the_briefing_is_korean(korean, scenario):
    """
    The briefing has no English but the scenario's.
    """
    loaded = load(scenario)
    korean.app.start("briefing", loaded=loaded, play_as=loaded.scenario.play_as[0], seed=1)
    korean.settle(60)

    assert [] == english(korean.texts())


@pytest.mark.parametrize("page", range(4))
def test_the_table_is_korean(korean, page):
    """
    Each page of the table has no English but the scenario's, headlines included.
    """
    playthrough = played(2)
    korean.app.start("table", playthrough=playthrough)
    korean.settle(120)
    korean.click(f"table.tabs.{page}")
    korean.settle(60)
    headlines = [made.headline for report in playthrough.history for made in report.moves]

    assert [] == english(korean.texts(), *headlines)


@pytest.mark.parametrize("page", range(3))
def test_the_end_is_korean(korean, page):
    """
    Each page of the end has no English but the scenario's.
    """
    playthrough = played()
    korean.app.start("end", playthrough=playthrough)
    korean.settle()
    korean.click(f"end.pages.{page}")
    korean.settle()
    headlines = [made.headline for report in playthrough.history for made in report.moves]

    assert [] == english(korean.texts(), *headlines)


def test_the_replay_is_korean(korean):
    """
    Every turn of a replay has no English but the scenario's.
    """
    playthrough = played()
    korean.app.start("title")
    korean.app.open("replay", playthrough=playthrough)
    headlines = [made.headline for report in playthrough.history for made in report.moves]
    left: list[str] = []
    for _ in range(len(playthrough.history) + 1):
        korean.settle(60)
        left += english(korean.texts(), *headlines)
        korean.press("right")

    assert [] == left


@pytest.mark.parametrize("policy", ["doctrine", "hawk", "dove", "random"])
def test_every_cause_is_korean(policy):
    """
    What the ledger gives as a cause, beside moves and events, has a Korean word.
    """
    use("ko")
    loaded = load("first_offer")
    policies = dict.fromkeys(loaded.scenario.actors, policy)
    playthrough = Playthrough(loaded, seed=2, policies=policies)
    while not playthrough.finished:
        playthrough.step()
    named = {*loaded.scenario.moves, *loaded.scenario.events}
    causes = {
        spoken(cause_word(playthrough.world, entry))
        for report in playthrough.history
        for entry in report.ledger
        if entry.detail not in named
    }
    use("en")

    assert set() == {cause for cause in causes if not HANGUL.search(cause)}


def test_a_korean_screen_with_english_is_found(korean):
    """
    A toast that nobody translated is found, so that the tests above would fail for it.
    """
    korean.app.start("title")
    korean.settle(60)
    korean.app.toast("Nobody translated this")

    assert ["Nobody translated this"] == english(korean.texts())
