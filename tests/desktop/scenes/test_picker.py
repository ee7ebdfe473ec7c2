from __future__ import annotations

import shutil

import pytest

from game.desktop.app import App
from game.desktop.settings import Settings
from game.engine import LAST_SEED
from game.scenario import shipped
from tests.desktop.driver import Driver
from tests.scenario.building import FILE, HARBOUR

pytestmark = pytest.mark.usefixtures("own_scenarios")


@pytest.fixture
def broken(own_scenarios):
    """Put a scenario with two errors into the user's folder."""
    text = FILE.read_text(encoding="utf-8").replace("kind: ", "kindd: ", 2)
    (own_scenarios / "adrift").mkdir()
    (own_scenarios / "adrift" / "scenario.yaml").write_text(text, encoding="utf-8")


def opened(driver, seed=7):
    """Open the picker on top of the title, read what there is, and return the scene."""
    driver.app.start("title")
    scene = driver.app.open("picker", seed=seed)
    driver.settle()
    return scene


def test_every_shipped_scenario_is_offered(driver):
    """
    Each stands in the list with title, date, length, difficulty and sides.
    """
    opened(driver)
    shown = driver.texts()

    assert "Stay Tuned: Beijing, 30 September 2017" in shown
    assert "30 September 2017 · 16 weeks · Medium" in shown
    assert "Marl, Tarn" in shown


def test_the_first_is_shown_with_whom_one_can_play(driver):
    """
    Summary, roles and aims of the chosen scenario stand beside the list.
    """
    scene = opened(driver)
    scenario = scene.loaded.scenario

    assert scenario.play_as[0] == scene.play_as
    assert {scenario.actors[one].role for one in scenario.play_as} <= set(driver.texts())


def test_another_scenario_is_chosen_with_the_arrows(driver):
    """
    Down moves the selection, and the detail follows.
    """
    scene = opened(driver)
    driver.press("down")

    assert shipped()[1] == scene.loaded.scenario.id
    assert driver.has("picker.as.voss")


def test_a_scenario_of_the_user_is_offered(driver, own_scenarios):
    """
    What lies in the user's folder stands in the list after the shipped ones.
    """
    shutil.copytree(HARBOUR, own_scenarios / "harbour")
    scene = opened(driver)

    assert "harbour" == scene.rows[-1].loaded.scenario.id


def test_a_broken_file_stays_with_its_place_and_cannot_be_started(driver, broken):
    """
    Its first problem is told with file, line and column, and nothing starts.
    """
    scene = opened(driver)
    for _ in shipped():
        driver.press("down")
    before = len(driver.app.stack.scenes)
    driver.click("picker.start")
    problem = scene.rows[-1].problem

    assert scene.loaded is None
    assert f"{problem.path}:{problem.span.line}:{problem.span.column}" in driver.texts()
    assert before == len(driver.app.stack.scenes)


def test_a_tab_at_the_begin_of_a_line_is_seen(driver, own_scenarios):
    """
    The line that a tab indents is shown with it.
    """
    (own_scenarios / "tabbed").mkdir()
    (own_scenarios / "tabbed" / "scenario.yaml").write_text("title: x\n\tfoo: bar\n")
    opened(driver)
    for _ in shipped():
        driver.press("down")

    assert "2   <TAB>foo: bar" in driver.texts()


def test_a_mended_file_is_read_again(driver, broken, own_scenarios):
    """
    The button that looks again finds what has been mended since.
    """
    scene = opened(driver)
    shutil.rmtree(own_scenarios / "adrift")
    shutil.copytree(HARBOUR, own_scenarios / "harbour")
    driver.click("picker.again")
    driver.settle()

    assert [None] * 3 == [row.problem for row in scene.rows]


def test_an_actor_is_chosen_by_a_click(driver):
    """
    A click on a card chooses whom one plays, and only one is chosen.
    """
    scene = opened(driver)
    driver.click("picker.as.kim")

    assert "kim" == scene.play_as
    assert ["kim"] == [name for name, card in scene.personas.items() if card.selected]


def test_the_keyboard_alone_leads_to_the_briefing(driver):
    """
    Enter goes from the list to the people, and Enter on the chosen one to the briefing.
    """
    opened(driver)
    driver.press("down")
    driver.press("enter")
    driver.press("right")
    driver.press("enter")
    driver.press("enter")
    scene = driver.app.stack.top

    assert ("briefing", "orlan", 7) == (scene.name, scene.play_as, scene.seed)


@pytest.mark.parametrize(
    ("typed", "held"), [("42", "742"), ("x-1", "71"), ("9" * 30, "7" + "9" * 18)]
)
def test_a_seed_is_a_number_that_fits(driver, typed, held):
    """
    Only digits stand in the field, and no more than make a seed.
    """
    scene = opened(driver)
    driver.click("picker.seed")
    driver.type(typed)

    assert held == scene.seed


@pytest.mark.parametrize(("typed", "held"), [("7", LAST_SEED), ("8", LAST_SEED // 10)])
def test_a_seed_is_as_large_as_the_engine_counts(driver, typed, held):
    """
    The last digit of the largest seed is taken, a higher one is not.
    """
    scene = opened(driver, seed=LAST_SEED // 10)
    driver.click("picker.seed")
    driver.press("end")
    driver.type(typed)

    assert str(held) == scene.seed


def test_the_seed_says_what_it_is(driver):
    """
    The word and the field explain it to the pointer.
    """
    opened(driver)
    tips = [driver.find(name).tooltip for name in ("picker.seed_word", "picker.seed")]

    assert tips[0] == tips[1]
    assert "decides what chance will bring" in tips[0]


def test_an_empty_seed_is_drawn(driver):
    """
    Without a seed one is drawn at the start.
    """
    scene = opened(driver)
    driver.click("picker.seed")
    driver.press("backspace")
    driver.click("picker.start")

    assert "" == scene.seed
    assert 0 <= driver.app.stack.top.seed < 10**6


def test_another_seed_can_be_drawn(driver, monkeypatch):
    """
    The die draws a seed and shows it.
    """
    monkeypatch.setattr("game.desktop.scenes.picker.draw_seed", lambda: 1234)
    scene = opened(driver)
    driver.click("picker.draw")

    assert "1234" == scene.seed
    assert "1234" in driver.texts()


def test_a_look_that_changes_keeps_what_was_chosen(driver):
    """
    Another theme leaves scenario, person and seed as they were.
    """
    scene = opened(driver)
    driver.press("down")
    driver.click("picker.as.orlan")
    driver.app.change(theme="high_contrast")
    driver.step()

    assert ("orlan", "7", True) == (scene.play_as, scene.seed, scene.personas["orlan"].selected)


def test_escape_leads_back(driver):
    """
    Esc goes back to the title.
    """
    opened(driver)
    driver.press("esc")

    assert "title" == driver.app.stack.top.name


@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("settings", [{}, {"ui_scale": 150}, {"language": "ko"}])
def test_nothing_stands_outside_of_the_window(size, settings, broken):
    """
    At each size, scale and language what can be pressed and is not scrolled away can be seen.
    """
    app = App(
        Settings(**{"language": "en", "reduced_motion": True} | settings),
        size=size,
        keep_settings=False,
    )
    driver = Driver(app, size)
    opened(driver)
    names = ("picker.back", "picker.list", "picker.seed", "picker.draw", "picker.start")
    screen = driver.surface.get_rect()

    assert [] == [name for name in names if not screen.contains(driver.find(name).rect)]
    assert driver.find("picker.scroll").rect.bottom <= driver.find("picker.start").rect.top


def test_without_any_scenario_the_way_out_is_said(driver, monkeypatch):
    """
    A package without its data has an empty list and says what to do.
    """
    monkeypatch.setattr("game.desktop.scenes.picker.places", tuple)
    opened(driver)

    assert "There are no scenarios: install backchannel again." in driver.texts()


@pytest.mark.parametrize(
    ("scale", "size"), [(150, (1280, 800)), (100, (960, 600)), (200, (960, 600))]
)
def test_everyone_to_play_is_seen_without_scrolling(driver, scale, size):
    """
    Where there is little height, the people stand below what scrolls, without their aims.
    """
    scene = opened(driver)
    driver.app.change(ui_scale=scale)
    driver.resize(size)
    seen = driver.find("picker.start").rect.top

    assert (True, True) == (
        scene.brief,
        all(persona.rect.bottom < seen for persona in scene.personas.values()),
    )


def test_a_resize_keeps_the_keyboard_on_a_person(driver):
    """
    The people are the same ones, wherever they stand.
    """
    opened(driver)
    driver.press("enter")
    driver.press("right")
    driver.resize((960, 600))

    assert driver.focused == "picker.as.trump"


def test_the_region_is_shown_where_there_is_room(driver):
    """
    A large window has the map of the scenario, a small one leaves it out.
    """
    scene = opened(driver)
    driver.resize((1920, 1200))
    large = scene.map.filled
    driver.app.change(ui_scale=200)
    driver.resize((960, 600))

    assert (True, False) == (large, scene.map.filled)


def test_a_wide_window_keeps_the_page_in_the_middle(driver):
    """
    Beyond its widest the page has as much room at the left as at the right.
    """
    scene = opened(driver)
    driver.app.change(ui_scale=100)
    driver.resize((2560, 1600))

    assert (scene.widest, 2560 // 2) == (scene.root.rect.width, scene.root.rect.centerx)
