"""The window itself: its sizes, the full screen, its languages, and how it ends."""

from __future__ import annotations

import pytest

from game.desktop.settings import Settings
from game.desktop.window import MINIMUM
from tests.journeys.journey import DESIGN, Journey
from tests.journeys.screen import SIZE

pytestmark = pytest.mark.journey
LARGE = (2560, 1600)
PLAYED_BEFORE = Settings(first_run_done=True, speed=3.0)


def test_the_window_manager_closes_the_window(screen, tmp_path):
    """
    A window that is closed by the window manager ends the game with status 0.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        journey.player.ask_to_close()

        assert 0 == journey.player.status()


def test_the_title_follows_the_window(screen, tmp_path):
    """
    The window goes down to 960 by 600 and no further, and up to 2560 by 1600.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        sizes = [journey.player.size]
        for size in (MINIMUM, (500, 400), LARGE, DESIGN):
            journey.resize(size)
            sizes.append(journey.player.size)

    assert [DESIGN, MINIMUM, MINIMUM, LARGE, DESIGN] == sizes


def test_f11_fills_the_screen_and_gives_it_back(screen, tmp_path):
    """
    F11 fills the screen, F11 again gives the window its size back, and both are kept.
    """
    seen = []
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        for _ in range(2):
            journey.press_alone("f11")
            journey.follow()
            seen.append((journey.player.size, journey.settings()["fullscreen"]))

    assert [(SIZE, True), (DESIGN, False)] == seen


def test_text_is_typed_cut_and_pasted(screen, tmp_path):
    """
    Hangul arrives, the clipboard of the system gives what was cut, and letters are no shortcuts.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        journey.click("title.settings")
        journey.click("settings.saves")
        journey.type(f"{tmp_path}/한글 mm")
        journey.press("shift+left", "shift+left", "ctrl+x", "ctrl+v", "ctrl+v", "enter")
        typed = journey.settings()

    assert (f"{tmp_path}/한글 mmmm", False) == (typed["saves"], typed["muted"])


def test_the_interface_turns_korean_and_stays_so(screen, tmp_path):
    """
    Choosing Korean turns every word at once, and the next start is in Korean.
    """
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        journey.click("title.settings")
        journey.click("settings.language")
        journey.click_row("settings.language.list", "한국어")
        journey.press("esc")
        turned = journey.twin.driver.texts()
        journey.player.ask_to_close()
        status = journey.player.status()
        kept = journey.settings()["language"]
    with Journey(screen, tmp_path) as journey:
        again = journey.twin.driver.texts()

    assert (0, "ko", True, turned) == (status, kept, "새 위기" in turned, again)
