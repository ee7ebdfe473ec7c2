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
from game.desktop.settings import Settings
from tests.desktop.driver import Driver
from tests.desktop.legibility import Fault, Watch, faults_of, watching
from tests.desktop.staging import STAGES

SIZES = ((960, 600), (1280, 800), (1920, 1080), (2560, 1600))
USUAL = (1280, 800)
NARROW = (((960, 600), 100), (USUAL, 150))
"""Sizes and scales with little room."""
SCALES = (75, 100, 150, 200)
LARGE_TEXT = 140
SETTLING = 10
"""Frames in which what glides comes to rest after another size."""
LANGUAGES = ("en", "ko")
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
