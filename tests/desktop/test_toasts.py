"""Short notes come and go."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.app import App
from game.desktop.language import _
from game.desktop.settings import Settings
from game.desktop.toasts import SECONDS, Toasts
from game.playthrough import Playthrough
from game.scenario import load
from tests.desktop.driver import Driver
from tests.desktop.staging import STAGES

KEPT = ("card.", "table.confirm", "table.undo", "table.silence", "news.next", "news.ledger")
"""How the names of what a note must not lie on begin."""


def test_a_note_grows_old():
    """
    It is there for some seconds and then it is not.
    """
    toasts = Toasts()
    toasts.add("Saved.")
    shown = toasts.update(SECONDS / 2)

    assert (True, False) == (shown, toasts.update(SECONDS))


def test_no_more_than_three_stand_there():
    """
    The oldest makes way.
    """
    toasts = Toasts()
    for word in ("a", "b", "c", "d"):
        toasts.add(word)

    assert ["b", "c", "d"] == [text for text, _ in toasts.notes]


def test_a_note_about_a_screen_goes_with_it(app):
    """
    What is said of a card is gone with the table, and what is said of saving stays.
    """
    app.start("table", playthrough=Playthrough(load("first_offer"), play_as="voss"))
    app.toast("Not chosen.", here=True)
    app.toast("Saved.")
    app.open("settings")

    assert ["Saved."] == [text for text, _ in app.toasts.notes]


def test_a_note_stands_beside_a_page_in_the_middle(paper):
    """
    It is narrower where it covers nothing then.
    """
    toasts, screen = Toasts(), pygame.Rect(0, 0, 1280, 800)
    page = pygame.Rect(370, 40, 540, 740)
    toasts.add("It could not be saved. " * 8)
    toasts.draw(paper, screen, lambda: [page])

    assert screen.contains(toasts.place)
    assert not toasts.place.colliderect(page)


@pytest.mark.parametrize("language", ["en", pytest.param("ko", marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    ("size", "scale"),
    [
        ((960, 600), 100),
        pytest.param((1280, 800), 100, marks=pytest.mark.slow),
        ((1280, 800), 200),
    ],
)
@pytest.mark.parametrize("stage", ["title", "picker", "briefing", "table", "card", "why", "tips"])
def test_notes_lie_on_nothing_that_is_pressed(stage, size, scale, language, tmp_path, monkeypatch):
    """
    In each scene a note leaves the cards, the way on, the ledger and the tips free.
    """
    monkeypatch.chdir(tmp_path)
    settings = Settings(language=language, ui_scale=scale, reduced_motion=True, saves="saves")
    driver = Driver(App(settings, size=size, keep_settings=False), size)
    STAGES[stage](driver)
    driver.settle()
    driver.app.toasts.notes.clear()
    driver.app.toast(_("The last turn is taken back."))
    driver.step()
    note = driver.app.toasts.place
    free = [one.rect for one in driver.widgets() if one.name.startswith(KEPT)]
    free += [driver.app.guide.root.rect] if driver.app.guide else []

    assert driver.surface.get_rect().contains(note)
    assert [] == [rect for rect in free if rect.colliderect(note)]


def test_notes_are_drawn_below_one_another(app, driver):
    """
    The oldest stands highest, and all of them near the top where nothing is in the way.
    """
    app.start("table", playthrough=Playthrough(load("first_offer"), play_as="voss"))
    driver.settle()
    app.toast("A long note " * 20)
    app.toast("Short.")
    driver.step()
    place = app.toasts.place

    assert (True, True) == (place.height > 80, place.bottom < 540)
