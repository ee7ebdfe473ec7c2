"""Every scene of the game as it stands in the golden pictures: same seed, same moment."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from game.desktop import crash
from game.playthrough import Playthrough
from game.playthrough.comparison import Comparison, compare_gradually
from game.playthrough.gradual import finish
from game.playthrough.turning_points import Outlook, outlooks_gradually
from game.playthrough.what_if import WhatIf, what_if_gradually
from game.scenario import load
from game.scenario.model import Venue
from tests.desktop.driver import Driver

FLAGSHIP, ACTOR, SEED = "beijing_2017", "tillerson", 7
TURNS = 5
"""What has been played where a crisis is under way."""
TELLING = 270
"""Frames after which the news is told in part."""

Stage = Callable[[Driver], object]


def _played(turns: int) -> Playthrough:
    """Return the flagship after some turns, in which the envoy speaks and acts by turns."""
    playthrough = Playthrough(load(FLAGSHIP), seed=SEED, play_as=ACTOR)
    while not playthrough.finished and len(playthrough.played) < turns:
        hands = playthrough.options()
        number = len(playthrough.played)
        chosen = {}
        for venue, options in ((Venue.PUBLIC, hands.public), (Venue.PRIVATE, hands.private)):
            legal = [option.move for option in options if option.legal]
            chosen[venue] = legal[number % len(legal)] if legal and number % 3 < 2 else None
        playthrough.step(chosen[Venue.PUBLIC], chosen[Venue.PRIVATE])
    return playthrough


@lru_cache(1)
def ended() -> Playthrough:
    """Return the flagship, played to its end."""
    return _played(99)


def title(driver: Driver) -> None:
    """Show the title, with a crisis to go on with."""
    _played(TURNS).save(Path("saves") / "going_on.json")
    driver.app.start("title")


def first_run(driver: Driver) -> None:
    """Show what somebody is offered who starts the game for the first time."""
    driver.app.start("title")
    driver.app.open("first_run")


def tips(driver: Driver) -> None:
    """Show the tip of the public hand."""
    first_run(driver)
    driver.settle()
    driver.click("first_run.begin")
    driver.settle()
    driver.app.guide.go_on()
    driver.app.guide.go_on()


def picker(driver: Driver) -> None:
    """Show the scenarios, the flagship chosen."""
    driver.app.start("title")
    driver.app.open("picker", seed=SEED)


def briefing(driver: Driver) -> None:
    """Show the briefing of the envoy."""
    driver.app.start("title")
    driver.app.open("briefing", loaded=load(FLAGSHIP), play_as=ACTOR, seed=SEED)


def table(driver: Driver) -> None:
    """Show the table after some turns, nothing in hand."""
    driver.app.start("table", playthrough=_played(TURNS))


def card(driver: Driver) -> None:
    """Show the table with a private move chosen and the keyboard on a public one."""
    table(driver)
    driver.settle()
    driver.press("alt+1")
    driver.press("2")
    driver.press("right")


def news(driver: Driver) -> None:
    """Show the news while it is being told."""
    _report(driver)
    driver.app.change(reduced_motion=False)
    driver.step(TELLING)


def why(driver: Driver) -> None:
    """Show the news when all is told, and why the meters moved."""
    _report(driver)
    driver.press("esc")


def _report(driver: Driver) -> None:
    playthrough = _played(TURNS)
    driver.app.start("news", playthrough=playthrough, report=playthrough.history[-1])


def end(driver: Driver) -> None:
    """Show how the crisis ended; what it takes seconds to simulate is simulated once."""
    driver.app.start("end", playthrough=ended())
    scene, jobs = driver.app.stack.top, driver.app.jobs
    jobs.drop(scene)
    comparison, outlooks = _simulated()
    scene._have_compared(comparison)
    scene._have_outlooks(outlooks)
    jobs.drop(scene._asking)
    scene._have_tried(_tried(scene.turn))


@lru_cache(1)
def _simulated() -> tuple[Comparison, tuple[Outlook, ...]]:
    return finish(compare_gradually(ended())), finish(outlooks_gradually(ended()))


@lru_cache(2)
def _tried(turn: int) -> WhatIf:
    return finish(what_if_gradually(ended(), turn))


def turns(driver: Driver) -> None:
    """Show the turning points of the crisis."""
    end(driver)
    driver.settle()
    driver.press("2")


def compared(driver: Driver) -> None:
    """Show the crisis beside those that doctrine plays."""
    end(driver)
    driver.settle()
    driver.press("3")


def replay(driver: Driver) -> None:
    """Show the replay of the crisis, some turns in."""
    driver.app.start("title")
    driver.app.open("replay", playthrough=ended())
    driver.settle()
    for _ in range(TURNS):
        driver.press("right")


def saves(driver: Driver) -> None:
    """Show three saves: one that goes on, a broken one, and one that has ended."""
    folder = Path("saves")
    _played(TURNS).save(folder / "going_on.json")
    ended().save(folder / "ended.json")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    for days, name in enumerate(("ended", "broken", "going_on"), 17_400):
        os.utime(folder / f"{name}.json", (days * 86_400, days * 86_400))
    driver.app.start("title")
    driver.app.open("saves")


def settings(driver: Driver) -> None:
    """Show the settings."""
    driver.app.change(saves="")
    driver.app.sound.works = True
    driver.app.start("title")
    driver.app.open("settings")


def codex(driver: Driver) -> None:
    """Show what the codex says of the rhetoric meter."""
    driver.app.start("title")
    driver.app.open("codex", loaded=load(FLAGSHIP), open_at="meter.rhetoric")


def broken(driver: Driver) -> None:
    """Show what is said when a scene has broken."""
    left = crash.Crash(Path("/home/player/crash.log"), Path("/home/player/save.json"), "KeyError")
    driver.app.start("crash", crash=left)


STAGES: dict[str, Stage] = {
    stage.__name__: stage
    for stage in (
        title,
        first_run,
        tips,
        picker,
        briefing,
        table,
        card,
        news,
        why,
        end,
        turns,
        compared,
        replay,
        saves,
        settings,
        codex,
        broken,
    )
}
"""What shows each scene, by its name."""
