"""Scenes, the layers on top of them, and the stack that they lie on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.desktop.canvas import Canvas
from game.desktop.intents import (
    Accept,
    Cancel,
    Composing,
    Intent,
    Next,
    Point,
    Press,
    Previous,
    Release,
    Scroll,
    Shortcut,
    Step,
    Typed,
)
from game.desktop.widgets.base import Pointer, Widget
from game.desktop.widgets.focus import FocusManager
from game.desktop.widgets.scroll import ScrollBox
from game.desktop.widgets.tooltip import Tooltip

if TYPE_CHECKING:
    from game.desktop.app import App

_DIALOG = 560
_VEIL = 150


@dataclass(slots=True)
class Layer:
    """
    Something that lies on a scene and is asked first.

    Attributes:
        root: What it shows.
        focus: Where the keyboard is in it.
        anchor: The widget it belongs beside; ``None`` for one in the middle with a veil behind.
        on_close: Told when it is closed.
    """

    root: Widget
    focus: FocusManager
    anchor: Widget | None = None
    on_close: Callable[[], object] | None = None


class Scene:
    """
    A screen.

    A subclass keeps what it knows in attributes and builds its widgets from them in `build`, so
    that it can be built anew at any time: `rebuild` does so when the language or the theme changes.

    Args:
        app: The heart of the game.

    Attributes:
        name: What it is called in logs and tests.
        root: Its widgets.
        shortcuts: What keys do where nothing else takes them, by the key of a `Shortcut`.
        layers: What lies on it, such as an open list or a dialog.
        widest: Units of width at most; in a wider window it stands in the middle. ``None`` for all.
    """

    name = "scene"
    widest: float | None = None

    def __init__(self, app: App) -> None:
        self.app = app
        self.shortcuts: dict[str, Callable[[], object]] = {}
        self.layers: list[Layer] = []
        self.tooltip = Tooltip()
        self.root = Widget()
        self._own_focus = FocusManager(self.root)
        self._built = False
        self._made_for: Hashable = None
        self._moving = False

    # -- for subclasses ------------------------------------------------------------------------

    def build(self) -> Widget:
        """Return its widgets, made from what it knows."""
        return Widget()

    def room(self) -> Hashable:
        """Return what of the window its widgets are made for; for another they are made anew."""
        return None

    def enter(self) -> None:
        """Be shown: for the first time, or again when what lay on it has gone."""

    def leave(self) -> None:
        """Be shown no more: gone, or covered by another scene."""

    def take_typed(self) -> None:
        """Take what is typed where the focus is, as when it leaves: the game may be about to."""

    def cancel(self) -> bool:
        """Take Esc where nothing is open; a scene that lies on another goes."""
        if len(self.app.stack.scenes) > 1:
            self.app.pop()
            return True
        return False

    def backdrop(self, canvas: Canvas) -> None:
        """Draw what lies behind the widgets."""
        self.app.backdrop(canvas)

    # -- widgets -------------------------------------------------------------------------------

    @property
    def focus(self) -> FocusManager:
        """Where the keyboard is, in the topmost layer."""
        return self.layers[-1].focus if self.layers else self._own_focus

    @property
    def top(self) -> Widget:
        """The widgets that are asked first."""
        return self.layers[-1].root if self.layers else self.root

    @property
    def animating(self) -> bool:
        """Whether the next frame will look different; where not, the loop may wait."""
        return self._moving

    def ensure_built(self) -> None:
        """Build the widgets, where that has not been done."""
        if not self._built:
            self.rebuild()

    def rebuild(self) -> None:
        """Build the widgets anew; focus and scrolling stay where they were."""
        focused = self._own_focus.current.name if self._own_focus.current else ""
        shown = self._own_focus.shown
        self.layers.clear()
        self._made_for = self.room()
        with self.resumed():
            self.root = self.build()
        self.root.home = self
        self._own_focus = FocusManager(self.root)
        self._own_focus.show(shown)
        self._built = True
        self.layout(self.app.size)
        if focused:
            self._own_focus.named(focused)

    @contextmanager
    def resumed(self) -> Iterator[None]:
        """Let widgets that are made meanwhile go on where those of their names were."""
        before = {widget.name: widget for widget in self.root.walk() if widget.name}
        yield
        for widget in self.root.walk():
            if widget.name in before:
                widget.resume(before[widget.name])

    def fit(self, size: tuple[int, int]) -> None:
        """
        Be ready for a window of a size, in pixels: built, for that much room, and placed.

        What lies on it is not taken away for that: with other room it is built when that closes.
        """
        if self._built and (self.layers or self._made_for == self.room()):
            self.layout(size)
        else:
            self.rebuild()

    def layout(self, size: tuple[int, int]) -> None:
        """Place the widgets in a window of a size, in pixels."""
        screen = pygame.Rect((0, 0), size)
        page = pygame.Rect(screen)
        if self.widest is not None:
            page.width = min(page.width, self.app.context.px(self.widest))
        page.centerx = screen.centerx
        self.root.layout(page, self.app.context)
        for layer in self.layers:
            self._place_layer(layer, screen)

    def _place_layer(self, layer: Layer, screen: pygame.Rect) -> None:
        context = self.app.context
        place = getattr(layer.root, "place", None)
        if layer.anchor is not None and place is not None:
            layer.root.layout(place(layer.anchor, screen, context), context)
            return
        room = screen.inflate(-2 * context.space("xl"), -2 * context.space("xl"))
        wide = min(context.px(layer.root.width or _DIALOG), room.width)
        rect = pygame.Rect(0, 0, wide, layer.root.natural(context, wide)[1])
        rect.height = min(rect.height, room.height)
        rect.center = screen.center
        layer.root.layout(rect, context)

    def open(
        self,
        widget: Widget,
        *,
        anchor: Widget | None = None,
        on_close: Callable[[], object] | None = None,
    ) -> None:
        """
        Lay something on the scene: it is asked first and takes the keyboard until it is closed.

        Args:
            widget: What. One with a method ``place(anchor, screen, context)`` says where it stands;
                others stand in the middle, as wide as their width in units or 560.
            anchor: What it belongs beside; without one a veil lies behind it.
            on_close: Told when it is closed.
        """
        widget.home = self
        self.top.calm_down()
        shown = self.focus.shown
        layer = Layer(widget, FocusManager(widget), anchor, on_close)
        layer.focus.shown = shown
        self.layers.append(layer)
        self.tooltip.hide()
        self._place_layer(layer, pygame.Rect((0, 0), self.app.size))
        layer.focus.first()

    def close(self) -> None:
        """Take the topmost layer away."""
        if self.layers:
            layer = self.layers.pop()
            self.focus.show(layer.focus.shown)
            if layer.on_close is not None:
                layer.on_close()
            if not self.layers and self._made_for != self.room():
                self.rebuild()

    # -- intents -------------------------------------------------------------------------------

    def handle(self, intent: Intent) -> bool:
        """Take an intent: the topmost layer first, then the widgets, then the shortcuts."""
        if isinstance(intent, Press | Scroll | Accept | Cancel):
            self.tooltip.hide()
        if isinstance(intent, Cancel):
            return self._cancel()
        if isinstance(intent, Point | Press | Release | Scroll):
            return self._point(intent)
        if isinstance(intent, Typed | Composing):
            current = self.focus.current
            return current is not None and current.handle(intent)
        if isinstance(intent, Accept | Step | Next | Previous | Shortcut):
            return self.focus.handle(intent) or self._scroll_by(intent) or self._shortcut(intent)
        return False

    def pointer_at(self, x: int, y: int) -> Pointer:
        """Return the shape of the pointer at a place; what a layer lies on is not to be had."""
        inside = self.top.rect.collidepoint(x, y)
        return self.top.pointer_at(x, y) if inside else "arrow"

    def _cancel(self) -> bool:
        current = self.focus.current
        if current is not None and current.caret is not None and current.handle(Cancel()):
            return True
        if self.layers:
            self.close()
            return True
        return self.cancel()

    def _point(self, intent: Point | Press | Release | Scroll) -> bool:
        if isinstance(intent, Press):
            # What lies under the pointer may have come there without its moving.
            self.top.handle(Point(intent.x, intent.y))
            self.focus.handle(intent)
            if self.layers and not self.top.rect.collidepoint(intent.x, intent.y):
                self.close()
                return True
        return self.top.handle(intent) or bool(self.layers)

    def _scroll_by(self, intent: Intent) -> bool:
        boxes = [widget for widget in self.top.walk() if isinstance(widget, ScrollBox)]
        return isinstance(intent, Shortcut) and any(box.handle(intent) for box in boxes)

    def _shortcut(self, intent: Intent) -> bool:
        if self.layers or not isinstance(intent, Shortcut) or intent.key not in self.shortcuts:
            return False
        self.shortcuts[intent.key]()
        return True

    # -- frames --------------------------------------------------------------------------------

    def update(self, dt: float) -> None:
        """Move on by some seconds."""
        moving = self.root.update(dt)
        for layer in self.layers:
            moving |= layer.root.update(dt)
        waiting = self.tooltip.update(dt, self.top, self.focus.current)
        self._moving = moving or waiting

    def draw(self, canvas: Canvas) -> None:
        """Draw the scene and what lies on it."""
        screen = pygame.Rect((0, 0), self.app.size)
        self.backdrop(canvas)
        self.root.paint(canvas)
        for layer in self.layers:
            if layer.anchor is None:
                canvas.fill(screen, "scrim", _VEIL)
            layer.root.paint(canvas)
        self.tooltip.draw(canvas, screen)


class SceneStack:
    """The scenes, the topmost last; only that one is drawn and asked."""

    def __init__(self) -> None:
        self.scenes: list[Scene] = []

    @property
    def top(self) -> Scene | None:
        """The scene that is shown."""
        return self.scenes[-1] if self.scenes else None

    def push(self, scene: Scene) -> None:
        """Lay a scene on the one that is shown."""
        if self.top is not None:
            self.top.leave()
        self.scenes.append(scene)
        scene.enter()

    def pop(self) -> Scene | None:
        """Take the topmost scene away and return it."""
        if not self.scenes:
            return None
        gone = self.scenes.pop()
        gone.leave()
        if self.top is not None:
            self.top.enter()
        return gone

    def replace(self, scene: Scene) -> None:
        """Take every scene away and show another."""
        while self.scenes:
            self.scenes.pop().leave()
        self.scenes.append(scene)
        scene.enter()

    def drop(self) -> None:
        """Take every scene away after a crash; what breaks when one is left keeps none here."""
        while self.scenes:
            with suppress(Exception):
                self.scenes.pop().leave()

    def swap(self, scene: Scene) -> None:
        """Show another scene in place of the topmost."""
        if self.scenes:
            self.scenes.pop().leave()
        self.scenes.append(scene)
        scene.enter()
