"""The end says what came, why, and how it compares."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.app import App
from game.desktop.scenes.end_head import ICONS
from game.desktop.scenes.end_outbreak import why_words
from game.desktop.settings import Settings
from game.playthrough.comparison import compare_gradually
from game.playthrough.ending_reasons import missed
from game.playthrough.gradual import finish
from game.playthrough.what_if import what_if_gradually
from game.scenario.model import EndingKind
from tests.desktop.driver import Driver
from tests.desktop.scenes.crises import played


@pytest.fixture(autouse=True)
def documents(tmp_path, monkeypatch):
    """Keep reports in a folder of the test."""
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "documents")
    return tmp_path / "documents" / "Backchannel"


@pytest.fixture
def scene(driver):
    """Return the end of a playthrough, with everything simulated."""
    driver.app.start("end", playthrough=played())
    driver.settle()
    return driver.app.stack.top


def test_it_says_which_ending_came_and_why(driver, scene):
    """
    Title, kind, epilogue, the condition that held and what the others lacked are shown.
    """
    playthrough = scene.playthrough
    ending = playthrough.outcome()
    told = " ".join(driver.texts()).lower()

    assert {ending.title, " ".join(ending.text.split())} <= set(driver.texts())
    assert all(why.lower() in told for why in why_words(playthrough))
    assert all(other.lacking.lower() in told for other in missed(playthrough))


def test_every_kind_of_ending_has_its_icon():
    """
    No kind is without an icon and a colour.
    """
    assert set(EndingKind) == set(ICONS)


def test_your_payoff_is_shown_with_its_rank(driver, scene):
    """
    The payoff and its percentile among 2,000 runs are those of the playthrough.
    """
    worth = scene.playthrough.payoffs()["envoy"]
    share = finish(compare_gradually(scene.playthrough)).lower["envoy"] * 100

    assert f"{worth:.0f}" == driver.find("end.payoff").text
    words = f"Better than {share:.0f} % of 2,000 runs by doctrine"
    assert words == driver.find("end.rank_head").text


def test_nothing_is_simulated_before_the_first_frame(driver):
    """
    The window shows the end at once, and the work goes on between frames.
    """
    driver.app.start("end", playthrough=played())
    driver.step()

    assert (None, True) == (driver.app.stack.top.comparison, driver.app.jobs.busy)


def test_progress_is_shown_while_runs_are_played(driver):
    """
    The third page says how far the runs are until they are there.
    """
    driver.app.start("end", playthrough=played())
    driver.press("3")

    assert driver.has("end.playing")
    driver.settle()
    assert driver.has("end.histogram")


def test_arrow_keys_tell_of_each_turn(driver, scene):
    """
    On the chart the keys go from turn to turn, and the moves of the turn are named.
    """
    scene.focus.show(True)
    scene.focus.named("end.course")
    driver.press("right")
    moves = [made.label for made in scene.playthrough.history[0].moves if made.actor == "envoy"]
    told = " ".join(driver.texts())

    assert "Week 1, 6 January 2020" in told
    assert moves
    assert all(label in told for label in moves)


def test_a_turn_can_be_named_for_the_question_of_silence(driver, scene):
    """
    What silence on the named turn would have come to is what the playthrough's futures say.
    """
    scene.ask(2)
    driver.settle()

    assert (1, 2) == (scene.page, scene.what_if.turn)
    assert finish(what_if_gradually(scene.playthrough, 2)) == scene.what_if
    assert driver.has("end.shares")


def test_the_slider_names_the_turn(driver, scene):
    """
    An arrow key on the slider asks about the next turn.
    """
    scene.ask(1)
    driver.settle()
    scene.focus.named("end.turn")
    driver.press("right")
    driver.settle()

    assert 2 == scene.what_if.turn
    assert "end.turn" == driver.focused


def test_what_is_read_and_dragged_stays_when_the_page_is_filled_anew(driver, scene):
    """
    A result that comes in moves neither the text nor the bar nor the slider that is held.
    """
    driver.resize((960, 600))
    driver.press("2")
    box = driver.find("end.asked")
    box.move_to(40)
    box.thumb.dragging = True
    slider = driver.find("end.turn")
    slider.dragging, slider.value = True, 1
    scene.refresh()
    driver.step()
    after, held = driver.find("end.asked"), driver.find("end.turn")

    assert (40, True, True, 1) == (after.offset, after.thumb.dragging, held.dragging, held.value)
    assert after is not box


def test_another_payee_can_be_compared(driver, scene):
    """
    The third page shows the result of whoever is chosen.
    """
    driver.press("3")
    scene.compare("south")
    driver.step()

    assert f"this time {scene.playthrough.payoffs()['south']:.0f}" in driver.texts()


def test_charts_and_report_are_kept(driver, scene, documents):
    """
    Three pictures and a text lie in the documents, and the screen says where.
    """
    driver.click("end.keep")
    driver.settle()
    names = sorted(path.name.rsplit("-", 1)[1] for path in documents.iterdir())

    assert ["course.png", "endings.png", "payoffs.png", "report.txt"] == names
    assert str(documents) in driver.find("end.kept").text
    assert all(pygame.image.load(path) for path in documents.glob("*.png"))


def test_files_are_written_though_the_scene_is_left(driver, documents):
    """
    Who leaves while files are being written is told where they lie.
    """
    driver.app.start("end", playthrough=played())
    driver.press("s")
    driver.press("esc")
    driver.step(600)

    assert "title" == driver.app.stack.top.name
    assert "report.txt" in {path.name.rsplit("-", 1)[1] for path in documents.iterdir()}


def test_files_are_written_though_the_game_ends(driver, documents):
    """
    Who closes the window while files are being written has them all.
    """
    driver.app.start("end", playthrough=played())
    driver.press("s")
    driver.app.quit()

    assert 4 == len(list(documents.iterdir()))


def test_nothing_is_overwritten(driver, scene, documents):
    """
    Saving twice keeps both.
    """
    for _ in range(2):
        driver.click("end.keep")
        driver.settle()

    assert 8 == len(list(documents.iterdir()))


def test_another_folder_is_taken_where_the_documents_cannot_be_written(tmp_path, documents):
    """
    A file in place of the folder sends the report to the folder of the saves.
    """
    documents.parent.mkdir(parents=True)
    documents.write_text("in the way")
    saves = tmp_path / "saves"
    settings = Settings(language="en", reduced_motion=True, saves=str(saves))
    driver = Driver(App(settings, keep_settings=False))
    driver.app.start("end", playthrough=played())
    driver.press("s")
    driver.settle()

    assert 4 == len(list(saves.iterdir()))


def test_what_could_not_be_kept_is_told_in_the_language_in_use(driver, tmp_path, documents):
    """
    Where no folder takes the report, why not is told anew when the language is another.
    """
    documents.parent.mkdir(parents=True)
    documents.write_text("in the way")
    driver.app.change(language="ko", saves=str(documents))
    driver.app.start("end", playthrough=played())
    driver.press("s")
    driver.settle()
    driver.app.change(language="en")

    assert f"Nothing could be saved in {documents}: File exists" == driver.find("end.kept").text


@pytest.mark.parametrize(("key", "expected"), [("r", "replay"), ("n", "picker"), ("esc", "title")])
def test_it_leads_on(driver, scene, key, expected):
    """
    Keys lead to the replay, to another crisis, and back to the title.
    """
    driver.press(key)

    assert expected == driver.app.stack.top.name


def test_who_watched_has_an_end_as_well(driver):
    """
    Without a player there is no payoff of one's own, and no silence to try.
    """
    driver.app.start("end", playthrough=played(play_as=None))
    driver.settle()
    driver.press("2")

    assert not driver.has("end.payoff")
    assert "You watched: there is no silence of yours to try." in driver.texts()


def test_leaving_drops_the_work(driver):
    """
    What was being simulated is forgotten with the scene.
    """
    driver.app.start("end", playthrough=played())
    driver.step()
    driver.press("esc")

    assert not driver.app.jobs.busy


@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("page", ["1", "2", "3"])
def test_it_fits_every_window(app, size, page):
    """
    Every widget with a name lies inside the window, or in a box that scrolls.
    """
    driver = Driver(app, size)
    app.start("end", playthrough=played())
    driver.settle()
    driver.press(page)
    screen = pygame.Rect((0, 0), size)

    for name in ("end.replay", "end.new", "end.keep", "end.to_title", "end.title"):
        assert screen.contains(driver.find(name).rect)


def test_it_opens_once(app):
    """
    Where motion is not reduced the course unrolls and the payoff counts up, then all is there.
    """
    app.change(reduced_motion=False)
    driver = Driver(app)
    app.start("end", playthrough=played())
    shares = []
    for frames in (1, 30, 200):
        driver.step(frames)
        shares.append(app.stack.top.opened())

    assert 0 < shares[0] < shares[1] < shares[2] == 1.0


def test_with_reduced_motion_all_is_there_at_once(driver):
    """
    Then nothing unrolls.
    """
    driver.app.start("end", playthrough=played())
    driver.step()

    assert driver.app.stack.top.opened() == 1.0
