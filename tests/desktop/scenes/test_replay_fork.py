"""A fork asks whom to play, and begins there."""

from __future__ import annotations

import pytest

from game.desktop.scenes.replay_fork import ForkDialog, ask_whom
from game.playthrough import load
from tests.desktop.scenes.crises import ended


@pytest.fixture
def ask(app, driver, show, tmp_path):
    """Return what opens the question after two turns of a playthrough."""
    app.change(saves=str(tmp_path / "saves"))

    def asked(playthrough, cancelled=()):
        dialog = ForkDialog(app, playthrough, 2, lambda: cancelled.append(True))
        show(dialog)
        return dialog

    return asked


def test_the_turn_is_the_one_that_comes(ask, driver):
    """
    After two turns one plays on from the third.
    """
    ask(ended())

    assert "Play on from Week 3" == driver.find("fork.title").text


@pytest.mark.parametrize(
    ("played", "chosen"), [("envoy", "envoy"), ("premier", "premier"), (None, "envoy")]
)
def test_who_was_played_is_chosen_at_first(ask, played, chosen):
    """
    Who watched is offered the first that can be played.
    """
    dialog = ask(ended(played))

    assert chosen == dialog.chosen
    assert [chosen] == [name for name, card in dialog.personas.items() if card.selected]


def test_everybody_who_can_be_played_is_offered(ask):
    """
    There is a card for each, by name and role.
    """
    dialog = ask(ended())

    assert ended().loaded.scenario.play_as == tuple(dialog.personas)
    assert {"An Envoy", "The Premier"} <= set(dialog.said())


def test_another_actor_plays_on_from_there(ask, driver, app, tmp_path):
    """
    The turns before stay, the rest is open, and it is kept beside the first one.
    """
    ask(ended())
    driver.click("fork.as.premier")
    driver.click("fork.begin")
    branch = app.playthrough
    (kept,) = (tmp_path / "saves").iterdir()

    assert ("table", "premier", 3) == (app.stack.top.name, branch.play_as, branch.turn)
    assert ended().played[:2] == branch.played
    assert branch.record() == load(kept).record()


def test_enter_plays_on_as_before(app, driver, tmp_path):
    """
    The question opens on what goes on as the actor that is chosen.
    """
    app.change(saves=str(tmp_path / "saves"))
    ask_whom(app.start("replay", playthrough=ended()), ended(), 2)
    driver.press("enter")

    assert ("table", ended().play_as, 3) == (
        app.stack.top.name,
        app.playthrough.play_as,
        app.playthrough.turn,
    )


def test_by_the_keyboard_a_second_enter_begins(ask, driver, app):
    """
    Enter on a card chooses it, and Enter on the chosen one begins.
    """
    dialog = ask(ended())
    dialog.scene.focus.named("fork.as.envoy")
    driver.press("right")
    driver.press("enter")
    chosen, name = dialog.chosen, app.stack.top.name
    driver.press("enter")

    assert ("premier", "bench", "table") == (chosen, name, app.stack.top.name)


def test_it_can_be_left(ask, driver, app):
    """
    Cancel begins nothing.
    """
    cancelled = []
    ask(ended(), cancelled)
    driver.click("fork.cancel")

    assert ([True], None, "bench") == (cancelled, app.playthrough, app.stack.top.name)
