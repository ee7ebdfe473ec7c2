"""
Nothing on a screen is cut, shortened, off the screen or written across something else.

The plain run looks at every scene where there is least room; the slow run at every size, scale and
size of text.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pygame
import pytest

from game.desktop.app import App
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.table_detail import detail
from game.desktop.settings import Settings
from game.desktop.spoken import spoken
from game.desktop.widgets.move_card import MoveCard
from game.desktop.widgets.range_bar import RangeBar
from game.playthrough import Forecast, Playthrough
from game.playthrough.forecast import Range
from game.playthrough.words import split_row
from game.scenario import load
from game.scenario.meters import BUILTIN
from tests.desktop.driver import Driver
from tests.desktop.legibility import Fault, Watch, faults_of, watching
from tests.desktop.noting import Paper
from tests.desktop.staging import FLAGSHIP, STAGES

SIZES = ((960, 600), (1280, 800), (1920, 1080), (2560, 1600))
USUAL = (1280, 800)
NARROW = (((960, 600), 100), (USUAL, 150))
"""Sizes and scales with little room."""
SCALES = (75, 100, 150, 200)
LARGE_TEXT = 140
SETTLING = 10
"""Frames in which what glides comes to rest after another size."""
LANGUAGES = ("en", "ko")
ROOMS = (
    ((960, 600), 100, 100),
    ((960, 600), 100, 140),
    pytest.param((960, 600), 150, 140, marks=pytest.mark.slow),
    (USUAL, 100, 100),
    pytest.param(USUAL, 150, 80, marks=pytest.mark.slow),
    (USUAL, 150, 140),
    pytest.param((1920, 1080), 100, 140, marks=pytest.mark.slow),
    ((1920, 1080), 150, 120),
)
"""Sizes, scales and sizes of text at which every effect has its name."""
REACHES = {
    "rhetoric": Range(7, 8.4, 10),
    "negotiation(us, dprk)": Range(-10, -6, -3),
    "enforcement(china)": Range(-4, 1, 6),
    "favor(tillerson)": Range(-5.2, -5.1, -5),
    "stance(kim, status)": Range(1.9, 2, 2.1),
}
"""Changes that it takes many words to tell."""
ROLES = ("caption", "small", "small_strong", "tiny")
QUICK = ("en", pytest.param("ko", marks=pytest.mark.slow))
"""The plain run looks at one language: that with the longer words."""


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """Give every machine the same folders and the same time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Return what looks on while the games of a test draw."""
    with watching() as found:
        yield found


def _staged(scene: str, language: str) -> Driver:
    settings = Settings(language=language, saves="saves", reduced_motion=True, first_run_done=True)
    driver = Driver(App(settings, keep_settings=False))
    STAGES[scene](driver)
    if scene != "news":
        driver.settle(4000)
    driver.app.toasts.notes.clear()
    return driver


def _faults(driver: Driver, watch: Watch, size: tuple[int, int], **looks: int) -> list[Fault]:
    driver.app.change(**looks)
    driver.resize(size)
    driver.step(SETTLING)
    found = faults_of(driver.app, driver.surface, watch)
    return [fault for fault in found if not _is_typed(fault)]


def _is_typed(fault: Fault) -> bool:
    """Tell whether it is what a player has written: that has any length, and moves in its field."""
    return fault.sort == "shortened" and fault.where.endswith("Entry")


@pytest.mark.parametrize("language", QUICK)
@pytest.mark.parametrize("scene", STAGES)
def test_a_scene_can_be_read(scene, language, watch):
    """
    At the smallest size, and at the usual one at 150 %, every text stands whole.
    """
    driver = _staged(scene, language)
    found = {
        (size, scale): faults
        for size, scale in NARROW
        if (faults := _faults(driver, watch, size, ui_scale=scale))
    }

    assert {} == found


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", STAGES)
def test_a_scene_can_be_read_at_every_size(scene, language, watch):
    """
    At every size, scale and size of text, every text stands whole.
    """
    driver = _staged(scene, language)
    looks = [(scale, 100) for scale in SCALES] + [(100, LARGE_TEXT)]
    found = {
        (size, scale, text): faults
        for scale, text in looks
        for size in SIZES
        if (faults := _faults(driver, watch, size, ui_scale=scale, text_size=text))
    }

    assert {} == found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "scale", "text"), ROOMS)
def test_each_effect_has_its_name(size, scale, text, language):
    """
    No card of a hand and no line of the page of a move tells a figure without its whole name.
    """
    looks = {"language": language, "ui_scale": scale, "text_size": text, "reduced_motion": True}
    driver = Driver(App(Settings(**looks), size=size, keep_settings=False), size)
    playthrough = Playthrough(load(FLAGSHIP), seed=7, play_as="tillerson")
    driver.app.start("table", playthrough=playthrough)
    driver.step()
    scene = driver.app.stack.top
    driver.app.jobs.drop(scene)
    cards = [card for card in scene._cards() if card.option.legal]
    told = dict(zip(cards, [*REACHES][:-1] * len(cards), strict=False))
    effects = {card.option.move: {row: REACHES[row]} for card, row in told.items()}
    scene._foretold(Forecast({}, effects, 1))
    driver.step()
    whole = Forecast({}, {cards[0].option.move: REACHES}, 1)
    page = detail(playthrough, cards[0].option, whole)
    bars = [widget for widget in page.walk() if isinstance(widget, RangeBar)]
    found = [card.name for card, row in told.items() if not _is_named(driver.app, card, row)]

    assert len(REACHES) == len(bars)
    assert [] == found + [bar.title for bar in bars if not _fits(scene, bar)]


def _is_named(app: App, card: MoveCard, row: str) -> bool:
    """Tell whether a card shows the whole name of a meter, or on purpose no effect at all."""
    paper = Paper(app.context, card.place.size)
    card._draw(paper, paper.surface.get_rect())
    name = spoken(BUILTIN[split_row(row)[0]].title)
    return card.bare or any(name in words and _stands(paper, words) for words in paper.words)


def _fits(scene: TableScene, bar: RangeBar) -> bool:
    """Tell whether a line of the page shows the whole name of its meter."""
    context = scene.app.context
    width = scene.side.content.rect.width
    paper = Paper(context, (width, 200))
    paper.show(bar, pygame.Rect((0, 0), bar.natural(context, width)))
    lines = [words for words in paper.words if words != bar.words]
    return bar.title == " ".join(lines) and all(_stands(paper, one) for one in lines)


def _stands(paper: Paper, words: str) -> bool:
    """Tell whether words were drawn as wide as they are: not shortened."""
    return paper.words[words].width in {paper.text_maker.width(words, role) for role in ROLES}


# -- what looks on ---------------------------------------------------------------------------------


def _drawn(watch: Watch, *texts: tuple[str, tuple[int, int], int | None]) -> list[str]:
    """Return the sorts of fault in texts that are drawn at places and widths."""
    app = App(Settings(language="en"), keep_settings=False)
    surface = app.canvas.surface = pygame.Surface(USUAL)
    watch.begin(surface)
    for text, at, width in texts:
        app.canvas.text(text, at, width=width)
    return sorted(fault.sort for fault in watch.faults)


@pytest.mark.parametrize(
    ("texts", "sorts"),
    [
        ([("whole", (20, 20), None)], []),
        ([("a text that is far too long", (20, 20), 60)], ["shortened"]),
        ([("one text", (20, 20), None), ("another text", (40, 24), None)], ["overlap"]),
        ([("one text", (20, 20), None), ("another text", (20, 44), None)], []),
        ([("below the screen", (20, 795), None)], ["outside"]),
        ([("to the right of it", (1270, 20), None)], ["cut", "outside"]),
    ],
)
def test_faults_are_seen(texts, sorts, watch):
    """
    A text that is shortened, hidden in part or written across another is found.
    """
    assert sorts == _drawn(watch, *texts)


def test_what_is_covered_is_not_read(watch):
    """
    A text under a panel that is drawn later does not overlap the text on the panel.
    """
    app = App(Settings(language="en"), keep_settings=False)
    surface = app.canvas.surface = pygame.Surface(USUAL)
    watch.begin(surface)
    app.canvas.text("below", (40, 40))
    app.canvas.panel(pygame.Rect(20, 20, 200, 80))
    app.canvas.text("above", (44, 44))

    assert set() == watch.faults
