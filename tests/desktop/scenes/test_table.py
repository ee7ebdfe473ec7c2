"""The table: what can be seen and done before a turn, by mouse and by keyboard."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.scenes.news import NewsScene
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.table_side import METERS, MOVE, NEWS, OTHERS
from game.playthrough import Playthrough, load
from game.playthrough.forecast import forecast
from game.playthrough.saves import autosave_path
from game.scenario.model import MoveKind, Venue
from tests.desktop.driver import Driver
from tests.desktop.scenes.crises import played, small

SIZES = [(960, 600), (1280, 800), (1920, 1080), (2560, 1600)]


def at_table(driver, playthrough: Playthrough | None = None) -> TableScene:
    """Open the table of the small crisis, and wait until the forecast is made."""
    playthrough = playthrough or Playthrough(small(), seed=4, play_as="envoy")
    scene = driver.app.start("table", playthrough=playthrough)
    driver.settle()
    return scene


def test_every_move_of_the_player_is_a_card(driver):
    """
    Each option has its card, in the hand of its venue, dialogue first.
    """
    scene = at_table(driver)
    for hand, options in zip(
        scene.hands, (scene.options.public, scene.options.private), strict=True
    ):
        assert [option.move for option in options] == [card.option.move for card in hand.cards]
        kinds = [card.option.kind is MoveKind.PRESSURE for card in hand.cards]
        assert sorted(kinds) == kinds


def test_a_click_chooses_and_another_takes_it_back(driver):
    """
    A card that is clicked is chosen, and the same click again is silence.
    """
    scene = at_table(driver)
    driver.click("card.scold")
    chosen = scene.chosen[Venue.PUBLIC]
    driver.click("card.scold")

    assert ("scold", None) == (chosen, scene.chosen[Venue.PUBLIC])


def test_one_card_a_hand(driver):
    """
    A second card of a hand takes the place of the first; the other hand stays.
    """
    scene = at_table(driver)
    for name in ("card.write_letter", "card.scold", "card.speak_of_peace"):
        driver.click(name)

    assert {Venue.PUBLIC: "speak_of_peace", Venue.PRIVATE: "write_letter"} == scene.chosen


def test_silence_puts_a_card_back(driver):
    """
    The word beside a hand chooses silence in it.
    """
    scene = at_table(driver)
    driver.click("card.scold")
    driver.click("table.silence.public")

    assert scene.chosen[Venue.PUBLIC] is None


def press_at(driver, at):
    """Press and let go at a place without a word of the pointer having moved there."""
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        driver.event(kind, pos=at, button=1)
    driver.step(2)


def test_a_press_on_a_locked_card_shows_its_page_again(driver):
    """
    A key may have opened another page while the pointer rests on the card.
    """
    scene = at_table(driver)
    at = driver.find("card.propose_terms").rect.center
    driver.point(at)
    driver.step(2)
    driver.press("o")
    before = scene.side.page
    press_at(driver, at)

    assert (OTHERS, MOVE) == (before, scene.side.page)


def test_a_press_on_a_card_that_came_under_the_pointer_shows_its_page(driver):
    """
    On a new table the pointer may lie on a card without having moved there.
    """
    at_table(driver)
    at = driver.find("card.propose_terms").rect.center
    driver.point(at)
    scene = at_table(driver)
    before = scene.side.page
    press_at(driver, at)

    assert (OTHERS, MOVE) == (before, scene.side.page)


def test_a_move_that_is_not_legal_says_why_and_is_not_chosen(driver):
    """
    It can be pointed at, tells what it waits for, and a click does nothing.
    """
    scene = at_table(driver)
    driver.click("card.propose_terms")
    driver.settle()

    assert scene.chosen[Venue.PRIVATE] is None
    assert any("Not now: needs Channel" in text for text in driver.texts())


def test_the_card_in_hand_is_told_in_full(driver):
    """
    Who points at a card reads its effect, who will welcome it, and the fact it rests on.
    """
    at_table(driver)
    driver.point(driver.find("card.write_letter").rect.center)
    driver.settle()
    told = " ".join(driver.texts())

    for words in (
        "Write a letter",
        "Likely effect this turn",
        "Channel NORTH–SOUTH",
        "Will not hear of it, unless it leaks: A Trader",
        "The envoy wrote to the other capital.",
        "2 January 2020 · The envoy",
    ):
        assert words in told


def test_effects_are_those_of_the_forecast(driver):
    """
    What is worked out between frames is the forecast of the playthrough.
    """
    scene = at_table(driver)

    assert forecast(scene.playthrough) == scene.likely


def test_the_forecast_is_made_in_small_steps(driver):
    """
    The first frame is shown before the forecast is there.
    """
    playthrough = Playthrough(small(), seed=4, play_as="envoy")
    scene = driver.app.start("table", playthrough=playthrough)
    before = scene.likely
    driver.settle()

    assert before is None
    assert scene.likely is not None


def test_the_forecast_does_not_move_what_is_read(driver):
    """
    The page of a move stays where it has been scrolled to when the forecast comes.
    """
    driver.resize((960, 600))
    scene = at_table(driver)
    driver.point(driver.find("card.write_letter").rect.center)
    driver.settle()
    page = driver.find(f"table.page.{MOVE}")
    page.move_to(30)
    scene._foretold(scene.likely)
    driver.step()

    assert 30 == driver.find(f"table.page.{MOVE}").offset
    assert page is not driver.find(f"table.page.{MOVE}")


def test_leaving_drops_the_forecast(driver):
    """
    Nobody works for a table that has gone.
    """
    driver.app.start("table", playthrough=Playthrough(small(), play_as="envoy"))
    driver.app.start("title")

    assert not driver.app.jobs.busy


def test_pages_are_opened_by_tabs_and_keys(driver):
    """
    The panel shows the others, the meters and the news.
    """
    scene = at_table(driver, played(2))
    driver.click("table.tabs.2")
    meters = scene.side.page
    driver.press("n")
    driver.press("tab")
    news = scene.page
    driver.press("o")

    assert (METERS, NEWS, OTHERS) == (meters, news, scene.page)


def test_a_card_in_hand_covers_the_page_and_gives_it_back(driver):
    """
    While the pointer is on a card its page is open; after that the page from before.
    """
    scene = at_table(driver)
    driver.click("table.tabs.2")
    driver.point(driver.find("card.scold").rect.center)
    driver.settle()
    covered = scene.side.page
    driver.point((5, 5))
    driver.settle()

    assert (MOVE, METERS) == (covered, scene.side.page)


def test_confirm_plays_the_turn_keeps_it_and_shows_the_news(driver):
    """
    The turn is played with the cards chosen, and can be loaded from its file.
    """
    scene = at_table(driver)
    driver.click("card.speak_of_peace")
    driver.click("card.write_letter")
    driver.click("table.confirm")

    assert isinstance(driver.app.stack.top, NewsScene)
    assert ("speak_of_peace", "write_letter") == scene.playthrough.played[0].choices["envoy"]
    kept = load(autosave_path(scene.playthrough))
    assert scene.playthrough.meters() == kept.meters()


def test_a_turn_by_keyboard_alone(driver):
    """
    Arrows move in a hand, Enter chooses, c plays the turn.
    """
    scene = at_table(driver)
    driver.press("right")
    first = driver.focused
    driver.press("enter")
    driver.press("down")
    second = driver.focused
    driver.press("left")
    driver.press("enter")
    chosen = dict(scene.chosen)
    driver.press("c")

    assert ("card.scold", "card.propose_terms") == (first, second)
    assert {Venue.PUBLIC: "scold", Venue.PRIVATE: "write_letter"} == chosen
    assert 1 == len(scene.playthrough.played)


def test_every_part_is_reached_by_tab(driver):
    """
    Tab goes round over both hands, silence, the end of the turn, the panel and the header.
    """
    at_table(driver, played(1))
    reached = set()
    for _ in range(30):
        driver.press("tab")
        reached.add(driver.focused)

    for name in ("table.silence.public", "table.silence.private", "table.confirm", "table.tabs.0"):
        assert name in reached
    assert any(name.startswith("card.") for name in reached)
    assert any(name.startswith("map.actor.") for name in reached)
    assert any(name in {"table.save", "table.codex"} for name in reached)


def test_digits_choose_cards(driver):
    """
    A digit chooses a public card, with Alt a private one.
    """
    scene = at_table(driver)
    driver.press("1")
    driver.press("alt+1")
    first = [hand.cards[0].option.move for hand in scene.hands]

    assert first == [scene.chosen[venue] for venue in Venue]


def test_the_key_of_a_locked_card_shows_why_and_chooses_nothing(driver):
    """
    The page of the move opens with the reason though the pointer rests elsewhere, and a note says
    that nothing was chosen.
    """
    scene = at_table(driver)
    keys = {move: key for hand in scene.hands for key, move in hand.keys().items()}
    driver.point(driver.find("card.scold").rect.center)
    driver.step()
    driver.press(keys["propose_terms"])
    driver.step()

    assert "propose_terms" == scene.in_hand.move
    assert driver.has("table.detail.why_not")
    assert not any(scene.chosen.values())
    assert any(text.startswith("Not chosen: ") for text in driver.texts())


def test_undo_takes_the_last_turn_back(driver):
    """
    After undo the table is that of the turn before, and the file says so too.
    """
    scene = at_table(driver, played(2))
    driver.click("table.undo")
    driver.settle()

    assert 2 == scene.playthrough.turn
    assert 1 == len(load(autosave_path(scene.playthrough)).played)
    assert driver.app.stack.top is not scene


def test_the_first_turn_cannot_be_undone(driver):
    """
    At the start undo is greyed, and its key says why.
    """
    at_table(driver)
    driver.press("u")

    assert not driver.find("table.undo").enabled
    assert any("nothing to take back" in text for text in driver.texts())


def test_the_menu_opens_with_escape_and_closes_with_it(driver):
    """
    Esc opens the menu with the way out and what counts as success, and closes it.
    """
    scene = at_table(driver)
    driver.press("esc")
    opened = driver.has("menu.title")
    texts = driver.texts()
    driver.press("esc")

    assert opened
    assert "Bring both to the table and keep your post." in texts
    assert not scene.layers


def test_moods_stand_on_the_map_while_a_card_is_in_hand(driver):
    """
    Who will welcome the move is marked on the cards of the actors.
    """
    at_table(driver)
    driver.point(driver.find("card.speak_of_peace").rect.center)
    driver.settle()
    marked = driver.find("map.actor.trader").actor.mood
    driver.click("table.tabs.1")
    driver.point((5, 5))
    driver.settle()

    assert "welcome" == marked.value
    assert driver.find("map.actor.trader").actor.mood is None


def test_arcs_show_what_is_planned(driver):
    """
    Chosen moves are arcs on the map, private ones dashed.
    """
    scene = at_table(driver)
    driver.click("card.write_letter")
    driver.click("card.scold")
    driver.settle()

    assert [("south", "pressure", False), ("south", "dialogue", True)] == [
        (arc.end, arc.kind, arc.private) for arc in scene.map.arcs
    ]


def test_who_watches_has_no_hands_and_goes_on(driver):
    """
    A playthrough that nobody plays has one button, which plays a turn.
    """
    scene = at_table(driver, Playthrough(small(), seed=4))
    texts = driver.texts()
    driver.press("c")

    assert () == scene.hands
    assert "Next week" in texts
    assert 1 == len(scene.playthrough.played)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [0, 150])
def test_everything_lies_inside_the_window_and_apart(app, size, scale):
    """
    At any size no part is outside, and no two of them overlap.
    """
    app.change(ui_scale=scale)
    driver = Driver(app, size)
    driver.step()
    scene = at_table(driver)
    parts = [scene.map, scene.ladder, scene.side, *scene.hands, driver.find("table.confirm")]
    window = driver.surface.get_rect()

    for at, part in enumerate(parts):
        assert window.contains(part.rect)
        assert min(part.rect.size) > 20
        others = [other.rect for other in parts[at + 1 :]]
        assert -1 == part.rect.collidelist(others)


def test_a_new_size_theme_or_language_keeps_the_choice(driver):
    """
    What is chosen stays chosen when everything is built anew.
    """
    scene = at_table(driver)
    driver.click("card.scold")
    driver.resize((960, 600))
    driver.app.change(theme="high_contrast", ui_scale=150)
    driver.settle()

    assert "scold" == scene.chosen[Venue.PUBLIC]
    assert driver.find("card.scold").selected
    assert driver.find("card.scold").effects


def test_an_actor_on_the_map_opens_what_is_likely_of_it(driver):
    """
    A click on the card of an actor opens the page of the others, scrolled to it.
    """
    scene = at_table(driver)
    driver.click("table.tabs.2")
    driver.click("map.actor.trader")
    driver.settle()
    part = driver.find("table.other.trader")

    assert OTHERS == scene.side.page
    assert scene.side.rect.colliderect(part.rect)


def test_nothing_is_in_hand_until_the_player_comes_to_a_card(driver):
    """
    At first the page of the others is open and no arc is on the map; the first arrow changes that.
    """
    scene = at_table(driver)
    before = (scene.in_hand, scene.side.page, list(scene.map.arcs))
    driver.press("right")
    driver.settle()

    assert (None, OTHERS, []) == before
    assert scene.in_hand is not None
    assert MOVE == scene.side.page


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_is_chosen_and_the_buttons_have_room(driver, app, size, scale):
    """
    The plan, the button that plays the turn and undo lie apart, each as high as it needs.
    """
    app.change(ui_scale=scale)
    driver.resize(size)
    scene = at_table(driver)
    driver.step()
    parts = scene.root.parts.end.children
    needed = [part.natural(app.context, part.rect.width)[1] for part in parts]

    assert [] == [p.name for p, n in zip(parts, needed, strict=True) if p.rect.height < n - 6]
    assert parts[0].rect.bottom < parts[1].rect.top
    assert parts[1].rect.bottom < parts[2].rect.top
    assert parts[2].rect.bottom <= size[1]
