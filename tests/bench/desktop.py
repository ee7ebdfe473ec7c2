"""
The numbers of the desktop: ``python -m tests.bench desktop``.

They are measured in a real window under Xvfb where that is installed, else in memory alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.threads import VARIABLES
from tests.bench.table import Row
from tests.conftest import ROOT
from tests.journeys.player import Player, folders
from tests.journeys.screen import Screen, missing

QUICK = 0.1
"""Hours of play that memory is watched over where it has to be quick."""
STARTS = 5
_SETTINGS = '{"schema": 1, "first_run_done": true, "reduced_motion": true}'
_RESOLUTION = 0.5
"""MB of growth that is none: half of the last digit of the figure to reach."""
_BRIGHT = 200
"""Of 255: only what is written is as bright."""


def measured(call: str, surroundings: dict[str, str]) -> Any:
    """Return what a call of the figures gives in a process of its own."""
    program = f"import json; from tests.bench.desktop_figures import *; print(json.dumps({call}))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def seconds_to_title(screen: Screen, home: Path) -> float:
    """Return how long it takes from the start of the process until the title can be read."""
    begun = time.perf_counter()
    player = Player(screen, home)
    while player.picture().max(axis=2).max() < _BRIGHT:
        time.sleep(0.005)
    took = time.perf_counter() - begun
    player.kill()
    return took


@contextlib.contextmanager
def _somewhere() -> Iterator[tuple[Screen | None, dict[str, str], Path]]:
    """Provide a screen if there can be one, the surroundings of a process, and its home."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        path = home / "config" / "backchannel" / "settings.json"
        path.parent.mkdir(parents=True)
        path.write_text(_SETTINGS, encoding="utf-8")
        quiet = {"SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        own = folders(home) | quiet | dict.fromkeys(VARIABLES, "1")
        if missing():
            yield None, os.environ | own | {"SDL_VIDEODRIVER": "dummy"}, home
            return
        screen = Screen(Path(name))
        try:
            yield screen, screen.surroundings | own, home
        finally:
            screen.close()


def rows(hours: float) -> Iterator[Row]:
    """Measure everything, one row after the other; memory over so many hours of play."""
    with _somewhere() as (screen, own, home):
        yield Row("  a window under Xvfb" if screen else "  no Xvfb: in memory alone", "", "")
        yield from _frames(own)
        if screen is not None:
            took = statistics.median(seconds_to_title(screen, home) for _ in range(STARTS))
            yield Row("start to title, the whole process", "1.0 s", f"{took:.2f} s", took <= 1)
        yield from _steps(own)
        yield from _memory(own, hours)


def _frames(own: dict[str, str]) -> Iterator[Row]:
    times = measured("frames_of_the_news()", own)
    for name, most in (("median", 5.0), ("p99", 12.0)):
        what = f"frame while the news is told, {name}"
        yield Row(what, f"{most:.0f} ms", f"{times[name]:.2f} ms", times[name] <= most)
    shown = measured("frames_a_second()", own)
    yield Row("frames a second of the loop", "60", f"{shown:.1f}", shown >= 59)
    share = measured("idle_share()", own)
    yield Row("idle at the table, share of a core", "10 %", f"{share:.1f} %", share < 10)


def _steps(own: dict[str, str]) -> Iterator[Row]:
    took = measured("resize_step()", own)
    yield Row("the table at another size", "60 ms", f"{took:.0f} ms", took < 60)
    few, many = (measured(f"cost_of_lines({lines})", own) for lines in (30, 300))
    good = many <= few * 1.25
    yield Row("300 news lines against 30", "1.0 times", f"{many / few:.2f} times", good)
    times = measured("forecast_times()", own)
    whole, step = times["whole"], times["step"]
    yield Row("forecast of a turn, in steps", "100 ms", f"{whole:.0f} ms", whole < 100)
    yield Row("  its longest step", "", f"{step:.1f} ms")


def _memory(own: dict[str, str], hours: float) -> Iterator[Row]:
    held = measured(f"memory_of_play({hours} * HOUR)", own)
    what = f"memory, the most in {hours * 60:.0f} minutes of play"
    yield Row(what, "250 MB", f"{held['most']:.0f} MB", held["most"] < 250)
    what, grown = "  its growth over the last half", held["growth"]
    if held["compared"] > 1:
        yield Row(what, "0 MB", f"{grown:+.1f} MB", grown <= _RESOLUTION)
    else:
        yield Row(what, "0 MB", "too short")
