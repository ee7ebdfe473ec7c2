"""F1 and F10 open the codex and the settings wherever one is, and lead back."""

from __future__ import annotations

import pytest

from game.desktop import aside
from game.desktop.crash import Crash
from game.playthrough import Playthrough
from game.scenario import load
from tests.desktop.scenes.crises import ended, played


def open_scene(app, name):
    """Show a scene as a player comes to it."""
    if name in {"end", "table"}:
        app.start(name, playthrough=ended() if name == "end" else played(1))
        return
    if name == "news":
        playthrough = played(1)
        app.start(name, playthrough=playthrough, report=playthrough.last)
        return
    app.start("title")
    if name == "briefing":
        app.open(name, loaded=load("first_offer"), play_as="voss", seed=3)
    elif name == "replay":
        app.open(name, playthrough=ended())
    elif name != "title":
        app.open(name)


SCENES = (
    "title",
    "first_run",
    "picker",
    "briefing",
    "table",
    "news",
    "end",
    "replay",
    "saves",
)


@pytest.mark.parametrize(("key", "name"), aside.KEYS.items())
@pytest.mark.parametrize("scene", SCENES)
def test_a_key_opens_it_everywhere_and_leads_back(app, driver, scene, key, name):
    """
    It lies on the scene, and the same key or Esc shows that very scene again.
    """
    open_scene(app, scene)
    driver.step()
    below = app.stack.top
    shown = []
    for back in (key, "esc"):
        driver.press(key)
        shown.append(app.stack.top.name)
        driver.press(back)
        shown.append(app.stack.top)

    assert [name, below, name, below] == shown


def test_the_news_wait(app, driver):
    """
    Behind the codex nothing more is told.
    """
    open_scene(app, "news")
    driver.step(2)
    news = app.stack.top
    driver.press("f1")
    before = news.told
    driver.step(600)
    waited = news.told == before and not news.done
    driver.press("f1")
    driver.step(600)

    assert (True, True) == (waited, news.done or news.told > before)


def test_from_one_to_the_other_and_back(app, driver):
    """
    They lie on one another once; the key of the lower one goes back to it.
    """
    app.start("title")
    names = []
    for key in ("f1", "f10", "f1", "f1"):
        driver.press(key)
        names.append([scene.name for scene in app.stack.scenes])

    assert [
        ["title", "codex"],
        ["title", "codex", "settings"],
        ["title", "codex"],
        ["title"],
    ] == names


def test_on_what_broke_nothing_is_laid(app, driver):
    """
    The word of what broke stays alone: it may have been the settings.
    """
    app.start("crash", crash=Crash(None, None, "KeyError"))
    driver.press("f10")

    assert 1 == len(app.stack.scenes)


def test_the_codex_tells_of_what_is_shown(app, driver):
    """
    On a briefing it has the actors of that scenario.
    """
    open_scene(app, "briefing")
    driver.press("f1")

    assert "first_offer" == app.stack.top.loaded.scenario.id


def test_at_the_title_it_tells_of_what_was_played_last(app, driver, tmp_path):
    """
    Where nothing has been played it tells of the flagship.
    """
    app.start("title")
    driver.press("f1")
    first = app.stack.top.loaded.scenario.id
    driver.press("esc")
    app.change(saves=str(tmp_path / "saves"))
    app.save(Playthrough(load("first_offer"), play_as="voss"))
    driver.press("f1")

    assert (aside.FLAGSHIP, "first_offer") == (first, app.stack.top.loaded.scenario.id)
