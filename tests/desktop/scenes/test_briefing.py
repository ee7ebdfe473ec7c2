from __future__ import annotations

import pytest

from game.desktop.app import App
from game.desktop.scenes.briefing import MOST_METERS
from game.desktop.settings import Settings
from game.desktop.widgets.bar import MeterBar
from game.playthrough.grounds import grounds_of
from game.scenario import load, shipped
from tests.desktop.driver import Driver

ROLES = [(name, actor) for name in shipped() for actor in load(name).scenario.play_as]


def opened(driver, name="beijing_2017", play_as="tillerson", seed=7):
    """Open a briefing on top of the title, and return it."""
    driver.app.start("title")
    scene = driver.app.open("briefing", loaded=load(name), play_as=play_as, seed=seed)
    driver.settle()
    return scene


@pytest.mark.parametrize(("name", "actor"), ROLES)
def test_it_says_what_there_is_to_know(driver, name, actor):
    """
    Situation, person, role and aim stand there for everyone who can be played.
    """
    scene = opened(driver, name, actor)
    scenario = scene.loaded.scenario
    told = " ".join(driver.texts())

    assert " ".join(scenario.summary.split()) in told
    assert scenario.actors[actor].name in told
    assert " ".join((scenario.actors[actor].aim or "").split()) in told


def test_the_advisers_stand_side_by_side(driver):
    """
    Pressure is at the left and dialogue at the right, each with its word.
    """
    opened(driver)
    told = driver.texts()

    assert told.index("For pressure") < told.index("For dialogue")
    assert {"Anthony Ruggiero", "Shi Yongming"} <= set(told)


@pytest.mark.parametrize(
    ("actor", "heading"),
    [("tillerson", "Advisers disagree"), ("kim", "What the United States is told")],
)
def test_the_advice_says_whose_it_is(driver, actor, heading):
    """
    Who is of another side than the one that is advised reads which side that is.
    """
    opened(driver, play_as=actor)
    headings = {"Advisers disagree", "What the United States is told"}

    assert {heading} == headings & set(driver.texts())


def test_the_facts_come_with_their_sources(driver):
    """
    Each fact that matters is in the list with who said it, when, and where it is written.
    """
    scene = opened(driver)
    rows = driver.find("briefing.facts").rows

    assert [one.id for one in grounds_of(scene.loaded, "tillerson")] == [row.id for row in rows]
    assert (
        "30 September 2017 · Rex Tillerson, Secretary of State of the United States" == rows[0].said
    )
    assert f"What it rests on: {len(rows)} facts" in driver.texts()
    assert all(row.source for row in rows)


@pytest.mark.parametrize(("name", "actor"), ROLES)
def test_the_meters_are_few_and_matter(driver, name, actor):
    """
    Beside rhetoric stand at most six meters, each once, and those of the actor's own side first.
    """
    opened(driver, name, actor)
    bars = [widget.name for widget in driver.widgets() if isinstance(widget, MeterBar)]

    assert 0 < len(bars) <= MOST_METERS
    assert len(bars) == len(set(bars))


def test_the_risk_of_an_incident_is_a_number(driver):
    """
    The chance of an incident in the first turn is told with a tenth of a percent, as on the table.
    """
    scene = opened(driver)
    percent = 100 * max(scene.playthrough.risk().values())

    assert f"Risk of an incident in the first turn: {percent:.1f} %" in driver.texts()


def test_beginning_opens_the_table_with_what_was_chosen(driver, monkeypatch):
    """
    Begin shows the table of a playthrough with this actor and this seed.
    """
    opened(driver, seed=99)
    begun = {}
    monkeypatch.setattr(
        driver.app, "start", lambda name, **arguments: begun.update(name=name, **arguments)
    )
    driver.press("enter")
    playthrough = begun["playthrough"]

    assert ("table", "tillerson", 99) == (begun["name"], playthrough.play_as, playthrough.seed)


def test_whoever_watches_is_nobody(driver):
    """
    Without an actor there is neither a person nor a list of facts, and the rest stands.
    """
    opened(driver, play_as=None)

    assert not driver.has("briefing.facts")
    assert not driver.has("briefing.aim")
    assert driver.has("briefing.begin")


def test_the_codex_of_this_crisis_is_at_hand(driver):
    """
    The codex opens with the scenario that is to be played.
    """
    opened(driver)
    driver.click("briefing.codex")

    assert ("codex", "beijing_2017") == (
        driver.app.stack.top.name,
        driver.app.stack.top.loaded.scenario.id,
    )


def test_escape_leads_back(driver):
    """
    Esc goes back to where the briefing was opened from.
    """
    opened(driver)
    driver.press("esc")

    assert "title" == driver.app.stack.top.name


@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("settings", [{}, {"ui_scale": 150}, {"language": "ko"}])
def test_what_can_be_pressed_can_be_seen(size, settings):
    """
    At each size, scale and language the buttons and the facts stand in the window.
    """
    app = App(
        Settings(**{"language": "en", "reduced_motion": True} | settings),
        size=size,
        keep_settings=False,
    )
    driver = Driver(app, size)
    opened(driver)
    names = ("briefing.back", "briefing.facts", "briefing.codex", "briefing.begin")
    screen = driver.surface.get_rect()

    assert [] == [name for name in names if not screen.contains(driver.find(name).rect)]


@pytest.mark.parametrize(
    ("scale", "size"), [(100, (1280, 800)), (150, (1280, 800)), (200, (960, 600))]
)
def test_who_one_is_and_success_are_seen_first(driver, scale, size):
    """
    In any window the name and what counts as success stand above what scrolls, in whole.
    """
    opened(driver)
    driver.app.change(ui_scale=scale)
    driver.resize(size)
    top = driver.find("briefing.scroll").rect.top
    bottoms = [driver.find(name).rect.bottom for name in ("briefing.you", "briefing.aim")]

    assert max(bottoms) < top < size[1] / 2


def test_a_large_window_shows_the_region(driver):
    """
    What would be empty shows the map, and a small window does without.
    """
    scene = opened(driver)
    driver.app.change(ui_scale=100)
    driver.resize((1920, 1080))
    large = scene.region.visible
    driver.resize((960, 600))

    assert (True, False) == (large, scene.region.visible)
