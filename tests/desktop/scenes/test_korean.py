"""In Korean every screen speaks Korean, but for what scenarios, sources and formulas say."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from game.desktop.app import App
from game.desktop.canvas import Canvas
from game.desktop.language import use
from game.desktop.settings import Settings
from game.desktop.spoken import spoken
from game.playthrough import Playthrough
from game.playthrough.news import Newsroom
from game.playthrough.words import cause_word
from game.scenario import load, shipped
from game.scenario.places import user_scenarios_dir
from tests.desktop.driver import Driver
from tests.desktop.foreign import english, strange
from tests.desktop.scenes.crises import played
from tests.desktop.staging import STAGES, ended
from tests.playthrough.conftest import CRISIS

HANGUL = re.compile(r"[가-힣]")
CODEX_PAGES = 6


@pytest.fixture
def korean(tmp_path) -> Iterator[Driver]:
    """Return a driver of a game in Korean; put English back at the end."""
    settings = Settings(language="ko", reduced_motion=True, saves=str(tmp_path / "saves"))
    yield Driver(App(settings, keep_settings=False))
    use("en")


def headlines(playthrough: Playthrough) -> list[str]:
    """Return the headlines of all moves and events, with the names put in place."""
    told = [(*report.moves, *report.events) for report in playthrough.history]
    return [one.headline for turn in told for one in turn]


@cache
def announced() -> list[str]:
    """Return the headlines that the moves of all scenarios may make, with the names in place."""
    newsrooms = [(one := Playthrough(load(name)), Newsroom(one.world, 1, 0)) for name in shipped()]
    return sorted(
        {
            newsroom.of_move(move, turn)
            for playthrough, newsroom in newsrooms
            for move in playthrough.world.moves
            for turn in range(40)
        }
    )


@pytest.fixture
def drawn(monkeypatch) -> list[str]:
    """Return what is drawn from now on, as lines; those of a paragraph are whole."""
    lines: list[str] = []
    for name in ("text", "middle_text", "paragraph"):
        draw = getattr(Canvas, name)

        def noted(canvas: Canvas, text: str, *rest: Any, draw: Any = draw, **options: Any) -> Any:
            lines.append(text)
            return draw(canvas, text, *rest, **options)

        monkeypatch.setattr(Canvas, name, noted)
    return lines


@pytest.mark.parametrize("stage", STAGES)
def test_every_scene_is_korean(korean, drawn, tmp_path, monkeypatch, stage):
    """
    What a scene says, what it draws, and what it tells where the pointer rests, are Korean.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    korean.app.change(saves="saves", first_run_done=True)
    STAGES[stage](korean)
    korean.settle(600)
    tips = [widget.tooltip for widget in korean.widgets()]
    guide = korean.app.guide.root.said() if korean.app.guide else ()
    may = (*headlines(ended()), *announced(), "saves", "KeyError")

    assert [] == english([*korean.texts(), *tips, *guide], *may)
    assert [] == strange(set(drawn), *may)


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

    assert [] == english(korean.texts(), *headlines(playthrough))


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

    assert [] == english(korean.texts(), *headlines(playthrough))


def test_the_replay_is_korean(korean):
    """
    Every turn of a replay has no English but the scenario's.
    """
    playthrough = played()
    korean.app.start("title")
    korean.app.open("replay", playthrough=playthrough)
    left: list[str] = []
    for _ in range(len(playthrough.history) + 1):
        korean.settle(60)
        left += english(korean.texts(), *headlines(playthrough))
        korean.press("right")

    assert [] == left


def test_what_is_said_around_a_broken_scenario_is_korean(korean):
    """
    What the checker says stays as the terminal has it; everything around it is Korean.
    """
    place = user_scenarios_dir() / "adrift"
    place.mkdir(parents=True)
    shutil.copy(CRISIS, place / "scenario.yaml")
    text = (place / "scenario.yaml").read_text(encoding="utf-8").replace("kind: ", "kindd: ", 2)
    (place / "scenario.yaml").write_text(text, encoding="utf-8")
    korean.app.start("title")
    scene = korean.app.open("picker", seed=7)
    korean.settle()
    scene.choose(len(scene.rows) - 1)
    problem = scene.rows[-1].problem
    command = "backchannel check adrift"
    told = (problem.message, problem.help, problem.code, *problem.lines, "adrift", command)

    assert "이 시나리오에는 문제가 있어 아직 할 수 없습니다." in korean.texts()
    assert [] == english(korean.texts(), *told)


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


@pytest.mark.parametrize("text", ["Nobody translated this", "아무도 translated 하지 않음"])
def test_a_korean_screen_with_english_is_found(korean, drawn, text):
    """
    A note that nobody translated is found, so that the tests above would fail for it.
    """
    korean.app.start("title")
    korean.settle(60)
    korean.app.toast(text)
    korean.step(30)

    assert ([text], {text}) == (english(korean.texts()), set(strange(drawn)))
