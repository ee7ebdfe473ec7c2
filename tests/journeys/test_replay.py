"""A crisis is watched again in its window, forward and back, and played on from the middle."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.desktop.settings import Settings
from game.playthrough import Playthrough
from game.scenario import load
from tests.journeys.journey import Journey
from tests.journeys.test_crisis import SAVE, SEED, TURNS, play_by_mouse

pytestmark = pytest.mark.journey
PLAYED_BEFORE = Settings(first_run_done=True, speed=3.0)
FORK = SAVE.replace(".json", "-fork1.json")
FROM = 2
"""After how many turns it is played on."""


def keep(folder: Path) -> None:
    """Keep a crisis that has been played to its end, for the window and for its twin."""
    playthrough = Playthrough(load("first_offer"), seed=int(SEED), play_as="voss")
    while not playthrough.finished:
        hands = playthrough.options()
        public = [option.move for option in hands.public if option.legal]
        private = [option.move for option in hands.private if option.legal]
        playthrough.step(public[0] if public else None, private[0] if private else None)
    for home in ("p", "q"):
        path = folder / home / "data" / "backchannel" / "saves" / SAVE
        playthrough.save(path)
        os.utime(path, (1_000_000_000, 1_000_000_000))


def test_a_replay_is_watched_and_forked(screen, tmp_path):
    """
    It goes forward, back and by itself to the end, and a fork leaves what it comes from as it was.
    """
    keep(tmp_path)
    with Journey(screen, tmp_path, PLAYED_BEFORE) as journey:
        whole = journey.saves()[SAVE]
        journey.click("title.replay")
        journey.click("saves.watch")
        journey.press("right", "right", "right")
        journey.press("left")
        journey.click("replay.hidden")
        journey.press("p")
        watched = journey.twin.app.stack.top.at
        journey.click("replay.first")
        for _ in range(FROM):
            journey.click("replay.next")
        journey.press("f")
        journey.click("fork.begin")
        play_by_mouse(journey, 0)
        journey.click("news.next")
        saves, others = journey.saves(), journey.saves_of_the_twin()

    assert (TURNS, {SAVE: whole, FORK: saves[FORK]}) == (watched, saves)
    assert whole["turns"][:FROM] == saves[FORK]["turns"][:FROM]
    assert (FROM + 1, others[FORK]["turns"]) == (len(saves[FORK]["turns"]), saves[FORK]["turns"])
