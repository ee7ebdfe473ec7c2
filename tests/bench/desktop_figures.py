"""The figures of the desktop; each function measures one thing, in a process of its own."""

from __future__ import annotations

import gc
import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame

from game.desktop import window as windows
from game.desktop.app import App
from game.desktop.scenes.news_rows import NewsRow, draw_row, row_height, rows_of
from game.desktop.settings import Settings
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.move_card import MoveCard
from game.desktop.window import Window
from game.playthrough import Playthrough
from game.playthrough.forecast import forecast_steps
from game.scenario import load
from tests.desktop.driver import Driver

FLAGSHIP, ACTOR = "beijing_2017", "tillerson"
SIZE = (1280, 800)
FRAME = 1 / 60
HOUR = 3600.0
LONG_FRAME = 0.1
"""Seconds of play that a frame takes where an hour of it is played at speed."""
SIZES = ((960, 600), (1280, 800), (1440, 900), (1920, 1200))
_SETTINGS = Settings(language="en", first_run_done=True)


def crisis(turns: int = 0, seed: int = 7) -> Playthrough:
    """Return the flagship after some turns, those of the others and the player's by doctrine."""
    playthrough = Playthrough(load(FLAGSHIP), seed=seed, play_as=ACTOR)
    for _ in range(turns):
        hands = playthrough.options()
        legal = [option.move for option in hands.public if option.legal]
        playthrough.step(legal[0] if legal else None, None)
    return playthrough


def opened() -> Window:
    """Return a window with an app that keeps no settings, ready as the game is when it starts."""
    windows.prepare()
    pygame.display.init()
    pygame.font.init()
    window = Window(App(_SETTINGS, size=SIZE, keep_settings=False))
    gc.freeze()
    return window


def _tell(app: App, playthrough: Playthrough) -> None:
    app.start("news", playthrough=playthrough, report=playthrough.history[-1])


def frames_of_the_news(frames: int = 1500) -> dict[str, float]:
    """Return median and 99th percentile of a frame, in ms, while week after week is told."""
    opened_window = opened()
    app, times, week = opened_window.app, [], 3
    while len(times) < frames:
        _tell(app, crisis(week))
        week = week % 12 + 1
        opened_window.frame(FRAME)
        while len(times) < frames and not app.stack.top.done:
            begun = time.perf_counter()
            opened_window.frame(FRAME)
            times.append(1000 * (time.perf_counter() - begun))
    opened_window.close()
    return {"median": statistics.median(times), "p99": statistics.quantiles(times, n=100)[-1]}


def _run(opened_window: Window, seconds: float, each: Callable[[], object]) -> None:
    """Let the window's own loop run for some seconds, and call something at each frame."""
    app, frame, until = opened_window.app, opened_window.app.frame, time.perf_counter() + seconds

    def watched(dt: float) -> bool:
        each()
        return frame(dt) and time.perf_counter() < until

    app.frame = watched
    opened_window.run()
    app.frame = frame


def frames_a_second(seconds: float = 6.0) -> float:
    """Return how many frames a second the loop shows while the news is told."""
    opened_window = opened()
    app, shown = opened_window.app, []

    def each() -> None:
        shown.append(time.perf_counter())
        if app.stack.top.done:
            _tell(app, crisis(4))

    _tell(app, crisis(4))
    _run(opened_window, seconds, each)
    opened_window.close()
    return (len(shown) - 1) / (shown[-1] - shown[0])


def idle_share(seconds: float = 8.0) -> float:
    """Return the share of a core, in percent, that the table takes while nothing happens."""
    opened_window = opened()
    opened_window.app.start("table", playthrough=crisis(3))
    for _ in range(600):
        opened_window.frame(FRAME)
    begun, used = time.perf_counter(), time.process_time()
    _run(opened_window, seconds, lambda: None)
    share = (time.process_time() - used) / (time.perf_counter() - begun)
    opened_window.close()
    return 100 * share


def forecast_times() -> dict[str, float]:
    """Return how long the forecast of a turn takes, and its longest step, in ms."""
    playthrough = crisis(3)
    list(forecast_steps(playthrough))
    steps, work = [], forecast_steps(playthrough)
    while True:
        begun = time.perf_counter()
        last = next(work, None)
        steps.append(1000 * (time.perf_counter() - begun))
        if last is None and work.gi_frame is None:
            return {"whole": sum(steps), "step": max(steps)}


def resize_step() -> float:
    """Return the median time of a frame in which the table takes another size, in ms."""
    driver = Driver(App(_SETTINGS, size=SIZE, keep_settings=False))
    driver.app.start("table", playthrough=crisis(3))
    driver.settle()
    surfaces = [pygame.Surface(size) for size in SIZES]
    times = []
    for number in range(24):
        begun = time.perf_counter()
        driver.app.draw(surfaces[number % len(surfaces)])
        times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(times[len(SIZES) :])


def cost_of_lines(lines: int) -> float:
    """Return the time of drawing a list of so many news lines, scrolled to its middle, in us."""
    app = App(_SETTINGS, size=SIZE, keep_settings=False)
    found = [row for row in rows_of(crisis(12)) if row.sort != "turn"]
    rows = [
        NewsRow(found[at % len(found)].sort, f"{at}. {found[at % len(found)].text}")
        for at in range(lines)
    ]
    shown: VirtualList[NewsRow] = VirtualList(rows, row_height, draw_row)
    shown.layout(pygame.Rect(0, 0, 420, 600), app.context)
    shown.move_to(shown.content / 2)
    app.canvas.surface = pygame.Surface(SIZE)
    times = []
    for _ in range(400):
        begun = time.perf_counter()
        shown.draw(app.canvas)
        times.append(1e6 * (time.perf_counter() - begun))
    return statistics.median(times)


# -- an hour ---------------------------------------------------------------------------------------


def megabytes() -> float:
    """Return the memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def memory_of_play(seconds: float = HOUR) -> dict[str, float]:
    """
    Return the most memory that so much play takes, and its growth over the last half, in MB.

    Every frame is drawn, but each moves the clock on by a tenth of a second. What is held goes up
    and down by 15 MB with the scenes of a crisis, so whole crises are compared: the growth is that
    of the mean from the first to the last of those that began in the last half. The last crisis is
    played to its end.
    """
    opened_window = opened()
    chance = random.Random(1)  # noqa: S311  # it only plays
    player, crises = _player(opened_window.app, chance), _Crises(opened_window.app)
    while crises.seconds < seconds or crises.inside:
        for _ in range(round(1 / LONG_FRAME)):
            next(player)
            opened_window.frame(LONG_FRAME)
        crises.look()
    opened_window.close()
    late = [statistics.mean(held) for begun, held in crises.whole if begun >= seconds / 2]
    growth = late[-1] - late[0] if late else 0.0
    return {"most": crises.most, "growth": growth, "compared": len(late)}


class _Crises:
    """What is held in each second of each crisis; one begins with the title."""

    def __init__(self, app: App) -> None:
        self.app, self.seconds, self.most = app, 0, 0.0
        self.whole: list[tuple[int, list[float]]] = []
        self._now: list[float] = []
        self._at_title = True

    @property
    def inside(self) -> bool:
        """Whether a crisis goes on that is not the first, and has more than begun."""
        return bool(self.whole) and len(self._now) > 1

    def look(self) -> None:
        """Look after a second of play."""
        before, self._at_title = self._at_title, self.app.stack.top.name == "title"
        if self._at_title and not before:
            self.whole.append((self.seconds - len(self._now), self._now))
            self._now = []
        self.seconds += 1
        self._now.append(megabytes())
        self.most = max(self.most, self._now[-1])


def _player(app: App, chance: random.Random) -> Iterator[None]:
    """Play one crisis after the other, as one would who thinks for some seconds at each card."""
    driver, seed = Driver(app), 0
    while True:
        seed += 1
        app.change(language=("en", "ko")[seed % 2])
        app.start("title")
        yield from _wait(3)
        app.start("table", playthrough=Playthrough(load(FLAGSHIP), seed=seed, play_as=ACTOR))
        while app.stack.top.name != "end":
            yield from _turn(driver, chance)
        for key in ("2", "3", "r"):
            yield from _wait(6)
            driver.press(key)
        for _ in range(8):
            driver.press("right")
            yield from _wait(1)


def _turn(driver: Driver, chance: random.Random) -> Iterator[None]:
    """Look at some cards, choose two, play the week and hear the news."""
    cards = [widget for widget in driver.widgets() if isinstance(widget, MoveCard)]
    for card in chance.sample(cards, min(len(cards), 6)):
        driver.point(card.rect.center)
        yield from _wait(2)
    for key in (f"{chance.randint(1, 5)}", f"alt+{chance.randint(1, 5)}", "e", "n", "o"):
        driver.press(key)
        yield from _wait(1)
    driver.press("c")
    news = driver.app.stack.top
    while not news.done:
        yield
    yield from _wait(4)
    driver.click("news.next")


def _wait(seconds: float) -> Iterator[None]:
    for _ in range(round(seconds / LONG_FRAME)):
        yield
