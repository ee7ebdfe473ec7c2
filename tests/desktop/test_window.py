"""The window shows the game, follows its settings and outlives a scene."""

from __future__ import annotations

import weakref

import pygame
import pytest

from game.desktop import crash, window
from game.desktop.app import App
from game.desktop.scenes.settings import SettingsScene
from game.desktop.settings import Settings, settings_path
from game.desktop.stack import Scene
from game.desktop.window import MINIMUM, Window


class Breaking(Scene):
    """A scene that cannot be drawn."""

    name = "breaking"

    def draw(self, canvas):
        raise RuntimeError("the card has no face")


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """Return a window of SDL's dummy screen with the title in it."""
    monkeypatch.setattr(crash, "log_path", lambda: tmp_path / "crash.log")
    monkeypatch.setattr(pygame, "quit", lambda: None)
    app = App(Settings(language="en", reduced_motion=True), keep_settings=False)
    shown = Window(app)
    app.start("title")
    yield shown
    shown.close()


def test_frames_go_on_until_the_game_ends(opened):
    """
    A frame tells whether another follows.
    """
    first = opened.frame(0.016)
    opened.app.quit()

    assert (True, False) == (first, opened.frame(0.016))


def test_the_game_follows_the_window(opened):
    """
    After a frame the game is as large as the window, whatever events came.
    """
    opened._window.size = (1100, 700)
    opened.frame(0.016)

    assert (1100, 700) == opened.app.size


def test_it_does_not_become_too_small(opened):
    """
    The window has a least size.
    """
    assert MINIMUM == tuple(opened._window.minimum_size)


def test_events_reach_the_game(opened):
    """
    A key that the system sends arrives.
    """
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_m, mod=0))
    opened.frame(0.016)

    assert opened.app.settings.muted


def test_full_screen_follows_the_setting(opened):
    """
    The window fills the screen when the setting says so, and comes back.
    """
    states = []
    for wanted in (True, False):
        opened.app.change(fullscreen=wanted)
        opened.frame(0.016)
        states.append(opened._fullscreen)

    assert [True, False] == states


def test_a_scene_that_breaks_makes_way(opened):
    """
    The player sees what is kept, and can go back to the title.
    """
    opened.app.go(Breaking(opened.app))
    going_on = opened.frame(0.016)
    opened.frame(0.016)
    shown = opened.app.stack.top

    assert (True, "crash", True) == (going_on, shown.name, "no face" in "".join(shown.root.said()))


def test_a_scene_that_cannot_be_built_makes_way(opened, monkeypatch):
    """
    Settings that broke before they stood cannot be left either, and are gone all the same.
    """

    def broken(_scene):
        raise RuntimeError("the page has no words")

    monkeypatch.setattr(SettingsScene, "build", broken)
    monkeypatch.setattr(SettingsScene, "leave", broken)
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F10, mod=0))
    opened.frame(0.016)

    assert ["crash"] == [scene.name for scene in opened.app.stack.scenes]


def test_a_word_of_what_broke_that_breaks_too_is_not_hidden(opened, monkeypatch):
    """
    The second time the error goes up, so that the process ends.
    """
    opened.app.go(Breaking(opened.app))
    opened.frame(0.016)
    monkeypatch.setattr(type(opened.app.stack.top), "draw", Breaking.draw)
    with pytest.raises(RuntimeError):
        opened.frame(0.016)


def point(opened, at):
    """Let the system say where the pointer is, and show a frame."""
    event = pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))
    pygame.event.post(event)
    opened.frame(0.016)


def test_the_pointer_has_the_shape_of_what_it_is_over(opened, monkeypatch):
    """
    Its shape is set when it changes, and only then.
    """
    shapes = []
    monkeypatch.setattr(pygame.mouse, "set_cursor", shapes.append)
    button = next(w for w in opened.app.stack.top.root.walk() if w.name == "title.settings").rect
    for at in ((2, 2), button.center, button.move(3, 0).center, (2, 2)):
        point(opened, at)

    assert [pygame.SYSTEM_CURSOR_HAND, pygame.SYSTEM_CURSOR_ARROW] == shapes


def test_a_screen_without_a_pointer_does_no_harm(opened):
    """
    SDL's dummy screen refuses every shape, and the game goes on.
    """
    opened.app.open("settings")
    entry = next(w for w in opened.app.stack.top.root.walk() if w.name == "settings.saves")
    point(opened, (2, 2))
    entry.rect.topleft = (0, 0)

    with pytest.raises(pygame.error):
        pygame.mouse.set_cursor(pygame.SYSTEM_CURSOR_IBEAM)
    assert opened.frame(0.016)


def test_input_methods_work_where_text_is_typed(opened, monkeypatch):
    """
    They are let in with the focus of a line, told where its caret is, and shut out behind it.
    """
    told = []
    monkeypatch.setattr(pygame.key, "start_text_input", lambda: told.append("start"))
    monkeypatch.setattr(pygame.key, "stop_text_input", lambda: told.append("stop"))
    monkeypatch.setattr(pygame.key, "set_text_input_rect", lambda at: told.append(tuple(at)))
    scene = opened.app.open("codex")
    opened.frame(0.016)
    scene.to_search()
    opened.frame(0.016)
    opened.frame(0.016)
    caret = tuple(opened.app.caret)
    scene.focus.named("codex.list")
    opened.frame(0.016)

    assert ["start", caret, "stop"] == told


def test_an_idle_window_waits(opened, monkeypatch):
    """
    Where nothing moves the loop waits for an event, and the event is not lost.
    """
    while opened.app.animating:
        opened.frame(0.016)
    key = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_m, mod=0)
    monkeypatch.setattr(pygame.event, "wait", lambda _: key)
    waited = opened._wait()
    opened.frame(0.0)

    assert (True, True) == (waited, opened.app.settings.muted)


def test_the_loop_ends_with_the_game(opened, monkeypatch):
    """
    The loop returns when the window is closed.
    """
    monkeypatch.setattr(pygame.event, "wait", lambda _: pygame.event.Event(pygame.QUIT))
    opened.run()

    assert not opened.app.frame(0.0)


def test_the_environment_is_only_completed(monkeypatch):
    """
    What a player has set for SDL stays as it is.
    """
    monkeypatch.setenv("SDL_WINDOWS_DPI_AWARENESS", "unaware")
    monkeypatch.setenv("SDL_FRAMEBUFFER_ACCELERATION", "1")
    window.prepare()

    import os

    assert ("unaware", "1") == (
        os.environ["SDL_WINDOWS_DPI_AWARENESS"],
        os.environ["SDL_FRAMEBUFFER_ACCELERATION"],
    )


def test_a_scene_that_has_gone_is_freed_with_the_next_frame(opened):
    """
    Nothing of the title is held once a frame of another scene has been shown.
    """
    opened.frame(0.016)
    gone = weakref.ref(opened.app.stack.top)
    opened.app.start("settings")
    opened.frame(0.016)
    opened.frame(0.016)

    assert gone() is None


def test_a_folder_that_cannot_be_used_is_said_at_the_start(tmp_path, monkeypatch):
    """
    Before the first turn one knows that nothing could be saved, and where that is mended.
    """
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = Settings(language="en", saves=str(tmp_path / "file"))
    monkeypatch.setattr(window, "load_settings", lambda: (settings, None))
    app, _known = window._new_app()
    app.close()
    said = " ".join(text for text, _left in app.toasts.notes)

    assert f"Nothing can be saved in {tmp_path / 'file'}: File exists." in said
    assert (True, True) == ("settings (F10)" in said, bool(app.unsaved))


def test_a_folder_that_was_kept_in_part_is_one_of_the_home(tmp_path, monkeypatch):
    """
    It does not hang on where the game is started.
    """
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setattr(window, "load_settings", lambda: (Settings(saves="mine"), None))
    app, _known = window._new_app()
    app.close()

    assert str(tmp_path / "mine") == app.settings.saves


@pytest.mark.parametrize(
    ("desktop", "kept", "place"),
    [
        ((1920, 1080), (0, 0, False), ((1280, 800), False)),
        ((1366, 768), (0, 0, False), ((1280, 664), True)),
        ((1280, 800), (0, 0, False), ((1248, 696), True)),
        ((800, 480), (0, 0, False), (MINIMUM, True)),
        ((1920, 1080), (1500, 900, False), ((1500, 900), False)),
        ((1920, 1080), (1500, 900, True), ((1500, 900), True)),
        ((1366, 768), (1500, 900, False), ((1334, 664), False)),
        ((1366, 768), (1000, 640, False), ((1000, 640), False)),
    ],
)
def test_the_window_opens_as_it_was_closed_where_there_is_room(monkeypatch, desktop, kept, place):
    """
    With its frame it fits the desktop of today, and at first it is maximised on a small one.
    """
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [desktop])
    width, height, maximised = kept

    assert place == window.first_place(Settings(width=width, height=height, maximised=maximised))


def happen(opened, *kinds):
    """Let the system tell of the window, and show a frame."""
    for kind in kinds:
        pygame.event.post(pygame.event.Event(kind))
    opened.frame(0.016)


def test_its_size_is_kept_when_it_is_closed(opened):
    """
    What is kept is its size apart from being maximised or filling the screen.
    """
    happen(opened, pygame.WINDOWRESTORED)
    opened._window.size = (1100, 700)
    opened.frame(0.016)
    happen(opened, pygame.WINDOWMAXIMIZED)
    opened._window.size = (1300, 900)
    opened.app.change(fullscreen=True)
    opened.frame(0.016)
    happen(opened, pygame.WINDOWRESTORED)
    opened.close()
    kept = opened.app.settings
    opened._window = pygame.Window()

    assert (1100, 700, True) == (kept.width, kept.height, kept.maximised)


def test_from_full_screen_it_comes_back_maximised(opened, monkeypatch):
    """
    The system forgets that it was maximised, so that it is told again.
    """
    told = []

    class Told:
        """A window that notes what it is told."""

        def __init__(self, real):
            self.real = real

        def __getattr__(self, name):
            return getattr(self.real, name)

        def maximize(self):
            told.append("maximise")

    monkeypatch.setattr(opened, "_window", Told(opened._window))
    happen(opened, pygame.WINDOWMAXIMIZED)
    for wanted in (True, False):
        opened.app.change(fullscreen=wanted)
        opened.frame(0.016)

    assert ["maximise"] == told


def test_settings_that_could_not_be_read_are_not_written_over(monkeypatch, tmp_path):
    """
    Whoever has a slip in the file can still mend it when the window has been closed.
    """
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"schema": 1, "theme": ', encoding="utf-8")
    monkeypatch.setattr(pygame, "quit", lambda: None)
    Window().close()

    assert '{"schema": 1, "theme": ' == path.read_text(encoding="utf-8")
