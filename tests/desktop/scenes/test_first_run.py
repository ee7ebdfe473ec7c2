from __future__ import annotations

import pytest

from game.desktop.app import App
from game.desktop.scenes.first_run import ACTOR, SCENARIO, TIPS
from game.desktop.settings import Settings
from game.scenario import load
from tests.desktop.driver import Driver


def slow(value):
    """Return a value that is tried in the slow run alone."""
    return pytest.param(value, marks=pytest.mark.slow)


def opened(driver):
    """Open the page of the first run on top of the title, and return it."""
    driver.app.start("title")
    scene = driver.app.open("first_run")
    driver.settle()
    return scene


def begun(driver):
    """Begin the first run, and return its tour."""
    opened(driver)
    driver.press("enter")
    driver.settle()
    return driver.app.guide


def bubble(driver):
    """Return the texts of the bubble."""
    return list(driver.app.guide.root.said())


def test_there_are_eight_tips():
    """
    Eight tips, the parts of the tour in order.
    """
    assert 8 == len(TIPS)
    assert sorted(tip.phase for tip in TIPS) == [tip.phase for tip in TIPS]


def test_the_teaching_scenario_can_be_played_as_its_actor():
    """
    What the first run names exists.
    """
    assert ACTOR in load(SCENARIO).scenario.play_as


def test_it_can_be_declined_and_is_not_offered_again(driver):
    """
    Later goes back to the title, and the settings remember.
    """
    opened(driver)
    driver.click("first_run.skip")

    assert ("title", True) == (driver.app.stack.top.name, driver.app.settings.first_run_done)


def test_it_can_be_begun_from_the_title_again(driver):
    """
    The title always leads to it.
    """
    driver.app.change(first_run_done=True)
    driver.app.start("title")
    driver.click("title.first_run")

    assert "first_run" == driver.app.stack.top.name


def test_it_can_be_played_without_tips(driver):
    """
    The teaching scenario opens without a tour.
    """
    opened(driver)
    driver.click("first_run.without")

    assert (SCENARIO, None) == (
        driver.app.stack.top.playthrough.loaded.scenario.id,
        driver.app.guide,
    )


def test_the_tips_lead_through_a_turn_by_mouse(driver):
    """
    Each tip points at something on the table, and goes on when that is done.
    """
    guide = begun(driver)
    pointed = []

    def note():
        driver.settle()
        pointed.append((guide.at, guide.target.name))

    note()
    for _ in range(2):
        driver.click_at(next(w for w in guide.root.walk() if w.name == "guide.next").rect.center)
        note()
    driver.click("card.voss_offers")
    note()
    driver.click_at(next(w for w in guide.root.walk() if w.name == "guide.next").rect.center)
    note()
    driver.click("card.voss_writes")
    note()

    assert [
        (0, "table.goals"),
        (1, "table.ladder"),
        (2, "table.hand.public"),
        (3, "table.side"),
        (4, "table.hand.private"),
        (5, "table.confirm"),
    ] == pointed


def test_a_card_that_is_asked_for_may_be_any(driver):
    """
    Pressure does as well as dialogue.
    """
    guide = begun(driver)
    driver.press("t")
    driver.press("t")
    driver.press("3")
    driver.settle()

    assert 3 == guide.at


def test_the_tips_are_counted_and_made_anew_in_another_language(driver):
    """
    The bubble says which tip it is, and does not outlive a change of the language.
    """
    begun(driver)
    english, before = bubble(driver), driver.app.guide.root
    driver.app.change(language="ko")
    driver.settle()

    assert "Tip 1 of 8" in english
    assert before is not driver.app.guide.root


@pytest.mark.parametrize("beyond", ["", "picker", "saves"])
def test_leaving_for_the_title_ends_the_tour(driver, beyond):
    """
    At the title, and wherever one goes from there at once, no tip is left behind.
    """
    begun(driver)
    driver.app.start("title")
    if beyond:
        driver.app.open(beyond)
    driver.step()

    assert driver.app.guide is None


@pytest.mark.parametrize("key", ["f1", "f10"])
def test_the_tour_waits_behind_the_codex_and_the_settings(driver, key):
    """
    A tip is not to be seen on what lies on its table, and is there again afterwards.
    """
    guide = begun(driver)
    driver.press(key)
    seen = [guide.active]
    driver.press("esc")
    seen.append(guide.active)

    assert ([False, True], guide) == (seen, driver.app.guide)


def played(driver):
    """Play the first week of the first run up to its news, and return the tour."""
    guide = begun(driver)
    driver.press("c")
    driver.step()
    return guide


def test_a_week_that_is_played_at_once_takes_the_tips_of_the_table_along(driver):
    """
    Whoever plays the week before the tips are read is not held up by them.
    """
    guide = played(driver)

    assert (6, "news.spotlight") == (guide.at, guide.target.name)


def test_the_news_are_watched_and_then_read(driver):
    """
    At the end of the news the tip goes on to why, and choosing a meter there to the next.
    """
    guide = played(driver)
    driver.settle()
    watched = guide.at, guide.target.name
    driver.press("t")
    waiting = guide.at, guide.active
    driver.press("enter")
    driver.settle()

    assert (6, "news.why") == watched
    assert (7, False) == waiting
    assert (7, "table.undo", True) == (guide.at, guide.target.name, guide.active)


def test_a_click_that_skips_the_news_is_none_on_why(driver):
    """
    Whoever skips the telling has still to be told why, and cannot go on before.
    """
    guide = played(driver)
    buttons = [w.name for w in guide.root.walk() if w.name == "guide.next"]
    driver.click_at(driver.find("news.spotlight").rect.center)
    driver.settle()

    assert ([], 6, "news.why") == (buttons, guide.at, guide.target.name)
    assert "guide.next" in [w.name for w in guide.root.walk()]


def test_a_look_at_the_endings_goes_on_when_they_are_closed(driver):
    """
    The strip that the first tip speaks of lists the endings, and the tip waits behind them.
    """
    guide = begun(driver)
    driver.click("table.goals")
    waits = guide.at, guide.active
    driver.press("esc")
    driver.settle()

    assert ((0, False), 1) == (waits, guide.at)


def test_taking_the_week_back_ends_the_tour(driver):
    """
    The last tip is done by an undo.
    """
    guide = played(driver)
    driver.settle()
    driver.press("enter")
    driver.settle()
    assert guide.active
    driver.click("table.undo")
    driver.settle()

    assert driver.app.guide is None


def test_playing_on_ends_the_tour(driver):
    """
    The last tip is done by another week as well.
    """
    played(driver)
    driver.settle()
    driver.press("enter")
    driver.settle()
    driver.press("c")
    driver.settle()

    assert driver.app.guide is None


def covering(driver) -> list[str]:
    """Return what the bubble of the tip covers that it should not, and whether it is whole."""
    guide, screen = driver.app.guide, driver.surface.get_rect()
    box = guide.root.rect
    found = [] if screen.contains(box) else ["beyond the screen"]
    found += [part.name for part in guide.root.walk() if not box.contains(part.rect)]
    primary = ("table.confirm", "news.next")
    dear = [part.rect for part in guide.widgets() if part.name in primary]
    found += ["the way on"] if box.collidelist(dear) >= 0 else []
    return found + (["the target"] if box.colliderect(guide.target.rect) else [])


@pytest.mark.parametrize("language", ["en", slow("ko")])
@pytest.mark.parametrize("scale", [slow(75), 100, 150, slow(200)])
@pytest.mark.parametrize(
    "size", [(960, 600), (1280, 800), slow((1920, 1080)), slow((2560, 1600))], ids=str
)
def test_no_bubble_covers_what_it_speaks_of(size, scale, language):
    """
    At each size, scale and language all eight tips leave free their targets and the way on.
    """
    settings = Settings(language=language, ui_scale=scale, reduced_motion=True)
    driver = Driver(App(settings, size=size, keep_settings=False), size)
    guide = begun(driver)
    found = {}
    for at in range(8):
        if at == 6:
            driver.press("c")
            driver.step(2)
        if at == 7:
            driver.settle()
            driver.press("enter")
            driver.settle()
        guide._begin(at)
        driver.step()
        found[at] = covering(driver) if guide.active else ["nothing is seen"]
        if at == 6:
            driver.settle()
            found[at] += covering(driver)

    assert {at: [] for at in range(8)} == found


@pytest.mark.parametrize("size", [(960, 600), (1280, 800)], ids=str)
def test_the_tip_of_the_news_lies_on_no_capital(driver, size):
    """
    The arcs between them are seen from end to end, while they come and afterwards.
    """
    driver.resize(size)
    guide = begun(driver)
    driver.press("c")
    driver.step(2)
    boxes = [guide.root.rect.copy()]
    driver.settle()
    boxes.append(guide.root.rect.copy())
    news = driver.app.stack.top
    flags = [news.map._seating.flag_rect(news.map.place(side.id)) for side in news.map.sides]

    assert "news" == news.name
    assert [] == [flag for flag in flags for box in boxes if box.colliderect(flag)]


def test_a_tip_that_waits_for_a_card_lets_the_window_rest(driver):
    """
    With the pointer on the hand that a tip speaks of, nothing is drawn until something happens.
    """
    guide = begun(driver)
    guide.go_on()
    guide.go_on()
    driver.point(driver.find("table.hand.public").rect.center)
    driver.settle()

    assert not driver.app.animating


@pytest.mark.parametrize(("size", "side"), [((1280, 800), "left"), ((960, 600), "middle")])
def test_the_page_leaves_the_still_its_place(driver, size, side):
    """
    In a wide window it stands at the left, so that the capitals are seen; else in the middle.
    """
    scene = opened(driver)
    driver.app.change(ui_scale=100)
    driver.resize(size)
    middle = scene.panel.rect.centerx

    assert side == ("middle" if abs(middle - size[0] / 2) < 2 else "left")
