"""The news of a turn: one thing after the other, then why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.desktop.scenes.news import NewsScene
from game.desktop.scenes.news_beats import BeatRow, Spotlight
from game.desktop.scenes.news_rows import NewsRow
from game.desktop.scenes.news_why import moved_meters
from game.desktop.scenes.table import TableScene
from game.playthrough import Playthrough
from game.playthrough.beats import beats
from game.playthrough.reasons import reasons, shown_change
from game.scenario import load
from tests.desktop.noting import Paper
from tests.desktop.scenes.crises import played, small


def told(driver, playthrough: Playthrough | None = None) -> NewsScene:
    """Open the news of the last turn of a playthrough."""
    playthrough = playthrough or eventful()
    report = playthrough.history[-1]
    scene = driver.app.start("news", playthrough=playthrough, report=report)
    driver.step()
    return scene


def eventful() -> Playthrough:
    """Return a playthrough that goes on after a turn in which much happened."""
    for seed in range(40):
        playthrough = Playthrough(small(), seed=seed)
        report = playthrough.step()
        if not playthrough.finished and len(report.moves) >= 3 and len(beats(report)) >= 5:
            return playthrough
    raise AssertionError("no eventful turn in forty playthroughs")


def leaky() -> Playthrough:
    """Return a playthrough whose last turn has a leak."""
    for seed in range(40):
        playthrough = Playthrough(small(), seed=seed, play_as="envoy")
        while not playthrough.finished:
            report = playthrough.step(private="write_letter")
            if any(made.leaked for made in report.moves):
                return playthrough
    raise AssertionError("no leak in forty playthroughs")


def test_headlines_come_one_by_one(driver):
    """
    At first there is one, after a while two, and in the end all of them.
    """
    scene = told(driver)
    first = scene.told
    driver.step(90)
    second = scene.told
    driver.step(60 * 60)

    assert 1 == first < second < scene.told
    assert scene.done


def test_the_meter_moves_with_each(driver):
    """
    The ladder stands where each beat leads to, and at the end where the turn ended.
    """
    scene = told(driver)
    values = []
    while not scene.done:
        values.append(scene.ladder.value == scene.beats[scene.told - 1].after)
        scene.tell()

    assert all(values)
    assert pytest.approx(scene.report.after["rhetoric"], abs=1e-3) == scene.ladder.value


@pytest.mark.parametrize("key", ["enter", "space", "esc"])
def test_a_key_skips_to_the_end(driver, key):
    """
    Enter, Space and Esc tell all that is left at once.
    """
    scene = told(driver)
    driver.press(key)

    assert scene.done
    assert driver.has("news.why")
    assert driver.app.stack.top is scene


def test_a_click_anywhere_skips_to_the_end(driver):
    """
    A click on the map does what the button does.
    """
    scene = told(driver)
    driver.click_at(driver.find("news.map").rect.center)

    assert scene.done


@pytest.mark.parametrize("key", ["enter", "esc"])
def test_again_goes_on_to_the_table(driver, key):
    """
    Enter or Esc after the end goes back to the table.
    """
    told(driver)
    driver.press(key)
    driver.press(key)

    assert isinstance(driver.app.stack.top, TableScene)


def test_the_right_arrow_tells_the_next(driver):
    """
    The arrow does not wait.
    """
    scene = told(driver)
    before = scene.told
    driver.press("right")

    assert before + 1 == scene.told


def test_the_speed_is_that_of_the_settings(driver):
    """
    At three times the speed more is told in the same time.
    """
    slow = told(driver)
    driver.step(100)
    driver.app.change(speed=3.0)
    fast = told(driver)
    driver.step(100)

    assert slow.told < fast.told


def test_a_leak_is_marked(driver):
    """
    What was private and became known says so.
    """
    told(driver, leaky())
    driver.press("enter")
    driver.step()
    rows = driver.find("news.headlines").rows

    assert any(row.leaked and row.news.note == "Leaked" for row in rows)


def test_every_meter_that_moved_has_its_ledger(driver):
    """
    The items of each ledger sum to its change, to the tenth that is shown.
    """
    scene = told(driver)
    world, report = scene.playthrough.world, scene.report
    for moved in moved_meters(world, report):
        sums = sum(reason.amount for reason in reasons(world, report, moved.row))

        assert pytest.approx(shown_change(report, moved.row)) == sums
        assert shown_change(report, moved.row) == moved.change


def test_a_ledger_that_was_read_to_its_end_stays_there(driver):
    """
    Placing the page again moves nothing where the ledger has to be scrolled, as in large text.
    """
    driver.resize((960, 600))
    driver.app.change(text_size=140)
    scene = told(driver)
    scene.skip()
    driver.step()
    ledger = driver.find("news.ledger")
    ledger.move_to(1e9)
    before = ledger.offset
    scene.layout(driver.app.size)

    assert (True, before) == (before > 0, ledger.offset)


def test_the_ledger_of_another_meter_is_a_key_away(driver):
    """
    Down in the list of meters shows the next ledger.
    """
    scene = told(driver)
    driver.press("enter")
    driver.click("news.meters")
    driver.press("home")
    panel = driver.find("news.why")
    panel.list.select(0)
    driver.press("down")

    assert panel.rows[1].title == panel.ledger.child.moved.title
    assert "rhetoric" == panel.rows[0].row
    assert scene.done


def test_the_last_news_leads_to_the_end(driver):
    """
    When the crisis is over the button leads to the end.
    """
    told(driver, played())
    driver.press("enter")
    driver.step()

    assert "See how it ended" in driver.texts()
    driver.click("news.next")
    assert "end" == driver.app.stack.top.name


def test_a_new_theme_goes_on_where_it_was(driver):
    """
    What has been told stays told when everything is built anew.
    """
    scene = told(driver)
    scene.tell()
    before = scene.told
    driver.app.change(theme="colour_blind")
    driver.step()

    assert before <= scene.told <= before + 1
    assert len(scene.rows) == len(driver.find("news.headlines").rows)


def test_arcs_follow_the_moves(driver):
    """
    Each move is an arc from its side to its target; while they are told, at most four stay.
    """
    playthrough = Playthrough(load("beijing_2017"), seed=7)
    playthrough.step()
    scene = told(driver, playthrough)
    seen = []
    while scene.told < len(scene.beats):
        scene.tell()
        seen.append([{arc.start, arc.end} for arc in scene.map.arcs])

    assert 4 == max(map(len, seen)) < len([beat for beat in scene.beats if beat.made])
    assert all(ends <= set(playthrough.world.sides) for arcs in seen for ends in arcs)


def test_arcs_stay_when_the_scene_is_built_anew(driver):
    """
    Another theme in the middle of the news leaves on the map what has been told.
    """
    scene = told(driver)
    while not scene.map.arcs:
        scene.tell()
    before = list(scene.map.arcs)
    driver.app.change(theme="colour_blind")

    assert [replace(arc, share=1.0) for arc in before] == scene.map.arcs


def test_the_last_headline_has_its_time(driver):
    """
    Why is told only after the last beat has stayed as long as the others.
    """
    scene = told(driver)
    while scene.told < len(scene.beats):
        scene.tell()
    driver.step()
    before = scene.done
    driver.step(60 * 3)

    assert not before
    assert scene.done


def test_who_was_silent_is_named(driver):
    """
    The actors of whom nothing was seen stand at the end of the headlines.
    """
    scene = told(driver, leaky())
    driver.press("enter")
    texts = [row.news.text for row in scene.rows]

    assert any(text.startswith("Not heard from: ") for text in texts) == bool(scene.report.silence)


def test_a_lower_window_makes_the_ladder_lower(app, driver):
    """
    The names of its rungs go where there is little height, and come back.
    """
    app.change(ui_scale=100)
    scene = told(driver)
    driver.resize((960, 600))
    low = scene.ladder.brief
    driver.resize((1280, 800))

    assert (True, False) == (low, scene.ladder.brief)


@pytest.mark.parametrize("width", [300, 420, 900])
def test_a_headline_and_its_name_stand_in_their_frame(app, width):
    """
    Long ones wrap, and the headline becomes smaller before it leaves the frame.
    """
    who = "Heather Nauert, State Department spokeswoman"
    news = NewsRow(
        "pressure", "Heather Nauert plays down hopes for talks with the North", "Private"
    )
    paper = Paper(app.context, (width, 170))
    paper.show(Spotlight(lambda: BeatRow(news, who, "us", 0.4), lambda: 0.5))
    left = [
        word for word, rect in paper.words.items() if not paper.surface.get_rect().contains(rect)
    ]

    assert [] == left
    assert "…" not in "".join(paper.words)


def test_arcs_of_earlier_news_are_dimmer(driver):
    """
    Only the arc of what is told now is bright.
    """
    scene = told(driver)
    while len(scene.map.arcs) < 2 and not scene.done:
        scene.tell()
    faint = [arc.faint for arc in scene.map.arcs]

    assert [True] * (len(faint) - 1) + [False] == faint


def test_pointing_at_what_is_read_lights_its_arc(driver):
    """
    At the end a headline of a move, and its line in the ledger, make its arc stand out.
    """
    scene = told(driver)
    driver.press("esc")
    number = next(at for at, beat in enumerate(scene.beats) if beat.made is not None)
    scene.list.show_row(number)
    driver.point(scene.list.row_rect(number).center)
    driver.step()
    lit = scene.map.lit
    driver.point((0, 0))
    driver.step()

    assert lit is not None
    assert (lit.start, lit.end) in {(arc.start, arc.end) for arc in scene.map.arcs}
    assert scene.map.lit is None
