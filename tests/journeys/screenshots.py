"""
Take the screenshots of the README anew: ``python -m tests.journeys.screenshots``.

They are of a real window, 1280 by 800. List them afterwards:
``python -m assets.build_assets manifest``.
"""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pygame

from game.desktop.settings import Settings
from tests.conftest import ROOT
from tests.desktop import pictures
from tests.journeys.journey import Journey
from tests.journeys.screen import Screen

FOLDER = ROOT / "assets" / "screenshots"
SEED = "7"
DIGITS = 18
TURNS = 16


def take(journey: Journey, name: str) -> None:
    """Keep what the window shows once nothing in it moves any more."""
    before, now = None, journey.player.picture()
    while before is None or not np.array_equal(before, now):
        time.sleep(0.3)
        before, now = now, journey.player.picture()
    pictures.write(FOLDER / f"{name}.png", now, pictures.EXACT)


def play(journey: Journey, turn: int) -> None:
    """Play a turn of dialogue, with a private word beside it."""
    for venue, at in (("public", turn % 4), ("private", turn % 2)):
        cards = journey.twin.playable(venue)
        journey.click(cards[min(at, len(cards) - 1)])
    if turn == 3:
        take(journey, "table")
    journey.click("table.confirm", "news.next")
    if turn == 3:
        take(journey, "news")
    journey.click("news.next")


def main() -> None:
    """Play the crisis of the article to its end, and keep four moments of it."""
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    pygame.display.init()
    pygame.font.init()
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, closing(Screen(Path(name))) as screen:
        settings = Settings(first_run_done=True, language="en", speed=3.0)
        with Journey(screen, Path(name), settings) as journey:
            take(journey, "title")
            journey.click("title.new")
            journey.click("picker.seed")
            journey.press(*["backspace"] * DIGITS, SEED)
            journey.click("picker.start")
            journey.click("briefing.begin")
            for turn in range(TURNS):
                if journey.twin.scene == "table":
                    play(journey, turn)
            journey.park()
            take(journey, "end")


if __name__ == "__main__":
    main()
