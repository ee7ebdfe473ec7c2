from __future__ import annotations

import pytest

from game.desktop.scenes.codex_entries import SECTIONS
from game.desktop.widgets.label import Flag
from game.playthrough import Playthrough
from game.scenario import load, weights
from tests.desktop.legibility import faults_of, watching


@pytest.fixture(scope="module")
def crisis():
    """Return the flagship scenario."""
    return load("beijing_2017")


def opened(driver, loaded=None, open_at=None):
    """Open the codex on top of the title, and return it."""
    driver.app.start("title")
    scene = driver.app.open("codex", loaded=loaded, open_at=open_at)
    driver.settle()
    return scene


def test_without_a_crisis_there_are_no_actors_and_no_facts(driver):
    """
    From the title the codex has words, meters, mechanisms and every code.
    """
    scene = opened(driver)
    codes = [entry for entry in scene.entries.values() if entry.section == "code"]

    assert ["word", "meter", "mechanism", "code"] == scene.sections
    assert len(weights()) == len(codes)


def test_a_crisis_brings_its_actors_facts_meters_and_codes(driver, crisis):
    """
    From the table the codex has all sections, with what belongs to the scenario.
    """
    scene = opened(driver, crisis)
    codes = {entry.id for entry in scene.entries.values() if entry.section == "code"}

    assert list(SECTIONS) == scene.sections
    assert {"actor.kim", "fact.F1", "meter.isolation"} <= set(scene.entries)
    assert {move.cameo for move in crisis.scenario.moves.values()} == codes


@pytest.mark.parametrize("name", ["beijing_2017", "first_offer", None])
def test_every_article_can_be_read(driver, name):
    """
    Each entry opens, and its article says something.
    """
    scene = opened(driver, load(name) if name else None)
    for key in scene.entries:
        scene.follow(key)
        driver.step()
        assert len(list(scene.article.said())) > 2, key


def test_a_mechanism_shows_its_equation_and_its_source(driver):
    """
    The article has what the docstring says, without its marks of code.
    """
    opened(driver, open_at="mechanism.drift")
    told = driver.texts()

    assert any("x' = rest" in text and "`" not in text for text in told)
    assert "Source" in told


def test_a_mechanism_that_is_switched_off_is_said_to_be(driver, crisis):
    """
    A scenario that does without a mechanism has that in the article.
    """
    parts = crisis.scenario.mechanisms.model_copy(update={"favor": None})
    scenario = crisis.scenario.model_copy(update={"mechanisms": parts})
    off = type(crisis)(scenario, crisis.facts, crisis.dossier, crisis.path, crisis.sha256, ())
    opened(driver, off, "mechanism.favor")

    assert "This scenario does without it." in driver.texts()


@pytest.mark.parametrize("wanted", ["F12", "fact.F12"])
def test_it_opens_where_it_is_told_to(driver, crisis, wanted):
    """
    A key or an id opens its entry, in its section and in view.
    """
    scene = opened(driver, crisis, wanted)

    assert ("fact.F12", "fact") == (scene.key, scene.section)
    assert driver.find("codex.list").selected in driver.find("codex.list").in_view()


def test_an_unknown_place_is_the_beginning(driver):
    """
    What is not there opens the first entry.
    """
    assert "word.side" == opened(driver, open_at="word.nonsense").key


def test_facts_are_found_by_their_id(driver, crisis):
    """
    Typing an id shows that fact first and those whose id begins so after it.
    """
    scene = opened(driver, crisis)
    driver.press("/")
    driver.type("/f4")
    found = [entry.id for entry in scene.shown]

    assert ("fact.F4", ["F4", "F40", "F41"]) == (scene.key, found[:3])


def test_the_table_opens_it_with_its_crisis(driver, crisis):
    """
    F1 on the table opens the codex with the facts of what is played, and closes it again.
    """
    playthrough = Playthrough(crisis, play_as="kim")
    driver.app.start("table", playthrough=playthrough)
    driver.press("f1")
    scene = driver.app.stack.top
    driver.press("f1")

    assert ("codex", crisis, "table") == (scene.name, scene.loaded, driver.app.stack.top.name)


def test_escape_ends_the_search_first(driver, crisis):
    """
    Esc empties the field; once more, and the codex is left.
    """
    scene = opened(driver, crisis)
    driver.press("/")
    driver.type("kim")
    driver.press("esc")
    ended = scene.query
    driver.press("esc")

    assert ("", "title") == (ended, driver.app.stack.top.name)


def test_nothing_found_is_an_empty_list(driver):
    """
    A search without a hit says so in place of an article, and Esc brings that back.
    """
    opened(driver)
    driver.press("/")
    driver.type("qqqq")
    told, gone = driver.texts(), not driver.has("codex.title")
    driver.press("esc")

    assert {"0 entries", "Nothing found for “qqqq”"} <= set(told)
    assert (True, True) == (gone, driver.has("codex.title"))


def test_a_section_is_opened_by_its_tab(driver, crisis):
    """
    A tab shows its section and reads its first entry.
    """
    scene = opened(driver, crisis)
    driver.click("codex.tabs.3")

    assert ("actor", "actor.trump") == (scene.section, scene.key)


def test_links_lead_on_and_back(driver, crisis):
    """
    A link opens another entry, from which one comes back to the first.
    """
    scene = opened(driver, crisis, "meter.channel")
    driver.click("codex.to.fact.F37")
    there = scene.key
    driver.click("codex.past")

    assert ("fact.F37", "meter.channel", []) == (there, scene.key, scene.past)


def test_the_keyboard_alone_reads_on(driver):
    """
    Arrows go through the list, and Tab leads to the links of the article.
    """
    scene = opened(driver)
    driver.press("down")
    driver.press("tab")
    driver.press("enter")

    assert "word.stance" == scene.key


def test_another_language_keeps_the_place(driver):
    """
    In Korean the same entry is open, in Korean words.
    """
    scene = opened(driver, open_at="meter.rhetoric")
    before = driver.texts()
    driver.app.change(language="ko")
    driver.step()

    assert "meter.rhetoric" == scene.key
    assert before != driver.texts()


def test_an_explanation_in_the_list_is_whole(driver, crisis):
    """
    In a narrow list a long one takes more lines, and so the row is higher.
    """
    scene = opened(driver, crisis, "meter.rhetoric")
    titles = [entry.title for entry in scene.list.rows]
    short, long = titles.index("Rhetoric"), titles.index("Isolation")
    heights = [scene.list.row_rect(number).height for number in (short, long)]

    assert heights[0] < heights[1]


def test_an_actor_has_a_flag_and_rhetoric_its_rungs(driver, crisis):
    """
    What an entry is of is seen beside its title, and the first of the meters as at the table.
    """
    scene = opened(driver, crisis, "actor.wang_yi")
    flags = [widget.flag for widget in driver.widgets() if isinstance(widget, Flag)]
    scene.follow("meter.rhetoric")

    assert (["cn"], 68.0) == (flags, round(driver.find("codex.rhetoric").value))


def test_what_rests_on_a_fact_is_a_click_away(driver, crisis):
    """
    A move leads to whose it is, and from there one comes back to the fact.
    """
    scene = opened(driver, crisis, "F1")
    button = next(one for one in driver.widgets() if one.tooltip == "Rex Tillerson")
    driver.click_at(button.rect.center)
    there = scene.key
    driver.press("enter")

    assert ("actor.tillerson", "fact.F1") == (there, scene.key)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("one", ["F1", "F22", "H16"])
def test_the_page_of_a_fact_can_be_read(driver, crisis, one, language):
    """
    With little room every word of it stands whole.
    """
    with watching() as watch:
        driver.app.change(language=language)
        opened(driver, crisis, one)
        driver.resize((960, 600))
        driver.step(10)

        assert [] == list(faults_of(driver.app, driver.surface, watch))
