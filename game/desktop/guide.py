"""
Tips that point at what they speak of and go on when the player has done it.

A guide lies on whatever scene is shown. It knows widgets by their names alone, so that no scene
has to know of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.desktop.bubble import beside, crosses, pointer
from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import Accept, Intent, Point, Press, Release, Scroll, Shortcut
from game.desktop.language import _
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel, Row, Spacer
from game.desktop.widgets.button import Button
from game.desktop.widgets.label import Label

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.desktop.stack import Scene

NEXT, SKIP = "t", "x"
"""The keys that stand for the buttons of a bubble."""
LOOK = 1.2
"""Seconds that the pointer rests on something for it to have been looked at."""
_WIDE = (330, 280, 420, 230)
_GAP = 16
_SIGN = 12
_RING, _ROOM = 3, 6


@dataclass(frozen=True, slots=True)
class Tip:
    """
    One tip.

    Attributes:
        scene: The name of the scene that it belongs to.
        phase: The part of the tour; one that is over takes its tips along.
        targets: Names of the widgets it may point at; the first that is there is the one.
        text: What it says, to be translated.
        done: Tells whether the player has done it.
        look: Whether it is enough to look, so that the bubble has a button to go on.
        awaits: The name of a widget that has to be there before that; empty for none.
    """

    scene: str
    phase: int
    targets: tuple[str, ...]
    text: str
    done: Callable[[Guide], bool]
    look: bool = False
    awaits: str = ""


class Guide:
    """
    A tour of tips.

    Args:
        app: The heart of the game.
        tips: The tips, in order.
        phase: Returns the part of the tour that the game is in, for the part so far.
        on_end: Told when the last tip is done, or the tips are skipped.

    Attributes:
        at: The number of the tip that is shown.
        pressed: Whether the target was clicked, or accepted, since the tip came.
        rested: Seconds that the pointer has rested on the target since it came there.
        begun: How many turns were played when the tip came.
    """

    def __init__(
        self,
        app: App,
        tips: Sequence[Tip],
        phase: Callable[[Guide], int],
        on_end: Callable[[], object],
    ) -> None:
        self.app, self.tips, self.on_end = app, tips, on_end
        self._phase_of = phase
        self.at, self.phase = 0, 0
        self.pressed, self.rested, self.begun = False, 0.0, 0
        self._met = self._watched = self._resting = self._waited = False
        self._key: tuple[object, ...] = ()
        self._seen: set[int] = set()
        self.root, self._row = Panel(), Row()
        self._begin(0)

    # -- what it sees --------------------------------------------------------------------------

    @property
    def tip(self) -> Tip:
        """The tip that is shown."""
        return self.tips[self.at]

    @property
    def scene(self) -> Scene | None:
        """The scene that is shown."""
        return self.app.stack.top

    @property
    def active(self) -> bool:
        """Whether the tip is to be seen: its scene is shown and nothing lies on it."""
        scene = self.scene
        return scene is not None and scene.name == self.tip.scene and not scene.layers

    @property
    def turns(self) -> int:
        """How many turns have been played."""
        return len(self.app.playthrough.played) if self.app.playthrough else 0

    @property
    def target(self) -> Widget | None:
        """The widget that the tip points at, or ``None`` where it is not there."""
        for name in self.tip.targets:
            for widget in self.widgets():
                if widget.name == name and widget.rect.width and widget.rect.height:
                    return widget
        return None

    def widgets(self) -> Iterator[Widget]:
        """Yield the widgets of the scene that can be seen."""
        if self.scene is not None:
            yield from self.scene.root.walk()

    def chosen_in(self, name: str) -> bool:
        """Tell whether a card is chosen in the widget of a name."""
        return any(
            getattr(card, "selected", False)
            for hand in self.widgets()
            if hand.name == name
            for card in hand.walk()
            if card.name.startswith("card.")
        )

    # -- going on ------------------------------------------------------------------------------

    def _begin(self, number: int) -> None:
        self.at = number
        self.pressed, self.rested, self._met = False, 0.0, False
        self._watched = self._resting = False
        self._waited = bool(self.tip.awaits)
        self.begun = self.turns
        self._key = ()
        self.app.refresh()

    def go_on(self) -> None:
        """Go on to the next tip; after the last one the tour is over."""
        if self.at + 1 < len(self.tips):
            self.app.sound.play("tick")
            self._begin(self.at + 1)
        else:
            self.end()

    def end(self) -> None:
        """End the tour."""
        if self.app.guide is self:
            self.app.guide = None
        self.app.refresh()
        self.on_end()

    def update(self, dt: float) -> None:
        """Follow what happens, and go on when the tip is done."""
        self.phase = max(self.phase, self._phase_of(self))
        if self.phase > self.tips[-1].phase:
            self.end()
            return
        while self.tip.phase < self.phase and self.at + 1 < len(self.tips):
            self._begin(self.at + 1)
        if not self.active:
            return
        self._watch_pointer(dt)
        if self._waits():
            return
        if self.tip.look and (self.pressed or self.rested >= LOOK):
            self.go_on()
        while self.app.guide is self and self.tip.done(self):
            self.go_on()

    def _waits(self) -> bool:
        """Tell whether what has to be there is not; what was done before it does not count."""
        if self._waited and any(widget.name == self.tip.awaits for widget in self.widgets()):
            self._waited, self.pressed, self.rested, self._met = False, False, 0.0, False
            self._key = ()
        return self._waited

    def _watch_pointer(self, dt: float) -> None:
        """Count how long the pointer rests on the target, once it has come there from outside."""
        self._watched = True
        target = self.target
        inside = target is not None and target.rect.collidepoint(self.app.pointer)
        if not inside:
            self._met, self.rested = True, 0.0
        elif self._met:
            self.rested += dt
        self._resting = inside and self._met

    @property
    def animating(self) -> bool:
        """Whether it has yet to see where the pointer is, or waits for it to have rested there."""
        waits = not self._key or not self._watched or (self.tip.look and self._resting)
        return self.active and waits

    # -- intents -------------------------------------------------------------------------------

    def handle(self, intent: Intent) -> bool:
        """Take clicks on the bubble and its two keys; note what happens to the target."""
        if not self.active:
            return False
        if isinstance(intent, Shortcut) and intent.key in {NEXT, SKIP}:
            return self._press_key(intent.key)
        if isinstance(intent, Press | Accept):
            self._note(intent)
        if isinstance(intent, Point | Release):
            taken = self.root.handle(intent)
            return taken and isinstance(intent, Release)
        if isinstance(intent, Press | Scroll) and self.root.shows(intent):
            self.root.handle(intent)
            return True
        return False

    def covers(self, x: int, y: int) -> bool:
        """Tell whether the bubble lies at a place."""
        return self.active and bool(self.root.rect.collidepoint(x, y))

    def _press_key(self, key: str) -> bool:
        if key == SKIP:
            self.end()
            return True
        if self._has_next():
            self.go_on()
            return True
        return False

    def _note(self, intent: Press | Accept) -> None:
        target = self.target
        if target is None:
            return
        if isinstance(intent, Press):
            self.pressed |= target.shows(intent) and not self.root.shows(intent)
        elif self.scene is not None and self.scene.focus.current in list(target.walk()):
            self.pressed = True

    def _has_next(self) -> bool:
        return (self.tip.look and not self._waited) or self.target is None

    # -- drawing -------------------------------------------------------------------------------

    def _build(self) -> Panel:
        last = self.at + 1 == len(self.tips)
        number, left = len(self._seen), len(self.tips) - self.at - 1
        count = _("Tip {number} of {count}").format(number=number, count=number + left)
        skip = Button(
            _("Skip the tips"),
            self.end,
            kind="quiet",
            hint=SKIP.upper(),
            visible=not (last and self._has_next()),
            name="guide.skip",
        )
        on = Button(
            _("Done") if last else _("Next"),
            self.go_on,
            kind="primary",
            hint=NEXT.upper(),
            visible=self._has_next(),
            name="guide.next",
        )
        self._row = Row([skip, Spacer(), on], gap="s", align="center")
        parts = [
            Label(count, "caption", "accent", name="guide.count"),
            Label(_(self.tip.text), name="guide.text"),
            self._row,
        ]
        panel = Panel(Column(parts, gap="s"), fill="tooltip", border="accent", shadow=True, pad="l")
        panel.name = "guide.bubble"
        return panel

    def place(self, context: Context) -> None:
        """Put the bubble beside what it speaks of."""
        target = self.target
        rect = pygame.Rect(target.rect) if target else pygame.Rect(0, 0, 0, 0)
        key = (self.at, tuple(rect), context)
        if key == self._key:
            return
        self._key = key
        self._seen.add(self.at)
        self.root = self._build()
        screen = pygame.Rect((0, 0), self.app.size)
        sizes = []
        least = self._row.natural(context, screen.width)[0] + 2 * context.space("l")
        for wide in _WIDE:
            pixels = min(max(context.px(wide), least), screen.width)
            sizes.append((pixels, self.root.natural(context, pixels)[1]))
        others = self._others(target)
        free = [widget.rect for widget in others]
        free += [mark for widget in self.widgets() for mark in widget.landmarks]
        dear = [one.rect for one in others if isinstance(one, Button) and one.kind == "primary"]
        spot = beside(rect, sizes, screen, context.px(_GAP), free, dear)
        self.root.layout(spot, context)

    def _others(self, target: Widget | None) -> list[Widget]:
        """Return the other things that can be pressed now."""
        inside = set(target.walk()) if target else set()
        return [
            widget
            for widget in self.widgets()
            if widget.focusable and widget.enabled and widget not in inside
        ]

    def _in_the_way(self, target: Widget | None) -> list[pygame.Rect]:
        """Return what no line to the target runs across: all that is read or pressed."""
        inside = set(target.walk()) if target else set()
        leaves = (one for one in self.widgets() if not one.children and not one.scenery)
        return [one.rect for one in leaves if one not in inside and not isinstance(one, Spacer)]

    def draw(self, canvas: Canvas) -> None:
        """Draw an outline around the target and the bubble beside it."""
        if not self.active:
            return
        self.place(canvas.context)
        target = self.target
        if target is not None:
            around = target.rect.inflate(2 * canvas.px(_ROOM), 2 * canvas.px(_ROOM))
            around = around.clip(canvas.surface.get_rect())
            canvas.panel(around, None, "accent", radius="medium", width=_RING)
        self.root.paint(canvas)
        if target is not None:
            self._draw_pointer(canvas, target)

    def _draw_pointer(self, canvas: Canvas, target: Widget) -> None:
        """Draw a sign at the edge of the bubble that points to the target, and a line there."""
        ring = target.rect.inflate(2 * canvas.px(_ROOM), 2 * canvas.px(_ROOM))
        free = [widget.rect for widget in self._others(target)]
        name, at, near = pointer(self.root.rect, ring, canvas.px(_SIGN), free)
        if not name:
            return
        apart = math.dist(at, near) > canvas.px(_SIGN)
        if apart and not crosses(at, near, self._in_the_way(target)):
            canvas.lines([at, near], "accent", _RING)
        canvas.shape(name, at, _SIGN, "accent")
