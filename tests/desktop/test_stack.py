"""Scenes lie on one another, take what the player means, and are built anew where they are."""

from __future__ import annotations

import pytest

from game.desktop.stack import Scene, SceneStack
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label
from game.desktop.widgets.scroll import ScrollBox


class Plain(Scene):
    """A scene with three buttons that notes what happens to it."""

    name = "plain"

    def __init__(self, app):
        super().__init__(app)
        self.notes = []
        self.builds = 0

    def build(self):
        self.builds += 1
        self.shortcuts = {"s": lambda: self.notes.append("s")}
        names = [f"b{number}" for number in range(40)]
        buttons = [Button(n, lambda n=n: self.notes.append(n), name=n) for n in names]
        return Column([ScrollBox(Column(buttons), name="scroll")])

    def enter(self):
        self.notes.append("enter")

    def leave(self):
        self.notes.append("leave")


@pytest.fixture
def scene(app, driver):
    """Return a plain scene that is shown."""
    shown = Plain(app)
    app.go(shown)
    driver.step()
    return shown


def dialog():
    """Return something to lay on a scene."""
    return Panel(Column([Label("Sure?"), Button("Yes", name="yes"), Button("No", name="no")]))


def test_scenes_are_told_when_they_come_and_go(app):
    """
    A covered scene leaves and comes back, and a replaced one leaves for good.
    """
    stack, below, above = SceneStack(), Plain(app), Plain(app)
    stack.push(below)
    stack.push(above)
    stack.pop()
    stack.replace(Plain(app))

    assert (["enter", "leave", "enter", "leave"], ["enter", "leave"]) == (below.notes, above.notes)


def test_a_swapped_scene_leaves_those_below_alone(app):
    """
    Only the topmost scene makes way.
    """
    stack, below = SceneStack(), Plain(app)
    stack.push(below)
    stack.push(Plain(app))
    stack.swap(Plain(app))

    assert (2, ["enter", "leave"]) == (len(stack.scenes), below.notes)


def test_a_shortcut_reaches_the_scene(driver, scene):
    """
    A key that nothing else takes does what the scene says.
    """
    driver.press("s")

    assert ["enter", "s"] == scene.notes


def test_what_lies_on_a_scene_takes_the_keyboard(driver, scene):
    """
    While a dialog is open its first button has the focus and no shortcut goes through.
    """
    scene.open(dialog())
    driver.press("s")

    assert ("yes", ["enter"]) == (driver.focused, scene.notes)


def test_esc_closes_what_is_open_first(driver, scene):
    """
    Esc takes the dialog away and leaves the scene.
    """
    scene.open(dialog(), on_close=lambda: scene.notes.append("closed"))
    driver.press("esc")

    assert ([], ["enter", "closed"]) == (scene.layers, scene.notes)


def test_a_press_beside_a_dialog_closes_it_and_does_nothing_else(driver, scene):
    """
    Nothing below the dialog is pressed.
    """
    scene.open(dialog())
    driver.click_at(scene.root.rect.move(10, 10).topleft)

    assert ([], ["enter"]) == (scene.layers, scene.notes)


def test_a_dialog_stands_in_the_middle(driver, scene):
    """
    It is centred and stays so when the window changes.
    """
    panel = dialog()
    scene.open(panel)
    before = panel.rect.center
    driver.resize((960, 600))

    assert ((640, 400), (480, 300)) == (before, panel.rect.center)


def test_esc_takes_a_scene_off_another(driver, app, scene):
    """
    The scene below is shown again, and the last one stays.
    """
    app.push(Plain(app))
    driver.press("esc")
    driver.press("esc")

    assert (scene, 1) == (app.stack.top, len(app.stack.scenes))


def test_a_scene_built_anew_stays_where_it_was(driver, scene):
    """
    Focus and scrolling are kept by name.
    """
    for _ in range(30):
        driver.press("down")
    offset, focused = scene.root.children[0].offset, driver.focused
    scene.rebuild()
    driver.step()

    assert (2, True, offset, focused) == (
        scene.builds,
        offset > 0,
        scene.root.children[0].offset,
        driver.focused,
    )


def test_a_tooltip_comes_after_a_moment(driver, scene):
    """
    A pointer that rests on something brings its words, and a press takes them away.
    """
    widget = driver.find("b0")
    widget.tooltip = "What it does"
    driver.point(widget.rect.center)
    driver.step(2)
    early = scene.tooltip.shown
    driver.step(60)
    late = scene.tooltip.shown
    driver.click("b0")

    assert (False, True, False) == (early, late, scene.tooltip.shown)


def test_a_scene_at_rest_does_not_move(driver, scene):
    """
    Where nothing happens the loop may wait.
    """
    driver.settle()

    assert (False, False) == (scene.animating, scene.app.animating)


class Roomy(Scene):
    """A scene that is made for much width or for little, and counts how often."""

    def __init__(self, app):
        super().__init__(app)
        self.made = []

    def room(self):
        return self.app.size[0] >= 1000

    def build(self):
        self.made.append(self.room())
        return Widget()


def test_a_scene_is_made_anew_for_another_room_only(app):
    """
    A window that grows within the same room places what is there, and another makes it anew.
    """
    scene = Roomy(app)
    app.go(scene)
    for width in (1400, 1200, 960, 900, 1280):
        app.resize((width, 700))

    assert [True, False, True] == scene.made
    assert (0, 0, 1280, 700) == tuple(scene.root.rect)


def test_a_scene_below_learns_of_the_room_when_it_is_shown_again(app):
    """
    What lies under another scene is not made for sizes at which nobody sees it.
    """
    scene = Roomy(app)
    app.go(scene)
    app.push(Scene(app))
    for width in (900, 1400, 900):
        app.resize((width, 700))
    before = list(scene.made)
    app.pop()

    assert ([True], [True, False]) == (before, scene.made)


def test_what_is_open_stays_open_in_another_room(app):
    """
    The scene under a dialog is made anew only when the dialog has gone, and for the room then.
    """
    scene = Roomy(app)
    app.go(scene)
    scene.open(Widget())
    for width in (900, 1400, 900):
        app.resize((width, 700))
    before = (len(scene.layers), list(scene.made))
    scene.close()

    assert ((1, [True]), [True, False]) == (before, scene.made)
