"""A replay shows each turn as it was, forward and back, and can be forked."""

from __future__ import annotations

import pytest

from game.desktop.scenes.replay import SECONDS
from game.desktop.scenes.table_map import ways_of
from game.playthrough import load
from tests.desktop.driver import FRAME
from tests.desktop.scenes.crises import played


@pytest.fixture
def scene(driver):
    """Return the replay of an ended playthrough, on top of the title."""
    driver.app.start("title")
    found = driver.app.open("replay", playthrough=played())
    driver.settle()
    return found


def headlines(driver):
    """Return what the list of the news says."""
    return [row.text for row in driver.find("replay.news").rows]


def test_it_begins_at_the_start(driver, scene):
    """
    Before the first turn the situation is told, and the meter stands where it began.
    """
    start = scene.playthrough.history[0].before["rhetoric"]

    assert (0, start) == (scene.at, driver.find("replay.meter").value)
    assert [" ".join(scene.playthrough.loaded.scenario.summary.split())] == headlines(driver)


def test_each_turn_is_shown_as_it_was(driver, scene):
    """
    Forward and back, headlines and meter are those of the turn.
    """
    history = scene.playthrough.history
    for number in (*range(1, len(history) + 1), *range(len(history) - 1, 0, -1)):
        driver.press("right" if number > scene.at else "left")
        report = history[number - 1]

        assert number == scene.at
        assert report.after["rhetoric"] == driver.find("replay.meter").value
        assert {made.headline for made in report.seen} <= set(headlines(driver))


def test_the_map_shows_the_turn(driver, scene):
    """
    The map has the arcs of the turn that is shown, none at the start, and those again going back.
    """
    shown = {}
    for at in range(scene.turns + 1):
        scene.go_to(at)
        driver.settle()
        arcs = driver.find("replay.map").arcs
        shown[at] = [(arc.start, arc.end, arc.kind, arc.private) for arc in arcs]
        ways = ways_of(scene.playthrough, scene.report)

        assert [(way.start, way.end, way.kind, way.private) for way in ways] == shown[at]
    driver.press("left")
    again = driver.find("replay.map").arcs

    assert [] == shown[0]
    assert len(shown[scene.turns - 1]) == len(again)
    assert all(arc.share == 1 for arc in again)


def test_what_was_hidden_is_on_the_map_with_the_toggle_alone(driver, scene):
    """
    With the toggle there is an arc for every move of the turn, without it for what was seen.
    """
    everything = scene.playthrough.reports(None)
    turn = next(one for one in everything if one.seen != scene.reports[one.number - 1].seen)
    scene.go_to(turn.number)
    driver.settle()
    few = len(driver.find("replay.map").arcs)
    driver.press("h")
    driver.settle()

    assert len(ways_of(scene.playthrough, turn)) == len(driver.find("replay.map").arcs)
    assert few <= len(driver.find("replay.map").arcs)


def test_the_start_has_its_meters_by_side_and_pair(driver, scene):
    """
    Before the first turn the meters stand by side and pair, and after it why they moved.
    """
    texts = driver.texts()

    assert {"By side", "Between sides"} <= set(texts)
    assert (True, False) == (driver.has("replay.standing"), driver.has("replay.ledger"))
    driver.press("right")
    assert (False, True) == (driver.has("replay.standing"), driver.has("replay.ledger"))


def test_the_ledger_sums_to_the_change(driver, scene):
    """
    Below each meter stand reasons whose amounts add up to its change.
    """
    driver.click("replay.next")
    sums: list[tuple[float, float]] = []
    for row in driver.find("replay.ledger").rows:
        amount = float(row.amount.replace("−", "-"))
        if row.head:
            sums.append((amount, 0.0))
        else:
            sums[-1] = (sums[-1][0], sums[-1][1] + amount)

    assert sums
    assert all(change == pytest.approx(total, abs=1e-6) for change, total in sums)


def test_the_chart_leads_to_a_turn(driver, scene):
    """
    A click on the course shows the turn under the pointer.
    """
    course = driver.find("replay.course")
    frame = course.frame(driver.app.context)
    driver.click_at((round(course.at(frame, 2, 0)[0]), frame.centery))

    assert 2 == scene.at


def test_the_signs_of_the_chart_are_explained(driver, scene):
    """
    Where there is height for it, a key tells the kinds and what is private.
    """
    driver.resize((1280, 800))
    roomy = driver.has("replay.key")
    driver.resize((960, 600))

    assert (True, False) == (roomy, driver.has("replay.key"))


def test_it_plays_and_pauses(driver, scene):
    """
    Turns follow one another by themselves until the end, where it stops.
    """
    driver.press("p")
    driver.step(round(SECONDS / FRAME) + 2)

    assert (1, True) == (scene.at, scene.playing)
    driver.press("p")
    driver.step(round(SECONDS / FRAME) + 2)
    assert (1, False) == (scene.at, scene.playing)
    driver.press("p")
    driver.step(round(SECONDS / FRAME + 2) * len(scene.playthrough.played))
    assert (len(scene.playthrough.played), False) == (scene.at, scene.playing)


@pytest.mark.parametrize(
    "meanwhile", [lambda one: one.press("h"), lambda one: one.resize((960, 600))]
)
def test_the_button_tells_that_it_plays(driver, scene, meanwhile):
    """
    It says what it does from the first, and is a pause as long as it plays, built anew or not.
    """
    before = driver.find("replay.play").tooltip
    driver.press("p")
    meanwhile(driver)
    shown = driver.find("replay.play")

    assert ("Play (P)", True) == (before, scene.playing)
    assert ("pause", "Pause (P)") == (shown.icon, shown.tooltip)


def test_what_was_hidden_can_be_shown(driver, scene):
    """
    With the toggle every move of a turn is in the news.
    """
    turn = next(one for one in scene.playthrough.reports(None) if len(one.moves) > 1)
    scene.go_to(turn.number)
    seen = headlines(driver)
    driver.press("h")

    assert {made.headline for made in turn.moves} <= set(headlines(driver))
    assert len(seen) <= len(headlines(driver)) + 1


def test_a_fork_goes_its_own_way(driver, scene, saves, table):
    """
    From the turn shown another actor plays on, saved under another name, at the table.
    """
    scene.go_to(2)
    driver.press("f")
    driver.click("fork.as.premier")
    driver.click("fork.begin")
    branch = table["playthrough"]

    assert ("premier", 3, 1) == (branch.play_as, branch.turn, branch.fork)
    assert scene.playthrough.played[:2] == branch.played
    (path,) = saves.iterdir()
    assert load(path).record() == branch.record()


def test_there_is_no_fork_after_the_end(driver, scene):
    """
    After the last turn the button says that one has to go back.
    """
    scene.go_to(99)
    driver.press("f")

    assert (False, []) == (driver.find("replay.fork").enabled, scene.layers)


def test_esc_goes_back(driver, scene):
    """
    Esc closes the question first, then the replay.
    """
    driver.press("f")
    driver.press("esc")

    assert "replay" == driver.app.stack.top.name
    driver.press("esc")
    assert "title" == driver.app.stack.top.name
