"""From the end one can play on from a turn, play the same crisis again, or another."""

from __future__ import annotations

import pytest

from game.desktop.scenes.end_next import begun_again, fork_words
from game.playthrough import load
from tests.desktop.scenes.crises import played


@pytest.fixture
def scene(driver, saves):
    """Return the end of a playthrough that is kept, with everything simulated."""
    playthrough = played()
    driver.app.save(playthrough)
    driver.app.start("end", playthrough=playthrough)
    driver.settle()
    return driver.app.stack.top


def test_the_button_names_the_turn_that_is_asked_about(driver, scene):
    """
    Before that it is one in the middle.
    """
    before, turn = driver.find("end.fork").text, scene.onward
    scene.ask(2)
    driver.settle()

    assert fork_words(scene.playthrough, turn) == before
    assert "Play on from Week 2" == driver.find("end.fork").text


def test_the_button_keeps_its_turn_when_the_turning_points_are_found(driver):
    """
    What F does is what the button says since the page opened; the decisive turn comes with its own.
    """
    driver.app.start("end", playthrough=played())
    driver.step()
    scene, said = driver.app.stack.top, driver.find("end.fork").text
    driver.settle()
    found, after = scene.turn, driver.find("end.fork").text
    driver.press("2")
    driver.settle()

    assert said == after != fork_words(scene.playthrough, found)
    assert (found, fork_words(scene.playthrough, found)) == (
        scene.turn,
        driver.find("end.fork").text,
    )


def test_turning_points_that_are_found_late_leave_the_open_page_at_its_turn(driver):
    """
    Where their page is open already neither the page nor the button changes by itself.
    """
    driver.app.start("end", playthrough=played())
    driver.press("2")
    scene, said = driver.app.stack.top, driver.find("end.fork").text
    driver.settle()

    assert scene.points
    assert fork_words(scene.playthrough, scene.turn) == said == driver.find("end.fork").text


def test_one_plays_on_from_that_turn(driver, scene, table, saves):
    """
    The turns before are those of the playthrough, which stays kept beside its fork.
    """
    scene.ask(3)
    driver.settle()
    whole = scene.playthrough
    driver.press("f")
    driver.click("fork.as.premier")
    driver.click("fork.begin")
    branch = table["playthrough"]

    assert ("premier", 3, 1) == (branch.play_as, branch.turn, branch.fork)
    assert whole.played[:2] == branch.played
    kept = {load(path).fork: load(path).record() for path in saves.iterdir()}
    assert {0: whole.record(), 1: branch.record()} == kept


def test_the_keyboard_alone_plays_on(driver, scene, table):
    """
    F asks whom to play, and Enter plays on as before.
    """
    turn = scene.onward
    driver.press("f")
    driver.press("enter")

    assert ("envoy", turn) == (table["playthrough"].play_as, table["playthrough"].turn)


def test_esc_comes_back_from_the_question(driver, scene, table):
    """
    Nothing is begun and nothing is kept where the question is closed.
    """
    driver.press("f")
    driver.press("esc")

    assert ([], {}) == (scene.layers, table)


def test_the_same_crisis_begins_again(driver, scene, table, saves):
    """
    Scenario, actor and seed are the same, no turn is played, and the save of the end stays.
    """
    (path,) = saves.iterdir()
    whole = scene.playthrough.record()
    driver.press("a")
    again = table["playthrough"]
    driver.app.save(again)

    assert (0, None) == (len(again.played), again.ending)
    assert (whole.scenario, whole.play_as, whole.seed) == (
        again.record().scenario,
        again.play_as,
        again.seed,
    )
    assert whole == load(path).record()
    assert 2 == len(list(saves.iterdir()))


def test_the_same_choices_come_out_the_same():
    """
    A crisis that is begun again brings the same chance.
    """
    whole = played()
    again = begun_again(whole)
    for turn in whole.played:
        again.step(*chosen(again, turn.choices.get("envoy", ())))

    assert whole.record() == again.record()


def chosen(playthrough, moves):
    """Return the public and the private move among some."""
    venues = {name: playthrough.loaded.scenario.moves[name].venue.value for name in moves}
    found = {venue: name for name, venue in venues.items()}
    return found.get("public"), found.get("private")


def test_a_fork_that_begins_again_is_none():
    """
    From its first turn nothing is forked off, so it bears no number.
    """
    branch = played().until(2)
    branch.fork = 3

    assert 0 == begun_again(branch).fork
