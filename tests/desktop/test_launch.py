"""The game opens where it can, and says why where it cannot."""

from __future__ import annotations

import os
import sys
import types

import pygame
import pytest

from game.desktop import crash, launch, window
from game.desktop.settings import Settings
from game.errors import UnknownNameError
from game.playthrough import Playthrough
from game.scenario import load
from game.threads import VARIABLES


@pytest.fixture
def seen(monkeypatch, tmp_path):
    """Let a window be opened on SDL's dummy screen; its loop notes what is shown and ends."""
    shown = []

    def run(opened):
        opened.frame(0.016)
        shown.append([scene.name for scene in opened.app.stack.scenes])

    known = Settings(language="en", first_run_done=True)
    monkeypatch.setattr(launch, "has_display", lambda: True)
    monkeypatch.setattr(window, "load_settings", lambda: (known, None))
    monkeypatch.setattr(window.Window, "run", run)
    monkeypatch.setattr(pygame, "quit", lambda: None)
    monkeypatch.setattr(crash, "log_path", lambda: tmp_path / "crash.log")
    return shown


@pytest.mark.parametrize(
    ("platform", "settings", "there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "SDL_VIDEODRIVER": "dummy"}, False),
        ("linux", {"SDL_VIDEODRIVER": "offscreen"}, False),
        ("linux", {"SDL_VIDEODRIVER": "kmsdrm"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_one_that_can_be_seen(monkeypatch, platform, settings, there):
    """
    On Linux there has to be X11 or Wayland, and SDL's blind drivers are no display.
    """
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)

    assert there is launch.has_display()


def test_without_a_display_it_says_so_by_its_status(monkeypatch):
    """
    Nothing is opened, and the caller knows.
    """
    monkeypatch.setattr(launch, "has_display", lambda: False)

    assert launch.NO_DISPLAY == launch.launch()


@pytest.mark.parametrize("wrong", [types.SimpleNamespace(), types.SimpleNamespace(IS_CE=1), None])
def test_the_wrong_pygame_gets_the_line_that_repairs_it(seen, monkeypatch, capsys, wrong):
    """
    The other pygame, half a pygame and none at all end with status 2 and one line.
    """
    monkeypatch.setitem(sys.modules, "pygame", wrong)
    status = launch.launch()
    said = capsys.readouterr().err

    assert (2, 1, True) == (status, said.count("\n"), launch.repair() in said)


@pytest.mark.parametrize(
    ("platform", "python", "called"),
    [
        ("linux", "/opt/my games/bin/python", "'/opt/my games/bin/python' -m pip"),
        ("win32", r"C:\games\python.exe", r'"C:\games\python.exe" -m pip'),
        ("linux", "", "python -m pip"),
    ],
)
def test_the_repair_is_for_the_python_that_runs(monkeypatch, platform, python, called):
    """
    Both halves of the line call the pip of this Python, whatever folder it lies in.
    """
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "executable", python)
    first, second = launch.repair().split(" && ")

    assert (f"{called} uninstall -y pygame pygame-ce", f"{called} install pygame-ce") == (
        first,
        second,
    )


def test_the_title_comes_first(seen):
    """
    Without a wish the title is shown.
    """
    assert (0, [["title"]]) == (launch.launch(), seen)


def test_a_scenario_begins_with_its_briefing(seen):
    """
    With a scenario its briefing lies on the title.
    """
    assert (0, [["title", "briefing"]]) == (launch.launch("first_offer", "voss", 3), seen)


def test_a_playthrough_goes_on_at_the_table(seen):
    """
    A playthrough that is handed over is at the table at once.
    """
    playthrough = Playthrough(load("first_offer"), play_as="voss")

    assert (0, [["title", "table"]]) == (launch.launch(playthrough=playthrough), seen)


def test_unknown_names_are_said_before_a_window_opens(seen):
    """
    A scenario or an actor that is not there is an error for the caller.
    """
    with pytest.raises(UnknownNameError):
        launch.launch("first_offer", "nobody")

    assert [] == seen


def test_the_matrix_library_gets_one_thread(seen, monkeypatch):
    """
    However the game is opened, no second thread of the matrix library takes a core.
    """
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    launch.launch()

    assert {"1"} == {os.environ[name] for name in VARIABLES}


def test_a_window_that_cannot_be_opened_is_no_display(seen, monkeypatch):
    """
    Where SDL refuses, the terminal game can start.
    """

    def refuse(*_, **__):
        raise pygame.error("no available video device")

    monkeypatch.setattr(pygame, "Window", refuse)

    assert launch.NO_DISPLAY == launch.launch()


@pytest.mark.parametrize("driver", ["dummy", "offscreen"])
def test_a_display_that_is_dead_is_no_display(seen, monkeypatch, driver):
    """
    Where SDL takes a blind driver by itself, no window is opened on it.
    """
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "get_driver", lambda: driver)

    assert (launch.NO_DISPLAY, []) == (launch.launch(), seen)


def test_a_loop_that_breaks_ends_with_a_word(seen, monkeypatch, capsys):
    """
    The status is 1, and standard error says where it is described.
    """

    def break_down(_):
        raise RuntimeError("the loop is a knot")

    monkeypatch.setattr(window.Window, "run", break_down)
    status = launch.launch()

    assert (1, True) == (status, "crash.log" in capsys.readouterr().err)
